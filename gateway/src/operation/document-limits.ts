import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Limit, LimitBreach, LimitSettings } from './limits.ts';

interface Size {
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
}

interface Measuring {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Per fragment its size once known; null while it is being measured. */
  readonly sizes: Map<string, Size | null>;
  cyclic: boolean;
}

const NOTHING: Size = { fields: 0, aliases: 0, directives: 0, depth: 0 };

/**
 * Checks a parsed document before validation and without a schema, in time linear in its length: each fragment is
 * measured once, however often it is spread (attack 39, 40). No name is special: a fragment called `__schema` counts
 * like any other (attack 41). Every operation and fragment counts, also one that will not run, since validation reads
 * them all.
 */
export function checkDocumentLimits(document: DocumentNode, settings: LimitSettings): LimitBreach | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  if (operations.length > settings.operationsMax) return { limiet: 'OPERATIES' };
  if (fragments.length > settings.fragmentsMax) return { limiet: 'FRAGMENTEN' };
  const variablesCount = Math.max(0, ...operations.map((operation) => operation.variableDefinitions?.length ?? 0));
  if (variablesCount > settings.variablesMax) return { limiet: 'VARIABELEN' };
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const measuring: Measuring = { fragments: byName, sizes: new Map(), cyclic: false };
  for (const definition of [...operations, ...fragments]) {
    const limiet = exceeded(measureDefinition(measuring, definition), settings);
    if (measuring.cyclic) return { limiet: 'FRAGMENTKRING' };
    if (limiet !== null) return { limiet };
  }
  const limiet = exceededByNodes(document.definitions, settings);
  return limiet === null ? null : { limiet };
}

function exceeded(size: Size, settings: LimitSettings): Limit | null {
  if (size.depth > settings.depthMax) return 'DIEPTE';
  if (size.fields > settings.fieldsMax) return 'VELDEN';
  if (size.aliases > settings.aliasesMax) return 'ALIASSEN';
  return size.directives > settings.directivesMax ? 'DIRECTIVES' : null;
}

function measureDefinition(measuring: Measuring, definition: OperationDefinitionNode | FragmentDefinitionNode): Size {
  if (definition.kind === Kind.FRAGMENT_DEFINITION) return measureFragment(measuring, definition.name.value);
  const size = measureSet(measuring, definition.selectionSet);
  const onVariables = (definition.variableDefinitions ?? []).reduce(
    (sum, { directives }) => sum + lengthOf(directives),
    0,
  );
  return { ...size, directives: size.directives + onVariables + lengthOf(definition.directives) };
}

function measureFragment(measuring: Measuring, name: string): Size {
  const known = measuring.sizes.get(name);
  if (known === null) measuring.cyclic = true;
  if (known !== undefined) return known ?? NOTHING;
  const fragment = measuring.fragments.get(name);
  if (fragment === undefined) return NOTHING;
  measuring.sizes.set(name, null);
  const inside = measureSet(measuring, fragment.selectionSet);
  const size = { ...inside, directives: inside.directives + lengthOf(fragment.directives) };
  measuring.sizes.set(name, size);
  return size;
}

function measureSet(measuring: Measuring, selectionSet: SelectionSetNode): Size {
  return selectionSet.selections.map((selection) => measureSelection(measuring, selection)).reduce(add, NOTHING);
}

function measureSelection(measuring: Measuring, selection: SelectionNode): Size {
  const directives = lengthOf(selection.directives);
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const spread = measureFragment(measuring, selection.name.value);
    // The spread counts too: fragments that spread nothing but fragments must not be free.
    return { ...spread, fields: spread.fields + 1, directives: spread.directives + directives };
  }
  const inside = selection.selectionSet === undefined ? NOTHING : measureSet(measuring, selection.selectionSet);
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { ...inside, fields: inside.fields + 1, directives: inside.directives + directives };
  }
  return {
    fields: inside.fields + 1,
    aliases: inside.aliases + (selection.alias === undefined ? 0 : 1),
    directives: inside.directives + directives,
    depth: inside.depth + 1,
  };
}

function add(a: Size, b: Size): Size {
  return {
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    depth: Math.max(a.depth, b.depth),
  };
}

function lengthOf(nodes: readonly unknown[] | undefined): number {
  return nodes?.length ?? 0;
}

function exceededByNodes(definitions: readonly DefinitionNode[], settings: LimitSettings): Limit | null {
  let limiet: Limit | null = null;
  const countByKey = new Map<string, number>();
  visit(
    { kind: Kind.DOCUMENT, definitions },
    {
      StringValue: (node) => {
        if (node.value.length > settings.stringCharsMax) limiet = 'TEKST';
      },
      ListValue: (node) => {
        if (node.values.length > settings.listItemsMax) limiet = 'LIJST';
      },
      Field: (node) => {
        const key = node.alias?.value ?? node.name.value;
        const count = (countByKey.get(key) ?? 0) + 1;
        countByKey.set(key, count);
        if (count > settings.sameKeyMax) limiet = 'HERHALING';
      },
    },
  );
  return limiet;
}
