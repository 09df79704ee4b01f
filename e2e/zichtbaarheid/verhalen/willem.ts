import { AFGESCHERMD, verhaal, waarde } from '../verhaal.ts';

/** Story 1: free at once after the hearing; who limits the risk, how, today. His mother is the directe kring. */
export const WILLEM = verhaal({ casus: 'ZVH-2026-0101', fase: 'CASUSOVERLEG', hoofdpersoon: 'willem' }, (zie) => [
  zie(
    'De procesregisseur ziet bij Willem tientallen mutaties.',
    ['procesregisseur', 'willem', 'PolitieBeeld.mutaties'],
    waarde(20),
  ),
  zie(
    'De liaison van het OM ziet dat Willem als veelpleger bekendstaat.',
    ['liaison-om', 'willem', 'PolitieBeeld.veelplegerstatus'],
    waarde('veelpleger'),
  ),
  zie(
    'De procesondersteuner, die een bezoek plant, ziet dat Willem een geweldsindicatie heeft.',
    ['procesondersteuner', 'willem', 'PolitieGeweldWapen.geweldsindicatie'],
    waarde('true'),
  ),
  zie(
    'De reclasseringswerker ziet in de afdoeningen van Willem de ISD-maatregel terug.',
    ['reclasseringswerker', 'willem', 'OmStrafzaak.afdoening'],
    waarde('ISD'),
  ),
  zie(
    'De casusregisseur leest dat op de zitting van Willem tbs is geëist.',
    ['casusregisseur', 'willem', 'OmZitting.toelichting'],
    waarde('tbs'),
  ),
  zie(
    'De gemeente ziet dat Willem zich niet aan zijn toezicht hield.',
    ['gemeente-oov', 'willem', 'ReclasseringToezicht.naleving'],
    waarde(),
  ),
  zie(
    'De reclasseringswerker ziet in het casusoverleg niet de behandelstatus van Willem.',
    ['reclasseringswerker', 'willem', 'GgzBeeld.behandelstatus'],
    AFGESCHERMD,
  ),
  zie(
    'De liaison van de politie ziet dat Willem alleen een briefadres heeft.',
    ['liaison-politie', 'willem', 'BrpVerblijfplaats.soortAdres'],
    waarde('briefadres'),
  ),
  // No P in any cell of BRP_ADRES.
  zie(
    'De behandelaar van de GGZ ziet het adres van Willem niet.',
    ['ggz-behandelaar', 'willem', 'CollegeBeeld.verblijfplaats'],
    AFGESCHERMD,
  ),
  zie(
    'De medewerker van Veilig Thuis ziet het gebiedsverbod van Willem.',
    ['veilig-thuis', 'willem', 'OovMaatregel.soort'],
    waarde('gebiedsverbod'),
  ),
  zie(
    'De reclasseringswerker ziet de meldingen van huiselijk geweld op het adres van de moeder.',
    ['reclasseringswerker', 'willem-moeder', 'PolitieBeeld.hgMeldingen'],
    waarde(1),
  ),
  // Her own secret: whoever directs the casus of the son does not thereby know what she told (cell VT_MELDING "PRk O CR").
  zie(
    'De casusregisseur van Willem ziet niet wat zijn moeder aan Veilig Thuis vertelde.',
    ['casusregisseur', 'willem-moeder', 'VeiligThuisBeeld.meldingen'],
    AFGESCHERMD,
  ),
]);
