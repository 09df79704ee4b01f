import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDatums } from './check-datums.ts';
import { VELD_UITLEG } from './faulty-fields.ts';
import { createLiteralFaults } from './faulty-literals.ts';

const schema = buildSchema(`
  scalar Datum
  enum Kleur { ROOD GROEN }
  input Plek { naam: String! kleur: Kleur sinds: Datum }
  input Vorm { dag: Datum! titel: String! plek: Plek plekken: [Plek!] dagen: [Datum!] }
  type Query { a(vorm: Vorm, dag: Datum, kleur: Kleur, tekst: String): A }
  type A { b(dag: Datum, nodig: Int): Int }
`);
checkDatums(schema);
const BSN = '999990019';

function told(question: string) {
  const literals = createLiteralFaults();
  const errors = validate(schema, parse(question), [...specifiedRules, literals.rule]);
  return errors.map((error) => literals.of(error));
}
const vorm = (fields: string): string => `{ a(vorm: { ${fields} }) { b } }`;
const REST = 'dag: "2026-02-28" titel: "x"';

describe('a literal that does not fit the schema is told at its place', () => {
  it.each([
    ['a day of an argument', '{ a(dag: "2026-02-30") { b } }', 'dag', 'DAG'],
    ['a day of an argument further in', '{ a { b(dag: "gisteren") } }', 'dag', 'DAG'],
    ['a day in a form', vorm('dag: "2026-02-30" titel: "x"'), 'vorm.dag', 'DAG'],
    ['a number where a day must be', vorm('dag: 20260228 titel: "x"'), 'vorm.dag', 'DAG'],
    ['a day in a list', vorm(`${REST} dagen: ["2026-02-28", "x"]`), 'vorm.dagen.1', 'DAG'],
    [
      'a day in a list of forms',
      vorm(`${REST} plekken: [{ naam: "x" }, { naam: "y" sinds: "x" }]`),
      'vorm.plekken.1.sinds',
      'DAG',
    ],
    ['a day in a fragment', 'query { ...F } fragment F on Query { a(dag: "x") { b } }', 'dag', 'DAG'],
    ['a default of a variable', 'query($d: Datum = "x") { a(dag: $d) { b } }', 'd', 'DAG'],
    ['a field that is left out', vorm('dag: "2026-02-28"'), 'vorm.titel', 'VERPLICHT'],
    ['nothing where something must be', vorm('dag: "2026-02-28" titel: null'), 'vorm.titel', 'VERPLICHT'],
    ['a code that is not in the list', '{ a(kleur: PAARS) { b } }', 'kleur', 'LIJST'],
    ['a text where a code must be', '{ a(kleur: "ROOD") { b } }', 'kleur', 'LIJST'],
    ['a number where a text must be', '{ a(tekst: 1) { b } }', 'tekst', 'VORM'],
    ['a list where a text must be', '{ a(tekst: ["x"]) { b } }', 'tekst', 'VORM'],
    ['a text where a form must be', '{ a(vorm: "x") { b } }', 'vorm', 'VORM'],
    ['A110: a field that is not there, by the place that holds it', vorm(`${REST} v${BSN}: 1`), 'vorm', 'ONBEKEND'],
  ] as const)('%s', (_name, question, veld, fout) => {
    expect(told(question)).toEqual([[{ veld, uitleg: VELD_UITLEG[fout] }]]);
  });

  it('a good document, and an error that is of no literal, tell of no field', () => {
    expect(told(`query($d: Datum) { a(dag: $d, vorm: { ${REST} }) { b } }`)).toEqual([]);
    expect(told('{ c }')).toEqual([[]]);
    expect(told('query($d: Int) { a(dag: $d) { b } }')).toEqual([[]]);
    expect(told('{ a(vreemd: { dag: "x" }) { b } }')).toEqual([[]]);
  });

  it('each of two fields that are left out is an error, and each tells of both', () => {
    const both = ['vorm.dag', 'vorm.titel'].map((veld) => ({ veld, uitleg: VELD_UITLEG.VERPLICHT }));
    expect(told('{ a(vorm: {}) { b } }')).toEqual([both, both]);
  });
});
