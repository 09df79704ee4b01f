/** One way of answering the question, running on the shared databases. */
export interface Variant {
  readonly name: string;
  readonly url: string;
  /** Headers for a question about this casus; asked anew for every slice, so that no token runs out in one. */
  headers(casus: string): Promise<Readonly<Record<string, string>>>;
  /** Process ids by the part of the work that they do; PostgreSQL, which all variants share, is counted apart. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
  stop(): Promise<void>;
}

export const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' } as const;
