import { TEST_USER } from '@ketenhub/tools/src/conformiteit/asking/token-claims.ts';
import { OIN, ORGANISATIES } from '@ketenhub/vocabulary';
import { canaryDay } from './canary-records.ts';

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly (readonly [table: string, row: Row])[];

/** An overleg that is still to come stands on the agenda, so its day is not one of long ago. */
const AGENDADAG = '2099-12-30';

/** A text of the house in the world of this casus. */
export const canaryOfHouse = (nummer: string, name: string): string => `kanarie-huis${nummer.slice(-4)}-${name}`;

/** One question of the user of the test at each organisation: everybody but the procesregisseur is shown his own. */
function adviesRows(huis: (name: string) => string): Rows {
  const [gesteld_op, gegeven_op] = [canaryDay(), canaryDay()];
  return ORGANISATIES.map((code) => [
    'adviesvragen',
    {
      // No canary: nobody else is shown those of every organisation.
      kenmerk: `van-${code}-${huis('advies')}`,
      soort: 'MEEDENKEN',
      oin: OIN[code],
      vrager: TEST_USER,
      situatie: huis('advies-situatie'),
      leefgebieden: [huis('advies-leefgebied')],
      lijstversie: '2025.1',
      geprobeerd: huis('advies-geprobeerd'),
      vraag: huis('advies-vraag'),
      gesteld_op,
      advies: huis('advies-tekst'),
      strekking: 'AANMELDEN',
      gegeven_op,
      gegeven_door: 'pseudoniem',
    },
  ]);
}

/** One rejection of a melding of the user of the test at each organisation; nobody is shown another's. */
function afwijzingRows(huis: (name: string) => string): Rows {
  const gegeven_op = canaryDay();
  return ORGANISATIES.map((code) => [
    'afwijzingsadviezen',
    {
      // No canary: nobody is shown those of every organisation.
      kenmerk: `van-${code}-${huis('afwijzing')}`,
      oin: OIN[code],
      aanmelder: TEST_USER,
      reden: 'ELDERS_OPGEPAKT',
      verwijzing: 'ZORG',
      gegeven_op,
    },
  ]);
}

/** A tafel and a meeting with this casus on its agenda, and of the overleg that was held who was there. */
export function overlegRows(nummer: string): Rows {
  const text = (name: string): string => `kanarie-${nummer}-${name}`;
  // Of the house: it stays when the casus is destroyed, so it may not be found by the name of the casus.
  const huis = (name: string): string => canaryOfHouse(nummer, name);
  return [
    [
      'tafels',
      {
        code: huis('oplegger-code'),
        versie: 1,
        naam: huis('oplegger-naam'),
        eigenaar: huis('oplegger-eigenaar'),
        voorzitter: huis('oplegger-functie'),
        voorzitter_van: huis('oplegger-organisatie'),
        vaste_deelnemers: [huis('oplegger-deelnemers')],
        wisselende_deelnemers: [huis('oplegger-anderen')],
        ritme: 'WEKELIJKS',
        informatiedeling: ['EIGEN_SCHERM'],
        duur_minuten: 120,
        casussen_max: 8,
        vastgesteld_op: canaryDay(),
        vastgelegd_door: 'pseudoniem',
      },
    ],
    ...adviesRows(huis),
    ...afwijzingRows(huis),
    [
      'overlegmomenten',
      {
        kenmerk: huis('agenda-moment'),
        tafel: huis('oplegger-code'),
        dag: AGENDADAG,
        begint: 540,
        duur_minuten: 120,
        versie: 1,
      },
    ],
    [
      'agendapunten',
      {
        casus: nummer,
        overleg: huis('agenda-moment'),
        tafel: text('agenda-oplegger'),
        dag: AGENDADAG,
        vanaf: 555,
        minuten: 15,
        volgorde: 2,
      },
    ],
    ['terugkijkmomenten', { casus: nummer, reden: 'CONSULT', dag: AGENDADAG }],
    [
      'aanwezigen',
      {
        casus: nummer,
        overleg: text('overleg-kenmerk'),
        organisatie: text('erbij-organisatie'),
        functie: text('erbij-functie'),
      },
    ],
    [
      'incidentele_derden',
      {
        casus: nummer,
        overleg: text('overleg-kenmerk'),
        kenmerk: text('derde-kenmerk'),
        naam: text('derde-naam'),
        organisatie: text('derde-organisatie'),
        deskundigheid: text('derde-deskundigheid'),
        taak: text('derde-taak'),
        verklaring_getekend_op: canaryDay(),
      },
    ],
  ];
}

/** A paragraph that quotes this field about this person, and a derde who was given a value of it. */
export function verslagRows(nummer: string, betrokkene: string, veld: string): Rows {
  const text = (name: string): string => `kanarie-${nummer}-${name}`;
  const van = { veld, subcategorie: 'POLITIE_CONTACTPUNT', bron: 'politie' };
  return [
    [
      'verstrekt_aan_derden',
      { casus: nummer, derde: text('derde-kenmerk'), betrokkene, ...van, verstrekt_op: canaryDay() },
    ],
    [
      'verslagalineas',
      {
        casus: nummer,
        overleg: text('overleg-kenmerk'),
        kenmerk: text('alinea-kenmerk'),
        soort: 'VERSLAG',
        betrokkene,
        tekst: text('alinea-tekst'),
        vastgelegd_door: text('alinea-door'),
        eerste_verwerking_op: `${canaryDay()}T12:00:00Z`,
        geldig_tot: '2099-12-31',
      },
    ],
    ['verslagaanhalingen', { casus: nummer, alinea: text('alinea-kenmerk'), betwist_sinds: canaryDay(), ...van }],
  ];
}
