import { join } from 'node:path';
import { readSchemaSource, schemaPathIn } from '@ketenhub/service';
import { Kind, parse, type TypeNode } from 'graphql';
import type { GraphqlAnswer } from '../setup/ask.ts';

const SUBGRAPHS = ['case', 'police', 'justice', 'care', 'municipality'];

interface FieldShape {
  readonly type: string;
  readonly isList: boolean;
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** A page stands for its list: null says the same of both. */
function shapeOf(node: TypeNode): FieldShape {
  const type = nameOf(node);
  return { type, isList: node.kind === Kind.LIST_TYPE || type.endsWith('Bladzijde') };
}

/** Field shapes per type, over the schemas of all subgraphs together. */
function readShapes(): Map<string, Map<string, FieldShape>> {
  const shapes = new Map<string, Map<string, FieldShape>>();
  for (const name of SUBGRAPHS) {
    const sdl = readSchemaSource(schemaPathIn(join(import.meta.dirname, `../../subgraphs/${name}`)));
    for (const definition of parse(sdl).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      const fields = shapes.get(definition.name.value) ?? new Map<string, FieldShape>();
      shapes.set(definition.name.value, fields);
      for (const field of definition.fields ?? []) fields.set(field.name.value, shapeOf(field.type));
    }
  }
  return shapes;
}

const SHAPES = readShapes();

function selection(type: string): string {
  const fields = SHAPES.get(type);
  if (fields === undefined) return '';
  return `{ ${[...fields].map(([name, shape]) => `${name} ${selection(shape.type)}`).join(' ')} }`;
}

/** Every field of a casus, its persons and all that the sources say of them. */
export const WHOLE_CASUS = `query Alles($nummer: String!) { casus(nummer: $nummer) ${selection('Casus')} }`;

export interface Seen {
  /** As in `afgeschermd.paden`: `@` for every item of a list. */
  readonly path: string;
  /** `Type.field`. */
  readonly coordinate: string;
  readonly isList: boolean;
  readonly value: unknown;
  /** The soort of the person that it is about; null outside persons. */
  readonly soort: string | null;
}

/** Every field of an answer to WHOLE_CASUS, with its value, down to where a value is null. */
export function fieldsSeen(answer: GraphqlAnswer): Seen[] {
  const seen: Seen[] = [];
  const walk = (value: unknown, type: string, path: string, soort: string | null): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item, type, `${path}.@`, soort);
      return;
    }
    const fields = SHAPES.get(type);
    if (fields === undefined) return;
    const object = value as Record<string, unknown>;
    const own = type === 'Betrokkene' ? String(object.soort) : soort;
    for (const [name, shape] of fields) {
      const at = `${path}.${name}`;
      seen.push({ path: at, coordinate: `${type}.${name}`, isList: shape.isList, value: object[name], soort: own });
      walk(object[name], shape.type, at, own);
    }
  };
  walk((answer.body.data as { casus?: unknown } | null | undefined)?.casus, 'Casus', 'casus', null);
  return seen;
}

/** The entries of `afgeschermd` that hold for this field. */
export function entriesFor(answer: GraphqlAnswer, { path, soort }: Pick<Seen, 'path' | 'soort'>) {
  const entries = answer.body.extensions?.doelbinding?.afgeschermd ?? [];
  return entries.filter(
    ({ paden, betrokkeneSoort }) =>
      paden.includes(path) && (betrokkeneSoort === undefined || (soort !== null && betrokkeneSoort.includes(soort))),
  );
}
