import { Kind, parse, type TypeNode } from 'graphql';

/** The type of a field, as far as somebody can type a value of it. */
export interface SdlVeld {
  /** Named type, `Datum` or `BrpNaam`. */
  readonly type: string;
  readonly isLijst: boolean;
}

export interface SdlVelden {
  /** undefined for a field that the schema does not have. */
  veld(type: string, naam: string): SdlVeld | undefined;
  /** The values of an enum, or undefined for any other type. */
  waarden(type: string): readonly string[] | undefined;
}

function veldVan(node: TypeNode): SdlVeld {
  switch (node.kind) {
    case Kind.NON_NULL_TYPE:
      return veldVan(node.type);
    case Kind.LIST_TYPE:
      return { ...veldVan(node.type), isLijst: true };
    default:
      return { type: node.name.value, isLijst: false };
  }
}

/** Types and enums of a subgraph's SDL. */
export function leesSdlVelden(sdl: string): SdlVelden {
  const velden = new Map<string, SdlVeld>();
  const enums = new Map<string, readonly string[]>();
  for (const node of parse(sdl, { noLocation: true }).definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION)
      enums.set(
        node.name.value,
        (node.values ?? []).map(({ name }) => name.value),
      );
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const veld of node.fields ?? []) velden.set(`${node.name.value}.${veld.name.value}`, veldVan(veld.type));
  }
  return { veld: (type, naam) => velden.get(`${type}.${naam}`), waarden: (type) => enums.get(type) };
}
