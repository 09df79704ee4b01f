import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type GraphqlAnswer, type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { openOwner } from '../setup/owner.ts';
import {
  askPersonView,
  casusOf,
  emptied,
  type Partner,
  personsOf,
  sheetsOf,
  sourcesIn,
  statusOf,
} from '../setup/person-view.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { startLoad } from './load.ts';

const CASUS = 'ZVH-2026-0101';
const PROCES = {
  politie: 'police',
  justitie: 'justice',
  zorg: 'care',
  gemeente: 'municipality',
  casus: 'case',
} as const;
const PARTNERS = ['politie', 'justitie', 'zorg', 'gemeente'] as const satisfies readonly Partner[];
const ASKERS = 4;
/** Of each organisation that was asked: one line for who, one for the decision, one for each betrokkene (ADR 18). */
const LINES = { without: 2, betrokkenen: 2 };
const { deelnemers } = JSON.parse(readFileSync(new URL('../../schema/beleid.json', import.meta.url), 'utf8')) as {
  readonly deelnemers: readonly { readonly code: string; readonly subgraph: string }[];
};
const RECOVERY = { timeout: 60_000, interval: 500 };

let hub: TestHub;
let visitor: Visitor;
let token = '';
let whole: GraphqlAnswer;

const view = (): Promise<GraphqlAnswer> => askPersonView(visitor, token, CASUS);
const isWhole = async (): Promise<void> => expect((await view()).body.data).toEqual(whole.body.data);

beforeAll(async () => {
  hub = await startOwnHub();
  visitor = visit(hub.urls);
  token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  await vi.waitFor(async () => expect(sourcesIn(await view(), 'OK')).toHaveLength(5), RECOVERY);
  whole = await view();
});
afterAll(() => hub.remove());

interface Counted extends Record<string, unknown> {
  readonly trace: string;
  readonly voornemens: number;
  readonly uitkomsten: number;
}

/** Lines about data per trace, in the database of one process: not those of evidence, nor of what the register asks about facts. */
async function linesOf(proces: string, traces: readonly string[]): Promise<Map<string, Counted>> {
  const owner = await openOwner(hub.databaseUrls[proces]?.ownerUrl ?? '');
  const counted = await owner.rows<Counted>(
    `select trace_id as trace, count(*) filter (where moment = 'VOORNEMEN')::int as voornemens,
       count(*) filter (where moment = 'UITKOMST')::int as uitkomsten
     from logboek.regels where trace_id = any($1)
       and coalesce(regel->>'actie', regel->>'name', '') !~ '^(casusbewijs|feiten toetsen .*|.* FEITENTOETS)$' group by 1`,
    [traces],
  );
  await owner.close();
  return new Map(counted.map((row) => [row.trace, row]));
}

/** Outcomes without an intent: what was read before it was written down that it would be. */
async function outcomesWithoutIntent(proces: string): Promise<number> {
  const owner = await openOwner(hub.databaseUrls[proces]?.ownerUrl ?? '');
  const [row] = await owner.rows<{ count: number }>(
    `select count(*)::int as count from logboek.logregels u where moment = 'UITKOMST' and soort = 'ADL' and not exists (
       select 1 from logboek.logregels v where v.moment = 'VOORNEMEN' and v.trace_id = u.trace_id and v.soort = 'ADL')`,
  );
  await owner.close();
  return row?.count ?? Number.NaN;
}

const traceOf = (answer: GraphqlAnswer): string => answer.body.extensions?.doelbinding?.trace ?? '';

/** Every value came from a source that says it answered; one in trouble gave nothing at all. */
function expectNoUnexplainedValue(answer: GraphqlAnswer): void {
  if (casusOf(answer) === null) return;
  for (const bron of PARTNERS.filter((partner) => statusOf(answer)[partner] !== 'OK'))
    expect(sheetsOf(answer, bron)).toEqual(sheetsOf(whole, bron).map((sheet) => emptied(sheet, bron)));
  expect(personsOf(answer)).toHaveLength(LINES.betrokkenen);
}

/** How many organisations of a source the answer says were asked. */
function askedAt(answer: GraphqlAnswer, bron: string): number {
  const { deelnemerStatus = {} } = answer.body.extensions?.doelbinding ?? {};
  return deelnemers.filter(({ code, subgraph }) => subgraph === bron && deelnemerStatus[code] === 'OK').length;
}

/** Of every answer that arrived: both kinds of line, one set, at the gateway and at each source that answered. */
async function expectLogged(answers: readonly GraphqlAnswer[]): Promise<void> {
  const lines = LINES.without + LINES.betrokkenen;
  const traces = answers.map(traceOf);
  expect(new Set(traces).size).toBe(answers.length);
  const atGateway = await linesOf('gateway', traces);
  for (const trace of traces) expect(atGateway.get(trace)).toEqual({ trace, voornemens: lines, uitkomsten: lines });
  for (const [bron, proces] of Object.entries(PROCES)) {
    const answered = answers.filter((answer) => statusOf(answer)[bron] === 'OK');
    const atSource = await linesOf(proces, answered.map(traceOf));
    for (const answer of answered) {
      const trace = traceOf(answer);
      const ofAll = lines * askedAt(answer, bron);
      expect([proces, atSource.get(trace)]).toEqual([proces, { trace, voornemens: ofAll, uitkomsten: ofAll }]);
    }
  }
}

/** Ends a process as an accident would: nobody told the supervisor, who has to see it. */
async function accident(proces: string): Promise<void> {
  const pid = hub.pidOf(proces);
  if (pid === undefined) throw new Error(`${proces} does not run`);
  process.kill(-pid, 'SIGKILL');
  await vi.waitFor(() => expect([undefined, pid]).not.toContain(hub.pidOf(proces)), RECOVERY);
}

async function crashDatabase(): Promise<void> {
  await hub.kill('postgres');
  await hub.restart('postgres');
}

const DEATHS = [...Object.values(PROCES), 'gateway', 'token-service', 'postgres'];

describe.each(DEATHS)('onder last doodgemaakt: %s', (proces) => {
  it('A116, A118: komt er geen antwoord zonder regels bij gateway en bron, en herstelt de hub zichzelf', async () => {
    const load = startLoad({ askers: ASKERS, perAsker: 25, ask: view, pauseMs: 150 });
    await vi.waitFor(() => expect(load.count()).toBeGreaterThan(ASKERS), RECOVERY);
    await (proces === 'postgres' ? crashDatabase() : accident(proces));
    await vi.waitFor(isWhole, RECOVERY);
    const arrived = await load.stop();
    for (const answer of arrived) {
      expect([200, 503]).toContain(answer.status);
      if (answer.status !== 200) expect(casusOf(answer)).toBeNull();
      expectNoUnexplainedValue(answer);
    }
    await expectLogged(arrived.filter(({ status }) => status === 200));
  });
});

describe('na acht ongelukken', () => {
  it('A118: staat nergens een uitkomst zonder voornemen', async () => {
    for (const proces of ['gateway', ...Object.values(PROCES)])
      expect([proces, await outcomesWithoutIntent(proces)]).toEqual([proces, 0]);
  });

  it('kan ieder weer inloggen, een doel kiezen en vragen', async () => {
    const again = visit(hub.urls);
    const fresh = await again.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
    expect((await askPersonView(again, fresh, CASUS)).body.data).toEqual(whole.body.data);
  });
});
