import { readFileSync } from 'node:fs';
import {
  askLiterally,
  askMutation,
  type MutationWithDays,
  mutationsWithDays,
} from '@ketenhub/testing/days-of-input.ts';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDatums } from './check-datums.ts';
import { coerceVariables } from './coerce-variables.ts';
import { VELD_UITLEG } from './faulty-fields.ts';
import { createLiteralFaults } from './faulty-literals.ts';
import { selectOperation } from './select-operation.ts';

const file = new URL('../../../schema/supergraph.graphql', import.meta.url);
const sdl = readFileSync(file, 'utf8');
const schema = buildSchema(sdl, { assumeValid: true });
checkDatums(schema);
const MUTATIES = mutationsWithDays(schema);
const PLACES = MUTATIES.flatMap((mutatie) => mutatie.dagen.map((veld) => ({ naam: mutatie.naam, mutatie, veld })));

function asVariables(mutatie: MutationWithDays, bad: readonly string[]) {
  const { query, variables } = askMutation(mutatie, bad);
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const selection = selectOperation(document, null);
  if (!selection.ok) throw new Error(selection.fout);
  return coerceVariables(schema, selection.selected, variables);
}

function asLiterals(mutatie: MutationWithDays, bad: readonly string[]) {
  const literals = createLiteralFaults();
  const errors = validate(schema, parse(askLiterally(mutatie, bad)), [...specifiedRules, literals.rule]);
  return errors.map((error) => literals.of(error));
}

const inOrder = (names: readonly string[]): string[] => [...new Set(names)].toSorted();

describe('a day that does not exist, at every place of a day in every mutation of the schema', () => {
  it('all of them are found, and good days at the same places are no refusal', () => {
    expect(MUTATIES.length).toBeGreaterThan(10);
    for (const mutatie of MUTATIES) {
      expect([mutatie.naam, asVariables(mutatie, []).ok]).toEqual([mutatie.naam, true]);
      expect([mutatie.naam, asLiterals(mutatie, [])]).toEqual([mutatie.naam, []]);
    }
    // Read from the text of the schema, so that a form that the walk does not know is missed by nobody.
    const holders = [...sdl.matchAll(/^input (\w+)[^{]*\{([^}]*)\}/gm)].filter(([, , body]) =>
      /: \[?Datum\b/.test(body ?? ''),
    );
    const days = holders.flatMap(([, , body]) =>
      [...(body ?? '').matchAll(/^\s*(\w+): \[?Datum\b/gm)].map(([, name]) => name),
    );
    expect(days.length).toBeGreaterThan(5);
    expect(PLACES.map(({ veld }) => veld.replace(/\.1$/, '').split('.').at(-1))).toEqual(expect.arrayContaining(days));
  });

  it.each(PLACES)('$naam: $veld is told by its name', ({ mutatie, veld }) => {
    const velden = [{ veld, uitleg: VELD_UITLEG.DAG }];
    const namen = [veld.split('.')[0]];
    expect(asVariables(mutatie, [veld])).toEqual({ ok: false, fout: 'VARIABELEN_ONGELDIG', namen, velden });
    expect(asLiterals(mutatie, [veld])).toEqual([velden]);
  });

  it.each(MUTATIES)('$naam: all of its days at once', (mutatie) => {
    const result = asVariables(mutatie, mutatie.dagen);
    expect(inOrder(result.ok ? [] : result.velden.map(({ veld }) => veld))).toEqual(inOrder(mutatie.dagen));
    expect(asLiterals(mutatie, mutatie.dagen)).toHaveLength(mutatie.dagen.length);
  });
});
