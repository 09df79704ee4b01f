import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
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

/** The coordinates that a federation field set (`id`, `a { b }`) reads, from a type on. */
export function veldenVanSet(type: string, set: string, typen: ReadonlyMap<string, string>): string[] {
  const [operatie] = parse(`{ ${set} }`, { noLocation: true }).definitions;
  if (operatie?.kind !== Kind.OPERATION_DEFINITION) return [];
  const uit: string[] = [];
  const loop = (van: string, selecties: typeof operatie.selectionSet.selections): void => {
    for (const selectie of selecties) {
      if (selectie.kind !== Kind.FIELD) continue;
      const coordinate = `${van}.${selectie.name.value}`;
      uit.push(coordinate);
      if (selectie.selectionSet !== undefined) loop(typen.get(coordinate) ?? '', selectie.selectionSet.selections);
    }
  };
  loop(type, operatie.selectionSet.selections);
  return uit;
}
