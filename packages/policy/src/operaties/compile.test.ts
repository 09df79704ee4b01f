import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileerOperaties } from './compile.ts';
import { canoniekeTekst, leesOperaties, operatieDigest } from './operatie.ts';

const schema = buildSchema('type Query { casus(nummer: String!): Casus } type Casus { nummer: String fase: String }');
const TEXT = '# van de regisseur\nquery Beeld($n: String!) { casus(nummer: $n) { nummer fase } }\n';
const digestOf = (text: string) => operatieDigest(canoniekeTekst(text));

async function compile(text: string, changes: Record<string, unknown> = {}, files: Record<string, string> = {}) {
  const entry = {
    bestand: 'beeld.graphql',
    eigenaar: 'zvh',
    doelen: ['ZVH-CASUSOVERLEG'],
    akkoord: { door: 'compliance', op: '2026-11-28', digest: await digestOf(TEXT) },
    ...changes,
  };
  const register = {
    bestand: 'register.yaml',
    inhoud: { operaties: [entry] },
    plekVan: () => ({ regel: 3, kolom: 5 }),
  };
  return compileerOperaties({
    register,
    bestanden: new Map(Object.entries({ 'beeld.graphql': text, ...files })),
    schema,
  });
}

describe('the register of trusted operations', () => {
  it('gives each question with its owner, its purposes and the digest of its text, and reads it back', async () => {
    const outcome = await compile(TEXT);
    expect(outcome).toMatchObject({
      operaties: [{ naam: 'Beeld', eigenaar: 'zvh', doelen: ['ZVH-CASUSOVERLEG'], digest: await digestOf(TEXT) }],
    });
    const { operaties } = outcome as { operaties: unknown };
    expect(await leesOperaties(JSON.parse(JSON.stringify(operaties)))).toEqual(operaties);
  });

  it('an approval holds for the question, not for its comments and layout', async () => {
    expect(await compile('query Beeld($n: String!) {\n  casus(nummer: $n) {\n    nummer, fase\n  }\n}')).toHaveProperty(
      'operaties',
    );
  });

  it('a changed question needs a new approval; the message says of which text', async () => {
    const changed = TEXT.replace(' fase', '');
    expect(await compile(changed)).toEqual({
      fouten: [
        `register.yaml:3:5: beeld.graphql is anders dan waar akkoord op is; de tekst is nu ${await digestOf(changed)}`,
      ],
    });
  });

  it.each([
    [
      'breaks on the schema, and says whose it is',
      TEXT.replace('fase', 'phase'),
      {},
      /beeld.graphql \(eigenaar zvh\) breekt op het schema: .*phase/,
    ],
    ['is no GraphQL', 'query {', {}, /beeld.graphql \(eigenaar zvh\): Syntax Error/],
    ['has no name', '{ casus(nummer: "x") { nummer } }', {}, /precies één operatie met een naam/],
    ['is two', `${TEXT} query B { casus(nummer: "x") { fase } }`, {}, /precies één operatie met een naam/],
    ['is not there', TEXT, { bestand: 'ander.graphql' }, /ander.graphql is er niet/],
    ['lies outside the folder', TEXT, { bestand: '../x.graphql' }, /bestand in deze map/],
    ['has a purpose that does not exist', TEXT, { doelen: ['ZVH-ALLES'] }, /register.yaml:3:5/],
    ['has no purpose', TEXT, { doelen: [] }, /mag niet leeg zijn/],
    ['has an owner that nobody knows', TEXT, { eigenaar: 'acme' }, /register.yaml:3:5/],
    ['has no approval', TEXT, { akkoord: undefined }, /akkoord/],
  ])('refuses a question that %s', async (_, text, changes, message) => {
    expect(await compile(text, changes)).toEqual({ fouten: expect.arrayContaining([expect.stringMatching(message)]) });
  });

  it('refuses a file that is not in the register: a question without an owner', async () => {
    expect(await compile(TEXT, {}, { 'los.graphql': TEXT })).toEqual({
      fouten: ['register.yaml: los.graphql staat er niet in'],
    });
  });

  it('is not read when a text was changed after it was compiled', async () => {
    const { operaties } = (await compile(TEXT)) as { operaties: readonly { tekst: string }[] };
    const altered = operaties.map((een) => ({ ...een, tekst: een.tekst.replace('  fase\n', '') }));
    await expect(leesOperaties(altered)).rejects.toThrow('de tekst is niet die van de digest');
    await expect(leesOperaties([{ naam: 'x' }])).rejects.toThrow();
  });
});
