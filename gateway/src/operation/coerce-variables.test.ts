import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { coerceVariables } from './coerce-variables.ts';
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
    expect(result).toEqual({ ok: false, fout: 'VARIABELEN_ONGELDIG', namen: ['n'] });
    expect(JSON.stringify(result)).not.toContain('999993653');
  });
});
