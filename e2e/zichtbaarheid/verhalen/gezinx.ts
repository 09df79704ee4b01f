import { AFGESCHERMD, aanTafelZonder, LEEG, nergens, verhaal, waarde } from '../verhaal.ts';

/** Story 4: seven people, one hoofdpersoon, and secrets between them that must hold. */
export const GEZINX = verhaal(
  { casus: 'ZVH-2026-0104', fase: 'UITVOERING', hoofdpersoon: 'gezinx-vader' },
  (zie) => [
    zie(
      'De casusregisseur ziet alle zeven gezinsleden.',
      ['casusregisseur', 'gezinx-vader', 'Casus.betrokkenen'],
      waarde(7),
    ),
    zie(
      'De casusregisseur ziet bij de vader meer dan één melding van huiselijk geweld.',
      ['casusregisseur', 'gezinx-vader', 'PolitieBeeld.hgMeldingen'],
      waarde(2),
    ),
    zie(
      'De procesregisseur ziet in de uitvoering de meldingen over de moeder niet meer.',
      ['procesregisseur', 'gezinx-moeder', 'PolitieBeeld.hgMeldingen'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van de politie ziet de veiligheidsafspraken met de vader.',
      ['liaison-politie', 'gezinx-vader', 'VeiligThuisBeeld.veiligheidsafspraken'],
      waarde(1),
    ),
    zie(
      'De procesregisseur ziet de vrouw en de kinderen van de vader in de BRP.',
      ['procesregisseur', 'gezinx-vader', 'CollegeBeeld.relaties'],
      waarde(6),
    ),
    zie(
      'De liaison van de politie ziet die relaties niet meer.',
      ['liaison-politie', 'gezinx-vader', 'CollegeBeeld.relaties'],
      AFGESCHERMD,
    ),
    // R05: no consent and never heard of must look the same; here both are also outside every cell of the GGZ.
    zie(
      'Van de dochter van gezin X zonder toestemming zegt de GGZ hetzelfde als van iemand die zij niet kent.',
      ['procesregisseur', 'gezinx-kind3', 'GgzBeeld.stand'],
      { toestand: 'AFGESCHERMD', zelfdeAls: 'gezinx-kind1' },
    ),
    zie(
      'De casusregisseur ziet van geen van de kinderen een crisismaatregel.',
      ['casusregisseur', 'gezinx-kind3', 'GgzBeeld.kader'],
      { toestand: 'AFGESCHERMD', zelfdeAls: 'gezinx-kind4' },
    ),
    zie(
      'De procesregisseur ziet in de uitvoering niet wat Veilig Thuis over de jongste hoorde.',
      ['procesregisseur', 'gezinx-kind5', 'VeiligThuisBeeld.meldingen'],
      AFGESCHERMD,
    ),
    zie(
      'De gemeente ziet in de uitvoering het raadsonderzoek naar de jongste niet.',
      ['gemeente-sociaal', 'gezinx-kind5', 'RvdkBeeld.onderzoeken'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van het OM ziet van de tweede zoon geen strafzaken.',
      ['liaison-om', 'gezinx-kind2', 'OmBeeld.strafzaken'],
      AFGESCHERMD,
    ),
    zie(
      'De behandelaar van de GGZ ziet in de uitvoering ook van de vader niet of de GGZ hem kent.',
      ['ggz-behandelaar', 'gezinx-vader', 'GgzBeeld.betrokkenheid'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van de politie ziet de aanhouding van de vader.',
      ['liaison-politie', 'gezinx-vader', 'PolitieBeeld.aanhoudingen'],
      waarde(1),
    ),
    zie(
      'De behandelaar van de GGZ ziet nog wel hoe de zaak van de vader is afgedaan.',
      ['ggz-behandelaar', 'gezinx-vader', 'OmAfdoening.inhoud'],
      waarde('geseponeerd'),
    ),
    zie(
      'De medewerker van Veilig Thuis ziet dat de proeftijd van de vader loopt.',
      ['veilig-thuis', 'gezinx-vader', 'OmProeftijd.loopt'],
      waarde('true'),
    ),
    zie(
      'De casusregisseur ziet wat Veilig Thuis bij de vader vaststelde.',
      ['casusregisseur', 'gezinx-vader', 'VtOnderzoek.uitkomst'],
      waarde('Bevestigd'),
    ),
    zie(
      'De procesregisseur ziet in de uitvoering de onderzoeken naar de moeder niet meer.',
      ['procesregisseur', 'gezinx-moeder', 'VeiligThuisBeeld.onderzoeken'],
      AFGESCHERMD,
    ),
    zie(
      'Van de jongste zegt Veilig Thuis over een onderzoek hetzelfde als van de oudste, die het niet kent.',
      ['procesregisseur', 'gezinx-kind5', 'VeiligThuisBeeld.onderzoeken'],
      { toestand: 'AFGESCHERMD', zelfdeAls: 'gezinx-kind1' },
    ),
    zie(
      'De medewerker van Veilig Thuis ziet wat met de jongste dochter is afgesproken.',
      ['veilig-thuis', 'gezinx-kind4', 'VeiligThuisBeeld.veiligheidsafspraken'],
      waarde(1),
    ),
    zie(
      'De casusregisseur ziet in de uitvoering de jeugdmaatregelen van de jongste niet.',
      ['casusregisseur', 'gezinx-kind5', 'GiBeeld.maatregelen'],
      { toestand: 'AFGESCHERMD', zelfdeAls: 'gezinx-kind4' },
    ),
    zie(
      'De procesregisseur ziet over wie de vader gezag heeft.',
      ['procesregisseur', 'gezinx-vader', 'BrpGezag.minderjarige'],
      waarde('Lucas'),
    ),
    zie(
      'De procesregisseur ziet in de uitvoering de leerplicht van de jongste niet meer.',
      ['procesregisseur', 'gezinx-kind5', 'CollegeBeeld.leerplicht'],
      AFGESCHERMD,
    ),
    zie(
      'De behandelaar van de GGZ mag vragen of de vader een LVB-indicatie heeft; er is niets te melden.',
      ['ggz-behandelaar', 'gezinx-vader', 'GgzBeeld.lvbIndicatie'],
      LEEG,
    ),
    zie(
      'De liaison van de politie mag dat in de uitvoering niet vragen.',
      ['liaison-politie', 'gezinx-vader', 'GgzBeeld.lvbIndicatie'],
      AFGESCHERMD,
    ),
    zie(
      'De behandelaar van de GGZ ziet de afspraken die aan tafel zijn gemaakt.',
      ['ggz-behandelaar', 'gezinx-vader', 'Casus.overleggen'],
      waarde(5),
    ),
  ],
  [
    // A housemate reads the same casus: one person’s secret never through another’s record.
    nergens(
      'Dat de jongste dochter zelf belde, staat nergens.',
      'Belt zelf in het geheim',
      aanTafelZonder('reclasseringswerker'),
    ),
    nergens(
      'Dat er voor de oudste dochter een crisismaatregel was, staat nergens.',
      'Crisismaatregel (Wvggz 7:1)',
      aanTafelZonder('reclasseringswerker'),
    ),
    nergens(
      'Hoe het met de behandeling van de oudste dochter gaat, staat nergens.',
      'ernstig ondervoed en angstig',
      aanTafelZonder('reclasseringswerker'),
    ),
    nergens(
      'Wat de jongste aan een agent zei, komt in de uitvoering bij niemand.',
      'dat hij er liever niet meer is',
      aanTafelZonder('reclasseringswerker'),
    ),
    nergens(
      'Wat er over de jongste bij Veilig Thuis is gemeld, staat nergens.',
      'een minderjarige die zei dood te willen',
      aanTafelZonder('reclasseringswerker'),
    ),
  ],
);
