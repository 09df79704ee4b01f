import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { openLogbook } from '@ketenhub/logbook';
import { leesAnnotaties } from '@ketenhub/policy';
import { createLogger, startHttpServer } from '@ketenhub/service';
import {
  bronAudience,
  CASUSAUTORITEIT,
  type FeitentoetsClaims,
  loadSigningKey,
  localKeys,
  SHORT_LIFETIME_SECONDS,
  type SigningKey,
  signJwt,
} from '@ketenhub/tokens';
import { type Bron, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { receiveFeitentoets, type SubgraphDefinition, toetsFeiten } from '../index.ts';
import type { TestSubgraph } from './open-test-subgraph.ts';

/** A value of the dossier, with its organisation by code. */
export interface Feit {
  readonly organisatie: Organisatie;
  readonly betrokkene: string;
  readonly veld: string;
  readonly subcategorie: string;
}

/** What makes a message another than the good one. */
export interface Bericht {
  readonly claims?: Partial<Record<keyof FeitentoetsClaims, unknown>>;
  readonly typ?: string;
  readonly issuer?: string;
  /** For another source. */
  readonly bron?: Bron;
  readonly key?: SigningKey;
}

/** The endpoint of one test subgraph on a real address, and a case authority in the hands of the test. */
export interface TestFeitentoets {
  /** In nobody's key set. */
  readonly strangerKey: SigningKey;
  sign(feiten: readonly Feit[], bericht?: Bericht): Promise<string>;
  /** Posts this body as it is. */
  post(body: unknown): Promise<{ readonly status: number; readonly text: string }>;
  ask(feiten: readonly Feit[], bericht?: Bericht): Promise<{ readonly status: number; readonly text: string }>;
  close(): Promise<void>;
}

export async function openTestFeitentoets<Sources>(
  definition: SubgraphDefinition<Sources>,
  { database, sdl }: TestSubgraph,
  casus: string,
): Promise<TestFeitentoets> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-feitentoets-'));
  const key = await loadSigningKey(dir, 'case', 'ES256');
  const strangerKey = await loadSigningKey(dir, 'stranger', 'ES256');
  const beleid = await readBeleid('schema/beleid.json');
  const http = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    logger: createLogger('test', 'silent'),
    isReady: () => true,
    requestTimeoutMs: 20_000,
    routes: {
      'POST /feitentoets': receiveFeitentoets({
        ...definition,
        database,
        annotaties: leesAnnotaties(sdl),
        policies: { current: () => beleid },
        logbook: openLogbook(database),
        caseAuthorityKeys: localKeys([key.publicJwk]),
        bodyLimitBytes: 262_144,
        organisaties: new Map(definition.organisaties.map((code) => [OIN[code], code])),
        floorMs: 0,
        toets: toetsFeiten,
      }),
    },
  });
  const sign: TestFeitentoets['sign'] = (feiten, bericht = {}) => {
    const own = feiten.map((feit) => ({ ...feit, organisatie: OIN[feit.organisatie] }));
    const organisaties = [...new Set(own.map(({ organisatie }) => organisatie))];
    const claims = { casus, doel: 'ZVH-CASUSOVERLEG', organisaties, feiten: own, ...bericht.claims };
    const head = {
      typ: bericht.typ ?? 'feitentoets+jwt',
      issuer: bericht.issuer ?? CASUSAUTORITEIT,
      audience: bronAudience(bericht.bron ?? definition.bron),
      lifetimeSeconds: SHORT_LIFETIME_SECONDS,
    };
    return signJwt(bericht.key ?? key, head, claims);
  };
  const post: TestFeitentoets['post'] = async (body) => {
    const answer = await fetch(`http://127.0.0.1:${http.port}/feitentoets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  };
  return {
    strangerKey,
    sign,
    post,
    ask: async (feiten, bericht) => post({ feitentoets: await sign(feiten, bericht) }),
    async close() {
      await http.close(0);
      rmSync(dir, { recursive: true });
    },
  };
}
