import { BREAK, GraphQLError, parse, visit } from 'graphql';

/**
 * A page that a source refuses to the asker is no fault of the source. These are all the reasons there are; the sentences
 * are our own, because nothing that a source writes goes on to a client (attack 108).
 */
const SENTENCES = {
  BLADZIJDE: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.',
  BLADGROOTTE: 'Vraag per bladzijde 1 tot en met 100 rijen.',
} as const;

export type PageRefusal = keyof typeof SENTENCES;

export const PAGE_REFUSALS = Object.keys(SENTENCES) as readonly PageRefusal[];

/** Arguments by which a list is asked by the page. */
const PAGE_ARGUMENTS = ['eerste', 'na'];

/** Parsed without a cache: only the answer with a refusal in it comes this far. */
function asksForPage(fetchText: string): boolean {
  let asks = false;
  visit(parse(fetchText, { noLocation: true }), {
    Argument({ name }) {
      if (!PAGE_ARGUMENTS.includes(name.value)) return undefined;
      asks = true;
      return BREAK;
    },
  });
  return asks;
}

/**
 * What a source refused of this fetch, or null when one of its errors is anything else, or when no page was asked: then the
 * source is in trouble, and may not pass its missing data off as a fault of the question.
 */
export function readPageRefusals(errors: unknown, fetchText: string): readonly PageRefusal[] | null {
  if (!Array.isArray(errors)) return null;
  if (errors.length === 0) return [];
  const codes = errors.map((error: { extensions?: { code?: unknown } } | null) => error?.extensions?.code);
  const refusals = PAGE_REFUSALS.filter((code) => codes.includes(code));
  const isRefusal = codes.every((code) => (PAGE_REFUSALS as readonly unknown[]).includes(code));
  return isRefusal && asksForPage(fetchText) ? refusals : null;
}

/** One sentence a reason, however many persons and lists it was about (attack 99). */
export function pageErrors(refused: ReadonlySet<PageRefusal>): GraphQLError[] {
  return PAGE_REFUSALS.filter((code) => refused.has(code)).map(
    (code) => new GraphQLError(SENTENCES[code], { extensions: { code } }),
  );
}
