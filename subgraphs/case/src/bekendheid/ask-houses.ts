import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpClient, Logger } from '@ketenhub/service';
import type { KeySource, SigningKey } from '@ketenhub/tokens';
import type { AnderHuis } from './andere-huizen.ts';
import { type Antwoord, type Bekendheidsreden, signVraag, verifyAntwoord } from './messages.ts';

export type Uitkomst = Antwoord | 'GEEN_ANTWOORD';

export interface Asking {
  /** OIN of this house. */
  readonly eigen: string;
  readonly key: () => SigningKey;
  readonly keysOf: (huis: AnderHuis) => KeySource;
  readonly http: HttpClient;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

export interface Gevraagde {
  readonly bsn: string;
  readonly reden: Bekendheidsreden;
  readonly traceparent: string;
}

async function question({ eigen, key, keysOf, http }: Asking, huis: AnderHuis, om: Gevraagde): Promise<Antwoord> {
  const kenmerk = randomUUID();
  const { bsn, reden, traceparent } = om;
  const vraag = await signVraag(key(), { van: eigen, aan: huis.oin }, { kenmerk, bsn, reden });
  const { status, body } = await http.postJson(`${huis.url}/bekendheid`, { vraag }, { traceparent });
  if (status !== 200) throw new Error(`the house answered ${status}`);
  const { antwoord } = body as { antwoord?: unknown };
  const verified = await verifyAntwoord(antwoord, keysOf(huis), { van: huis.oin, aan: eigen });
  if (!verified.ok) throw new Error(`the answer is not to be trusted: ${verified.fault}`);
  // An answer to another question says nothing of this person.
  if (verified.claims.kenmerk !== kenmerk) throw new Error('the answer is to another question');
  return verified.claims.antwoord;
}

/**
 * Asks one house whether it knows a person (WGS 2.28(1)). Whatever goes wrong is GEEN_ANTWOORD and never NIET_BEKEND: a false "niet bekend" is
 * as bad as a leak. Never rejects.
 */
export async function askHouse(asking: Asking, huis: AnderHuis, om: Gevraagde): Promise<Uitkomst> {
  const ended = new AbortController();
  const late = wait(asking.timeoutMs, null, { signal: ended.signal }).then(() => {
    throw new Error('no answer in time');
  });
  try {
    return await Promise.race([question(asking, huis, om), late]);
  } catch (error) {
    // Of what was asked nothing is in these errors.
    asking.logger.warn(
      { huis: huis.oin, why: error instanceof Error ? error.message : '' },
      'other house gave no answer',
    );
    return 'GEEN_ANTWOORD';
  } finally {
    late.catch(() => undefined);
    ended.abort();
  }
}
