import type { Fault } from './fault-proxy.ts';

/** What a fault says that nobody outside may read: an invented BSN, a table, an address, a stack. */
export const DETAILS = [
  '999990019',
  'mutaties_persoon',
  'db.politie.example',
  'at Object.resolve',
  'ONDERGESCHOVEN',
] as const;
const DETAIL = `duplicate key "${DETAILS[1]}" (bsn)=(${DETAILS[0]}) on ${DETAILS[2]}\n    ${DETAILS[3]} (/srv/x.js:1:1)`;

interface Entities {
  readonly data: { readonly _entities: readonly Record<string, unknown>[] };
}

const says = (status: number, text: string): Fault => ({ soort: 'ANTWOORDT', status, text: () => text });
const remade = (make: (entities: Entities['data']['_entities']) => unknown): Fault => ({
  soort: 'ANTWOORDT',
  status: 200,
  text: (genuine) => JSON.stringify({ data: make((JSON.parse(genuine) as Entities).data._entities) }),
});
/** Every value of every sheet replaced. */
const everyField = (value: unknown): Fault =>
  remade((entities) => ({
    _entities: entities.map((entity) =>
      Object.fromEntries(
        Object.entries(entity).map(([name, sheet]) => [
          name,
          typeof sheet === 'object' && sheet !== null
            ? Object.fromEntries(Object.keys(sheet).map((field) => [field, value]))
            : sheet,
        ]),
      ),
    ),
  }));

export interface NamedFault {
  readonly naam: string;
  readonly fault: Fault;
}

/** Enough to see that every source stands behind the same guard. */
export const BASIC_FAULTS: readonly NamedFault[] = [
  { naam: 'die zwijgt', fault: { soort: 'ZWIJGT' } },
  { naam: 'die de verbinding verbreekt', fault: { soort: 'VERBREEKT', halfway: false } },
  { naam: 'die een fout met persoonsgegevens geeft', fault: says(500, DETAIL) },
  { naam: 'die iets anders dan een antwoord geeft', fault: says(200, '"tekst"') },
];

/** Every way in which a partner was thought to answer wrongly. */
export const ALL_FAULTS: readonly NamedFault[] = [
  { naam: 'die halverwege het antwoord afbreekt', fault: { soort: 'VERBREEKT', halfway: true } },
  { naam: 'die geen JSON geeft', fault: says(200, `x${DETAILS[0]} ${DETAIL}`) },
  { naam: 'die niets geeft', fault: says(200, '') },
  { naam: 'die null geeft', fault: says(200, 'null') },
  { naam: 'die een lijst geeft', fault: says(200, '[]') },
  { naam: 'die een leeg object geeft', fault: says(200, '{}') },
  { naam: 'die geen gegevens geeft', fault: says(200, '{"data":null}') },
  { naam: 'die doorverwijst', fault: says(302, '{}') },
  { naam: 'die de toegang weigert', fault: says(401, '{"errors":[{"message":"Niet toegestaan."}]}') },
  {
    naam: 'die GraphQL-fouten met details geeft',
    fault: says(
      200,
      JSON.stringify({ errors: [{ message: DETAIL, path: ['_entities', 0], extensions: { sql: DETAIL } }] }),
    ),
  },
  { naam: 'die geen personen geeft', fault: remade(() => ({ _entities: [] })) },
  { naam: 'die een persoon te weinig geeft', fault: remade((entities) => ({ _entities: entities.slice(1) })) },
  { naam: 'die een persoon te veel geeft', fault: remade((entities) => ({ _entities: [...entities, {}] })) },
  {
    naam: 'die personen geeft die er geen zijn',
    fault: remade((entities) => ({ _entities: entities.map(() => 'tekst') })),
  },
  { naam: 'die de lijst van personen weglaat', fault: remade(() => ({})) },
  {
    naam: 'die een tekst in plaats van een blad geeft',
    fault: remade((entities) => ({
      _entities: entities.map((entity) => Object.fromEntries(Object.keys(entity).map((name) => [name, 'tekst']))),
    })),
  },
  { naam: 'die lege bladen geeft', fault: remade((entities) => ({ _entities: entities.map(() => ({})) })) },
  { naam: 'die overal een getal geeft', fault: everyField(7) },
  { naam: 'die overal een object geeft', fault: everyField({ [DETAILS[0]]: DETAILS[4] }) },
  { naam: 'die overal een lijst geeft', fault: everyField([DETAILS[4]]) },
  {
    naam: 'die veel te veel geeft',
    fault: says(200, JSON.stringify({ data: { _entities: ['x'.repeat(17 * 1024 * 1024)] } })),
  },
];

/** Values of somebody else, slipped in beside the answer to the question. */
export const SLIPPED_IN: Fault = remade((entities) => ({
  _entities: entities.map((entity) => ({
    ...entity,
    id: DETAILS[4],
    naam: DETAILS[4],
    burgerservicenummer: DETAILS[0],
    justitie: { om: { stand: 'NIETS_BEKEND', strafzaken: { rijen: [{ feit: DETAILS[4] }] } } },
    __proto__: { vervuild: DETAILS[4] },
  })),
  casus: { thema: DETAILS[4] },
}));
