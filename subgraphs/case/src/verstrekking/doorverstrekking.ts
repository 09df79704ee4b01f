import type { Beleid } from '@ketenhub/policy';
import type { Feit } from '../store/dossier.ts';
import type { Ontvangersoort } from './ontvanger.ts';

/** Health and criminal data, and what often is one of both: WGS 1.7(3) and 2.28(4) ask instemming of who supplied it. */
const BIJZONDER: readonly (string | null)[] = [
  'GEZONDHEID',
  'BEGELEIDING_ZORG_HULP',
  'POLITIE_8_13',
  'JUSTITIEEL_STRAFVORDERLIJK',
  'TOEZICHT_HANDHAVING',
];

type Doorverstrekking = Beleid['regels'][number]['doorverstrekking'];
const VAN_STRENG_NAAR_RUIM: readonly Doorverstrekking[] = ['NEE', 'MET_INSTEMMING', 'JA'];

/** What the protocol says of passing on this subcategorie: the strictest of its rules; without a rule or under secrecy, no. */
export function doorverstrekkingVan(beleid: Beleid, subcategorie: string): Doorverstrekking {
  const sub = beleid.subcategorieen.find(({ code }) => code === subcategorie);
  const given = beleid.regels.filter((regel) => regel.subcategorie.includes(subcategorie));
  if (sub === undefined || sub.geheim || given.length === 0) return 'NEE';
  return VAN_STRENG_NAAR_RUIM.find((een) => given.some((regel) => regel.doorverstrekking === een)) ?? 'NEE';
}

/**
 * Whether the source must agree, where it may otherwise only object. A beperking is words: only the source can say whether it forbids, so it
 * is always asked to agree (WGS 2.29(3)).
 */
export function asksInstemming(
  beleid: Beleid,
  { subcategorie, beperking }: Pick<Feit, 'subcategorie' | 'beperking'>,
  soort: Ontvangersoort,
): boolean {
  if (beperking !== null) return true;
  if (soort === 'DEELNEMER') return false;
  const categorie = beleid.subcategorieen.find(({ code }) => code === subcategorie)?.categorie ?? null;
  return BIJZONDER.includes(categorie) || doorverstrekkingVan(beleid, subcategorie) !== 'JA';
}
