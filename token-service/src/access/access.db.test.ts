import { OIN } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AccessAnswer, askDecision, decisionIn } from '../../test/ask-decision.ts';
import { startTestService, type TestService } from '../../test/start-test-service.ts';
import { checkpoint, TerminalLogin } from '../../test/terminal-login.ts';

const CASUS = 'ZVH-2026-0101';
/** What must stand in no log line: a name and a BSN that a caller puts wherever it can. */
const NAAM = 'Willem Proefveld';
const BSN = '999990019';

let service: TestService;
let owner: pg.Client;
let fgLogin: string;
let fg: string;
let regisseur: string;

const purpose = async (token: string, details: Record<string, unknown>): Promise<string> =>
  String((await checkpoint(service.url, token, [{ type: 'doelbinding', ...details }])).body.access_token);

const feiten = {
  betrokkeneSoort: 'HOOFDPERSOON',
  fase: 'CASUSOVERLEG',
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: OIN.college,
  deelnemers: [OIN.politie],
};
const proefvraag = {
  subject: { type: 'rol', id: 'PROCESREGISSEUR', properties: { organisatie: OIN.zvh } },
  action: { name: 'lezen' },
  resource: { type: 'veld', id: 'PolitieBeeld.mutaties', properties: feiten },
  context: { doel: 'ZVH-CASUSOVERLEG' },
};
const eigenVraag = {
  subject: { type: 'gebruiker', id: 'procesregisseur' },
  action: { name: 'lezen' },
  resource: {
    type: 'veld',
    id: 'PolitieBeeld.mutaties',
    properties: { casus: CASUS, betrokkeneSoort: 'HOOFDPERSOON' },
  },
};
const ask = (token: string | undefined, body: unknown, path: 'evaluation' | 'evaluations' = 'evaluation') =>
  askDecision(service.url, path, { body, ...(token === undefined ? {} : { token }) });

interface Line {
  readonly soort: string;
  readonly regel: Record<string, unknown> & { readonly attributes?: Record<string, unknown> };
}

async function linesOf(answer: AccessAnswer): Promise<Line[]> {
  const { rows } = await owner.query<Line>(
    'select soort, regel from logboek.logregels where trace_id = $1 order by soort',
    [answer.headers.get('x-trace-id')],
  );
  return rows;
}

async function countLines(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from logboek.logregels');
  return rows[0]?.count ?? 0;
}

/** What the decision log holds of one call: exactly one line, beside one of who asked. */
async function recordOf(answer: AccessAnswer): Promise<Record<string, unknown>> {
  const lines = await linesOf(answer);
  expect(lines.map(({ soort }) => soort)).toEqual(['ACTOR', 'ADL']);
  expect(JSON.stringify(lines)).not.toMatch(/eyJ|Willem|999990019/);
  const [actor, adl] = lines;
  return { resultaat: actor?.regel.resultaat, event: adl?.regel.event_name, ...adl?.regel.attributes };
}

function expectNoDecision(answer: AccessAnswer, status: number): void {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/plain; charset=utf-8']);
  expect(answer.text).not.toMatch(/decision|true|false|[{}]/);
}

beforeAll(async () => {
  service = await startTestService();
  service.casus.casussen.set(CASUS, { fase: 'CASUSOVERLEG', aanTafel: [OIN.zvh] });
  owner = new pg.Client({ connectionString: service.store.testDatabase.ownerUrl });
  await owner.connect();
  fgLogin = await new TerminalLogin(service.url).loginToken('fg');
  fg = await purpose(fgLogin, { doel: 'RECHTMATIGHEID' });
  const login = await new TerminalLogin(service.url).loginToken('procesregisseur');
  regisseur = await purpose(login, { doel: 'ZVH-CASUSOVERLEG', casus: CASUS });
});
afterEach(() => {
  service.casus.mode = 'GEWOON';
  service.casus.casussen.set(CASUS, { fase: 'CASUSOVERLEG', aanTafel: [OIN.zvh] });
});
afterAll(async () => {
  await owner.end();
  await service.close();
});

