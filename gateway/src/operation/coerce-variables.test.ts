import fc from 'fast-check';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDatums } from './check-datums.ts';
import { coerceVariables } from './coerce-variables.ts';
import { FAULTS_TOLD_MAX, VELD_UITLEG } from './faulty-fields.ts';
import { selectOperation } from './select-operation.ts';

const schema = buildSchema('type Query { a(n: Int, t: String): Int }');
const coerce = (raw: Record<string, unknown>) => {
  const selection = selectOperation(parse('query($n: Int = 3, $t: String) { a(n: $n, t: $t) }'), null);
  if (!selection.ok) throw new Error(selection.fout);
  return coerceVariables(schema, selection.selected, raw);
};

describe('coerceVariables', () => {
  it('fills in defaults and drops what the operation does not declare', () => {
    expect(coerce({ vreemd: 1 })).toEqual({ ok: true, variables: { n: 3 } });
    expect(coerce({ n: null, t: 'x' })).toEqual({ ok: true, variables: { n: null, t: 'x' } });
  });

  it('A110: names the variable that is wrong and never its value', () => {
    const result = coerce({ n: '999993653' });
    expect(result).toEqual({
      ok: false,
      fout: 'VARIABELEN_ONGELDIG',
      namen: ['n'],
      velden: [{ veld: 'n', uitleg: VELD_UITLEG.VORM }],
    });
    expect(JSON.stringify(result)).not.toContain('999993653');
  });
});

const FORM = buildSchema(`
  scalar Datum
  enum Kleur { ROOD GROEN }
  input Plek { naam: String! kleur: Kleur sinds: Datum }
  input Vorm { dag: Datum! titel: String! aantal: Int = 1 plek: Plek plekken: [Plek!] dagen: [Datum!] }
  type Query { a(vorm: Vorm!, dag: Datum, kleuren: [Kleur!], nodig: Int! = 1): Int }
`);
checkDatums(FORM);
const FORM_QUESTION =
  'query($vorm: Vorm!, $dag: Datum, $kleuren: [Kleur!]) { a(vorm: $vorm, dag: $dag, kleuren: $kleuren) }';
const GOOD = { dag: '2026-02-28', titel: 'x' };
const BSN = '999990019';
const told = (raw: Record<string, unknown>, question = FORM_QUESTION) => {
  const selection = selectOperation(parse(question), null);
  if (!selection.ok) throw new Error(selection.fout);
  const result = coerceVariables(FORM, selection.selected, raw);
  return result.ok ? null : result;
};

