import type { Feitentoets, Toetsvraag } from '../src/feitentoets/feitentoets.ts';

/** What each organisation says of all that is asked of it: shut, nothing in time, or open with these limitations. */
export type Says = Partial<Record<string, 'DICHT' | 'ZWIJGT' | readonly string[]>>;

/** Sources that say at each question what the test has them say then; who is not named gives everything. */
export function sayingSources(says: () => Says, onAsked: (vraag: Toetsvraag) => void): Feitentoets {
  return async (vraag) => {
    onAsked(vraag);
    const now = says();
    const asked = new Set([...vraag.altijd, ...vraag.feiten.map(({ bron }) => bron)]);
    return {
      standVan: ({ bron }) => {
        const stand = now[bron] ?? [];
        return typeof stand === 'string' ? null : stand;
      },
      zonderAntwoord: [...asked].filter((bron) => now[bron] === 'ZWIJGT'),
    };
  };
}
