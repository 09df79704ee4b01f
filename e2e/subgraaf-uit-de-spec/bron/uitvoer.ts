import type { GraphQLField } from 'graphql';
import { execute, isObjectType, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate } from 'graphql';
import { vanPlanner } from './canoniek.ts';
import type { Cursors } from './cursor.ts';
import type { Veilig } from './fouten.ts';
import { isBronfout, veilig } from './fouten.ts';
import type { Argumentwaarden } from './leest.ts';
import { gelezen, leesbaar } from './leest.ts';
import type { Lezing } from './lezing.ts';
import type { Sdl } from './sdl.ts';
import type { Persoon, Vraag } from './token.ts';
import type { Bronobject } from './velden.ts';
import { VELDEN } from './velden.ts';

export type Uitvoer = { lichaam: { errors?: Veilig[]; data: unknown }; mislukt: boolean };
const REGELS = [...specifiedRules, NoSchemaIntrospectionCustomRule];
// P10: an error, and so `"data":null`.
const nooit = (): never => {
  throw new Error('geen schema uit een draaiende bron');
};

// The handle of a representation that a planner could have made: nothing else of it is read (P39, P42).
export function handvatVan(ruw: unknown): string | null {
  if (typeof ruw !== 'object' || ruw === null) return null;
  const { __typename: type, id } = ruw as { __typename?: unknown; id?: unknown };
  return type === 'Betrokkene' && typeof id === 'string' ? id : null;
}

// P41: who exists for this request.
export function personenVan(vraag: Vraag, personen: readonly Persoon[]): Persoon[] {
  const genoemd = vraag.variables.representations;
  if (!vanPlanner(vraag.query) || !Array.isArray(genoemd)) return [...personen];
  const handvatten = new Set(genoemd.map(handvatVan));
  return personen.filter((p) => handvatten.has(p.id));
}

// P26: every field gets its resolver here, and each is decided before it reads. There is no other road.
export function bewaak(sdl: Sdl, cursors: Cursors): void {
  for (const type of Object.values(sdl.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const veld of Object.values(type.getFields()))
      veld.resolve = lezerVan(`${type.name}.${veld.name}`, veld, sdl, cursors);
  }
}

function lezerVan(coordinaat: string, veld: GraphQLField<unknown, unknown>, sdl: Sdl, cursors: Cursors) {
  if (coordinaat === 'Query._service' || coordinaat === '_Service.sdl') return nooit;
  if (coordinaat === 'Query._entities') {
    return (_bron: unknown, args: Argumentwaarden, lezing: unknown): unknown => {
      const genoemd = Array.isArray(args.representations) ? args.representations : [];
      return genoemd.map((ruw) => {
        const persoon = (lezing as Lezing).personen.get(handvatVan(ruw) ?? '');
        return persoon === undefined ? null : { persoon };
      });
    };
  }
  const sleutel = sdl.velden.get(coordinaat)?.sleutel === true;
  const kan = leesbaar(veld.args);
  const lezer = VELDEN.get(coordinaat);
  return (bron: unknown, args: Argumentwaarden, context: unknown): unknown => {
    const lezing = context as Lezing;
    const object = bron as Bronobject;
    if (sleutel) return object.persoon.id;
    if (!lezing.magLezen(coordinaat, object.persoon, gelezen(veld.args, args), kan)) return null;
    return lezer?.(object, args, lezing, cursors) ?? null;
  };
}

export async function voerUit(sdl: Sdl, vraag: Vraag, lezing: Lezing): Promise<Uitvoer> {
  const fout = (): Uitvoer => ({ lichaam: { errors: [veilig(null)], data: null }, mislukt: true });
  try {
    const document = parse(vraag.query, { noLocation: true });
    if (validate(sdl.schema, document, REGELS, { maxErrors: 1 }).length > 0) return fout();
    const { data, errors } = await execute({
      schema: sdl.schema,
      document,
      contextValue: lezing,
      variableValues: vraag.variables,
    });
    if (errors === undefined || errors.length === 0) return { lichaam: { data: data ?? null }, mislukt: false };
    const fouten = errors.map(veilig);
    return { lichaam: { errors: fouten, data: data ?? null }, mislukt: fouten.some(isBronfout) };
  } catch {
    return fout();
  }
}
