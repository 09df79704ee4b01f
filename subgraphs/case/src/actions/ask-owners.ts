import type { Herkomst } from '../dossier/dossierkijk.ts';
import type { Feitentoets } from '../feitentoets/feitentoets.ts';
import type { BesluitVraag } from './record-decision.ts';

/** By what the sources are asked when something of them is recorded. */
export interface Navraag {
  readonly doel: string;
  readonly feitentoets: Feitentoets;
}

/**
 * Whether the sources give all of these values now. Asked last, of who may record them: the organisation itself, and of others the house,
 * which sees of them that they withhold (`stand` BEPERKT). So it tells nobody of a gate but whose gate it is.
 */
export async function askOwners(
  { casus, beleid, changeLine }: BesluitVraag,
  { doel, feitentoets }: Navraag,
  feiten: readonly Herkomst[],
): Promise<'OPEN' | 'DICHT' | 'GEEN_ANTWOORD'> {
  const uitslag = await feitentoets({ casus, beleid, changeLine, doel, feiten, altijd: [] });
  if (uitslag.zonderAntwoord.length > 0) return 'GEEN_ANTWOORD';
  return feiten.every((feit) => uitslag.standVan(feit) !== null) ? 'OPEN' : 'DICHT';
}
