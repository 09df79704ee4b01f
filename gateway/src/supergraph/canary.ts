import type { Annotaties } from '@ketenhub/policy';
import { type Bron, DOELEN, type Doel } from '@ketenhub/vocabulary';
import type { DocumentNode, ObjectTypeDefinitionNode, TypeNode } from 'graphql';
import { fieldsIn, graphsBySource, keyIn, objectTypes } from './source-fields.ts';

/** A field of one source, the question for it, and a purpose under which no source may ever answer it. */
export interface Canary {
  readonly bron: Bron;
  readonly veld: string;
  readonly doel: Doel;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A handle that no case authority gives out. */
const NOBODY = 'urn:ketenhub:toelatingsproef';

const nameOf = (type: TypeNode): string => ('name' in type ? type.name.value : nameOf(type.type));

interface Route {
  readonly type: ObjectTypeDefinitionNode;
  readonly fields: readonly string[];
}

/** A purpose outside the ceiling that the source itself put on the field; null when there is none, or no ceiling. */
function wrongPurpose(annotaties: Annotaties, veld: string): Doel | null {
  const { toepassingen = [] } = annotaties.get(veld) ?? {};
  return DOELEN.find((doel) => toepassingen.some(({ doelen }) => !doelen.includes(doel))) ?? null;
}

function asCanary(
  bron: Bron,
  entity: ObjectTypeDefinitionNode,
  key: string,
  found: { route: Route; leaf: string; doel: Doel },
): Canary {
  const { route, leaf, doel } = found;
  const selection = [...route.fields, leaf].reduceRight(
    (inner, field) => (inner === '' ? field : `${field} { ${inner} }`),
    '',
  );
  const name = entity.name.value;
  return {
    bron,
    veld: `${route.type.name.value}.${leaf}`,
    doel,
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${name} { ${selection} } } }`,
    variables: { representations: [{ __typename: name, [key]: NOBODY }] },
  };
}

/**
 * The nearest annotated leaf of a source that has a wrong purpose, asked the way the planner asks: through `_entities`. null
 * when the supergraph gives it none; a source that cannot be tried is not admitted.
 */
export function canaryOf(supergraph: DocumentNode, annotaties: Annotaties, bron: Bron): Canary | null {
  const graph = graphsBySource(supergraph).get(bron);
  if (graph === undefined) return null;
  const types = objectTypes(supergraph);
  for (const entity of types.values()) {
    const key = keyIn(entity, graph);
    if (key === null) continue;
    const seen = new Set([entity.name.value]);
    const routes: Route[] = [{ type: entity, fields: [] }];
    for (const route of routes) {
      for (const field of fieldsIn(route.type, graph)) {
        const name = field.name.value;
        const next = types.get(nameOf(field.type));
        const doel = wrongPurpose(annotaties, `${route.type.name.value}.${name}`);
        if (next === undefined && doel !== null) return asCanary(bron, entity, key, { route, leaf: name, doel });
        if (next === undefined || seen.has(next.name.value)) continue;
        seen.add(next.name.value);
        routes.push({ type: next, fields: [...route.fields, name] });
      }
    }
  }
  return null;
}
