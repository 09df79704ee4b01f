import {
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  type TypeNode,
  type ValueNode,
} from 'graphql';

/** One `@doelbinding` on a field. */
export interface Toepassing {
  readonly categorie: string;
  /** Code of schema/deelnemers.yaml. */
  readonly bron: string;
  readonly doelen: readonly string[];
  readonly rij: string;
  readonly afgeleidVan: readonly string[];
}

/** What the SDL says of one coordinate (`Type.veld`, `Enum.WAARDE`, `Invoer.veld`). */
export interface Annotatie {
  readonly toepassingen: readonly Toepassing[];
  /** Per argument of a field the coordinates that it reads. */
  readonly leest: ReadonlyMap<string, readonly string[]>;
  /** The coordinates that an enum value or input field itself reads. */
  readonly leestZelf: readonly string[];
  readonly sleutelveld: boolean;
  /** Leads to a type with a handle (`Casus.betrokkenen`): open when it is for at least one kind of person. */
  readonly naarPersonen: boolean;
}

export type Annotaties = ReadonlyMap<string, Annotatie>;

const RIJ_STANDAARD = 'BETROKKENE_IN_CASUS';

/**
 * Reads the annotations of a subgraph SDL or of the supergraph, without building a schema. Extensions are merged; an
 * interface field requires what every implementer requires (AND; attack 8) and has no annotations of its own.
 * A renamed directive is not recognised, so its field stays unannotated and is denied (attack 5). @throws GraphQLError on a syntax error
 */
export function leesAnnotaties(sdl: string | DocumentNode): Annotaties {
  const document = typeof sdl === 'string' ? parse(sdl, { noLocation: true }) : sdl;
  const types = document.definitions.filter((node) => 'name' in node && node.name?.value.includes('__') === false);
  const metHandvat = new Set(types.flatMap(handvatVan));
  const annotaties = new Map<string, Annotatie>();
  for (const node of types) {
    for (const [coordinate, annotatie] of annotatiesVan(node, metHandvat)) voegSamen(annotaties, coordinate, annotatie);
  }
  for (const [coordinate, uitvoerders] of interfacevelden(types)) {
    const eis = eisVanAllen(uitvoerders.map((veld) => annotaties.get(veld)));
    if (eis !== null) annotaties.set(coordinate, eis);
  }
  return annotaties;
}

function annotatiesVan(node: DefinitionNode, metHandvat: ReadonlySet<string>): [coordinate: string, Annotatie][] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return (node.fields ?? []).map((veld) => [
        `${node.name.value}.${veld.name.value}`,
        {
          ...annotatieVan(veld),
          leest: new Map((veld.arguments ?? []).map((argument) => [argument.name.value, leestVan(argument)])),
          naarPersonen: metHandvat.has(naamVanType(veld.type)),
        },
      ]);
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return (node.values ?? []).map((waarde) => [`${node.name.value}.${waarde.name.value}`, annotatieVan(waarde)]);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return (node.fields ?? []).map((veld) => [`${node.name.value}.${veld.name.value}`, annotatieVan(veld)]);
    default:
      return [];
  }
}

/** The type itself, when one of its fields is a handle. */
function handvatVan(node: DefinitionNode): string[] {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
  return node.fields?.some((veld) => annotatieVan(veld).sleutelveld) === true ? [node.name.value] : [];
}

/** Per interface field the coordinates of the fields that implement it. */
function interfacevelden(types: readonly DefinitionNode[]): [coordinate: string, uitvoerders: string[]][] {
  return types.flatMap((node): [string, string[]][] => {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_EXTENSION) return [];
    const uitvoerders = types.flatMap((type) =>
      (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      type.interfaces?.some(({ name }) => name.value === node.name.value) === true
        ? [type.name.value]
        : [],
    );
    return (node.fields ?? []).map(({ name }) => [
      `${node.name.value}.${name.value}`,
      uitvoerders.map((type) => `${type}.${name.value}`),
    ]);
  });
}

