/** What one request may be at most. Everything is counted after fragments are spelled out, introspection included. */
export interface LimitSettings {
  readonly documentCharsMax: number;
  readonly tokensMax: number;
  /** Open brackets inside each other, of any kind: what the recursive parser needs stack for. */
  readonly nestingMax: number;
  readonly operationsMax: number;
  readonly fragmentsMax: number;
  readonly variablesMax: number;
  /** Fields inside each other. */
  readonly depthMax: number;
  readonly fieldsMax: number;
  readonly aliasesMax: number;
  readonly directivesMax: number;
  /** Selections of one response key in the document: validation compares them pair by pair. */
  readonly sameKeyMax: number;
  /** Values that the answer is expected to hold; the whole person view, ten betrokkenen and full pages, holds 120,000. */
  readonly costMax: number;
  /** Length to expect of a list that does not say how many it gives. */
  readonly listSizeAssumed: number;
  /** One text, in a variable or in the document. */
  readonly stringCharsMax: number;
  /** One list, in a variable or in the document. */
  readonly listItemsMax: number;
  /** All values of all variables together. */
  readonly valuesMax: number;
  readonly valueDepthMax: number;
}

/** Wide enough for the whole person view of a large family, narrow enough to be refused within milliseconds. */
export const DEFAULT_LIMITS: LimitSettings = {
  documentCharsMax: 60_000,
  tokensMax: 4_000,
  nestingMax: 60,
  operationsMax: 10,
  fragmentsMax: 60,
  variablesMax: 50,
  depthMax: 15,
  fieldsMax: 2_000,
  aliasesMax: 60,
  directivesMax: 60,
  sameKeyMax: 200,
  costMax: 150_000,
  listSizeAssumed: 10,
  stringCharsMax: 4_000,
  listItemsMax: 200,
  valuesMax: 1_000,
  valueDepthMax: 10,
};

export type Limit =
  | 'OMVANG'
  | 'SYNTAXIS'
  | 'TOKENS'
  | 'NESTING'
  | 'OPERATIES'
  | 'FRAGMENTEN'
  | 'FRAGMENTKRING'
  | 'VARIABELEN'
  | 'DIEPTE'
  | 'VELDEN'
  | 'ALIASSEN'
  | 'DIRECTIVES'
  | 'HERHALING'
  | 'KOSTEN'
  | 'TEKST'
  | 'LIJST'
  | 'WAARDEN'
  | 'WAARDEDIEPTE';

/** A refusal names the limit, never the text or value that broke it (attack 110). */
export interface LimitBreach {
  readonly limiet: Limit;
}
