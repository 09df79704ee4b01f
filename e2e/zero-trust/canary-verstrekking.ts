import { ORGANISATIES } from '@ketenhub/vocabulary';
import { canaryDay } from './canary-records.ts';

type Row = Readonly<Record<string, unknown>>;

/** Kenmerk of the verstrekking of a casus of canaries that is in the list of those who may see the fact in it. */
export const kenmerkOf = (nummer: string): string => `kanarie-${nummer}-verstrekking`;

type Rows = readonly (readonly [table: string, row: Row])[];

function verstrekkingRow(nummer: string, kenmerk: string): Row {
  const text = (name: string): string => `${kenmerk}-${name}`;
  return {
    casus: nummer,
    kenmerk,
    ontvangersoort: 'DERDE',
    ontvanger: text('ontvanger'),
    ontvanger_naam: text('naam'),
    grondslag: text('grondslag'),
    noodzaak: text('noodzaak'),
    voorwaarden: text('voorwaarden'),
    verstrekkingstand: 'VERSTREKT',
    vastgelegd_op: canaryDay(),
    vastgelegd_door: 'pseudoniem',
    verstrekt_op: canaryDay(),
    verstrekt_door: 'pseudoniem',
    genomen_door: [text('besluit')],
    rac_getoetst_op: canaryDay(),
  };
}

const standpuntRow = (of: Row, organisatie: string): Row => ({
  ...of,
  organisatie,
  gevraagd: 'INSTEMMING',
  antwoord: 'AKKOORD',
  gevraagd_op: canaryDay(),
  beantwoord_op: `${canaryDay()}T12:00:00Z`,
  beantwoord_door: 'pseudoniem',
  versie: 1,
});

/** In the list, with this fact in it. The organisation that was asked is none, so it is asked of nobody. */
function listed({ kenmerk: verwijzing, casus, betrokkene, veld, subcategorie, bron }: Row): Rows {
  const nummer = String(casus);
  const kenmerk = kenmerkOf(nummer);
  const of: Row = { casus, verstrekking: kenmerk };
  const deel = { ...of, deelsoort: 'FEIT', verwijzing, betrokkene, veld, subcategorie, bron };
  return [
    ['verstrekkingen', verstrekkingRow(nummer, kenmerk)],
    ['verstrekkingsdelen', { ...deel, volgnummer: 1 }],
    ['verstrekkingstandpunten', standpuntRow(of, `${kenmerk}-organisatie`)],
    [
      'terugkoppelingen',
      {
        ...of,
        volgnummer: 1,
        gevraagd_op: canaryDay(),
        uiterlijk_op: canaryDay(),
        ontvangen_op: canaryDay(),
        gevolg: 'OPGEVOLGD',
        is_bruikbaar: true,
        toelichting: `${kenmerk}-terugkoppeling`,
      },
    ],
  ];
}

/** Asked of every organisation, with texts of its own; in nobody's list, because a part of it is of a field that is not there. */
function asked({ casus, betrokkene, bron }: Row): Rows {
  const nummer = String(casus);
  const kenmerk = `kanarie-${nummer}-instemmingsvraag`;
  const of: Row = { casus, verstrekking: kenmerk };
  const hidden = { deelsoort: 'FEIT', betrokkene, veld: 'Bestaat.niet', subcategorie: 'NIETS', bron };
  return [
    ['verstrekkingen', verstrekkingRow(nummer, kenmerk)],
    ['verstrekkingsdelen', { ...of, volgnummer: 1, deelsoort: 'PLAN', verwijzing: '1' }],
    ['verstrekkingsdelen', { ...of, volgnummer: 2, verwijzing: `${kenmerk}-feit`, ...hidden }],
    ...ORGANISATIES.filter((code) => code !== 'zvh').map(
      (code) => ['verstrekkingstandpunten', standpuntRow(of, code)] as const,
    ),
  ];
}

/** What a casus of canaries supplied and asks about, of which this fact is a part. */
export const verstrekkingRows = (feit: Row): Rows => [...listed(feit), ...asked(feit)];
