/** Fetched data as it grows: objects of the gateway's own making, without a prototype, so that a key `__proto__` is a key. */
export type Data = Record<string, unknown>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What it has under this key, and nothing that every object has. */
export const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);

const isListOf = (value: unknown, length: number): value is unknown[] =>
  Array.isArray(value) && value.length === length;

/**
 * Adds what another fetch gave of the same object. Lists of the same length are of the same rows, in the same order; what else is given
 * twice is as it was given last (GraphQL 5.3.2 makes the two the same question).
 */
export function mergeData(into: Data, from: Data): void {
  for (const [key, value] of Object.entries(from)) {
    const there = own(into, key);
    if (isData(there) && isData(value)) mergeData(there, value);
    else if (Array.isArray(value) && isListOf(there, value.length)) mergeRows(there, value);
    else into[key] = value;
  }
}

function mergeRows(into: unknown[], from: readonly unknown[]): void {
  for (const [index, value] of from.entries()) {
    const there = into[index];
    if (isData(there) && isData(value)) mergeData(there, value);
    else into[index] = value;
  }
}
