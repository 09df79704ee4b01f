// The schema that runs: the committed SDL with the federation root, and every field behind one decision (P26).
import { buildASTSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType, Kind, parse } from 'graphql';
import { leesBladzijde } from './bladzijde.ts';
import { gelezenDoor } from './gelezen.ts';
import { type Bak, isBak } from './json.ts';
import type { Sdl } from './sdl.ts';
import type { Persoon } from './transactietoken.ts';
import type { Verzoek } from './verzoek.ts';

// What a resolver gets as parent: the person that it is about, found by handle in the token, and its row (P30).
interface Bron {
  readonly persoon: Persoon;
  readonly rij: Bak;
}
type Oplosser = GraphQLFieldResolver<Bron, Verzoek, Record<string, unknown>>;
type Lezer = (v: Verzoek, persoon: Persoon, args: Readonly<Record<string, unknown>>, rij: Bak) => unknown;

const WORTEL = `
directive @link(url: String!, import: [String!], as: String, for: String) repeatable on SCHEMA
directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT | INTERFACE
directive @composeDirective(name: String!) repeatable on SCHEMA
scalar _Any
union _Entity = Betrokkene
type _Service { sdl: String }
type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }
`;

function stand(v: Verzoek, persoon: Persoon): string {
  const s = v.gegevens?.stand(persoon.id) ?? 'NOG_NIET_GEKOPPELD';
  return s === 'GEKOPPELD' && v.ietsIngehouden(persoon) ? 'BEPERKT' : s;
}

function lezers(cursorSeconden: number): ReadonlyMap<string, Lezer> {
  return new Map<string, Lezer>([
    ['Betrokkene.politie', () => ({})],
    ['PolitieBeeld.stand', (v, p) => stand(v, p)],
    ['PolitieBeeld.veelplegerstatus', (v, p) => v.gegevens?.veelplegerstatus(p.id) ?? null],
    ['PolitieBeeld.mutaties', (v, p, args) => leesBladzijde(v, p, args, cursorSeconden)],
  ]);
}

// A row below a person stays about that person; the rest is a plain value.
function verbonden(persoon: Persoon, x: unknown): unknown {
  if (Array.isArray(x)) return x.map((y) => verbonden(persoon, y));
  return isBak(x) ? { persoon, rij: x } : x;
}

function beveiligd(sdl: Sdl, coordinaat: string, lezer: Lezer): Oplosser {
  return (bron, args, v) => {
    const { persoon, rij } = bron;
    // P31: an argument reads what its annotation says; one without annotation is refused.
    const coordinaten = gelezenDoor(sdl, coordinaat, args);
    if (coordinaten === null) return null;
    for (const c of coordinaten) v.gevraagd(c);
    if (![coordinaat, ...coordinaten].every((c) => v.isOpen(c, persoon))) return null;
    v.noteer(coordinaat, persoon);
    return verbonden(persoon, lezer(v, persoon, args, rij));
  };
}

function entiteiten(v: Verzoek, representations: unknown): readonly (Bron | null)[] {
  return (Array.isArray(representations) ? (representations as unknown[]) : []).map((r) => {
    // P38 to P42: only __typename and id are looked at, and only a handle of this request is somebody.
    if (!isBak(r) || r.__typename !== 'Betrokkene' || typeof r.id !== 'string') return null;
    const persoon = v.personen.get(r.id);
    return persoon === undefined ? null : { persoon, rij: {} };
  });
}

export function bouwSchema(sdl: Sdl, cursorSeconden: number): GraphQLSchema {
  const eigen = sdl.document.definitions.filter((d) => d.kind !== Kind.SCHEMA_EXTENSION);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...eigen, ...parse(WORTEL).definitions] });
  const lezer = lezers(cursorSeconden);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const [naam, veld] of Object.entries(type.getFields())) {
      const coordinaat = `${type.name}.${naam}`;
      const annotatie = sdl.velden.get(coordinaat);
      if (annotatie === undefined) veld.resolve = () => null;
      else if (annotatie.sleutel) veld.resolve = (bron: Bron) => bron.persoon.id;
      else veld.resolve = beveiligd(sdl, coordinaat, lezer.get(coordinaat) ?? ((_v, _p, _a, rij) => rij[naam] ?? null));
    }
  }
  const vragen = schema.getQueryType()?.getFields();
  if (vragen?._entities === undefined || vragen._service === undefined) throw new Error('no federation root');
  vragen._entities.resolve = (_x: unknown, args: Record<string, unknown>, v: Verzoek) =>
    entiteiten(v, args.representations);
  vragen._service.resolve = () => ({});
  const entiteit = schema.getType('_Entity');
  if (entiteit !== undefined && 'resolveType' in entiteit) entiteit.resolveType = () => 'Betrokkene';
  return schema;
}
