import type { Bron } from '@ketenhub/vocabulary';
import { type AskedSources, createAskedSources } from './asked-sources.ts';
import type { PageRefusal } from './page-refusals.ts';

/** What one operation carries from the plan to its fetches; one a request, shared with nobody (attack 48). */
export interface OperationState {
  readonly traceparent: string;
  /** Tokens per fetch, each for one use; resolves after the one call that mints them all. */
  tokens: Promise<TokenPurse>;
  /** Resolves when the logbook has what is meant; nothing is asked of a source before, and nothing at all when it rejects. */
  intent: Promise<void>;
  /** Sources and organisations that were asked, and how it went. */
  readonly asked: AskedSources;
  /** Why sources gave some page not: faults of the question, whatever source it was. */
  readonly refusedPages: Set<PageRefusal>;
}

/** Hands out each minted token once, to the fetch it was minted for. */
export interface TokenPurse {
  /** @throws when there is no token left for this fetch. */
  take(bron: Bron, vraag: string): string;
}

export function createPurse(
  entries: readonly { readonly bron: Bron; readonly vraag: string; readonly token: string }[],
): TokenPurse {
  const left = [...entries];
  return {
    take(bron, vraag) {
      const index = left.findIndex((entry) => entry.bron === bron && entry.vraag === vraag);
      const [entry] = index < 0 ? [] : left.splice(index, 1);
      if (entry === undefined) throw new Error('no token for this fetch');
      return entry.token;
    },
  };
}

function notWritten(): Promise<void> {
  const intent = Promise.reject(new Error('no intent was written'));
  intent.catch(() => undefined);
  return intent;
}

/** Of an operation of which nothing was planned or asked yet. */
export const newOperationState = (traceparent: string): OperationState => ({
  traceparent,
  tokens: Promise.resolve(createPurse([])),
  intent: notWritten(),
  asked: createAskedSources(),
  refusedPages: new Set(),
});
