import { type ConstDirectiveNode, Kind } from 'graphql';
import { isWaar, type Lintbestand, tekstArgument, velden } from './lint-file.ts';

/** Per field of a supergraph the names of the subgraphs that the gateway may ask for it; empty without routes of composition. */
export function beantwoorders(supergraph: Lintbestand): ReadonlyMap<string, readonly string[]> {
  const namen = subgraphnamen(supergraph);
  const perType = new Map<string, string[]>();
  for (const node of supergraph.document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const graphs = (node.directives ?? []).filter(({ name }) => name.value === 'join__type').map(graphVan);
    perType.set(node.name.value, graphs);
  }
  return new Map(
    velden(supergraph).map(({ coordinate, type, node }) => {
      const eigen = (node.directives ?? []).filter(({ name }) => name.value === 'join__field');
      const gevraagd = eigen.filter((een) => !isWaar(een, 'external')).map(graphVan);
      // Without a route of its own a field is asked from every subgraph that has the type.
      const graphs = eigen.length > 0 ? gevraagd : (perType.get(type) ?? []);
      return [coordinate, [...new Set(graphs)].map((graph) => namen.get(graph) ?? graph)];
    }),
  );
}

function graphVan(node: ConstDirectiveNode): string {
  const waarde = node.arguments?.find(({ name }) => name.value === 'graph')?.value;
  return waarde?.kind === Kind.ENUM ? waarde.value : '?';
}

/** `POLITIE` to `politie`, as `@join__graph` says. */
function subgraphnamen({ document }: Lintbestand): ReadonlyMap<string, string> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph'
        ? (node.values ?? []).map((waarde): [string, string] => {
            const graph = waarde.directives?.find(({ name }) => name.value === 'join__graph');
            const naam = graph === undefined ? undefined : tekstArgument(graph, 'name');
            return [waarde.name.value, naam ?? waarde.name.value];
          })
        : [],
    ),
  );
}
