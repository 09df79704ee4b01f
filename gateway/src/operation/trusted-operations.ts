import type { Operatie } from '@ketenhub/policy';
import type { Doel } from '@ketenhub/vocabulary';
import { print } from 'graphql';
import type { LimitSettings } from './limits.ts';
import { parseLimited } from './parse-limited.ts';

/** A question as it came: its text, or the digest of an operation that was approved before. */
export type AskedText = { readonly query: string } | { readonly documentId: string };

export type TrustOutcome =
  | { readonly ok: true; readonly query: string }
  | { readonly ok: false; readonly code: 'OPERATIE_ONBEKEND' | 'OPERATIE_ANDER_DOEL' };

export interface TrustedOperations {
  /** The text to run for this doel, or why not. */
  admit(asked: AskedText, doel: Doel): TrustOutcome;
}

export interface TrustSettings {
  readonly operaties: readonly Operatie[];
  /** For acceptance and the IT of partners: any text may run too, decided field by field like every other. */
  readonly allowsAdHoc: boolean;
  readonly limits: LimitSettings;
}

const KNOWN_TEXTS_MAX = 200;

/**
 * Only questions that were read and approved run, each for its own purposes: what a stolen token or a client that was taken
 * over can ask is then what somebody approved (attack 36). Comments and layout do not matter; one other field does.
 */
export function createTrustedOperations({ operaties, allowsAdHoc, limits }: TrustSettings): TrustedOperations {
  const byDigest = new Map(operaties.map((operatie) => [operatie.digest, operatie]));
  const byText = new Map(operaties.map((operatie) => [operatie.tekst, operatie]));
  /** Texts as clients send them, with comments and layout; only of operations that are known, so it cannot grow by strangers. */
  const asSent = new Map<string, Operatie>();
  const findByText = (query: string): Operatie | undefined => {
    const sent = asSent.get(query);
    if (sent !== undefined) return sent;
    const parsed = parseLimited(query, limits);
    const found = parsed.ok ? byText.get(print(parsed.document)) : undefined;
    if (found !== undefined && asSent.size < KNOWN_TEXTS_MAX) asSent.set(query, found);
    return found;
  };
  return {
    admit(asked, doel) {
      if ('query' in asked && allowsAdHoc) return { ok: true, query: asked.query };
      const found = 'query' in asked ? findByText(asked.query) : byDigest.get(asked.documentId);
      if (found === undefined) return { ok: false, code: 'OPERATIE_ONBEKEND' };
      return found.doelen.includes(doel)
        ? { ok: true, query: found.tekst }
        : { ok: false, code: 'OPERATIE_ANDER_DOEL' };
    },
  };
}
