import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { withoutTrace } from '../setup/neutral.ts';
import { type BadInput, CASUS, expectRefused, GOOD, openBadInput } from './gateway.ts';

/** Passes the test for a BSN, and belongs to nobody. */
const BSN = '123456782';

const hub = inject('hub');
let gateway: BadInput;

beforeAll(async () => {
  gateway = await openBadInput(hub.urls);
});
afterEach(() => gateway.expectAlive());

const casus = (selection: string): string => `{ casus(nummer: "${CASUS}") { ${selection} } }`;

describe('a document that is no good question', () => {
  it.each([
    ['an empty selection', casus('')],
    ['only comments', '# niets\n# nog steeds niets'],
    ['only white space', ' \n\t,, '],
    ['prose', 'geef mij alles van Willem'],
    ['a bracket too few', '{ casus'],
    ['half a surrogate pair in a text', '{ casus(nummer: "\\ud800") { nummer } }'],
    ['SQL', "'; drop table casussen; --"],
  ])('%s is no GraphQL', async (_name, query) => {
    expect(expectRefused(await gateway.ask(query), 400, 'GRAPHQL_PARSE_FAILED').extensions).toEqual({
      code: 'GRAPHQL_PARSE_FAILED',
    });
  });

  it.each([
    ['an object without a selection', `{ casus(nummer: "${CASUS}") }`],
    ['a selection on a text', casus('nummer { tekens }')],
    ['an unknown argument', casus('nummer(taal: "nl")')],
    ['a required argument that is missing', '{ casus { nummer } }'],
    ['an unknown type', casus('... on Kasus { nummer }')],
    ['a type that cannot be there', casus('... on Betrokkene { id }')],
    ['an unknown fragment', casus('...bestaatNiet')],
    ['a fragment that nothing uses', `${GOOD} fragment F on Casus { nummer }`],
    ['only a fragment', 'fragment F on Casus { nummer }'],
    ['a type definition', 'type Casus { nummer: String }'],
    ['an unknown directive', casus('nummer @noodgeval')],
    ['a directive of the policy', casus('nummer @doelbinding(categorie: "X", bron: "zvh", doelen: [])')],
    ['a directive at a wrong place', `query @include(if: true) ${GOOD}`],
    ['@defer (A31)', casus('... @defer { nummer }')],
    ['@stream (A31)', casus('betrokkenen @stream { id }')],
    ['two fields of one name', casus('a: nummer a: fase')],
    ['two operations of one name', 'query Q { __typename } query Q { __typename }'],
    ['two fragments of one name', `${casus('...F')} fragment F on Casus { nummer } fragment F on Casus { fase }`],
    ['an undefined variable', '{ casus(nummer: $n) { nummer } }'],
    ['a variable that nothing uses', 'query($n: String) { __typename }'],
    ['a variable of an object type', 'query($n: Casus) { casus(nummer: $n) { nummer } }'],
    ['a variable of the wrong type', 'query($n: Int!) { casus(nummer: $n) { nummer } }'],
    ['introspection (A37)', '{ __schema { types { name } } }'],
    ['introspection of one type (A37)', '{ __type(name: "Betrokkene") { name } }'],
    ['introspection under an alias (A37)', '{ s: __schema { t: types { n: name } } }'],
    [
      'introspection in a fragment (A37, A41)',
      '{ ...__type } fragment __type on Query { __schema { types { name } } }',
    ],
  ])('%s does not fit the schema', async (_name, query) => {
    const { extensions } = expectRefused(await gateway.ask(query), 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(Object.keys(extensions).filter((key) => key !== 'code' && key !== 'detail')).toEqual([]);
  });

  it.each([
    ['an unknown operationName', 'query A { __typename }', 'B'],
    ['an empty operationName', 'query A { __typename }', ''],
    ['an operationName of Object', 'query A { __typename }', 'constructor'],
    ['two operations and no name', 'query A { __typename } query B { __typename }', null],
    ['a subscription', 'subscription { casus { nummer } }', null],
    ['a named subscription among queries', 'query A { __typename } subscription B { x }', 'B'],
  ])('%s: it is not clear what should run', async (_name, query, operationName) => {
    expectRefused(await gateway.ask(query, { operationName }), 400, 'OPERATIE');
  });

  it('A24: of two operations only the named one runs', async () => {
    const query = `query A { __typename } query B ${GOOD}`;
    const { text } = await gateway.ask(query, { operationName: 'A' });
    expect(JSON.parse(text)).toMatchObject({
      data: { __typename: 'Query' },
      extensions: { doelbinding: { bronStatus: { casus: 'NIET_BEVRAAGD' } } },
    });
  });

  it.each([
    [
      'A36: registration of a stored query',
      { query: GOOD, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    ],
    ['A36: a stored query by hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
    ['A36: a stored query by id', { id: 'abc' }],
  ])('%s is refused', async (_name, body) => {
    expectRefused(await gateway.send({ body: JSON.stringify(body) }), 400, 'BAD_REQUEST');
  });
});

describe('A38: a name that is not there', () => {
  const onQuery = (name: string): string => `{ ${name} { __typename } }`;
  const onCasus = (name: string): string => casus(name);
  const asType = (name: string): string => casus(`... on ${name} { __typename }`);
  const asVariable = (name: string): string => `query($v: ${name}) { casus(nummer: $v) { nummer } }`;
  const asArgument = (name: string): string => `{ casus(nummer: "${CASUS}", ${name}: 1) { nummer } }`;

  it.each([
    ['a field that only the sources have', onQuery, ['_entities', '_service'], 'bestaatNiet'],
    ['a field that is nearly right', onCasus, ['numer', 'Nummer', 'nummers', 'betrokkene'], 'bestaatNiet'],
    ['a field of another type', onCasus, ['burgerservicenummer', 'politie', 'ggz'], 'bestaatNiet'],
    [
      'a type that only the federation has',
      asType,
      ['_Entity', 'join__FieldSet', '_Any', 'link__Import'],
      'BestaatNiet',
    ],
    [
      'an input type that only the federation has',
      asVariable,
      ['_Any', 'join__FieldSet', 'link__Purpose'],
      'BestaatNiet',
    ],
    ['an argument that is nearly right', asArgument, ['numer', 'id', 'noodgeval'], 'bestaatNiet'],
  ])('%s is refused in the same words as one that never was, without a hint', async (_name, query, names, absent) => {
    const refusedFor = async (name: string): Promise<string> => {
      const answer = await gateway.ask(query(name));
      expectRefused(answer, 400, 'GRAPHQL_VALIDATION_FAILED');
      return withoutTrace(answer.text).replaceAll(name, 'NAAM');
    };
    const never = await refusedFor(absent);
    for (const name of names) expect([name, await refusedFor(name)]).toEqual([name, never]);
  });
});

describe('A110: a value that could be a BSN is said back nowhere', () => {
  const QUERY = 'query($n: String!) { casus(nummer: $n) { nummer } }';
  const FORM = 'Dit heeft niet de vorm die het schema vraagt.';
  it.each([
    ['a number where a text must be', { n: Number(BSN) }, FORM],
    ['an object where a text must be', { n: { bsn: BSN } }, FORM],
    ['a list where a text must be', { n: [BSN] }, FORM],
    ['nothing where a text must be', { m: BSN }, 'Dit veld is verplicht.'],
  ])('as a variable: %s', async (_name, variables, uitleg) => {
    const answer = await gateway.ask(QUERY, { variables });
    expect(expectRefused(answer, 400, 'VARIABELEN').extensions).toEqual({
      code: 'VARIABELEN',
      variabelen: ['n'],
      velden: [{ veld: 'n', uitleg }],
    });
    expect(answer.text).not.toContain(BSN);
  });

  it.each([
    ['a number where a text must be', `{ casus(nummer: ${BSN}) { nummer } }`],
    ['a text where an enum must be', casus(`acties(status: "${BSN}") { omschrijving }`)],
    ['a name of an enum', casus(`acties(status: A${BSN}) { omschrijving }`)],
    ['a field', casus(`f${BSN}`)],
    ['a type', casus(`... on T${BSN} { nummer }`)],
    ['an argument', casus(`nummer(a${BSN}: 1)`)],
    ['a directive', casus(`nummer @d${BSN}`)],
    ['a fragment', casus(`...F${BSN}`)],
    [
      'two values that cannot be together',
      `{ a: casus(nummer: "${BSN}") { nummer } a: casus(nummer: "1") { nummer } }`,
    ],
    ['a default of the wrong type', `query($n: String = ${BSN}) { casus(nummer: $n) { nummer } }`],
  ])('in the document: %s', async (_name, query) => {
    const answer = await gateway.ask(query);
    expectRefused(answer, 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(answer.text).not.toContain(BSN);
  });

  it('as an operationName, or in a document that is no GraphQL', async () => {
    const unknown = await gateway.ask('query A { __typename }', { operationName: `O${BSN}` });
    expectRefused(unknown, 400, 'OPERATIE');
    const broken = await gateway.ask(`{ casus(nummer: "${BSN}) }`);
    expectRefused(broken, 400, 'GRAPHQL_PARSE_FAILED');
    expect(unknown.text + broken.text).not.toContain(BSN);
  });

  it('as the number of a casus: no such casus, and no log keeps it', async () => {
    const { text } = await gateway.ask(QUERY, { variables: { n: BSN } });
    expect(JSON.parse(text).data).toEqual({ casus: null });
    expect(text).not.toContain(BSN);
    const logDir = join(hub.dataDir, 'log');
    for (const file of readdirSync(logDir)) expect(readFileSync(join(logDir, file), 'utf8')).not.toContain(BSN);
    for (const name of ['gateway', 'case']) {
      const client = new pg.Client({ connectionString: hub.databaseUrls[name]?.ownerUrl });
      await client.connect();
      const { rows } = await client.query(`select volgnummer from logboek.logregels where regel::text like '%${BSN}%'`);
      await client.end();
      expect([name, rows]).toEqual([name, []]);
    }
  });
});
