import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectOperation } from './select-operation.ts';

const select = (query: string, operationName?: string | null) => selectOperation(parse(query), operationName);

describe('selectOperation', () => {
  it('A24: picks the named operation out of two, with only the fragments that it reaches', () => {
    const result = select(
      'query A { ...F } query B { b ...G } fragment F on Q { a } fragment G on Q { ...H } fragment H on Q { h }',
      'B',
    );
    if (!result.ok) throw new Error(result.fout);
    expect(result.selected.operation.name?.value).toBe('B');
    expect([...result.selected.fragments.keys()]).toEqual(['G', 'H']);
  });

  it.each([
    ['MEERDERE_OPERATIES', '{ a } query B { b }', undefined],
    ['MEERDERE_OPERATIES', 'query A { a } query B { b }', null],
    ['ONBEKENDE_OPERATIE', 'query A { a }', 'B'],
    ['ONBEKENDE_OPERATIE', '{ a }', ''],
    ['ONBEKENDE_OPERATIE', 'query A { a }', '__proto__'],
    ['GEEN_OPERATIE', 'fragment F on Q { a }', undefined],
    ['DUBBELE_NAAM', 'query A { a } query A { b }', 'A'],
    ['DUBBELE_NAAM', '{ ...F } fragment F on Q { a } fragment F on Q { b }', undefined],
    ['ONBEKEND_FRAGMENT', '{ ...F }', undefined],
  ])('A24: refuses with %s: %s', (fout, query, name) => {
    expect(select(query, name)).toEqual({ ok: false, fout });
  });

  it('A40: a fragment cycle ends, and is left to the limits', () => {
    expect(select('{ ...F } fragment F on Q { ...G } fragment G on Q { ...F }').ok).toBe(true);
  });
});
