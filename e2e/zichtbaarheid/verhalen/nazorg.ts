import { AFGESCHERMD, aanTafelZonder, nergens, verhaal, waarde } from '../verhaal.ts';

/** Story 5: from prison to a new house; the closing meeting has been held and the view grows narrow. */
export const NAZORG = verhaal(
  { casus: 'ZVH-2026-0105', fase: 'AFSCHALING', hoofdpersoon: 'nazorg' },
  (zie) => [
    zie(
      'De procesregisseur ziet de voorwaarden bij het vonnis van Stefan.',
      ['procesregisseur', 'nazorg', 'OmBeeld.voorwaarden'],
      waarde(1),
    ),
    zie(
      'De casusregisseur ziet het toezicht dat nog loopt.',
      ['casusregisseur', 'nazorg', 'ReclasseringBeeld.toezichten'],
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
    zie(
      'De casusregisseur ziet welke straf Stefan kreeg, ook al is de strafzaak zelf weg.',
      ['casusregisseur', 'nazorg', 'OmAfdoening.inhoud'],
      waarde('acht voorwaardelijk'),
    ),
    zie(
      'De casusregisseur ziet dat de proeftijd van Stefan loopt.',
      ['casusregisseur', 'nazorg', 'OmProeftijd.loopt'],
      waarde('true'),
    ),
    zie(
      'De procesregisseur ziet dat het OM de voorwaarde voor de verhuizing opschortte.',
      ['procesregisseur', 'nazorg', 'OmVoorwaarde.uitzondering'],
      waarde('verhuizing'),
    ),
    zie(
      'De procesregisseur ziet bij de afschaling de risicotaxatie niet meer.',
      ['procesregisseur', 'nazorg', 'ReclasseringBeeld.risicotaxaties'],
      AFGESCHERMD,
    ),
    zie(
      'De procesregisseur ziet wat de politie met het oog op zijn oude huis had afgesproken.',
      ['procesregisseur', 'nazorg', 'PolitieBeeld.aandachtsvestigingen'],
      waarde(2),
    ),
    zie(
      'De casusregisseur ziet die aandachtsvestigingen niet meer.',
      ['casusregisseur', 'nazorg', 'PolitieBeeld.aandachtsvestigingen'],
      AFGESCHERMD,
    ),
    zie(
      'De casusregisseur ziet dat Stefan na de woningruil een huis heeft.',
      ['casusregisseur', 'nazorg', 'SdHuisvesting.situatie'],
      waarde('woningruil'),
    ),
    zie(
      'De casusregisseur ziet dat zijn identiteitsbewijs geldig is.',
      ['casusregisseur', 'nazorg', 'SdIdentiteitsbewijs.geldig'],
      waarde('true'),
    ),
    zie(
      'De procesregisseur ziet met toestemming van Stefan dat de GGZ hem kent.',
      ['procesregisseur', 'nazorg', 'GgzBeeld.betrokkenheid'],
      waarde(),
    ),
    zie(
      'Hoe de behandeling ervoor staat, ziet ook de procesregisseur niet meer.',
      ['procesregisseur', 'nazorg', 'GgzBeeld.behandelstatus'],
      AFGESCHERMD,
    ),
    zie(
      'De casusregisseur ziet het plan van aanpak dat nu wordt overgedragen.',
      ['casusregisseur', 'nazorg', 'CasusPlandoel.omschrijving'],
      waarde('woningruil'),
    ),
    zie(
      'De reclasseringswerker ziet het plan van aanpak niet meer.',
      ['reclasseringswerker', 'nazorg', 'Casus.plan'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van de politie houdt het scenario voor als de spanning terugkomt.',
      ['liaison-politie', 'nazorg', 'Casus.scenarios'],
      waarde(2),
    ),
  ],
  [
    nergens(
      'Wat de behandelaar over Stefan vond, staat nergens meer.',
      'Onderzoek wijst op een trauma',
      aanTafelZonder('veilig-thuis'),
    ),
    nergens(
      'Waarmee Stefan de buurt bedreigde, staat bij de afschaling nergens meer.',
      'met een koevoet',
      aanTafelZonder('veilig-thuis'),
    ),
  ],
);
