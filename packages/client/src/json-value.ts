export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object; an array or null is none. What comes over the wire is unknown until it is looked at. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The strings of a list, or a single string as a list of one; everything else is left out. */
export function stringList(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