describe('what is wrong with a variable is told per field', () => {
  it.each([
    ['a day that does not exist', { dag: '2026-02-30' }, [['vorm.dag', 'DAG']]],
    ['a text that is no day', { dag: 'morgen' }, [['vorm.dag', 'DAG']]],
    ['a number where a day must be', { dag: 20_260_228 }, [['vorm.dag', 'DAG']]],
    ['an object where a day must be', { dag: { dag: '2026-02-28' } }, [['vorm.dag', 'DAG']]],
    ['a day of a list', { dagen: ['2026-02-28', '2026-02-30'] }, [['vorm.dagen.1', 'DAG']]],
    ['a day that stands for a list of one', { dagen: '2026-02-30' }, [['vorm.dagen', 'DAG']]],
    ['a day inside', { plek: { naam: 'x', sinds: '2026-13-01' } }, [['vorm.plek.sinds', 'DAG']]],
    [
      'a day in a list of forms',
      { plekken: [{ naam: 'x' }, { naam: 'x', sinds: '' }] },
      [['vorm.plekken.1.sinds', 'DAG']],
    ],
    ['nothing where something must be', { titel: null }, [['vorm.titel', 'VERPLICHT']]],
    ['a field that is left out', { titel: undefined }, [['vorm.titel', 'VERPLICHT']]],
    ['nothing in a list', { plekken: [null] }, [['vorm.plekken.0', 'VERPLICHT']]],
    ['an empty form', { plek: {} }, [['vorm.plek.naam', 'VERPLICHT']]],
    ['a code that is not in the list', { plek: { naam: 'x', kleur: 'PAARS' } }, [['vorm.plek.kleur', 'LIJST']]],
    ['a number where a text must be', { titel: 1 }, [['vorm.titel', 'VORM']]],
    ['a text where a form must be', { plek: 'x' }, [['vorm.plek', 'VORM']]],
    ['a list where a form must be', { plek: [{ naam: 'x' }] }, [['vorm.plek', 'VORM']]],
    ['a default that is set to another shape', { aantal: 'x' }, [['vorm.aantal', 'VORM']]],
  ] as const)('%s', (_name, fields, expected) => {
    const velden = expected.map(([veld, fout]) => ({ veld, uitleg: VELD_UITLEG[fout] }));
    expect(told({ vorm: { ...GOOD, ...fields } })).toMatchObject({ namen: ['vorm'], velden });
  });

  it('a good form is no refusal, and a variable itself is a field too', () => {
    expect(told({ vorm: GOOD })).toBeNull();
    expect(told({ dag: '2026-02-30', kleuren: ['ROOD', 'PAARS'] })).toMatchObject({
      namen: ['vorm', 'dag', 'kleuren'],
      velden: [
        { veld: 'vorm', uitleg: VELD_UITLEG.VERPLICHT },
        { veld: 'dag', uitleg: VELD_UITLEG.DAG },
        { veld: 'kleuren.1', uitleg: VELD_UITLEG.LIJST },
      ],
    });
  });

  it('everything is told at once, however much of it there is in one place', () => {
    const plek = { kleur: 'PAARS', sinds: 'x', vreemd: 1 };
    expect(told({ vorm: { plek, plekken: [plek] } })?.velden.map(({ veld }) => veld)).toEqual([
      'vorm.dag',
      'vorm.titel',
      'vorm.plek.naam',
      'vorm.plek',
      'vorm.plek.kleur',
      'vorm.plek.sinds',
      'vorm.plekken.0.naam',
      'vorm.plekken.0',
      'vorm.plekken.0.kleur',
      'vorm.plekken.0.sinds',
    ]);
  });

  it('A110: a name that the caller made up is not said back, only the place that holds it', () => {
    const inside = { naam: 'x', [`v${BSN}`]: BSN, ['__proto__']: BSN };
    const result = told({ vorm: { ...GOOD, plek: inside, constructor: BSN }, [`w${BSN}`]: BSN });
    expect(result).toMatchObject({
      namen: ['vorm'],
      velden: [
        { veld: 'vorm.plek', uitleg: VELD_UITLEG.ONBEKEND },
        { veld: 'vorm', uitleg: VELD_UITLEG.ONBEKEND },
      ],
    });
    expect(JSON.stringify(result)).not.toMatch(/9{5}|proto|constructor/);
  });

  it('A108, A110: no value and no message of graphql-js is in it, whatever is sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        for (const vorm of [one, { ...GOOD, plek: one, dagen: other }, { plekken: [{ naam: one, sinds: other }] }]) {
          const result = told({ vorm, dag: other });
          if (result === null) continue;
          expect(result.velden.length).toBeGreaterThan(0);
          expect([...new Set(result.velden.map(({ veld }) => veld.split('.')[0]))]).toEqual(result.namen);
          for (const { veld, uitleg } of result.velden) {
            expect(veld).toMatch(/^(vorm|dag)(\.(dag|titel|aantal|plek|plekken|dagen|naam|kleur|sinds|\d{1,3}))*$/);
            expect(Object.values(VELD_UITLEG)).toContain(uitleg);
          }
        }
      }),
    );
  });

  it('no more is told than a person can read', () => {
    const raw = { vorm: { ...GOOD, plekken: Array.from({ length: 200 }, () => ({})) }, dag: 'x' };
    const result = told(raw);
    expect(result?.namen).toEqual(['vorm', 'dag']);
    expect(result?.velden).toHaveLength(FAULTS_TOLD_MAX);
  });

  it('a default of the operation stands in for a variable that is left out', () => {
    const question = 'query($dag: Datum! = "2026-02-28", $n: Int!) { a(vorm: { dag: $dag, titel: "x" }, nodig: $n) }';
    expect(told({}, question)).toMatchObject({ namen: ['n'], velden: [{ veld: 'n', uitleg: VELD_UITLEG.VERPLICHT }] });
    expect(told({ dag: null, n: 1 }, question)?.velden).toEqual([{ veld: 'dag', uitleg: VELD_UITLEG.VERPLICHT }]);
  });
});
