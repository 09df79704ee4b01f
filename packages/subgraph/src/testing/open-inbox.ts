import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { openLogbook } from '@ketenhub/logbook';
import { createLogger, startHttpServer } from '@ketenhub/service';
import { loadBeheersleutels } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import { vragenRoutes } from '../postvak/beheer-vragen.ts';
import { bronbeheerRoutes } from '../weigeringen/beheer-weigeringen.ts';
import type { TestSubgraph } from './open-test-subgraph.ts';

/** A question as an organisation reads it in its inbox. */
export interface GesteldeVraag {
  readonly id: string;
  readonly casus: string;
  readonly betrokkene: string;
  readonly subcategorie: string;
  readonly stand: string;
  readonly persoon: { readonly bsn: string; readonly naam: string; readonly geboortedatum: string } | null;
}

export interface Veld {
  readonly veld: string;
  readonly soort: string;
  readonly verplicht: boolean;
  readonly keuzes: readonly (string | number)[] | null;
}

export interface InboxAnswer {
  readonly status: number;
  readonly body: {
    readonly fout?: string;
    readonly gebreken?: Readonly<Record<string, string>>;
    readonly stand?: string;
    readonly id?: string;
    readonly vragen?: readonly GesteldeVraag[];
    readonly formulieren?: Readonly<Record<string, readonly { soort: string; velden: readonly Veld[] }[]>>;
  };
}

/** The inbox of a subgraph under test, over real HTTP with real keys. */
export interface Inbox {
  get(organisatie: Organisatie, path: string): Promise<InboxAnswer>;
  post(organisatie: Organisatie, path: string, body: unknown): Promise<InboxAnswer>;
  close(): Promise<void>;
}

export async function openInbox(
  { database, postvak }: TestSubgraph,
  organisaties: readonly Organisatie[],
): Promise<Inbox> {
  if (postvak === null) throw new Error('nobody answers by hand here');
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-inbox-'));
  const beleid = await readBeleid('schema/beleid.json');
  const beheer = {
    database,
    logbook: openLogbook(database),
    policies: { current: () => beleid },
    sleutels: loadBeheersleutels(dir, organisaties),
    bodyLimitBytes: 262_144,
  };
  const http = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    logger: createLogger('test', 'silent'),
    isReady: () => true,
    requestTimeoutMs: 20_000,
    routes: { ...bronbeheerRoutes(beheer), ...vragenRoutes({ ...beheer, postvak }) },
  });
  const ask = async (organisatie: Organisatie, path: string, body?: unknown): Promise<InboxAnswer> => {
    const key = readFileSync(join(dir, `beheer-${organisatie}.key`), 'utf8').trim();
    const response = await fetch(`http://127.0.0.1:${http.port}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as InboxAnswer['body'] };
  };
  return {
    get: (organisatie, path) => ask(organisatie, path),
    post: ask,
    async close() {
      await http.close(0);
      rmSync(dir, { recursive: true });
    },
  };
}
