import type { Antwoordvorm } from '@ketenhub/subgraph';
import * as tables from './tables.ts';

/** How each subcategorie of college and burgemeester is answered by hand. */
export const antwoordvormen: readonly Antwoordvorm[] = [
  {
    subcategorie: 'BRP_IDENTIFICATIE',
    type: 'BrpPersoon',
    tabel: tables.brpPersonen,
    plaatsen: {
      voornamen: 'naam.voornamen',
      voorvoegsel: 'naam.voorvoegsel',
      geslachtsnaam: 'naam.geslachtsnaam',
      geboortedatum: 'geboorte.datum',
      geslacht: 'geslacht.code',
    },
  },
  {
    subcategorie: 'BRP_ADRES',
    type: 'BrpVerblijfplaats',
    tabel: tables.brpVerblijfplaatsen,
    plaatsen: { functieAdres: 'functieAdres.code' },
  },
  { subcategorie: 'BRP_RELATIES', type: 'BrpRelatie', tabel: tables.brpRelaties },
  { subcategorie: 'BRP_GEZAG', type: 'BrpGezag', tabel: tables.brpGezag, plaatsen: { minderjarigTot: null } },
  { subcategorie: 'SD_VOORZIENING', type: 'SdVoorziening', tabel: tables.voorzieningen },
  { subcategorie: 'SD_UITKERING', type: 'SdUitkering', tabel: tables.uitkeringen },
  { subcategorie: 'SD_SCHULDEN', type: 'SdSchuldhulp', tabel: tables.schuldhulpen },
  { subcategorie: 'SD_LEERPLICHT', type: 'SdLeerplicht', tabel: tables.leerplichten },
  { subcategorie: 'SD_HUISVESTING', type: 'SdHuisvesting', tabel: tables.huisvestingen },
  { subcategorie: 'SD_IDBEWIJS', type: 'SdIdentiteitsbewijs', tabel: tables.identiteitsbewijzen },
  { subcategorie: 'OOV_MAATREGEL', type: 'OovMaatregel', tabel: tables.maatregelen },
  { subcategorie: 'OOV_MAATREGEL', type: 'OovGebiedsverbod', tabel: tables.gebiedsverboden },
  { subcategorie: 'OOV_HUISVERBOD', type: 'OovHuisverbod', tabel: tables.huisverboden },
  { subcategorie: 'OOV_WOONOVERLAST', type: 'OovWoonoverlast', tabel: tables.woonoverlasten },
];
