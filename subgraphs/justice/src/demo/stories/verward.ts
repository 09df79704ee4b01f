import {
  afdoeningen,
  begeleiding,
  proeftijd,
  strafzaken,
  tenuitvoerlegging,
  toezicht,
  voorwaarde,
  zittingen,
  zsmBeoordelingen,
} from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'verward';

/**
 * Verward, ever heavier: until this summer each case alone gave no ground to hold him. Still detained on the reference date. No
 * advice and no risicotaxatie of the reclassering (he would not talk to the rapporteur); RvdK: nothing, no child.
 */
export const verward: Partial<JusticeDemoRecords> = {
  strafzaken: strafzaken(persoon, [
    ['00/212059-24', '2024-06-22', 'Diefstal van gereedschap bij een bouwmarkt', 'Afgedaan', '2024-08-05'],
    ['00/303310-25', '2025-04-03', 'Bedreiging van overburen met brandstichting', 'Afgedaan', '2025-07-08'],
    ['00/307415-25', '2025-07-19', 'Mishandeling van een fietser', 'Afgedaan', '2025-12-11'],
    ['00/302288-26', '2026-02-26', 'Bedreiging met een keukenmes', 'Afgedaan', '2026-04-14'],
    [
      '00/306190-26',
      '2026-05-11',
      'Mishandeling van een baliemedewerker',
      'Gedagvaard, gevoegd bij de zaak van juni',
      '2026-10-09',
    ],
    [
      '00/309871-26',
      '2026-06-28',
      'Poging tot zware mishandeling van een voorbijganger met een fles',
      'Ter zitting; wacht op rapportage',
      '2026-10-09',
    ],
  ]),
  zittingen: zittingen(persoon, [
    ['2025-06-24', 'Verdachte verscheen niet; zijn curator voerde het woord.'],
    ['2025-11-27', 'Politierechter; benadeelde partij vroeg geen vergoeding.'],
    ['2026-07-03', 'Vordering tot tenuitvoerlegging van de voorwaardelijke zes maanden; de curator steunt die.'],
    ['2026-10-09', 'Regiezitting; de rechtbank wil rapportage over wat na de straf nodig is.'],
    [
      '2026-12-17',
      'Inhoudelijke behandeling van beide zaken, gepland na ontvangst van de rapportage.',
      { peildatum: '2026-10-09' },
    ],
  ]),
  afdoeningen: afdoeningen(persoon, [
    ['2024-08-05', 'Geseponeerd wegens de persoonlijke omstandigheden.', false],
    [
      '2025-07-08',
      'Zes maanden gevangenisstraf, geheel voorwaardelijk, proeftijd twee jaar.',
      true,
      { peildatum: '2025-07-23' },
    ],
    ['2025-12-11', 'Schuldig zonder straf, omdat het feit hem niet volledig kan worden toegerekend.', true],
    [
      '2026-04-14',
      'Geseponeerd: niemand raakte gewond en een straf zou hem alleen maar verder op afstand zetten.',
      false,
    ],
    ['2026-07-06', 'De rechter beveelt dat de zes voorwaardelijke maanden alsnog worden uitgezeten.', true],
  ]),
  voorwaarden: [
    voorwaarde({
      persoon,
      omschrijving:
        'Zich niet ophouden in de straat van de overburen en zich houden aan aanwijzingen van het toezicht.',
      begin: '2025-07-23',
      geldigTot: '2026-07-06',
      peildatum: '2026-07-06',
    }),
  ],
  proeftijden: [proeftijd({ persoon, begin: '2025-07-23', einde: '2026-07-06', peildatum: '2026-07-06' })],
  zsmBeoordelingen: zsmBeoordelingen(persoon, [
    ['2026-02-27', 'Heenzenden', 'Eén bedreiging, geen letsel en geen kader om hem in op te vangen.'],
    [
      '2026-05-12',
      'Dagvaarding politierechter',
      'Tweede feit in drie maanden; vasthouden is voor dit feit alleen niet haalbaar.',
    ],
    [
      '2026-06-29',
      'Voorgeleiding',
      'Vrijlating lag voor de hand. Met het sfeer-proces-verbaal is het patroon zichtbaar en wordt de voorwaardelijke straf gevorderd.',
    ],
  ]),
  tenuitvoerleggingen: [
    tenuitvoerlegging({
      persoon,
      soort: 'Tenuitvoerlegging van zes maanden voorwaardelijke straf',
      inrichting: 'Inrichting De Luwte',
      begin: '2026-07-06',
      verwachtEinde: '2027-01-04',
      verlof: 'Nog geen verlof; begeleid verlof pas nadat het OM en de inrichting ermee instemmen.',
      toelichting: 'Vrijlating was nabij. Op 22 juli en op 8 september overgeplaatst.',
      peildatum: '2026-11-04',
    }),
  ],
  toezichten: [
    toezicht({
      persoon,
      begin: '2025-07-08',
      einde: '2026-01-30',
      kader: 'Voorwaardelijke gevangenisstraf',
      toezichthouder: 'Ingrid Wegwijzer',
      telefoonToezichthouder: '088-000 0305',
      meldplicht: 'Elke woensdag thuis, met de curator als achtervang.',
      naleving:
        'Begreep de afspraken niet en ging weg zodra de deur openstond; opdracht teruggegeven als onuitvoerbaar.',
      peildatum: '2026-01-30',
    }),
  ],
  begeleidingen: [
    begeleiding({
      persoon,
      casemanager: 'Yvon Poortman',
      telefoonCasemanager: '088-000 0403',
      drPlan:
        'Curator is aanspreekpunt voor geld en woning. Werkt aan een dagritme; terugkeer naar de eigen woning is nog niet besproken.',
      peildatum: '2026-11-04',
      beperking: 'De datum van een overplaatsing pas noemen als hij die zelf heeft gehoord.',
    }),
  ],
};
