import { setTimeout } from 'node:timers/promises';
import { withContext } from '@ketenhub/database';
import { LogUnavailable } from '@ketenhub/logbook';
import { dutchDay, OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { destroyCasus } from './destroy-casus.ts';
import { judgeCriteria } from './judge-criteria.ts';
import { recordBewaarbesluit } from './record-bewaarbesluit.ts';
import { type BesluitVraag, type Decision, recordDecision } from './record-decision.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';
import { recordFase } from './record-fase.ts';
import { rejectAanmelding } from './reject-aanmelding.ts';
import { reopenCasus } from './reopen-casus.ts';

const TOELICHTING = 'De overlast is na de zomer terug (kanarie toelichting).';
const FIRST = '2023-03-01T12:00:00Z';
const casusproces = readCaseProcess();
const reopening = reopenCasus({ reden: 'TERUGVAL', toelichting: TOELICHTING });

let test: TestCase;
let links: LinkQueue;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
});
afterAll(async () => {
  await links.stop();
  await test.close();
});

const vraag = (versie: number, more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  casus: CASUS,
  casusVanToken: CASUS,
  versie,
  genomenDoor: ['politie'],
  organisatie: OIN.college,
  beleid: test.beleid,
  vastgelegdDoor: 'pseudoniem',
  changeLine: testChangeLine,
  ...more,
});
const omgeving = () => ({ database: test.database, links, casusproces });
const record = (versie: number, decision: Decision, more: Partial<BesluitVraag> = {}) =>
  recordDecision(omgeving(), vraag(versie, more), decision);
const rows = async (text: string) => (await test.admin.query(text)).rows;
const casusRow = async () => (await rows(`select * from casussen where nummer = '${CASUS}'`))[0];
const active = () => rows('select oin from casus_deelnemers where tot is null');
const isMade = { __typename: 'CasusBijgewerkt' };

/** All that a reopening may touch. */
async function register(): Promise<unknown> {
  const tables = ['casussen', 'casus_deelnemers', 'criteriumoordelen', 'triagedeelnemers', 'besluiten', 'pgboss.job'];
  const all = await Promise.all(
    [...tables, 'logboek.logregels'].map((name) => rows(`select * from ${name} order by 1, 2`)),
  );
  return JSON.parse(JSON.stringify(all));
}

/** The casus of `reset`, through both decisions and the uitvraag to its closing; of version 5, with nothing left to deliver. */
beforeEach(async () => {
  await test.reset();
  await test.admin.query('update betrokkenen set eerste_verwerking_op = $1', [FIRST]);
  await test.admin.query('insert into triagedeelnemers values ($1, $2, now())', [CASUS, OIN.om]);
  expect(await record(1, recordDoelbesluit)).toMatchObject(isMade);
  expect(await record(2, recordDeelnemers(['om', 'ggz']))).toMatchObject(isMade);
  expect(await record(3, recordFase('UITVRAAG'))).toMatchObject(isMade);
  const afsluiting = { reden: 'VERHUISD', toelichting: 'Woont nu elders.' } as const;
  expect(await record(4, recordFase('AFGESLOTEN', afsluiting))).toMatchObject(isMade);
  await test.admin.query('delete from pgboss.job');
});

