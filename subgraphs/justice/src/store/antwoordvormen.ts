import type { Antwoordvorm } from '@ketenhub/subgraph';
import * as tables from './tables.ts';

/** How each subcategorie of OM, reclassering, DJI and RvdK is answered by hand; what came into being elsewhere names its herkomst. */
export const antwoordvormen: readonly Antwoordvorm[] = [
  { subcategorie: 'OM_STRAFZAAK', type: 'OmStrafzaak', tabel: tables.strafzaken },
  { subcategorie: 'OM_ZITTING', type: 'OmZitting', tabel: tables.zittingen },
  { subcategorie: 'OM_AFDOENING', type: 'OmAfdoening', tabel: tables.afdoeningen },
  { subcategorie: 'OM_VOORWAARDEN', type: 'OmVoorwaarde', tabel: tables.voorwaarden },
  { subcategorie: 'OM_VOORWAARDEN', type: 'OmProeftijd', tabel: tables.proeftijden },
  { subcategorie: 'OM_ZSM', type: 'OmZsmBeoordeling', tabel: tables.zsmBeoordelingen },
  { subcategorie: 'OM_TENUITVOERLEGGING', type: 'OmIsd', tabel: tables.isdMaatregelen },
  { subcategorie: 'OM_TENUITVOERLEGGING', type: 'OmTenuitvoerlegging', tabel: tables.tenuitvoerleggingen },
  { subcategorie: 'RECLASSERING_TOEZICHT', type: 'ReclasseringToezicht', tabel: tables.toezichten },
  { subcategorie: 'RECLASSERING_ADVIES', type: 'ReclasseringAdvies', tabel: tables.adviezen },
  { subcategorie: 'RISICOTAXATIE', type: 'ReclasseringRisicotaxatie', tabel: tables.risicotaxaties },
  { subcategorie: 'DJI_BEGELEIDING', type: 'DjiBegeleiding', tabel: tables.begeleidingen },
  { subcategorie: 'RVDK_ONDERZOEK', type: 'RvdkOnderzoek', tabel: tables.onderzoeken },
];
