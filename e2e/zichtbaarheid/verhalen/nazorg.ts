import { AFGESCHERMD, verhaal, waarde } from '../verhaal.ts';

/** Story 5: from prison to a new house; the closing meeting has been held and the view grows narrow. */
export const NAZORG = verhaal({ casus: 'ZVH-2026-0105', fase: 'AFSCHALING', hoofdpersoon: 'nazorg' }, (zie) => [
  zie(
    'De procesregisseur ziet de voorwaarden bij het vonnis van Stefan.',
    ['procesregisseur', 'nazorg', 'OmBeeld.voorwaarden'],
    waarde(1),
  ),
  zie(
    'De casusregisseur ziet het toezicht dat nog loopt.',
    ['casusregisseur', 'nazorg', 'ReclasseringBeeld.toezicht'],
    waarde(1),
  ),
  zie(
    'De casusregisseur ziet dat Stefan gedetineerd was.',
    ['casusregisseur', 'nazorg', 'OmBeeld.tenuitvoerlegging'],
    waarde(),
  ),
  zie(
    'De procesregisseur ziet dat er schulden waren.',
    ['procesregisseur', 'nazorg', 'CollegeBeeld.schuldhulp'],
    waarde(),
  ),
  zie(
    'De casusregisseur ziet de schulden bij de afschaling niet meer.',
    ['casusregisseur', 'nazorg', 'CollegeBeeld.schuldhulp'],
    AFGESCHERMD,
  ),
  zie(
    'De procesregisseur ziet de maatregelen van de burgemeester.',
    ['procesregisseur', 'nazorg', 'BurgemeesterBeeld.maatregelen'],
    waarde(1),
  ),
  zie(
    'Ook de procesregisseur ziet het incident niet meer terug in de mutaties.',
    ['procesregisseur', 'nazorg', 'PolitieBeeld.mutaties'],
    AFGESCHERMD,
  ),
  zie(
    'De liaison van het OM ziet de eigen strafzaak niet meer.',
    ['liaison-om', 'nazorg', 'OmBeeld.strafzaken'],
    AFGESCHERMD,
  ),
  zie(
    'De reclasseringswerker ziet nog wel waarom de casus is opgepakt.',
    ['reclasseringswerker', 'nazorg', 'Casus.criteria'],
    waarde(4),
  ),
  zie(
    'De reclasseringswerker ziet Stefan zelf niet meer in de casus.',
    ['reclasseringswerker', 'nazorg', 'Casus.betrokkenen'],
    AFGESCHERMD,
  ),
  zie(
    'De casusregisseur ziet niet of de GGZ Stefan nog kent.',
    ['casusregisseur', 'nazorg', 'GgzBeeld.betrokkenheid'],
    AFGESCHERMD,
  ),
]);