describe('reopening a closed casus', () => {
  it('R17: brings it to the triage with nothing of what was decided before, and tells no partner', async () => {
    expect(await record(5, reopening)).toMatchObject({ ...isMade, casus: { fase: 'TRIAGE', versie: 6 } });
    expect(await casusRow()).toMatchObject({
      doelbesluit_op: null,
      deelnemersbesluit_op: null,
      afgesloten_op: null,
      heropend_op: expect.any(Date),
      aanmelder: OIN.politie,
    });
    expect(await active()).toEqual([]);
    expect(await rows('select * from criteriumoordelen')).toEqual([]);
    expect(await rows('select * from triagedeelnemers')).toEqual([]);
    expect(await rows('select * from pgboss.job')).toEqual([]);
  });

  it('keeps what was decided before in its besluiten, and says who opened it again and why', async () => {
    const before = await rows('select * from besluiten order by versie');
    await record(5, reopening, { genomenDoor: ['politie', 'om'] });
    const after = await rows('select * from besluiten order by versie');
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({
      versie: 6,
      soort: 'HEROPENING',
      inhoud: 'TERUGVAL',
      toelichting: TOELICHTING,
      genomen_door: ['politie', 'om'],
      vastgelegd_door: 'pseudoniem',
    });
    expect(await rows('select oin from casus_deelnemers where tot is not null order by 1')).toHaveLength(2);
  });

  it('R18: leaves the clock as it was: the day of the first processing and the day of the aanmelding stay', async () => {
    const { aangemeld_op: before } = await casusRow();
    await record(5, reopening);
    expect((await casusRow()).aangemeld_op).toEqual(before);
    expect(await rows('select eerste_verwerking_op as op from betrokkenen')).toEqual([{ op: new Date(FIRST) }]);
  });

  it('R18: is refused when the term has passed, and when the deelnemers decided that it is needed no longer', async () => {
    await test.admin.query("update betrokkenen set eerste_verwerking_op = now() - interval '5 years 1 day'");
    const before = await register();
    const passed = { __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(/bewaartermijn is verstreken/) };
    expect(await record(5, reopening)).toMatchObject(passed);
    await test.admin.query('update betrokkenen set eerste_verwerking_op = $1', [FIRST]);
    expect(await register()).toEqual(before);
    const dag = dutchDay(new Date());
    const niet = {
      soort: 'NIET_MEER_NODIG',
      tot: null,
      grond: null,
      toelichting: 'x',
      genomenDoor: ['politie'],
    } as const;
    const gone = { ...niet, casus: CASUS, versie: 0, instemming: [], door: 'toets' };
    await recordBewaarbesluit(
      {
        database: test.database,
        beleid: test.beleid,
        dag,
        gedaan: testChangeLine({ verantwoordelijke: 'zvh', handeling: 'BEWAARBESLUIT', object: 'toets' }),
      },
      gone,
    );
    expect(await record(5, reopening)).toMatchObject(passed);
    await test.admin.query('delete from bewaarbesluiten');
  });

  it('R18: while it is being destroyed waits for that, and then there is nothing to open', async () => {
    let opened: ReturnType<typeof record> | undefined;
    const outcome = await withContext(test.database, { taken: 'ja' }, async (tx) => {
      const done = await destroyCasus(tx, {
        links,
        nummer: CASUS,
        grond: 'NIET_MEER_NODIG',
        door: 'toets',
        nu: new Date(),
      });
      opened = record(5, reopening);
      const waited = await Promise.race([opened, setTimeout(200, 'WACHT')]);
      expect(waited).toBe('WACHT');
      return done;
    });
    expect([outcome.soort, await opened]).toEqual(['VERNIETIGD', null]);
    expect(await casusRow()).toBeUndefined();
  });

  it('R22: by nobody, by a private deelnemer, from another version or for another casus changes nothing', async () => {
    const before = await register();
    for (const genomenDoor of [[], ['ggz'], ['politie', 'ggz'], ['zvh']])
      expect(await record(5, reopening, { genomenDoor })).toMatchObject({ __typename: 'BesluitGeweigerd' });
    for (const versie of [4, 6])
      expect(await record(versie, reopening)).toMatchObject({ __typename: 'BesluitGeweigerd' });
    for (const casusVanToken of ['ZVH-2026-0102', null])
      expect(await record(5, reopening, { casusVanToken })).toBeNull();
    expect(await register()).toEqual(before);
  });

  it('by several at once from the same version: one opens it, the others are told', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => record(5, reopening)));
    expect(outcomes.map((outcome) => outcome?.__typename).sort()).toEqual([
      'BesluitGeweigerd',
      'BesluitGeweigerd',
      'BesluitGeweigerd',
      'CasusBijgewerkt',
    ]);
    expect(await rows("select versie from besluiten where soort = 'HEROPENING'")).toEqual([{ versie: 6 }]);
  });

  it('R21: stands in the log with the change, and does not happen when it cannot be logged', async () => {
    await record(5, reopening);
    const lines = await rows('select regel::text as regel from logboek.logregels order by volgnummer desc limit 1');
    expect(lines[0].regel).toContain('HEROPENING');
    expect(lines[0].regel).not.toContain('kanarie');
    await record(6, recordFase('AFGESLOTEN'));
    const before = await register();
    const silent = () => {
      throw new LogUnavailable('away');
    };
    await expect(record(7, reopening, { changeLine: silent })).rejects.toThrow();
    expect(await register()).toEqual(before);
  });
});

describe('a casus that was opened again', () => {
  beforeEach(async () => {
    expect(await record(5, reopening)).toMatchObject(isMade);
  });

  it('R02, R23: links partners only after judgements, a doelbesluit and a deelnemersbesluit of its own', async () => {
    expect(await record(6, recordFase('UITVRAAG'))).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await record(6, recordDeelnemers(['om']))).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await record(6, recordDoelbesluit)).toMatchObject({
      uitleg: expect.stringMatching(/ontbreekt van: politie/),
    });
    const met = (['a', 'b', 'c', 'd'] as const).map((criterium) => ({
      criterium,
      voldaan: true,
      toelichting: 'Zo is het.',
    }));
    expect(await record(6, judgeCriteria(OIN.politie, met), { organisatie: OIN.politie })).toMatchObject(isMade);
    expect(await record(7, recordDoelbesluit)).toMatchObject(isMade);
    expect(await rows('select * from pgboss.job')).toEqual([]);
    expect(await record(8, recordDeelnemers(['college']))).toMatchObject(isMade);
    expect(await active()).toEqual([{ oin: OIN.college }]);
    expect(await record(9, recordFase('UITVRAAG'))).toMatchObject(isMade);
  });

  it('R19: is not rejected as a melding, so that nothing of the casus is destroyed before its term; it is closed again', async () => {
    const afwijzing = { reden: 'PAST_NIET_BIJ_DOEL', verwijzing: 'GEEN' } as const;
    expect(await rejectAanmelding(omgeving(), vraag(6), afwijzing)).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/sluit hem weer af/),
    });
    expect(await record(6, recordFase('AFGESLOTEN'))).toMatchObject(isMade);
    expect(await casusRow()).toMatchObject({ fase: 'AFGESLOTEN', afgesloten_op: expect.any(Date) });
    expect(await record(7, reopening)).toMatchObject(isMade);
  });
});
