import { GraphQLError } from 'graphql';

/**
 * What an asker hears of a page that is not given. One sentence for a cursor that is altered, expired, of another casus,
 * list or choice, or of somebody else: which of them it was would tell how cursors are made (attack 99).
 */
const SENTENCES = {
  BLADZIJDE: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.',
  BLADGROOTTE: 'Vraag per bladzijde 1 tot en met 100 rijen.',
} as const;

export type PageRefusal = keyof typeof SENTENCES;

/** The error to throw; its message holds nothing of the request. */
export function pageRefused(code: PageRefusal): GraphQLError {
  return new GraphQLError(SENTENCES[code], { extensions: { code } });
}

/** The refusal behind an error code as it may leave the process, or null: every other fault is told in other words. */
export function expectedRefusal(code: unknown): { message: string; extensions: { code: PageRefusal } } | null {
  if (typeof code !== 'string' || !Object.hasOwn(SENTENCES, code)) return null;
  const refusal = code as PageRefusal;
  return { message: SENTENCES[refusal], extensions: { code: refusal } };
}
