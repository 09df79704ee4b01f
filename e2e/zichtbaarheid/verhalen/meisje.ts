import { AFGESCHERMD, aanTafelZonder, LEEG, nergens, verhaal, waarde } from '../verhaal.ts';

/** Story 2: in closed youth care, just eighteen, a sixth stabbing incident on the day of the aanmelding. */
export const MEISJE = verhaal(
  { casus: 'ZVH-2026-0102', fase: 'CASUSOVERLEG', hoofdpersoon: 'meisje' },
  (zie) => [
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
    // Asked by the table and just begun: the reclassering knows her, and "no supervision" is a fact too.
    zie(
      'De liaison van het OM ziet dat Noor geen toezicht heeft.',
      ['liaison-om', 'meisje', 'ReclasseringBeeld.toezichten'],
      LEEG,
    ),
    zie(
      'De liaison van het OM ziet dat de reclassering aan een advies over Noor begint.',
      ['liaison-om', 'meisje', 'ReclasseringAdvies.tekst'],
      waarde('Tussenbericht'),
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
    zie(
      'De reclasseringswerker ziet dat Noor is aangehouden.',
      ['reclasseringswerker', 'meisje', 'PolitieAanhouding.feit'],
      waarde('zware mishandeling'),
    ),
    zie(
      'De procesregisseur ziet dat er nog geen zitting is geweest.',
      ['procesregisseur', 'meisje', 'OmBeeld.zittingen'],
      LEEG,
    ),
    zie(
      'De liaison van de politie ziet dat de ZSM-tafel de zaak van Noor aanhield.',
      ['liaison-politie', 'meisje', 'OmZsmBeoordeling.route'],
      waarde('Aanhouden'),
    ),
    zie(
      'De casusregisseur ziet de ZSM-beoordelingen van Noor niet.',
      ['casusregisseur', 'meisje', 'OmBeeld.zsmBeoordelingen'],
      AFGESCHERMD,
    ),
    zie(
      'De behandelaar van de GGZ ziet dat de jeugdmaatregelen op haar achttiende eindigden.',
      ['ggz-behandelaar', 'meisje', 'GiBeeld.maatregelen'],
      waarde(2),
    ),
    zie(
      'De reclasseringswerker ziet waar Noor nu verblijft.',
      ['reclasseringswerker', 'meisje', 'ZorgBeschermdWonen.voorziening'],
      waarde('De Oever'),
    ),
    // At seventeen only she could consent; what her parents signed opens nothing (domain 2.4).
    zie(
      'De procesregisseur ziet het kader niet dat haar ouders voor haar deelden.',
      ['procesregisseur', 'meisje', 'GgzBeeld.kader'],
      LEEG,
    ),
    zie(
      'De casusregisseur leest hoe de behandeling ervoor staat, want daar stemde Noor als volwassene mee in.',
      ['casusregisseur', 'meisje', 'GgzBehandelstatus.tekst'],
      waarde('behandeling weken stil'),
    ),
    zie(
      'De procesregisseur ziet dat niemand meer gezag over Noor heeft.',
      ['procesregisseur', 'meisje', 'CollegeBeeld.gezag'],
      LEEG,
    ),
    zie(
      'De reclasseringswerker ziet in de leerplicht dat zij in 2024 niet op school kwam.',
      ['reclasseringswerker', 'meisje', 'SdLeerplicht.soort'],
      waarde('verzuim'),
    ),
    zie(
      'De procesondersteuner ziet de leerplicht niet.',
      ['procesondersteuner', 'meisje', 'CollegeBeeld.leerplicht'],
      AFGESCHERMD,
    ),
    zie(
      'De procesregisseur ziet dat Noor niet eerder in dit huis besproken is.',
      ['procesregisseur', 'meisje', 'Casus.vorigeCasussen'],
      LEEG,
    ),
    zie(
      'De liaison van het OM ziet eerdere casussen niet.',
      ['liaison-om', 'meisje', 'Casus.vorigeCasussen'],
      AFGESCHERMD,
    ),
  ],
  [
    nergens(
      'De diagnose van Noor komt bij geen van de partners.',
      'Autismespectrumstoornis',
      aanTafelZonder('procesregisseur', 'casusregisseur', 'veilig-thuis'),
    ),
    nergens(
      'Het zorgkader van Noor leest niemand.',
      'Gesloten plaatsing op vrijwillige basis',
      aanTafelZonder('veilig-thuis'),
    ),
  ],
);
