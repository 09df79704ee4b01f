import { withContext } from '@ketenhub/database';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import * as changes from '../avg/changes.ts';
import { informeren } from '../avg/informeren.ts';
import { uiterlijkOp } from '../avg/termijn.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import type { AvgVerzoek } from '../store/avg.ts';
import { avgVerzoeken } from '../store/tables.ts';
import { type Avgwijziging, changeAvgVerzoek } from './change-avg-verzoek.ts';
import { type AvgVerzoekinvoer, recordAvgVerzoek } from './record-avg-verzoek.ts';

const DEELNEMERS: readonly Organisatie[] = ['politie', 'ggz', 'college'];
const WIJ: RegisterAsker = { casus: null, rol: 'CONTACTPUNT', organisatie: 'college', doel: 'AVG-TERMIJN' };

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  ask = createAskRegister(test.database, test.beleid);
});
afterAll(async () => {
  await links.stop();
  await test.close();
});
beforeEach(async () => {
  await test.reset();
  await test.admin.query(
    "update casussen set fase = 'AFGESLOTEN', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  );
  await test.admin.query('insert into casus_deelnemers select $1, unnest($2::text[]), now()', [
    CASUS,
    DEELNEMERS.map((code) => OIN[code]),
  ]);
  vi.useFakeTimers({ toFake: ['Date'] });
  on('2026-11-02');
});
afterEach(() => void vi.useRealTimers());

const on = (dag: string, uur = '12') => vi.setSystemTime(`${dag}T${uur}:00:00Z`);
const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const vraag = () => ({
  ...{ casus: CASUS, casusVanToken: CASUS, versie: 1, genomenDoor: [], organisatie: OIN.college },
  ...{ beleid: test.beleid, vastgelegdDoor: 'pseudoniem', changeLine: testChangeLine },
});
async function made(outcome: Promise<unknown>): Promise<AvgVerzoek> {
  const found = (await outcome) as { verzoek?: AvgVerzoek };
  if (found.verzoek === undefined) throw new Error(JSON.stringify(found));
  return found.verzoek;
}
const record = (ontvangenOp: string, more: Partial<AvgVerzoekinvoer> = {}) =>
  made(
    recordAvgVerzoek(omgeving(), vraag(), {
      ...{ soort: 'INZAGE', ontvangenOp, identiteitGecontroleerdOp: ontvangenOp },
      ...{ identiteitGecontroleerdDoor: 'medewerker burgerzaken', ...more },
    }),
  );
/** The request after these changes, one after another. */
async function take(verzoek: AvgVerzoek, ...wijzigingen: readonly Avgwijziging[]): Promise<AvgVerzoek> {
  let now = verzoek;
  for (const wijziging of wijzigingen) now = await made(changeAvgVerzoek(omgeving(), vraag(), now, wijziging));
  return now;
}
const eens = (organisatie: Organisatie) => changes.standpunt({ organisatie, antwoord: 'GEEN_BEZWAAR', onderdelen: [] });
const beroep = (organisatie: Organisatie, herbeoordelenOp: string) =>
  changes.standpunt({ organisatie, antwoord: 'BEROEP_UAVG_41', onderdelen: ['OPENBARE_VEILIGHEID'], herbeoordelenOp });
const weiger = (herbeoordelingOp: string) =>
  changes.besluit({ uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp });
const geinformeerd = (geinformeerdOp: string) => informeren({ geinformeerdOp });
const iedereen = DEELNEMERS.map(eens);

interface Lijst {
  readonly rijen: readonly { readonly kenmerk: string; readonly dag: string }[];
  readonly aantal: number;
  readonly volgende: string | null;
}
async function termijnen(asker: RegisterAsker = WIJ, wens = ''): Promise<Lijst | null> {
  const { data, codes } = await ask<{ avgTermijnen: Lijst | null }>(
    asker,
    `{ avgTermijnen${wens} { rijen { kenmerk casus soort dag stand } aantal volgende } }`,
  );
  expect(codes).toEqual([]);
  return data.avgTermijnen;
}
const rijen = async (asker: RegisterAsker = WIJ) => (await termijnen(asker))?.rijen;

describe('the days of requests of betrokkenen', () => {
  it('AVG 12(3), R17: shows two weeks before, on and after it the last day to answer, of a closed casus too', async () => {
    const { kenmerk } = await record('2026-11-02');
    const row = { kenmerk, casus: CASUS, soort: 'ANTWOORD', dag: '2026-12-02' };
    on('2026-11-17');
    expect(await rijen()).toEqual([]);
    on('2026-11-18');
    expect(await rijen()).toEqual([{ ...row, stand: 'KOMT' }]);
    // Of the Dutch day: at half past eleven in the evening in UTC the day after has begun.
    on('2026-12-01', '23');
    expect(await rijen()).toEqual([{ ...row, stand: 'VANDAAG' }]);
    on('2026-12-03');
    expect(await rijen()).toEqual([{ ...row, stand: 'VOORBIJ' }]);
  });

  it('AVG 12(3): an extension moves it by two months', async () => {
    await take(await record('2026-11-02'), changes.verlenging('COMPLEXITEIT'));
    on('2026-12-03');
    expect(await rijen()).toEqual([]);
    on('2027-01-20');
    expect(await rijen()).toMatchObject([{ soort: 'ANTWOORD', dag: '2027-02-02', stand: 'KOMT' }]);
  });

  it('AVG 12(3)-(4): a decision is not enough: it stays until the betrokkene was told of it', async () => {
    const early = await take(await record('2026-11-02'), geinformeerd('2026-11-02'));
    on('2026-11-20');
    const decided = await take(early, ...iedereen, changes.besluit({ uitkomst: 'TOEGEWEZEN' }));
    expect(await rijen()).toMatchObject([{ soort: 'ANTWOORD', dag: '2026-12-02' }]);
    on('2026-11-21');
    await take(decided, geinformeerd('2026-11-20'));
    on('2027-06-01');
    expect(await rijen()).toEqual([]);
  });

  it('BGS 1.2, UAVG 41: a refusal comes back on the day to look again, until it is decided anew', async () => {
    const refused = await take(
      await record('2026-11-02'),
      ...[eens('politie'), beroep('ggz', '2027-03-01'), eens('college'), weiger('2027-03-01')],
      geinformeerd('2026-11-02'),
    );
    on('2027-02-14');
    expect(await rijen()).toEqual([]);
    on('2027-02-15');
    expect(await rijen()).toMatchObject([{ soort: 'HERBEOORDELING', dag: '2027-03-01', stand: 'KOMT' }]);
    on('2027-03-02');
    expect(await rijen()).toMatchObject([{ soort: 'HERBEOORDELING', stand: 'VOORBIJ' }]);
    const again = await take(refused, beroep('ggz', '2027-09-01'), weiger('2027-09-01'), geinformeerd('2027-03-02'));
    expect(await rijen()).toEqual([]);
    on('2027-08-20');
    const granted = await take(again, eens('ggz'), changes.besluit({ uitkomst: 'TOEGEWEZEN' }));
    // What is granted at last is told at once: its month is long over.
    expect(await rijen()).toMatchObject([{ soort: 'ANTWOORD', dag: '2026-12-02', stand: 'VOORBIJ' }]);
    await take(granted, geinformeerd('2027-08-20'));
    expect(await rijen()).toEqual([]);
  });

  it('AVG 12(3)-(4): what is granted at last is told, however long the telling of its refusal was to wait', async () => {
    const later = { uitgesteldTot: '2027-09-01', uitstelgronden: ['OPENBARE_VEILIGHEID'] as const };
    const waits = await take(
      await record('2026-11-02'),
      ...[eens('politie'), beroep('ggz', '2027-09-01'), eens('college'), weiger('2027-09-01'), informeren(later)],
    );
    on('2027-03-02');
    expect(await rijen()).toEqual([]);
    const lapsed = await take(waits, eens('ggz'));
    expect(await rijen()).toMatchObject([{ soort: 'HERBEOORDELING', dag: '2027-03-02', stand: 'VANDAAG' }]);
    await take(lapsed, changes.besluit({ uitkomst: 'TOEGEWEZEN' }));
    expect(await rijen()).toMatchObject([{ soort: 'ANTWOORD', dag: '2026-12-02', stand: 'VOORBIJ' }]);
  });

  it('AVG 12(4): what was told earlier on the day of the decision is not that decision', async () => {
    const told = await take(await record('2026-11-02'), ...iedereen, geinformeerd('2026-11-02'));
    const decided = await take(told, changes.besluit({ uitkomst: 'TOEGEWEZEN' }));
    on('2026-12-02');
    expect(await rijen()).toMatchObject([{ soort: 'ANTWOORD', dag: '2026-12-02' }]);
    await take(decided, geinformeerd('2026-11-02'));
    expect(await rijen()).toEqual([]);
  });

  it('AVG 14, BGS 1.3: unasked, what waited and is refused for good is gone, and can wait no more', async () => {
    const nobody = { identiteitGecontroleerdOp: null, identiteitGecontroleerdDoor: null };
    const later = informeren({ uitgesteldTot: '2026-12-01', uitstelgronden: ['STRAFBARE_FEITEN'] });
    const waits = await take(
      await record('2026-11-02', { soort: 'INFORMEREN', ...nobody }),
      ...[eens('politie'), eens('college'), beroep('ggz', '2027-03-01'), later],
    );
    const refused = await take(waits, changes.besluit({ uitkomst: 'AFGEWEZEN', grond: 'GEEN_RECHT' }));
    on('2027-03-02');
    expect(await rijen()).toEqual([]);
    on('2026-11-03');
    expect(await changeAvgVerzoek(omgeving(), vraag(), refused, later)).toMatchObject({
      ...{ __typename: 'AvgOnvolledig', fouten: [{ veld: 'uitgesteldTot' }] },
    });
  });

  it('BGS 1.2: a refusal for good does not come back, whatever day stands with it', async () => {
    const grond = { uitkomst: 'AFGEWEZEN', grond: 'GEEN_RECHT', herbeoordelingOp: '2027-03-01' } as const;
    await take(await record('2026-11-02'), ...iedereen, changes.besluit(grond), geinformeerd('2026-11-02'));
    on('2027-03-02');
    expect(await rijen()).toEqual([]);
  });

  it('AVG 14, BGS 1.3: informing that waits comes back on its day; what nobody asked and is refused is told to nobody', async () => {
    const nobody = { identiteitGecontroleerdOp: null, identiteitGecontroleerdDoor: null };
    const verzoek = await record('2026-11-02', { soort: 'INFORMEREN', ...nobody });
    const grond = { uitkomst: 'AFGEWEZEN', grond: 'GEEN_RECHT' } as const;
    await take(verzoek, ...iedereen, changes.besluit(grond));
    on('2027-03-02');
    expect(await rijen()).toEqual([]);
    const ander = await record('2027-02-20', { soort: 'INFORMEREN', ...nobody });
    const later = informeren({ uitgesteldTot: '2027-03-10', uitstelgronden: ['STRAFBARE_FEITEN'] });
    const waits = await take(ander, ...iedereen, later);
    expect(await rijen()).toMatchObject([{ soort: 'ALSNOG_INFORMEREN', dag: '2027-03-10', stand: 'KOMT' }]);
    await take(waits, changes.besluit({ uitkomst: 'TOEGEWEZEN' }), geinformeerd('2027-03-02'));
    expect(await rijen()).toEqual([]);
  });

  it('has what is longest overdue first, one row per request, in pages that are counted', async () => {
    for (const dag of ['2026-10-20', '2026-09-30', '2026-10-31']) await record(dag);
    on('2026-11-18');
    const eerste = await termijnen(WIJ, '(eerste: 2)');
    expect([eerste?.rijen.map(({ dag }) => dag), eerste?.aantal]).toEqual([['2026-10-30', '2026-11-20'], 3]);
    const tweede = await termijnen(WIJ, `(eerste: 2, na: "${eerste?.volgende}")`);
    expect([tweede?.rijen.map(({ dag }) => dag), tweede?.volgende]).toEqual([['2026-11-30'], null]);
  });

  it('the day of the database is the one that the request itself shows, at the end of every month', async () => {
    for (const maand of ['01', '02', '03', '05', '08', '10', '11', '12'])
      for (const verlengingsreden of [null, 'COMPLEXITEIT'] as const) {
        const laatste = new Date(Date.UTC(2025, Number(maand), 0)).toISOString().slice(0, 10);
        const verzoek = await record(laatste);
        const { rows } = await test.admin.query(
          'update avg_verzoeken set verlengingsreden = $2 where kenmerk = $1 returning termijn_op::text as dag',
          [verzoek.kenmerk, verlengingsreden],
        );
        expect([laatste, rows[0].dag]).toEqual([laatste, uiterlijkOp(laatste, verlengingsreden !== null)]);
      }
  });
});

const INGETROKKEN =
  "update belangenconflicten set ingetrokken_op = '2026-12-01', ingetrokken_door = 'x', intrekkingsreden = 'x'";

describe('who sees the days of requests', () => {
  it('R05, R17: nobody but the contactpunt of an overheidsdeelnemer in that casus, and for this doel alone', async () => {
    await record('2026-11-02');
    on('2026-12-02');
    expect(await termijnen({ ...WIJ, organisatie: 'politie' })).toMatchObject({ aantal: 1 });
    expect(await termijnen({ ...WIJ, organisatie: 'om' })).toEqual({ rijen: [], aantal: 0, volgende: null });
    for (const organisatie of ['ggz', 'zvh'] as const) expect(await termijnen({ ...WIJ, organisatie })).toBeNull();
    for (const rol of ['PRIVACYFUNCTIONARIS', 'FG', 'AUDITOR', 'PROFESSIONAL', 'CASUSREGISSEUR'] as const)
      expect(await termijnen({ ...WIJ, rol })).toBeNull();
    for (const doel of ['ZVH-WERKVOORRAAD', 'AVG-CORRECTIE', 'RECHTMATIGHEID'] as const)
      expect(await termijnen({ ...WIJ, doel })).toBeNull();
    await test.admin.query(`update casus_deelnemers set tot = now() where oin = '${OIN.college}'`);
    expect(await termijnen()).toEqual({ rijen: [], aantal: 0, volgende: null });
  });

  it('A50, A90: past the rules, the rows say the same, also to who is shut out of the casus', async () => {
    await record('2026-11-02');
    const context = { doel: 'AVG-TERMIJN', account: 'toets', rol: 'CONTACTPUNT', organisatie: OIN.college };
    const seen = (more: Readonly<Record<string, string>>) =>
      withContext(test.database, { ...context, ...more }, async (tx) => (await tx.select().from(avgVerzoeken)).length);
    expect(await seen({})).toBe(1);
    for (const other of [{ rol: 'FG' }, { doel: 'AVG-CORRECTIE' }, { organisatie: OIN.om }, { account: '' }])
      expect([other, await seen(other)]).toEqual([other, 0]);
    await test.admin.query(
      `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door) values ('${CASUS}', 'b', 'toets', '2026-11-30', 'x')`,
    );
    expect([await seen({}), await seen({ account: 'ander' })]).toEqual([0, 1]);
    await test.admin.query(INGETROKKEN);
    expect(await seen({})).toBe(1);
  });

  it('A50, A90: of two casussen each has its own deelnemers and its own who is shut out', async () => {
    const eigen = await record('2026-11-02');
    const ANDER = 'ZVH-2026-0102';
    await test.admin.query(
      `insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, raadpleging_tot, standpunten)
       values ('${ANDER}', 'ander', 'INFORMEREN', '2026-11-01', '2026-11-15', '[]')`,
    );
    on('2026-12-02');
    const kenmerken = async () => (await rijen())?.map(({ kenmerk }) => kenmerk);
    // The college is no deelnemer of the other casus, of which the police is.
    await test.admin.query(`insert into casus_deelnemers values ('${ANDER}', '${OIN.politie}', now())`);
    expect(await kenmerken()).toEqual([eigen.kenmerk]);
    await test.admin.query(`insert into casus_deelnemers values ('${ANDER}', '${OIN.college}', now())`);
    expect(await kenmerken()).toEqual(['ander', eigen.kenmerk]);
    const shutOut = (casus: string) =>
      test.admin.query(
        `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door) values ('${casus}', '${casus}', 'toets', '2026-11-30', 'x')`,
      );
    await shutOut(ANDER);
    expect(await kenmerken()).toEqual([eigen.kenmerk]);
    await test.admin.query(INGETROKKEN);
    await shutOut(CASUS);
    expect(await kenmerken()).toEqual(['ander']);
  });

  it('BGS 1.2: with this doel nothing else of the casus is seen, nor of the request', async () => {
    await record('2026-11-02');
    on('2026-12-02');
    const { data } = await ask<Record<string, unknown>>(
      WIJ,
      `{ casussen { aantal } casus(nummer: "${CASUS}") { nummer avgVerzoeken { aantal } } correcties { aantal } }`,
    );
    expect(data).toEqual({ casussen: null, casus: null, correcties: null });
  });
});
