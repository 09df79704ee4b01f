import type { Doel } from '@ketenhub/vocabulary';
import type { Beleid, Doelbeschrijving } from './beleid.ts';
import { tabelVan } from './tabel.ts';

export interface Doelkeuze {
  readonly rol: string;
  readonly accountklasse: string;
  /** Phase of the casus; null when no casus is chosen. */
  readonly fase: string | null;
}

/**
 * Whether this role may claim this purpose here: the checkpoint of one leaf purpose, with a casus exactly where the
 * purpose needs one (attack 80-82). A broad or unknown purpose, role or phase: false.
 */
export function magDoel(beleid: Beleid, { doel, ...keuze }: Doelkeuze & { readonly doel: string }): boolean {
  const beschrijving = tabelVan(beleid).doelen.get(doel);
  return beschrijving !== undefined && isTeKiezen(beschrijving, keuze);
}

/** The purposes that this role may claim for a casus in this phase (or without a casus), in order of the protocol. */
export function beschikbareDoelen(beleid: Beleid, keuze: Doelkeuze): Doel[] {
  return beleid.doelen.filter((doel) => isTeKiezen(doel, keuze)).map((doel) => doel.code);
}

function isTeKiezen(doel: Doelbeschrijving, { rol, accountklasse, fase }: Doelkeuze): boolean {
  const hier =
    doel.casus === 'GEEN' ? fase === null : fase !== null && (doel.fasen as readonly string[]).includes(fase);
  return (
    hier &&
    (doel.rollen as readonly string[]).includes(rol) &&
    (doel.accountklassen as readonly string[]).includes(accountklasse)
  );
}
