import type { Annotaties } from '@ketenhub/policy';
import { continueTrace, type HttpAnswer, type HttpClient, traceparentOf } from '@ketenhub/service';
import { type Bron, isBron } from '@ketenhub/vocabulary';
import { parse } from 'graphql';
import { type Canary, canaryOf } from './canary.ts';
import { judgeUntrusted, judgeWrongPurpose, type ProbeFault } from './judge-probe.ts';
import { graphsBySource } from './source-fields.ts';
import { SupergraphRefused } from './supergraph-refused.ts';

export interface ProbeParts {
  readonly http: HttpClient;
  readonly sourceUrls: Readonly<Record<Bron, string>>;
  /** A token for the wrong purpose of the canary. @throws when there is none */
  readonly token: (canary: Canary, traceparent: string) => Promise<string>;
}

/** The same head and claims, under a signature that nobody made. */
const forged = (token: string): string => [...token.split('.').slice(0, 2), 'A'.repeat(86)].join('.');

/** What one source does wrong. */
async function faultOf({ http, sourceUrls, token }: ProbeParts, canary: Canary): Promise<ProbeFault> {
  const { bron, query, variables } = canary;
  const traceparent = traceparentOf(continueTrace(undefined));
  const good = await token(canary, traceparent);
  const attempts = [
    { what: 'without a token', headers: {}, judge: judgeUntrusted },
    { what: 'with a forged token', headers: { 'txn-token': forged(good) }, judge: judgeUntrusted },
    { what: `for ${canary.doel}`, headers: { 'txn-token': good }, judge: judgeWrongPurpose },
  ];
  for (const { what, headers, judge } of attempts) {
    const sent = { traceparent, ...headers };
    const asked = http.postJson(`${sourceUrls[bron]}/graphql`, { query, variables }, sent);
    const answer: HttpAnswer | null = await asked.catch(() => null);
    const fault = answer === null ? 'gets no answer' : judge(answer);
    if (fault !== null) return `${canary.veld} asked ${what} ${fault}`;
  }
  return null;
}

/**
 * The admission probe (doelbinding.md 8): every source that the supergraph names is asked a field that it must keep back. One
 * that answers, cannot be asked, or answers otherwise than agreed keeps the whole supergraph out. @throws SupergraphRefused
 */
export async function probeSources(parts: ProbeParts, sdl: string, annotaties: Annotaties): Promise<void> {
  const supergraph = parse(sdl, { noLocation: true });
  const sources = [...graphsBySource(supergraph).keys()];
  if (sources.length === 0) throw new SupergraphRefused('the supergraph names no source');
  await Promise.all(
    sources.map(async (name) => {
      if (!isBron(name)) throw new SupergraphRefused(`the supergraph names an unknown source: ${name}`);
      const canary = canaryOf(supergraph, annotaties, name);
      if (canary === null) throw new SupergraphRefused(`source ${name} has no field that a probe can ask`);
      const fault = await faultOf(parts, canary).catch((error: Error) => error.message);
      if (fault !== null) throw new SupergraphRefused(`source ${name} is not admitted: ${fault}`);
    }),
  );
}
