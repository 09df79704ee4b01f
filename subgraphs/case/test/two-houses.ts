import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLogbook } from '@ketenhub/logbook';
import { createHttpClient, createLogger, type Logger } from '@ketenhub/service';
import { loadSigningKey, localKeys, type SigningKey } from '@ketenhub/tokens';
import type { BekendheidSettings } from '../src/bekendheid/andere-huizen.ts';
import { answerHouse } from '../src/bekendheid/answer-house.ts';
import type { Asking } from '../src/bekendheid/ask-houses.ts';
import type { TestCase } from './open-case.ts';

export const HIER = '00000099000000001000';
export const DAAR = '00000099000000002000';
const contact = (naam: string) => ({ naam, telefoon: '088-000 0000' });

/** What the operators are told. */
export interface Told {
  readonly level: 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
}

export function hearLogger(told: Told[]): Logger {
  const hear = (level: Told['level']) => (fields: Told['fields']) => void told.push({ level, fields });
  return Object.assign(Object.create(createLogger('test')), { warn: hear('warn'), error: hear('error') }) as Logger;
}

/** The house that answers, on the register of the test; and this one, which asks it over HTTP. */
export interface TwoHouses {
  readonly asking: Asking;
  readonly there: BekendheidSettings['huizen'][number];
  readonly keys: { readonly here: SigningKey; readonly there: SigningKey; readonly stranger: SigningKey };
  readonly told: Told[];
  /** POSTs this to the house that answers. */
  post(vraag: unknown): Promise<{ readonly status: number; readonly text: string }>;
  stop(): Promise<void>;
}

function serve(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

export async function openTwoHouses(test: TestCase, dir: string, perHuisPerDag = 3): Promise<TwoHouses> {
  const keys = {
    here: await loadSigningKey(dir, 'hier', 'ES256'),
    there: await loadSigningKey(dir, 'daar', 'ES256'),
    stranger: await loadSigningKey(dir, 'vreemd', 'ES256'),
  };
  const told: Told[] = [];
  const logger = hearLogger(told);
  const huis = (oin: string, url: string) => ({
    oin,
    naam: `Huis ${oin}`,
    url,
    jwks: url,
    contactpunt: contact('Loket'),
  });
  const limits = { timeoutMs: 5_000, perGebruikerPerDag: 3, perHuisPerDag };
  const handler = answerHouse({
    settings: { eigen: huis(DAAR, ''), huizen: [huis(HIER, 'http://127.0.0.1:1')], ...limits },
    database: test.database,
    logbook: openLogbook(test.database),
    logger,
    key: () => keys.there,
    keysOf: () => localKeys([keys.here.publicJwk]),
  });
  const server = createServer((request, response) => void handler(request, response));
  const url = await serve(server);
  const http = createHttpClient({ timeoutMs: limits.timeoutMs });
  const keysOf = () => localKeys([keys.there.publicJwk]);
  return {
    asking: { eigen: HIER, key: () => keys.here, keysOf, http, timeoutMs: limits.timeoutMs, logger },
    there: huis(DAAR, url),
    keys,
    told,
    async post(vraag) {
      const answer = await fetch(`${url}/bekendheid`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ vraag }),
      });
      return { status: answer.status, text: await answer.text() };
    },
    async stop() {
      await http.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
