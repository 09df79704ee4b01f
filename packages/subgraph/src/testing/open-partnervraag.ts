import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { SCHAKELAAR_TYP, type Schakelstuk } from '@ketenhub/policy';
import { maakTekenaar, type Tekenaar } from '@ketenhub/policy/testing/tekenaar.ts';
import { createLogger, type Logger, startHttpServer } from '@ketenhub/service';
import {
  bronAudience,
  CASUSAUTORITEIT,
  loadSigningKey,
  localKeys,
  SHORT_LIFETIME_SECONDS,
  type SigningKey,
  signJwt,
} from '@ketenhub/tokens';
import { type Bron, dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { createPartnerschakelaar, receivePartnervraag, type SubgraphDefinition } from '../index.ts';
import type { TestSubgraph } from './open-test-subgraph.ts';

/** What makes a question another than the good one. */
export interface Bericht {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly typ?: string;
  readonly issuer?: string;
  /** For another source. */
  readonly bron?: Bron;
  readonly key?: SigningKey;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The endpoint of one test subgraph on a real address; case authority and FG are in the hands of the test. */
export interface TestPartnervraag {
  /** In nobody's key set. */
  readonly strangerKey: SigningKey;
  readonly fg: Tekenaar;
  /** Of the house, and on the list, but no FG. */
  readonly privacyfunctionaris: Tekenaar;
  /** What the source holds itself of the FG; empty unless a test puts something in. */
  readonly eigen: string[];
  /** What the operators are told. */
  readonly told: Readonly<Record<string, unknown>>[];
  stuk(anders?: Readonly<Record<string, unknown>>, door?: Tekenaar, typ?: string): Promise<string>;
  sign(organisatie: Organisatie, bsn: string, bericht?: Bericht): Promise<string>;
  /** Posts this body as it is. */
  post(body: unknown): Promise<Answer>;
  ask(organisatie: Organisatie, bsn: string, bericht?: Bericht): Promise<Answer>;
  close(): Promise<void>;
}

/** Today as whoever switches on for a week from today sees it. */
const weekFrom = (day: Date): Schakelstuk => ({
  schakelaar: 'BEKENDHEID_BIJ_PARTNERS',
  stand: 'AAN',
  persoon: 'fg',
  motivering: 'Meldingen worden in deze regio dubbel opgepakt; een proef van een week.',
  vanaf: dutchDay(day),
  tot: dutchDay(new Date(day.getTime() + 7 * 86_400_000)),
  op: day.toISOString(),
});

export interface Setting {
  readonly perDag: number;
  readonly metDeHand?: readonly Organisatie[];
}

export async function openTestPartnervraag<Sources>(
  definition: SubgraphDefinition<Sources>,
  { database }: TestSubgraph,
  { perDag, metDeHand = [] }: Setting,
): Promise<TestPartnervraag> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-partnervraag-'));
  const key = await loadSigningKey(dir, 'case', 'ES256');
  const strangerKey = await loadSigningKey(dir, 'stranger', 'ES256');
  const fg = await maakTekenaar('fg', 'FG', 'zvh');
  const privacyfunctionaris = await maakTekenaar('pf', 'PRIVACYFUNCTIONARIS', 'zvh');
  const beleid = await readBeleid('schema/beleid.json');
  const eigen: string[] = [];
  const told: Readonly<Record<string, unknown>>[] = [];
  const hear = (fields: Readonly<Record<string, unknown>>) => void told.push(fields);
  const logger = Object.assign(Object.create(createLogger('test', 'silent')), { warn: hear, error: hear }) as Logger;
  const http = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, logger, isReady: () => true, requestTimeoutMs: 20_000 },
    routes: {
      'POST /bekendheid': receivePartnervraag({
        ...definition,
        ...{ database, logger, metDeHand, perDag },
        policies: { current: () => beleid },
        caseAuthorityKeys: localKeys([key.publicJwk]),
        bodyLimitBytes: 262_144,
        organisaties: new Map(definition.organisaties.map((code) => [OIN[code], code])),
        schakelaar: (dag, stuk) => createPartnerschakelaar(eigen, [fg.wie, privacyfunctionaris.wie])(dag, stuk),
      }),
    },
  });
  const stuk: TestPartnervraag['stuk'] = (anders = {}, door = fg, typ = SCHAKELAAR_TYP) =>
    door.teken({ ...weekFrom(new Date()), persoon: door.wie.persoon, ...anders }, { typ });
  const sign: TestPartnervraag['sign'] = async (organisatie, bsn, bericht = {}) => {
    const claims = { kenmerk: randomUUID(), organisatie: OIN[organisatie], bsn, schakelaar: await stuk() };
    const head = {
      typ: bericht.typ ?? 'partnervraag+jwt',
      issuer: bericht.issuer ?? CASUSAUTORITEIT,
      audience: bronAudience(bericht.bron ?? definition.bron),
      lifetimeSeconds: SHORT_LIFETIME_SECONDS,
    };
    return signJwt(bericht.key ?? key, head, { ...claims, ...bericht.claims });
  };
  const post: TestPartnervraag['post'] = async (body) => {
    const answer = await fetch(`http://127.0.0.1:${http.port}/bekendheid`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  };
  return {
    ...{ strangerKey, fg, privacyfunctionaris, eigen, told, stuk, sign, post },
    ask: async (organisatie, bsn, bericht) => post({ partnervraag: await sign(organisatie, bsn, bericht) }),
    async close() {
      await http.close(0);
      rmSync(dir, { recursive: true });
    },
  };
}
