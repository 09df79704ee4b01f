import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDocumentLimits } from './document-limits.ts';
import { checkInputLimits } from './input-limits.ts';
import { DEFAULT_LIMITS, type LimitSettings } from './limits.ts';
import { checkCost, operationCost } from './operation-cost.ts';
import { parseLimited } from './parse-limited.ts';
import { prepare } from './test-support/operation.ts';
import { regionAnnotations, regionSchema } from './test-support/region-schema.ts';

const region = { schema: regionSchema, annotations: regionAnnotations };
const check = (query: string, settings: Partial<LimitSettings> = {}) =>
  checkDocumentLimits(parse(query), { ...DEFAULT_LIMITS, ...settings })?.limiet ?? null;
const repeat = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const nest = (depth: number) => `${'a { '.repeat(depth - 1)}a${' }'.repeat(depth - 1)}`;

/** The time budget of one refusal; generous, since the machine is shared. */
const BUDGET_MS = 500;

function timed<T>(run: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = run();
  return { result, ms: performance.now() - start };
}

/** Every field of every source for one casus, as wide as a person view can be. */
function widestQuery(): string {
  const body = (typeName: string): string => {
    const type = regionSchema.getType(typeName);
    if (!type || !('getFields' in type)) return '';
    const fields = Object.values(type.getFields()).map((field) => {
      const below = body(String(field.type).replace(/[[\]!]/g, ''));
      return below === '' ? field.name : `${field.name} ${below}`;
    });
    return `{ ${fields.join(' ')} }`;
  };
  return `{ casus(nummer: "Z") ${body('Casus')} }`;
}

