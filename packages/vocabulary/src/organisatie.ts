import type { Klasse } from './klasse.ts';

/** Organisation codes of the demo region; OIN, klasse and subgraph stand in schema/deelnemers.yaml. */
export const ORGANISATIES = [
  'zvh',
  'politie',
  'om',
  'reclassering',
  'dji',
  'rvdk',
  'ggz',
  'verslavingszorg',
  'veilig-thuis',
  'gi',
  'ggd',
  'wonen',
  'college',
  'burgemeester',
] as const;
export type Organisatie = (typeof ORGANISATIES)[number];

/** The five subgraphs, by the field that each adds to Betrokkene; `casus` is the case subgraph. */
export const BRONNEN = ['politie', 'justitie', 'zorg', 'gemeente', 'casus'] as const;
export type Bron = (typeof BRONNEN)[number];

/** Whether this is the name of a source of the hub; what a plan or a supergraph calls a subgraph is a text until then. */
export function isBron(value: unknown): value is Bron {
  return BRONNEN.includes(value as Bron);
}

/** OIN of the test register (prefix 00000099, OIN-Stelsel): 20 digits, derived from the place in the list. */
export const OIN: Record<Organisatie, string> = Object.fromEntries(
  ORGANISATIES.map((code, index) => [code, `00000099${String(index + 1).padStart(9, '0')}000`]),
) as Record<Organisatie, string>;

const OVERHEID: readonly Organisatie[] = ['politie', 'om', 'dji', 'rvdk', 'ggd', 'college', 'burgemeester'];

function klasseVan(code: Organisatie): Klasse {
  if (code === 'zvh') return 'SAMENWERKINGSVERBAND';
  return OVERHEID.includes(code) ? 'OVERHEID' : 'PRIVAAT';
}

/** Overheidsdeelnemer, private deelnemer, or the house itself (WGS 2.27); the demo region's organisations only. */
export const KLASSE_VAN: Record<Organisatie, Klasse> = Object.fromEntries(
  ORGANISATIES.map((code) => [code, klasseVan(code)]),
) as Record<Organisatie, Klasse>;
