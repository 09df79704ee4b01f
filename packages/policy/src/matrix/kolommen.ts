import type { Doel, Fase } from '@ketenhub/vocabulary';
import type { Beleid } from '../beleid.ts';

/** One purpose in one phase; `fase` is null where the purpose has no casus. */
export interface Kolom {
  readonly doel: Doel;
  readonly fase: Fase | null;
}

/** Every combination in which a purpose can be claimed, in the order of the protocol. In any other nothing is open. */
export function kolommenVan({ doelen }: Beleid): Kolom[] {
  return doelen.flatMap(({ code, casus, fasen }): Kolom[] =>
    casus === 'GEEN' ? [{ doel: code, fase: null }] : fasen.map((fase) => ({ doel: code, fase })),
  );
}

/** `ZVH-CASUSOVERLEG`, or `ZVH-CASUSOVERLEG in UITVOERING` where the purpose is claimed outside its own phase. */
export function kolomNaam({ doelen }: Beleid, { doel, fase }: Kolom): string {
  const eigen = doelen.find(({ code }) => code === doel)?.eigenFase;
  return fase === null || fase === eigen ? doel : `${doel} in ${fase}`;
}
