import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestHash } from './request-hash.ts';

const QUERY = 'query ($a: Int) { casus { nummer } }';
const ENTITIES = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const variables = () =>
  fc.dictionary(
    fc.string({ minLength: 1 }).filter((name) => name !== 'representations' && name !== '__proto__'),
    fc.jsonValue(),
    { maxKeys: 6 },
  );

describe('the question that a token is bound to (A71)', () => {
  it('is the sha256 of the text and the canonical variables', () => {
    const expected = createHash('sha256').update('query { a }\n{"a":1,"b":2}').digest('base64url');
    expect(requestHash('query { a }', { b: 2, a: 1 })).toBe(expected);
  });

  it('does not depend on the order of the variables, nor on that inside them', () => {
    fc.assert(
      fc.property(variables(), (given) => {
        const turned = Object.fromEntries(Object.entries(given).reverse());
        expect(requestHash(QUERY, turned)).toBe(requestHash(QUERY, given));
      }),
    );
    expect(requestHash(QUERY, { f: { x: 1, y: [2] } })).toBe(requestHash(QUERY, { f: { y: [2], x: 1 } }));
  });

  it('leaves the representations out, which nobody knows yet when the token is made', () => {
    fc.assert(
      fc.property(variables(), fc.jsonValue(), (given, representations) => {
        expect(requestHash(ENTITIES, { ...given, representations })).toBe(requestHash(ENTITIES, given));
      }),
    );
  });

  it('changes with any other variable: added, removed or of another value', () => {
    fc.assert(
      fc.property(variables(), variables(), (one, two) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));
        expect(requestHash(QUERY, one) === requestHash(QUERY, two)).toBe(same);
      }),
    );
  });

  it('changes with the text, also where text and variables meet', () => {
    expect(requestHash('{ a }', {})).not.toBe(requestHash('{ a } ', {}));
    expect(requestHash('{ a }\n{}', {})).not.toBe(requestHash('{ a }', {}));
  });

  it("keeps a client's own variable of that name in a question that resolves no entities", () => {
    expect(requestHash(QUERY, { representations: [1] })).not.toBe(requestHash(QUERY, {}));
  });

  it('leaves out only the variable itself, not a member of that name inside another', () => {
    const inside = (value: number) => requestHash(ENTITIES, { filter: { representations: value } });
    expect(inside(1)).not.toBe(inside(2));
  });

  it('is the same without variables as with none', () => {
    expect(requestHash(QUERY, undefined)).toBe(requestHash(QUERY, {}));
  });
});

/** The same value with every object's members in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [`member ${name}`, sorted(member)]);
}
