import { createHash } from 'node:crypto';
import { print } from 'graphql';
import {
  type FilteredOperation,
  type PrepareInput,
  prepareOperation,
  variablesKey,
} from '../operation/filtered-operation.ts';

export interface PreparedOperations {
  /** @throws when the operation does not fit the schema; the caller refuses it. */
  prepare(input: PrepareInput, rightsClass: string): FilteredOperation;
}

/** Bounded by what is kept, not by entries: a document may hold thousands of fields. */
const CACHED_OCCURRENCES_MAX = 200_000;

/**
 * Filters each operation once per document, operation, rights class and shape of the variables. The rights class is
 * part of the key, so that no right ever passes from one user to the next, either way (attacks 43, 44).
 */
export function createPreparedOperations(): PreparedOperations {
  const cache = new Map<string, FilteredOperation>();
  let cached = 0;
  const texts = new WeakMap<object, string>();
  const textOf = (input: PrepareInput): string => {
    const { operation, fragments } = input.selected;
    const known = texts.get(operation);
    if (known !== undefined) return known;
    const text = [operation, ...fragments.values()].map(print).join('\n');
    texts.set(operation, text);
    return text;
  };
  return {
    prepare(input, rightsClass) {
      const parts = [textOf(input), rightsClass, variablesKey(input.schema, input.selected, input.variables)];
      const key = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
      const known = cache.get(key);
      if (known !== undefined) return known;
      const filtered = prepareOperation(input);
      cached += filtered.tree.occurrences.length;
      cache.set(key, filtered);
      for (const [oldest, entry] of cache) {
        if (cached <= CACHED_OCCURRENCES_MAX) break;
        cached -= entry.tree.occurrences.length;
        cache.delete(oldest);
      }
      return filtered;
    },
  };
}
