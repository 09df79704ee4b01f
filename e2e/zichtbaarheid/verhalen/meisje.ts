import { AFGESCHERMD, LEEG, verhaal, waarde } from '../verhaal.ts';

/** Story 2: in closed youth care, just eighteen, a sixth stabbing incident on the day of the aanmelding. */
export const MEISJE = verhaal({ casus: 'ZVH-2026-0102', fase: 'CASUSOVERLEG', hoofdpersoon: 'meisje' }, (zie) => [
  zie(
    'De procesregisseur ziet dat Noor achttien is.',
    ['procesregisseur', 'meisje', 'Betrokkene.leeftijd'],
    waarde('18'),
  ),
  zie(
    'De gemeente ziet bij Noor ten minste zes incidenten.',
    ['gemeente-sociaal', 'meisje', 'PolitieBeeld.mutaties'],
    waarde(6),
  ),
  zie(
    'De reclasseringswerker leest dat het bij Noor om steekincidenten gaat.',
    ['reclasseringswerker', 'meisje', 'PolitieMutatie.toelichting'],
    waarde('steek'),
  ),
  zie(
    'De liaison van de politie ziet de nieuwe strafzaak van Noor.',
    ['liaison-politie', 'meisje', 'OmBeeld.strafzaken'],
    waarde(1),
  ),
  zie(
    'De casusregisseur ziet dat er eerder een raadsonderzoek naar Noor was.',
    ['casusregisseur', 'meisje', 'RvdkBeeld.onderzoeken'],
    waarde(1),
  ),
  zie(
    'De liaison van het OM ziet dat Noor jeugdhulp heeft gehad.',
    ['liaison-om', 'meisje', 'SdVoorziening.soort'],
    waarde('jeugd'),
  ),
  // "Nothing" for a partner is a fact too: the reclassering is at the table and knows nothing yet.
  zie(
    'De liaison van het OM ziet dat Noor geen toezicht heeft.',
    ['liaison-om', 'meisje', 'ReclasseringBeeld.toezicht'],
    LEEG,
  ),
  zie(
    'De liaison van het OM ziet dat de reclassering Noor niet kent.',
    ['liaison-om', 'meisje', 'ReclasseringBeeld.stand'],
    waarde('NIETS_BEKEND'),
  ),
  zie(
    'De procesregisseur ziet dat Noor nooit vastzat.',
    ['procesregisseur', 'meisje', 'OmBeeld.tenuitvoerlegging'],
    LEEG,
  ),
  zie(
    'De gemeente ziet de diagnose en de behandeling van Noor niet.',
    ['gemeente-sociaal', 'meisje', 'GgzBeeld.behandelstatus'],
    AFGESCHERMD,
  ),
  zie(
    'De reclasseringswerker ziet niet onder welk zorgkader Noor verblijft.',
    ['reclasseringswerker', 'meisje', 'GgzBeeld.kader'],
    AFGESCHERMD,
  ),
  zie(
    'De procesondersteuner ziet de incidenten van Noor niet.',
    ['procesondersteuner', 'meisje', 'PolitieBeeld.mutaties'],
    AFGESCHERMD,
  ),
]);
