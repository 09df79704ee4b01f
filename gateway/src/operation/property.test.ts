import { BETROKKENE_SOORTEN, type BetrokkeneSoort } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { executeSync, type GraphQLFieldResolver, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { FilteredOperation } from './filtered-operation.ts';
import { animals } from './test-support/animals.ts';
import {
  complete,
  type Denied,
  hubOf,
  prepare,
  SOORT_BY_HANDLE,
  type TestHub,
  tableOf,
} from './test-support/operation.ts';
import { RandomOperation, Tape } from './test-support/random-operation.ts';

const D = '@doelbinding(categorie: "X", bron: "zvh", doelen: [])';
const O = '@doelbinding(categorie: "DOMEINOBJECT", bron: "zvh", doelen: [])';
const casus = hubOf(`
  enum Volgorde { OP @leest(velden: ["Mutatie.datum"]) AF @leest(velden: ["Mutatie.soort"]) }
  type Query { casus: Casus ${D} ook: Casus ${D} }
  type Casus { nummer: String ${D} betrokkenen: [Betrokkene!] ${D} acties: [Actie!] ${D} }
  type Actie { tekst: String ${D} soort: String ${D} }
  type Betrokkene { id: ID! @sleutelveld naam: String ${D} politie: Politie ${O} justitie: Justitie ${O} }
  type Politie { stand: String ${D} mutaties(volgorde: Volgorde = OP @leest(velden: ["Mutatie.plaats"])): [Mutatie!] ${D} contact: Contact ${D} }
  type Mutatie { datum: String ${D} soort: String ${D} plaats: String ${D} contact: Contact ${D} }
  type Contact { naam: String ${D} telefoons: [String!] ${D} }
  type Justitie { om: Om ${O} dji: Dji ${O} }
  type Om { stand: String ${D} contact: Contact ${D} }
  type Dji { stand: String ${D} }
`);

type Soort = BetrokkeneSoort | null;
interface Thing {
  readonly __typename: string;
  readonly soort: Soort;
  readonly handle: string;
}

/** Every value exists, says where it stands and whose it is; `null` handles are of the casus itself. */
function resolverOf(
  onResolve: (coordinate: string, args: object, thing: Thing) => 'VALUE' | 'NULL',
): GraphQLFieldResolver<Thing, unknown> {
  return (source, args, _context, info) => {
    const thing = source ?? { __typename: info.parentType.name, soort: null, handle: '-' };
    const coordinate = `${info.parentType.name}.${info.fieldName}`;
    if (onResolve(coordinate, args, thing) === 'NULL') return null;
    if (coordinate === 'Betrokkene.id') return thing.handle;
    const text = `${coordinate} of ${thing.handle}`;
    const below = (__typename: string): Thing => ({ ...thing, __typename });
    const type = String(info.returnType);
    if (type === '[Betrokkene!]') {
      const rows = [...SOORT_BY_HANDLE].map(([handle, soort]): Thing => ({ __typename: 'Betrokkene', handle, soort }));
      return rows.filter((row) => onResolve('ROW', {}, row) === 'VALUE');
    }
    if (type === 'Dier') return below(args.kat === 1 ? 'Kat' : 'Hond');
    if (type === 'Wezen') return below('Mens');
    if (type === '[Wezen]') return ['Hond', 'Kat', 'Mens'].map(below);
    if (type === '[String!]') return [text, `${text} again`];
    const named = type.replace(/[[\]!]/g, '');
    if (type.startsWith('[')) return [below(named), below(named)];
    return isObjectType(info.schema.getType(named)) ? below(named) : text;
  };
}

interface Drawn {
  readonly hub: TestHub;
  readonly query: string;
  readonly denied: Denied;
  readonly variables: Record<string, unknown>;
}

function draw(hub: TestHub, numbers: readonly number[], rights: readonly number[]): Drawn {
  const query = new RandomOperation(hub.schema, new Tape(numbers)).text;
  const tape = new Tape(rights);
  const denied: Record<string, true | BetrokkeneSoort[]> = {};
  for (const type of Object.values(hub.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.keys(type.getFields())) {
      const coordinate = `${type.name}.${field}`;
      const choice = tape.below(8);
      if (coordinate === 'Betrokkene.id' || hub.annotations.isDomeinobject(coordinate)) continue;
      if (choice === 5) denied[coordinate] = true;
      if (choice === 6) denied[coordinate] = ['DIRECTE_KRING'];
      if (choice === 7) denied[coordinate] = ['HOOFDPERSOON'];
    }
  }
  const v = tape.pick<Record<string, unknown>>([{}, { v: 'AF' }, { v: null }]);
  return { hub, query, denied, variables: { x: tape.below(2) === 1, y: tape.below(2) === 1, ...v } };
}

const numbers = fc.array(fc.nat({ max: 9_999 }), { minLength: 5, maxLength: 150 });

function run(drawn: Drawn, text: string, resolver: GraphQLFieldResolver<Thing, unknown>): unknown {
  const result = executeSync({
    schema: drawn.hub.schema,
    document: parse(text),
    variableValues: drawn.variables,
    fieldResolver: resolver,
  });
  if (result.errors) throw new Error(`${result.errors.join('\n')}\n${text}`);
  return result.data;
}

function property(hub: TestHub, check: (drawn: Drawn, filtered: FilteredOperation) => void, numRuns: number): void {
  fc.assert(
    fc.property(numbers, numbers, (query, rights) => {
      const drawn = draw(hub, query, rights);
      fc.pre(validate(hub.schema, parse(drawn.query)).length === 0);
      check(drawn, prepare(drawn));
    }),
    { numRuns, maxSkipsPerRun: 300 },
  );
}

const ARGUMENTS: Record<string, readonly string[]> = { OP: ['Mutatie.datum'], AF: ['Mutatie.soort'] };

/** Written apart from the filter: is this field, with these arguments as executed, denied for this person? */
function isDenied(denied: Denied, coordinate: string, args: object, soort: Soort): boolean {
  const read = [coordinate];
  if ('volgorde' in args) read.push('Mutatie.plaats', ...(ARGUMENTS[String(args.volgorde)] ?? []));
  const deniedFor = (one: BetrokkeneSoort) =>
    read.some((name) => denied[name] === true || (denied[name] || undefined)?.includes(one));
  return soort === null ? BETROKKENE_SOORTEN.every(deniedFor) : deniedFor(soort);
}

/** Enough to find each seeded fault here within seconds; the long proof raises it. */
const RUNS = 150;

describe('for random operations and random rights', { timeout: 60_000 }, () => {
  it('A21-A26, A96, A97, A104: the answer is the one to the own operation with the denied fields null, byte for byte', () => {
    property(
      casus,
      (drawn, filtered) => {
        const wire = run(
          drawn,
          filtered.text,
          resolverOf(() => 'VALUE'),
        );
        const expected = run(
          drawn,
          drawn.query,
          resolverOf((coordinate, args, { soort }) => {
            const at = coordinate === 'ROW' ? 'Casus.betrokkenen' : coordinate;
            return isDenied(drawn.denied, at, args, soort) ? 'NULL' : 'VALUE';
          }),
        );
        const { data, storingen } = complete(drawn, wire, filtered);
        expect(JSON.stringify(data)).toBe(JSON.stringify(expected));
        expect(storingen).toEqual([]);
      },
      RUNS,
    );
  });

  it('the filtered operation never makes a source read what is denied for everyone', () => {
    for (const hub of [casus, animals]) {
      property(
        hub,
        (drawn, filtered) => {
          run(
            drawn,
            filtered.text,
            resolverOf((coordinate, args) => {
              if (coordinate !== 'ROW' && isDenied(drawn.denied, coordinate, args, null)) throw new Error(coordinate);
              return 'VALUE';
            }),
          );
        },
        RUNS,
      );
    }
  });

  it('A102: every null at a filtered path has an explanation, and every explanation a null', () => {
    property(
      casus,
      (drawn, filtered) => {
        const wire = run(
          drawn,
          filtered.text,
          resolverOf(() => 'VALUE'),
        );
        const rows = [...SOORT_BY_HANDLE.values()].filter(
          (soort) => !isDenied(drawn.denied, 'Casus.betrokkenen', {}, soort),
        );
        const found = new Map<string, boolean>();
        const walk = (value: unknown, path: string, soort: Soort): void => {
          if (Array.isArray(value)) {
            const persons = filtered.tree.occurrences.some(
              (field) => field.returnsPerson === 'ALWAYS' && field.path === path,
            );
            for (const [index, item] of value.entries())
              walk(item, `${path}.@`, persons ? (rows[index] ?? null) : soort);
          } else if (typeof value === 'object' && value !== null) {
            for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`, soort);
          }
          found.set(`${path} ${soort}`, value === null);
        };
        walk(complete(drawn, wire, filtered).data, '', null);
        const explained = (path: string, soort: string) =>
          filtered.afgeschermd.some(
            ({ paden, betrokkeneSoort }) =>
              paden.includes(path) && (betrokkeneSoort?.some((one) => one === soort) ?? true),
          );
        for (const [place, isNull] of found) {
          const [path = '', soort = ''] = place.split(' ');
          expect(isNull, `${place} in ${drawn.query}`).toBe(explained(path, soort));
        }
      },
      RUNS,
    );
  });

  it('A103: what a denied field looks like does not depend on any source being up', () => {
    property(
      casus,
      (drawn, filtered) => {
        const up = run(
          drawn,
          filtered.text,
          resolverOf(() => 'VALUE'),
        );
        const down = run(
          drawn,
          filtered.text,
          resolverOf((coordinate) => (casus.annotations.isDomeinobject(coordinate) ? 'NULL' : 'VALUE')),
        );
        const denied = (data: unknown) => nullsUnderDomains(complete(drawn, data, filtered).data);
        const upNulls = denied(up);
        const downNulls = denied(down);
        // An allowed object around it may be gone with its source; a denied field itself is never anything but null.
        for (const place of upNulls) expect(downNulls.some((other) => `${place}/`.startsWith(`${other}/`))).toBe(true);
      },
      RUNS,
    );
  });

  it('A27, A32: through interfaces and unions no hidden value comes out, and every other one stands at its place', () => {
    property(
      animals,
      (drawn, filtered) => {
        const resolver = resolverOf(() => 'VALUE');
        const open = JSON.parse(JSON.stringify(run(drawn, drawn.query, resolver)));
        const { data, storingen } = complete(drawn, run(drawn, filtered.text, resolver), filtered);
        expect(storingen).toEqual([]);
        const shown = JSON.stringify(data);
        const table = tableOf(drawn.denied);
        for (const { 1: coordinate = '' } of shown.matchAll(/"(\w+\.\w+) of -/g)) {
          const { perSoort } = table.decide(coordinate);
          expect(
            BETROKKENE_SOORTEN.some((soort) => perSoort[soort].effect === 'TOEGESTAAN'),
            coordinate,
          ).toBe(true);
        }
        expectPart(JSON.parse(shown), open);
        if (filtered.afgeschermd.length === 0) expect(shown).toBe(JSON.stringify(open));
      },
      RUNS,
    );
  });
});

/** Same keys in the same order, same values or null. */
function expectPart(part: unknown, whole: unknown): void {
  if (part === null) return;
  if (typeof part !== 'object') {
    expect(part).toBe(whole);
    return;
  }
  expect(Object.keys(part)).toEqual(Object.keys(whole ?? {}));
  const values = Object.values(whole ?? {});
  for (const [index, value] of Object.values(part).entries()) expectPart(value, values[index]);
}

function nullsUnderDomains(data: unknown, path = ''): string[] {
  if (data === null) return [path];
  if (typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => nullsUnderDomains(value, `${path}/${key}`));
}
