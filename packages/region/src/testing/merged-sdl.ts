import { readSchemaSource, schemaPathIn } from '@ketenhub/service';
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';

const SUBGRAPHS = ['case', 'police', 'justice', 'care', 'municipality'];

/** The five real SDLs laid over each other, as composition does for these plain types. */
export function mergedSdl(): DocumentNode {
  const definitions = new Map<string, DefinitionNode>();
  for (const subgraph of SUBGRAPHS) {
    const sdl = readSchemaSource(schemaPathIn(new URL(`../../../../subgraphs/${subgraph}`, import.meta.url)));
    for (const read of parse(sdl).definitions) {
      const definition =
        read.kind === Kind.OBJECT_TYPE_EXTENSION ? { ...read, kind: Kind.OBJECT_TYPE_DEFINITION as const } : read;
      if (!('name' in definition) || definition.name === undefined) continue;
      const name = definition.name.value;
      const known = definitions.get(name);
      const merges = known?.kind === Kind.OBJECT_TYPE_DEFINITION && definition.kind === Kind.OBJECT_TYPE_DEFINITION;
      definitions.set(name, merges ? mergeTypes(known, definition) : (known ?? definition));
    }
  }
  return { kind: Kind.DOCUMENT, definitions: [...definitions.values()] };
}

function mergeTypes(a: ObjectTypeDefinitionNode, b: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const fields = new Map<string, FieldDefinitionNode>();
  for (const field of [...(a.fields ?? []), ...(b.fields ?? [])]) {
    if (!fields.has(field.name.value)) fields.set(field.name.value, field);
  }
  return { ...a, fields: [...fields.values()] };
}
