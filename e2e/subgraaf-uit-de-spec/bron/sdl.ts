import type { ConstDirectiveNode, DocumentNode, GraphQLSchema } from 'graphql';
import { buildASTSchema, getNamedType, isInterfaceType, isObjectType, parse, valueFromASTUntyped } from 'graphql';

// What the annotations of an SDL say, as the decision needs it.
export type Binding = {
  categorie: string;
  bron: string;
  doelen: readonly string[];
  rij: string;
  afgeleidVan: readonly string[];
};
export type Veld = { coordinaat: string; bindingen: readonly Binding[]; sleutel: boolean; metHandvat: boolean };
export type Sdl = {
  schema: GraphQLSchema;
  velden: ReadonlyMap<string, Veld>;
  // For a field of an interface: the coordinates of every implementer.
  interfacevelden: ReadonlyMap<string, readonly string[]>;
};

function argumenten(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries((directive.arguments ?? []).map((a) => [a.name.value, valueFromASTUntyped(a.value)]));
}
// GraphQL takes one value for a list of one.
const teksten = (w: unknown): string[] =>
  Array.isArray(w) ? w.map(String) : w === undefined || w === null ? [] : [String(w)];

export function bindingen(directives: readonly ConstDirectiveNode[] | undefined): Binding[] {
  return (directives ?? [])
    .filter((d) => d.name.value === 'doelbinding')
    .map((d) => {
      const a = argumenten(d);
      return {
        categorie: String(a.categorie),
        bron: String(a.bron),
        doelen: teksten(a.doelen),
        rij: String(a.rij ?? 'BETROKKENE_IN_CASUS'),
        afgeleidVan: teksten(a.afgeleidVan),
      };
    });
}

// The coordinates of all `@leest` of a place together; null where there is none or where they name nothing.
export function leestVan(directives: readonly ConstDirectiveNode[] | undefined): string[] | null {
  const gevonden = (directives ?? [])
    .filter((d) => d.name.value === 'leest')
    .flatMap((d) => teksten(argumenten(d).velden));
  return gevonden.length === 0 ? null : gevonden;
}

const isSleutel = (directives: readonly ConstDirectiveNode[] | undefined): boolean =>
  (directives ?? []).some((d) => d.name.value === 'sleutelveld');

export function leesSdl(tekst: string, erbij = ''): Sdl {
  return sdlVan(parse(`${tekst}\n${erbij}`, { noLocation: true }));
}

function sdlVan(document: DocumentNode): Sdl {
  // The vectors need not hold P64, and have no Query: the SDL is taken as it is, and what does not say enough is denied later.
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const velden = new Map<string, Veld>();
  const interfacevelden = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInterfaceType(type)) {
      for (const naam of Object.keys(type.getFields())) {
        interfacevelden.set(
          `${type.name}.${naam}`,
          schema.getPossibleTypes(type).map((t) => `${t.name}.${naam}`),
        );
      }
    }
    if (!isObjectType(type)) continue;
    for (const veld of Object.values(type.getFields())) {
      const doel = getNamedType(veld.type);
      const metHandvat =
        isObjectType(doel) && Object.values(doel.getFields()).some((v) => isSleutel(v.astNode?.directives));
      velden.set(`${type.name}.${veld.name}`, {
        coordinaat: `${type.name}.${veld.name}`,
        bindingen: bindingen(veld.astNode?.directives),
        sleutel: isSleutel(veld.astNode?.directives),
        metHandvat,
      });
    }
  }
  return { schema, velden, interfacevelden };
}
