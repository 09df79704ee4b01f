import type { Feitentoets } from '../src/feitentoets/feitentoets.ts';

/** Sources that all answer, and give everything without a limitation. */
export const allesOpen: Feitentoets = async () => ({ standVan: () => [], zonderAntwoord: [] });
