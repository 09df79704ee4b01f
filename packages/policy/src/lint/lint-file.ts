import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { type Annotaties, leesAnnotaties, naamVanType } from '../annotations.ts';
import type { Beleid } from '../beleid.ts';

/** One SDL file under the linter. */
export interface Lintbestand {
  /** Service name of the subgraph (`politie`), or `supergraph`. */
  readonly naam: string;
  /** Path for messages. */
  readonly bestand: string;
  readonly document: DocumentNode;
  readonly annotaties: Annotaties;
}

export interface Lintinvoer {
  readonly subgraphs: readonly Lintbestand[];
  /** null while composition fails: the subgraph rules then still speak. */
  readonly supergraph: Lintbestand | null;
  readonly beleid: Beleid;
}

/** What is wrong, where, and how to mend it. */
export interface Melding {
  readonly regel: string;
  readonly bestand: string;
  readonly coordinate: string;
  readonly fout: string;
  readonly herstel: string;
}

/** Everything that is linted: a process has one of the two, CI has both. */
export function bestandenVan({ subgraphs, supergraph }: Lintinvoer): readonly Lintbestand[] {
  return supergraph === null ? subgraphs : [...subgraphs, supergraph];
}

export type Lintregel = (invoer: Lintinvoer) => Melding[];

/** Reads one SDL for the linter. @throws GraphQLError on a syntax error */
export function lintbestand(naam: string, bestand: string, sdl: string): Lintbestand {
  const document = parse(sdl);
  return { naam, bestand, document, annotaties: leesAnnotaties(document) };
}

/** One field of an object type or interface. */
export interface Veld {
  readonly coordinate: string;
  readonly type: string;
  readonly opInterface: boolean;
  readonly node: FieldDefinitionNode;
}

/** Every field that a client can select; names of the federation machinery (`join__...`) are no data. */
export function velden({ document }: Lintbestand): Veld[] {
  return document.definitions.flatMap((node) => {
    const opInterface = node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION;
    const opObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
    if ((!opInterface && !opObject) || node.name.value.includes('__')) return [];
    const type = node.name.value;
    return (node.fields ?? []).map((veld) => ({
      coordinate: `${type}.${veld.name.value}`,
      type,
      opInterface,
      node: veld,
    }));
  });
}

/** The field types by coordinate over several files: the graph that a selection walks. */
export function veldtypen(bestanden: readonly Lintbestand[]): Map<string, string> {
  return new Map(
    bestanden.flatMap((bestand) => velden(bestand).map(({ coordinate, node }) => [coordinate, naamVanType(node.type)])),
  );
}

export function directive(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  naam: string,
): ConstDirectiveNode | undefined {
  return node.directives?.find((kandidaat) => kandidaat.name.value === naam);
}

/** A string argument of a directive. */
export function tekstArgument(node: ConstDirectiveNode, naam: string): string | undefined {
  const waarde = node.arguments?.find((argument) => argument.name.value === naam)?.value;
  return waarde?.kind === Kind.STRING ? waarde.value : undefined;
}

/**
 * The coordinates that a federation field set (`id`, `a { b }`, `a { ... on B { c } }`) reads, from a type on; null when it
 * is no field set. What cannot be followed comes back as a coordinate that does not exist, so that no rule passes it by.
 */
export function veldenVanSet(type: string, set: string, typen: ReadonlyMap<string, string>): string[] | null {
  const selectie = selectieVan(set);
  if (selectie === null) return null;
  const uit: string[] = [];
  const loop = (van: string, { selections }: SelectionSetNode): void => {
    for (const deel of selections) {
      if (deel.kind === Kind.FRAGMENT_SPREAD) uit.push(`${van}...${deel.name.value}`);
      else if (deel.kind === Kind.INLINE_FRAGMENT) loop(deel.typeCondition?.name.value ?? van, deel.selectionSet);
      else {
        const coordinate = `${van}.${deel.name.value}`;
        uit.push(coordinate);
        if (deel.selectionSet !== undefined) loop(typen.get(coordinate) ?? '', deel.selectionSet);
      }
    }
  };
  loop(type, selectie);
  return uit;
}

function selectieVan(set: string): SelectionSetNode | null {
  try {
    const [operatie, ...meer] = parse(`{ ${set} }`, { noLocation: true }).definitions;
    return operatie?.kind === Kind.OPERATION_DEFINITION && meer.length === 0 ? operatie.selectionSet : null;
  } catch {
    return null;
  }
}

/** A boolean argument of a directive that says true. */
export function isWaar(node: ConstDirectiveNode, naam: string): boolean {
  const waarde = node.arguments?.find((argument) => argument.name.value === naam)?.value;
  return waarde?.kind === Kind.BOOLEAN && waarde.value;
}
