import type { Antwoordvorm } from '@ketenhub/subgraph';
import { veelplegers } from './tables.ts';

/** How each subcategorie is answered by hand, when the organisation does so (MET_DE_HAND). Add each new record table here. */
export const antwoordvormen: readonly Antwoordvorm[] = [
  {
    subcategorie: 'POLITIE_VEELPLEGER',
    type: 'PolitieBeeld',
    tabel: veelplegers,
    plaatsen: { wpgArtikel: null },
    keuzes: { wpgArtikel: [8, 13] },
  },
];
