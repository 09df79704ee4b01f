import { continueTrace, type HttpAnswer, type HttpClient, traceparentOf } from '@ketenhub/service';
import type { Bron } from '@ketenhub/vocabulary';
import type { ProbeToken } from '../identity/probe-token.ts';
import type { Canary } from './canary.ts';
import { GIVES_VALUE, judgeUntrusted, judgeWrongPurpose, type ProbeFault } from './judge-probe.ts';

export interface ProbeParts {
  readonly http: HttpClient;
  readonly sourceUrls: Readonly<Record<Bron, string>>;
  /** A token for the wrong purpose of the canary. @throws when nobody answers */
  readonly token: (canary: Canary, traceparent: string) => Promise<ProbeToken>;
}

export type Probed =
  | {
      readonly soort: 'TOEGELATEN';
      /** Digest of the supergraph that the token service mints by. */
      readonly supergraaf: string;
    }
  /** It or the token service is away, or in trouble and gives nothing: nothing is known of it yet. */
  | { readonly soort: 'GEEN_ANTWOORD'; readonly why: string }
  | { readonly soort: 'GEZAKT'; readonly why: string };

/** Tries one source. Never throws. */
export type Probe = (canary: Canary) => Promise<Probed>;

/** The same head and claims, under a signature that nobody made. */
const forged = (token: string): string => [...token.split('.').slice(0, 2), 'A'.repeat(86)].join('.');

interface Attempt {
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly judge: (answer: HttpAnswer) => ProbeFault;
}

/**
 * The admission probe of one source (doelbinding.md 8; attacks 51, 55, 74): a field that it must keep back is asked without a
 * token, with a forged one, and with a good one for a wrong purpose. No token is asked for a source that is away.
 */
export async function probeSource(parts: ProbeParts, canary: Canary): Promise<Probed> {
  const { bron, query, variables, veld, doel } = canary;
  const traceparent = traceparentOf(continueTrace(undefined));
  const fails = async ({ what, headers, judge }: Attempt): Promise<Probed | null> => {
    const url = `${parts.sourceUrls[bron]}/graphql`;
    const asked = parts.http.postJson(url, { query, variables }, { traceparent, ...headers });
    const answer = await asked.catch(() => null);
    if (answer === null) return { soort: 'GEEN_ANTWOORD', why: `${veld} asked ${what} gets no answer` };
    const fault = judge(answer);
    if (fault === null) return null;
    const isInTrouble = answer.status >= 500 && fault !== GIVES_VALUE;
    return { soort: isInTrouble ? 'GEEN_ANTWOORD' : 'GEZAKT', why: `${veld} asked ${what} ${fault}` };
  };
  const untrusted = await fails({ what: 'without a token', headers: {}, judge: judgeUntrusted });
  if (untrusted !== null) return untrusted;
  const given = await parts.token(canary, traceparent).catch(() => null);
  if (given === null) return { soort: 'GEEN_ANTWOORD', why: 'the token service does not answer' };
  if (!given.ok)
    return {
      soort: given.status >= 500 ? 'GEEN_ANTWOORD' : 'GEZAKT',
      why: `the token service gives no probe token: ${given.status}`,
    };
  const { token, supergraaf } = given;
  const failed =
    (await fails({
      what: 'with a forged token',
      headers: { 'txn-token': forged(token) },
      judge: judgeUntrusted,
    })) ?? (await fails({ what: `for ${doel}`, headers: { 'txn-token': token }, judge: judgeWrongPurpose }));
  return failed ?? { soort: 'TOEGELATEN', supergraaf };
}