describe('one record a call', () => {
  it('holds question, answer, policy and facts of a proefvraag, and no word that is not of the hub itself', async () => {
    const named = { ...feiten, bsn: BSN, naam: NAAM };
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const body = {
      ...proefvraag,
      resource: { ...proefvraag.resource, properties: named },
      context: { ...proefvraag.context, traceparent, naam: NAAM },
    };
    const answer = await ask(fg, body);
    expect(decisionIn(answer).decision).toBe(true);
    expect(await recordOf(answer)).toEqual({
      resultaat: 'BESLIST',
      event: 'adl.access_evaluation',
      'adl.core.policies': service.digest,
      'adl.core.request': {
        soort: 'PROEF',
        doel: 'RECHTMATIGHEID',
        casus: null,
        traceparent: null,
        evaluations_semantic: 'execute_all',
        evaluations: [
          {
            subject: { type: 'rol', id: 'PROCESREGISSEUR', organisatie: OIN.zvh, klasse: null },
            action: { name: 'lezen' },
            resource: { type: 'veld', id: 'PolitieBeeld.mutaties', casus: null, ...feiten },
            doel: 'ZVH-CASUSOVERLEG',
            traceparent,
          },
        ],
      },
      'adl.core.response': { evaluations: [{ decision: true, regel: 'POL-01' }] },
      'adl.core.information': {},
    });
  });

  it('is one for a whole list, with each answer in its place, whatever names stand in the questions', async () => {
    const strange = {
      subject: { type: NAAM, id: BSN, properties: { organisatie: OIN.zvh, klasse: NAAM } },
      action: { name: NAAM },
      resource: { type: 'veld', id: NAAM, properties: { casus: BSN, betrokkeneSoort: NAAM } },
      context: { doel: NAAM, processing_activity_id: `https://elders.example/${BSN}` },
    };
    const before = await countLines();
    const answer = await ask(fg, { ...proefvraag, evaluations: [{}, strange, { resource: NAAM }] }, 'evaluations');
    expect(await countLines()).toBe(before + 2);
    const record = await recordOf(answer);
    expect(record.event).toBe('adl.access_evaluations');
    expect(record['adl.core.response']).toEqual({
      evaluations: [
        { decision: true, regel: 'POL-01' },
        { decision: false, regel: null, reden: 'GEEN_REGEL' },
        { decision: false, reden: 'VORM' },
      ],
    });
  });

  it('refers for the own casus to the evidence of the case authority', async () => {
    const answer = await ask(regisseur, eigenVraag);
    expect(decisionIn(answer)).toEqual({ decision: true });
    const record = await recordOf(answer);
    expect(record['adl.core.information']).toEqual({ fase: 'CASUSOVERLEG', casusbewijs: expect.any(String) });
    expect(record['adl.core.request']).toMatchObject({ soort: 'EIGEN', doel: 'ZVH-CASUSOVERLEG', casus: CASUS });
  });

  it('A123: is there too for a caller without a doel, a wrong body and one that is too large', async () => {
    const without = await ask(fgLogin, proefvraag);
    expectNoDecision(without, 403);
    expect(await recordOf(without)).toMatchObject({ resultaat: 'GEWEIGERD GEEN_DOEL' });
    const wrong = await ask(fg, { ...proefvraag, subject: NAAM });
    expectNoDecision(wrong, 400);
    expect(await recordOf(wrong)).toMatchObject({ resultaat: 'GEWEIGERD VERZOEK_ONGELDIG' });
    const large = await ask(fg, { ...proefvraag, context: { note: BSN.repeat(10_000) } });
    expectNoDecision(large, 413);
    expect(await recordOf(large)).toMatchObject({ resultaat: 'GEWEIGERD VERZOEK_ONGELDIG' });
  });
});

describe('A116: the record is durable before the answer', () => {
  it('so nothing is answered while the log does not take it, and the decision follows when it does', async () => {
    await owner.query('begin; lock table logboek.logregels in access exclusive mode');
    let isAnswered = false;
    const asked = ask(fg, proefvraag).finally(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isAnswered).toBe(false);
    await owner.query('rollback');
    const answer = await asked;
    expect(decisionIn(answer).decision).toBe(true);
    await recordOf(answer);
  });

  it.each([
    ['a proefvraag', () => ask(fg, proefvraag)],
    ['a list', () => ask(fg, { ...proefvraag, evaluations: [{}, {}] }, 'evaluations')],
    ['the own casus', () => ask(regisseur, eigenVraag)],
    ['a caller that is refused', () => ask(fgLogin, proefvraag)],
  ])('and without it there is no decision: %s gets 503', async (_what, question) => {
    const role = service.store.testDatabase.appRole;
    await owner.query(`revoke insert on logboek.logregels from ${role}`);
    const answer = await question();
    await owner.query(`grant insert on logboek.logregels to ${role}`);
    expectNoDecision(answer, 503);
    expect(await linesOf(answer)).toEqual([]);
    expect((await question()).status).not.toBe(503);
  });

  it('A117: nor after a wait that is too long', async () => {
    await owner.query('begin; lock table logboek.logregels in access exclusive mode');
    const answer = await ask(fg, proefvraag);
    await owner.query('rollback');
    expectNoDecision(answer, 503);
    expect(await linesOf(answer)).toEqual([]);
  });
});

describe('facts of the own casus', () => {
  it('come fresh with every call: who lost the seat, or asks in a later fase, is denied at once (A84, A82)', async () => {
    service.casus.casussen.set(CASUS, { fase: 'CASUSOVERLEG', aanTafel: [] });
    const noSeat = decisionIn(await ask(regisseur, eigenVraag));
    expect(noSeat).toMatchObject({ decision: false, context: { reason_user: { nl: expect.any(String) } } });
    service.casus.casussen.set(CASUS, { fase: 'AFSCHALING', aanTafel: [OIN.zvh] });
    expect(decisionIn(await ask(regisseur, eigenVraag))).toEqual(noSeat);
  });

  it('without them there is no decision, and the record says that none could be taken', async () => {
    service.casus.mode = 'STORING';
    const answer = await ask(regisseur, eigenVraag);
    expectNoDecision(answer, 503);
    expect(await recordOf(answer)).toMatchObject({
      resultaat: 'MISLUKT ONBEREIKBAAR',
      'adl.core.response': { fout: 'ONBEREIKBAAR' },
    });
  });

  it('A132: a proefvraag asks the case authority nothing', async () => {
    const before = service.casus.asked.length;
    await ask(fg, { ...proefvraag, evaluations: [{}, {}] }, 'evaluations');
    expect(service.casus.asked.length).toBe(before);
  });
});
