import type { PolicyClock } from '@ketenhub/bundle';
import type { Database } from '@ketenhub/database';
import type { Annotaties } from '@ketenhub/policy';
import type { FeitentoetsClaims } from '@ketenhub/tokens';
import { type Bron, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { type Eigendom, eigendommenVan, isWithheld } from '../access/withhold.ts';
import { linkedHandles } from '../store/linked-handles.ts';
import { openReader, type Reader } from '../store/reader.ts';
import { openWeigeringen, type Weigeringen } from '../weigeringen/weigeringen.ts';

/** What a source says of one value in the dossier; shut says nothing of why. */
export interface Feitstand {
  readonly open: boolean;
  /** Limitations on onward supply that its organisation put on all of the subcategorie (WGS 2.29(3)). */
  readonly beperkingen: readonly string[];
}

/** The gates of WGS 2.29(2) that are open now. */
export interface Poorten {
  isOpen(organisatie: string, subcategorie: string, handvat: string): boolean;
}

export interface Feitenbron {
  readonly bron: Bron;
  readonly database: Database;
  readonly annotaties: Annotaties;
  readonly policies: Pick<PolicyClock, 'current'>;
  readonly isSecretBound?: boolean;
  readonly leesPoorten?: (reader: Reader) => Promise<Poorten>;
}

type Feitenregels = Pick<Feitenbron, 'annotaties' | 'policies'>;
type Gevraagd = FeitentoetsClaims['feiten'][number];

/** What counts now, read in one snapshot. */
export interface Stand {
  readonly gekoppeld: ReadonlySet<string>;
  readonly weigeringen: Weigeringen;
  /** null where nobody is under professional secrecy. */
  readonly poorten: Poorten | null;
}

const DICHT: Feitstand = { open: false, beperkingen: [] };
const GEEN_POORTEN: Poorten = { isOpen: () => false };
/** Between organisation and handle; neither has one. */
export const linkKey = (organisatie: string, handvat: string): string => `${organisatie} ${handvat}`;

async function leesStand({ isSecretBound, leesPoorten }: Feitenbron, reader: Reader): Promise<Stand> {
  // Always the same statements, whatever is asked and whoever is known (attack 93).
  const links = await linkedHandles(reader);
  const weigeringen = await openWeigeringen(reader).lees();
  const poorten = isSecretBound === true ? await (leesPoorten?.(reader) ?? GEEN_POORTEN) : null;
  const gekoppeld = new Set(links.map(({ organisatie, handvat }) => linkKey(organisatie, handvat)));
  return { gekoppeld, weigeringen, poorten };
}

/**
 * Everything that this value is made of, when the field is of that organisation and subcategorie here, by our own schema and policy,
 * and we serve it for this doel; null otherwise. What the register holds to be ours is not taken on its word.
 */
function eigendomVan(
  { annotaties, policies }: Feitenregels,
  doel: FeitentoetsClaims['doel'],
  { organisatie, veld, subcategorie }: Gevraagd,
): { readonly code: Organisatie; readonly delen: readonly Eigendom[] } | null {
  const eigenaar = policies.current().deelnemers.find(({ oin }) => oin === organisatie);
  const toepassingen = annotaties.get(veld)?.toepassingen ?? [];
  const isVanHaar = toepassingen.some(({ bron, categorie }) => bron === eigenaar?.code && categorie === subcategorie);
  const geeftVoorDoel = toepassingen.every(({ doelen }) => doelen.includes(doel));
  if (eigenaar === undefined || !eigenaar.subcategorieen.includes(subcategorie)) return null;
  return isVanHaar && geeftVoorDoel ? { code: eigenaar.code, delen: eigendommenVan(annotaties, veld) } : null;
}

/** The judgement of P71 on each fact, for one doel and what counts now. */
export function oordeel(bron: Feitenregels, doel: FeitentoetsClaims['doel'], stand: Stand) {
  return (gevraagd: Gevraagd): Feitstand => {
    const { betrokkene, subcategorie } = gevraagd;
    const eigendom = eigendomVan(bron, doel, gevraagd);
    if (eigendom === null || !stand.gekoppeld.has(linkKey(eigendom.code, betrokkene))) return DICHT;
    if (isWithheld(stand.weigeringen, eigendom.delen, betrokkene)) return DICHT;
    const isPoortOpen = (deel: Eigendom): boolean =>
      stand.poorten === null || stand.poorten.isOpen(deel.organisatie, deel.subcategorie, betrokkene);
    if (!eigendom.delen.every(isPoortOpen)) return DICHT;
    const beperkingen = stand.weigeringen.beperkingenVan(eigendom.code, subcategorie, betrokkene);
    return { open: true, beperkingen: [...new Set(beperkingen)] };
  };
}

/**
 * Of each value that the case register keeps whether its organisation gives it now: by the links, refusals and gates of this moment, as
 * a question would meet them, in one snapshot under the row policies of the casus. Whether there is still a record is not looked at: what
 * the deelnemers rest their agreements on outlives the record (ADR 28).
 */
export async function toetsFeiten(bron: Feitenbron, claims: FeitentoetsClaims): Promise<readonly Feitstand[]> {
  const { casus, doel, feiten } = claims;
  const betrokkenen = [...new Set(feiten.map(({ betrokkene }) => betrokkene))].join(',');
  const reader = openReader(bron.database, { casus, betrokkenen, organisatie: OIN.zvh, rol: '', doel });
  try {
    return feiten.map(oordeel(bron, doel, await leesStand(bron, reader)));
  } finally {
    await reader.end();
  }
}