/** The name under lists and non-null marks. */
export function naamVanType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : naamVanType(type.type);
}

/** The AND over all implementers; null (so: denied) when there is none, or one has no requirement. */
function eisVanAllen(velden: readonly (Annotatie | undefined)[]): Annotatie | null {
  const bekend = velden.filter((veld) => veld !== undefined);
  if (bekend.length === 0 || bekend.length < velden.length) return null;
  const open = bekend.some((veld) => veld.toepassingen.length === 0 && !veld.sleutelveld);
  if (open) return null;
  return {
    toepassingen: bekend.flatMap((veld) => veld.toepassingen),
    leest: new Map(
      bekend
        .flatMap((veld) => [...veld.leest.keys()])
        .map((naam) => [naam, bekend.flatMap((veld) => veld.leest.get(naam) ?? [])]),
    ),
    leestZelf: [],
    sleutelveld: bekend.every((veld) => veld.sleutelveld),
    naarPersonen: false,
  };
}

type MetDirectives = ASTNode & { readonly directives?: readonly ConstDirectiveNode[] | undefined };

function annotatieVan(node: MetDirectives): Annotatie {
  const directives = node.directives ?? [];
  return {
    toepassingen: directives.filter((directive) => directive.name.value === 'doelbinding').map(toepassingVan),
    leest: new Map(),
    leestZelf: leestVan(node),
    sleutelveld: directives.some((directive) => directive.name.value === 'sleutelveld'),
    naarPersonen: false,
  };
}

function toepassingVan(directive: ConstDirectiveNode): Toepassing {
  return {
    categorie: tekst(directive, 'categorie') ?? '',
    bron: tekst(directive, 'bron') ?? '',
    doelen: teksten(directive, 'doelen'),
    rij: tekst(directive, 'rij') ?? RIJ_STANDAARD,
    afgeleidVan: teksten(directive, 'afgeleidVan'),
  };
}

function leestVan(node: MetDirectives): string[] {
  return (node.directives ?? [])
    .filter(({ name }) => name.value === 'leest')
    .flatMap((directive) => teksten(directive, 'velden'));
}

function argument(directive: ConstDirectiveNode, naam: string): ValueNode | undefined {
  return directive.arguments?.find(({ name }) => name.value === naam)?.value;
}

function tekst(directive: ConstDirectiveNode, naam: string): string | undefined {
  const waarde = argument(directive, naam);
  return waarde?.kind === Kind.STRING ? waarde.value : undefined;
}

function teksten(directive: ConstDirectiveNode, naam: string): string[] {
  const waarde = argument(directive, naam);
  // GraphQL coerces a single value to a list of one (spec 3.11), and composition may print it so.
  if (waarde?.kind === Kind.STRING) return [waarde.value];
  return waarde?.kind === Kind.LIST
    ? waarde.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []))
    : [];
}

/** Two definitions of one argument are AND-ed: what either reads, the argument reads. */
function verenigd(oud: Annotatie['leest'], nieuw: Annotatie['leest']): Annotatie['leest'] {
  const namen = new Set([...oud.keys(), ...nieuw.keys()]);
  return new Map(
    [...namen].map((naam) => [naam, [...new Set([...(oud.get(naam) ?? []), ...(nieuw.get(naam) ?? [])])]]),
  );
}

function voegSamen(annotaties: Map<string, Annotatie>, coordinate: string, nieuw: Annotatie): void {
  const oud = annotaties.get(coordinate);
  if (oud === undefined) {
    annotaties.set(coordinate, nieuw);
    return;
  }
  annotaties.set(coordinate, {
    toepassingen: [...oud.toepassingen, ...nieuw.toepassingen],
    leest: verenigd(oud.leest, nieuw.leest),
    leestZelf: [...oud.leestZelf, ...nieuw.leestZelf],
    sleutelveld: oud.sleutelveld || nieuw.sleutelveld,
    naarPersonen: oud.naarPersonen || nieuw.naarPersonen,
  });
}
