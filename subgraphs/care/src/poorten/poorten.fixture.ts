import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { openLogbook } from '@ketenhub/logbook';
import { testBsn } from '@ketenhub/region';
import { createLogger, startHttpServer } from '@ketenhub/service';
import { loadBeheersleutels } from '@ketenhub/subgraph';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { wholeQuery } from '@ketenhub/subgraph/testing/whole-query.ts';
import type { Organisatie } from '@ketenhub/vocabulary';
import pg from 'pg';
import { care } from '../definition.ts';
import { poortRoutes } from './beheer-poorten.ts';

export const CASUS = 'ZVH-2031-0001';

interface Poortregel {
  readonly id: string;
  readonly poort: string;
  readonly betrokkene: string;
  readonly stand: string;
  readonly herbeoordelenVoor: string | null;
  readonly reden: string | null;
  readonly toestemmingen: readonly Readonly<Record<string, unknown>>[];
}

export interface Antwoord {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly id: string;
    readonly fout?: string;
    readonly gebreken?: Readonly<Record<string, string>>;
    readonly stand?: string;
    readonly ontbreekt?: readonly string[];
    readonly beslist?: { readonly wijze: string; readonly wie: readonly string[] } | null;
    readonly poorten: readonly Poortregel[];
    readonly aantal?: number;
    readonly volgende?: string | null;
    readonly vandaag?: string;
  };
}

/** A care database with the endpoints of its organisations, over real HTTP with real keys, and nobody in it. */
export interface Poortenproef {
  readonly subgraph: TestSubgraph;
  readonly owner: pg.Client;
  get(organisatie: Organisatie, path: string): Promise<Antwoord>;
  post(organisatie: Organisatie, path: string, body: unknown): Promise<Antwoord>;
  /** Somebody with a secret record at the GGZ (unless not `bekend`), linked for everyone in the casus; born so many days and years ago. */
  persoon(born: { readonly jaren: number; readonly dagen?: number } | null, bekend?: boolean): Promise<LinkedPerson>;
  /** Everything that the procesregisseur is answered about the person, the handle left out. */
  antwoordOver(person: LinkedPerson): Promise<string>;
  close(): Promise<void>;
}

async function openEndpoints({ database }: TestSubgraph) {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-poorten-'));
  const beleid = await readBeleid('schema/beleid.json');
  const beheer = {
    database,
    logbook: openLogbook(database),
    policies: { current: () => beleid },
    sleutels: loadBeheersleutels(dir, care.organisaties),
    bodyLimitBytes: 262_144,
  };
  const http = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, requestTimeoutMs: 20_000 },
    logger: createLogger('test', 'silent'),
    isReady: () => true,
    routes: poortRoutes(beheer),
  });
  const ask = async (organisatie: Organisatie, path: string, body?: unknown): Promise<Antwoord> => {
    const key = readFileSync(join(dir, `beheer-${organisatie}.key`), 'utf8').trim();
    const response = await fetch(`http://127.0.0.1:${http.port}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Antwoord['body'] };
  };
  return {
    ask,
    close: async () => {
      await http.close(0);
      rmSync(dir, { recursive: true });
    },
  };
}

const RECORD = `insert into ggz_behandelstatussen (persoon_id, bron, herkomst, peildatum, status, tekst)
  values ($1, 'ggz', 'EPD', '2026-01-01', 'FEIT', 'geheim van de behandelaar')`;
const GEBOREN = `insert into rechtsposities (persoon_id, geboortedatum)
  values ($1, ((now() at time zone 'Europe/Amsterdam')::date - $3::int - make_interval(years => $2))::date)`;

/** Opens it for one test file, in which these organisations answer by hand. */
export async function openPoortenproef(metDeHand: readonly Organisatie[] = []): Promise<Poortenproef> {
  const subgraph = await openTestSubgraph(care, metDeHand);
  const { ask, close } = await openEndpoints(subgraph);
  const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  const linked: LinkedPerson[] = [];
  return {
    subgraph,
    owner,
    get: (organisatie, path) => ask(organisatie, path),
    post: ask,
    async persoon(born, bekend = true) {
      const person = { id: randomUUID(), soort: 'HOOFDPERSOON', bsn: testBsn(700_000 + linked.length) } as const;
      linked.push(person);
      if (bekend) {
        const { rows } = await owner.query<{ id: string }>(
          `insert into personen (organisatie, bsn) values ('ggz', $1) returning id`,
          [person.bsn],
        );
        await owner.query(RECORD, [rows[0]?.id]);
        if (born !== null) await owner.query(GEBOREN, [rows[0]?.id, born.jaren, born.dagen ?? 0]);
      }
      for (const organisatie of care.organisaties) {
        await subgraph.unlink(organisatie, CASUS);
        await subgraph.link(organisatie, CASUS, linked);
      }
      return person;
    },
    async antwoordOver(person) {
      const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: [person] } as const;
      const answer = await subgraph.ask(asker, wholeQuery(subgraph.schema, [person.id]));
      return JSON.stringify(answer).replaceAll(person.id, '@');
    },
    async close() {
      await close();
      await owner.end();
      await subgraph.close();
    },
  };
}
