/** An instant as the operator's logs have it; a dash for none. */
export function momentOf(ms: number | null): string {
  return ms === null ? '-' : new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
