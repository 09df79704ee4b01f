import { AFGESCHERMD, aanTafelZonder, LEEG, nergens, verhaal, waarde } from '../verhaal.ts';

/** Story 7: absolute secrecy was asked; before the written weighing a care source says what it says of a stranger. */
export const GEHEIM = verhaal(
  { casus: 'ZVH-2026-0107', fase: 'UITVRAAG', hoofdpersoon: 'geheim' },
  (zie) => [
    // The weighing of 16 November opened one gate, of Veilig Thuis for its afspraken (WGS 2.29(2)); the GGZ weighed nothing.
    zie(
      'De procesregisseur krijgt van de GGZ over Sara niets.',
      ['procesregisseur', 'geheim', 'GgzBeeld.betrokkenheid'],
      LEEG,
    ),
    zie(
      'De GGZ zegt over Sara wat zij over een onbekende zegt.',
      ['procesregisseur', 'geheim', 'GgzBeeld.stand'],
      waarde('GEEN_GEGEVENS_BESCHIKBAAR'),
    ),
    zie(
      'De procesregisseur krijgt van de GGZ ook geen kader te zien.',
      ['procesregisseur', 'geheim', 'GgzBeeld.kader'],
      LEEG,
    ),
    zie(
      'De liaison van de politie mag de GGZ niets over Sara vragen.',
      ['liaison-politie', 'geheim', 'GgzBeeld.stand'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van de politie ziet niet of Sara zich bij Veilig Thuis meldde.',
      ['liaison-politie', 'geheim', 'VeiligThuisBeeld.meldingen'],
      AFGESCHERMD,
    ),
    zie(
      'Niemand ziet in de uitvraag een behandelstatus, ook de procesregisseur niet.',
      ['procesregisseur', 'geheim', 'GgzBeeld.behandelstatus'],
      AFGESCHERMD,
    ),
    zie(
      'De medewerker van Veilig Thuis ziet het adres van Sara niet.',
      ['veilig-thuis', 'geheim', 'CollegeBeeld.verblijfplaats'],
      AFGESCHERMD,
    ),
    zie(
      'De casusregisseur ziet het adres van Sara in de uitvraag niet.',
      ['casusregisseur', 'geheim', 'CollegeBeeld.verblijfplaats'],
      AFGESCHERMD,
    ),
    zie(
      'De procesregisseur ziet waarom de casus van Sara is opgepakt.',
      ['procesregisseur', 'geheim', 'Casus.criteria'],
      waarde(4),
    ),
    zie(
      'De procesregisseur ziet het burgerservicenummer van Sara niet.',
      ['procesregisseur', 'geheim', 'Betrokkene.burgerservicenummer'],
      AFGESCHERMD,
    ),
    // Goed hulpverlenerschap with a written weighing (WGS 2.29(2)): the agreements, and nothing beside them.
    zie(
      'De procesregisseur kent sinds de afweging de afspraken voor de veiligheid van Sara.',
      ['procesregisseur', 'geheim', 'VeiligThuisBeeld.veiligheidsafspraken'],
      waarde(2),
    ),
    zie(
      'De liaison van de politie, die bij gevaar gaat, kent die afspraken ook.',
      ['liaison-politie', 'geheim', 'VtVeiligheidsafspraak.afspraak'],
      waarde('zonder sirene'),
    ),
    zie(
      'De procesregisseur ziet niet wat Sara aan Veilig Thuis vertelde.',
      ['procesregisseur', 'geheim', 'VeiligThuisBeeld.meldingen'],
      LEEG,
    ),
    zie(
      'De procesregisseur ziet niet dat Veilig Thuis onderzoek doet.',
      ['procesregisseur', 'geheim', 'VeiligThuisBeeld.onderzoeken'],
      LEEG,
    ),
    zie(
      'De GGD zegt van Sara, die hij niet kent, hetzelfde als de GGZ, die haar wel kent.',
      ['procesregisseur', 'geheim', 'GgdBeeld.stand'],
      waarde('GEEN_GEGEVENS_BESCHIKBAAR'),
    ),
    zie(
      'De procesregisseur ziet over wie Sara gezag heeft.',
      ['procesregisseur', 'geheim', 'CollegeBeeld.gezag'],
      waarde(1),
    ),
    zie(
      'De liaison van de politie ziet dat in de uitvraag niet.',
      ['liaison-politie', 'geheim', 'CollegeBeeld.gezag'],
      AFGESCHERMD,
    ),
    zie(
      'De medewerker van Veilig Thuis ziet wel dat de gegevens van Sara geheim zijn.',
      ['veilig-thuis', 'geheim', 'BrpPersoon.geheimhoudingPersoonsgegevens'],
      waarde('true'),
    ),
    zie(
      'De procesregisseur ziet dat de politie geen aandachtsvestiging op Sara heeft.',
      ['procesregisseur', 'geheim', 'PolitieBeeld.aandachtsvestigingen'],
      LEEG,
    ),
    zie(
      'De gemeente ziet dat geen huisverbod is gevraagd.',
      ['gemeente-oov', 'geheim', 'BurgemeesterBeeld.huisverboden'],
      LEEG,
    ),
    zie(
      'De procesondersteuner ziet dat niemand nog het hele beeld heeft.',
      ['procesondersteuner', 'geheim', 'CasusKnelpunt.toelichting'],
      waarde('niemand het hele beeld'),
    ),
    zie(
      'De behandelaar van de GGZ ziet in de uitvraag niet wie de casus aanmeldde.',
      ['ggz-behandelaar', 'geheim', 'Casus.aanmelding'],
      AFGESCHERMD,
    ),
  ],
  [
    nergens(
      'Wat Sara in de behandelkamer zei, staat nergens.',
      'opsluiting en wurging',
      aanTafelZonder('reclasseringswerker'),
    ),
    nergens('Waar Sara hulp zoekt, staat nergens.', 'Basis-ggz Linkerveen', aanTafelZonder('reclasseringswerker')),
    nergens(
      'Wie over Sara meldde, staat nergens.',
      'een hulpverlener die zij vroeg te zwijgen',
      aanTafelZonder('reclasseringswerker'),
    ),
    nergens(
      'Dat er onderzoek loopt, staat nergens.',
      'elke vraag daar brengt haar in gevaar',
      aanTafelZonder('reclasseringswerker'),
    ),
  ],
);