describe('checkDocumentLimits', () => {
  it('lets the widest person view through', () => {
    expect(parseLimited(widestQuery(), DEFAULT_LIMITS).ok).toBe(true);
    expect(check(widestQuery())).toBeNull();
    expect(checkCost(prepare({ hub: region, query: widestQuery() }).tree, {}, DEFAULT_LIMITS)).toBeNull();
  });

  it.each([
    ['ALIASSEN', `{ ${repeat(1_000, (i) => `a${i}: a`)} }`],
    ['ALIASSEN', `{ ${repeat(200, (i) => `a${i}: persoon(id: ${i}) { naam }`)} }`],
    ['ALIASSEN', `{ ${repeat(10, () => '...F')} } fragment F on Q { ${repeat(10, (i) => `a${i}: a`)} }`],
    ['HERHALING', `{ ${repeat(500, () => 'a')} }`],
  ])('A39: refuses with %s: %#', (limiet, query) => {
    expect(check(query)).toBe(limiet);
  });

  it.each([
    ['DIEPTE', `{ ${nest(16)} }`],
    ['DIEPTE', `{ ...F } fragment F on Q { a { ...G } } fragment G on Q { ${nest(15)} }`],
    ['FRAGMENTKRING', '{ ...F } fragment F on Q { a { ...G } } fragment G on Q { a { ...F } }'],
    ['FRAGMENTKRING', '{ a } fragment F on Q { ...F }'],
    ['VELDEN', `{ ${repeat(201, (i) => `f${i} { ${repeat(9, (j) => `f${i}_${j}`)} }`)} }`],
    ['DIRECTIVES', `{ a ${repeat(61, () => '@skip(if: false)')} }`],
    ['DIRECTIVES', `query(${repeat(31, (i) => `$v${i}: Int @a @b`)}) { a }`],
    ['OPERATIES', repeat(11, (i) => `query Q${i} { a }`)],
    ['FRAGMENTEN', `{ a } ${repeat(61, (i) => `fragment F${i} on Q { a }`)}`],
    ['VARIABELEN', `query(${repeat(51, (i) => `$v${i}: Int`)}) { a }`],
    ['DIEPTE', `{ a } query B { ${nest(16)} }`],
  ])('A40: refuses with %s: %#', (limiet, query) => {
    expect(check(query)).toBe(limiet);
  });

  it('A40: measures exponentially reused fragments without spelling them out', () => {
    const fragments = repeat(50, (i) => `fragment F${i} on Q { a { ...F${i + 1} } b { ...F${i + 1} } }`);
    const query = `{ ...F0 } ${fragments} fragment F50 on Q { c }`;
    const { result, ms } = timed(() => check(query, { depthMax: 1_000 }));
    expect(result).toBe('VELDEN');
    expect(ms).toBeLessThan(BUDGET_MS);
    const hollow = repeat(50, (i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`);
    expect(check(`{ ...F0 } ${hollow} fragment F50 on Q { c }`)).toBe('VELDEN');
  });

  it.each(['__schema', '__type', '__typename'])('A41: a fragment named %s counts like any other', (name) => {
    expect(check(`{ ...${name} } fragment ${name} on Q { ${nest(16)} }`)).toBe('DIEPTE');
    expect(check(`{ ...${name} } fragment ${name} on Q { ${repeat(61, (i) => `a${i}: a`)} }`)).toBe('ALIASSEN');
    expect(check(`{ ${name} { ${nest(15)} } }`)).toBe('DIEPTE');
  });

  it('A42: refuses a long text or list written in the document itself', () => {
    expect(check(`{ a(b: "${'x'.repeat(4_001)}") }`)).toBe('TEKST');
    expect(check(`{ a(b: [${repeat(201, String)}]) }`)).toBe('LIJST');
  });
});

describe('parseLimited', () => {
  it.each([
    ['OMVANG', 'a document of 1 MB', `{ ${'a '.repeat(500_000)} }`],
    ['TOKENS', 'too many tokens', `{ ${'a '.repeat(5_000)} }`],
    ['NESTING', 'a list in a list in a list', `{ a(b: ${'['.repeat(20_000)}${']'.repeat(20_000)}) }`],
    ['NESTING', 'a type that wraps itself', `query($a: ${'['.repeat(20_000)}Int${']'.repeat(20_000)}) { a }`],
    ['NESTING', 'brackets that never close', `{ ${'a { '.repeat(1_900)}`],
    ['SYNTAXIS', 'no GraphQL', 'select * from betrokkene'],
    ['SYNTAXIS', 'a text that does not end', '{ a(b: "'],
    ['SYNTAXIS', 'nothing', ''],
  ])('A40: refuses with %s, within the time budget: %s', (limiet, _form, text) => {
    const { result, ms } = timed(() => parseLimited(text, DEFAULT_LIMITS));
    expect(result).toEqual({ ok: false, breach: { limiet } });
    expect(ms).toBeLessThan(BUDGET_MS);
  });
});

describe('operationCost', () => {
  const cost = (query: string, variables = {}) => {
    const { tree } = prepare({ hub: region, query, variables });
    return operationCost(tree, variables, DEFAULT_LIMITS);
  };

  it('A39: counts every field once per row of the lists around it', () => {
    expect(cost('{ casus(nummer: "Z") { nummer betrokkenen { politie { mutaties { rijen { datum } } } } } }')).toBe(
      1 + 1 + 1 + 10 + 10 + 10 + 500,
    );
    expect(cost('{ casussen { rijen { nummer } } }')).toBe(1 + 1 + 50);
  });

  it('A39: @skip makes nothing cheaper, and an alias counts again', () => {
    const one = cost('{ casus(nummer: "Z") { betrokkenen { naam } } }');
    expect(cost('{ casus(nummer: "Z") { betrokkenen @skip(if: true) { naam } } }')).toBe(one);
    expect(
      cost('{ a: casus(nummer: "Z") { betrokkenen { naam } } b: casus(nummer: "Z") { betrokkenen { naam } } }'),
    ).toBe(2 * one);
  });

  it('A39: refuses an operation whose lists multiply beyond the limit', () => {
    const { tree } = prepare({ hub: region, query: widestQuery() });
    expect(checkCost(tree, {}, { ...DEFAULT_LIMITS, listSizeAssumed: 50 })).toEqual({ limiet: 'KOSTEN' });
  });
});

describe('checkInputLimits', () => {
  const input = (variables: Record<string, unknown>) => checkInputLimits(variables, DEFAULT_LIMITS)?.limiet ?? null;
  const deep = (depth: number): unknown => (depth === 0 ? 1 : { a: deep(depth - 1) });

  it.each([
    ['LIJST', { in: Array.from({ length: 10_000 }, (_, index) => `id-${index}`) }],
    ['TEKST', { tekst: 'x'.repeat(4_001) }],
    ['TEKST', { ['x'.repeat(4_001)]: 1 }],
    ['WAARDEN', Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`v${index}`, 1]))],
    ['WAARDEN', { a: Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1)) }],
    ['WAARDEDIEPTE', { a: deep(5_000) }],
  ])('A42: refuses valid but huge variables with %s: %#', (limiet, variables) => {
    expect(input(variables)).toBe(limiet);
  });

  it('refuses half a surrogate pair, in a value and in a name, before it reaches a hash or a log', () => {
    expect(input({ nummer: 'ZVH\ud800' })).toBe('TEKST');
    expect(input({ filter: { '\udc00': 1 } })).toBe('TEKST');
    expect(input({ naam: 'zorg 🙂' })).toBeNull();
  });

  it('A42: lets ordinary variables through', () => {
    expect(
      input({ nummer: 'ZVH-2026-0101', deelnemers: ['a', 'b'], filter: { soort: 'GEWELD' }, leeg: null }),
    ).toBeNull();
  });
});
