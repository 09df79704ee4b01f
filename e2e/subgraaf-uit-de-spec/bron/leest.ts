import type { GraphQLArgument, GraphQLInputType } from 'graphql';
import { getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { leestVan } from './sdl.ts';

export type Argumentwaarden = { readonly [naam: string]: unknown };

// P31: the coordinates that these arguments read, as execution has them (defaults filled in). Null where a place does not say what it
// reads, so that the field is refused.
export function gelezen(argumenten: readonly GraphQLArgument[], waarden: Argumentwaarden): string[] | null {
  const uit = new Set<string>();
  for (const a of argumenten) {
    const waarde = waarden[a.name];
    if (waarde === undefined || waarde === null) continue;
    const leest = leestVan(a.astNode?.directives);
    if (leest === null || !inWaarde(a.type, waarde, uit)) return null;
    for (const c of leest) uit.add(c);
  }
  return [...uit];
}

function inWaarde(type: GraphQLInputType, waarde: unknown, uit: Set<string>): boolean {
  if (waarde === undefined || waarde === null) return true;
  if (Array.isArray(waarde)) return waarde.every((w) => inWaarde(type, w, uit));
  const naam = getNamedType(type);
  if (isEnumType(naam)) {
    // An enum value without @leest reads nothing.
    for (const c of leestVan(naam.getValue(String(waarde))?.astNode?.directives) ?? []) uit.add(c);
    return true;
  }
  if (!isInputObjectType(naam)) return true;
  return Object.values(naam.getFields()).every((veld) => {
    const w = (waarde as Argumentwaarden)[veld.name];
    if (w === undefined || w === null) return true;
    const leest = leestVan(veld.astNode?.directives);
    if (leest === null || !inWaarde(veld.type, w, uit)) return false;
    for (const c of leest) uit.add(c);
    return true;
  });
}

// Everything that the arguments of a field could read, given or not: for what an organisation withholds (P65).
export function leesbaar(argumenten: readonly GraphQLArgument[]): string[] {
  return argumenten.flatMap((a) => leestVan(a.astNode?.directives) ?? []);
}
