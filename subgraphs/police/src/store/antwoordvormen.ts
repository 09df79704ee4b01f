import type { Antwoordvorm } from '@ketenhub/subgraph';
import * as tables from './tables.ts';

/** Under which article of the Wpg somebody answers: only these two reach a ZVH (WGS 2.30(1)a; R07). */
const politiegegeven = { plaatsen: { wpgArtikel: null }, keuzes: { wpgArtikel: [8, 13] } };

/** How each subcategorie of the politie is answered by hand. */
export const antwoordvormen: readonly Antwoordvorm[] = [
  { subcategorie: 'POLITIE_MUTATIE', type: 'PolitieMutatie', tabel: tables.mutaties, ...politiegegeven },
  { subcategorie: 'POLITIE_HG_MELDING', type: 'PolitieHgMelding', tabel: tables.hgMeldingen, ...politiegegeven },
  { subcategorie: 'POLITIE_ZORGMELDING', type: 'PolitieZorgmelding', tabel: tables.zorgmeldingen, ...politiegegeven },
  { subcategorie: 'POLITIE_AANHOUDING', type: 'PolitieAanhouding', tabel: tables.aanhoudingen, ...politiegegeven },
  {
    subcategorie: 'POLITIE_AANDACHTSVESTIGING',
    type: 'PolitieAandachtsvestiging',
    tabel: tables.aandachtsvestigingen,
    ...politiegegeven,
  },
  { subcategorie: 'POLITIE_VEELPLEGER', type: 'PolitieBeeld', tabel: tables.veelplegers, ...politiegegeven },
  { subcategorie: 'POLITIE_GEWELD_WAPEN', type: 'PolitieGeweldWapen', tabel: tables.geweldWapens, ...politiegegeven },
  { subcategorie: 'POLITIE_SFEER_PV', type: 'PolitieSfeerPv', tabel: tables.sfeerPvs, ...politiegegeven },
  { subcategorie: 'POLITIE_CONTACTPUNT', type: 'PolitieContactpunt', tabel: tables.contactpunten },
];
