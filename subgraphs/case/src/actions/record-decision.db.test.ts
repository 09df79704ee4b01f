import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { type BesluitVraag, type Decision, recordDecision } from './record-decision.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';
import { recordFase } from './record-fase.ts';

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
beforeEach(() => test.reset());

const vraag = (versie: number, more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  casus: CASUS,
  casusVanToken: CASUS,
  versie,
  genomenDoor: ['politie'],
  organisatie: OIN.zvh,
  beleid: test.beleid,
  vastgelegdDoor: 'pseudoniem',
  changeLine: testChangeLine,
  ...more,
});
const record = (question: BesluitVraag, decision: Decision, queue: LinkQueue = links) =>
  recordDecision({ database: test.database, links: queue, casusproces }, question, decision);
const doelbesluit = () => recordDoelbesluit;
const deelnemers = (...codes: string[]) => recordDeelnemers(codes);
const casusproces = readCaseProcess();

/** All that a decision may touch. */
async function register(): Promise<unknown> {
  const tables = ['casussen', 'casus_deelnemers', 'besluiten', 'pgboss.job'];
  const rows = tables.map(async (table) => (await test.admin.query(`select * from ${table} order by 1, 2`)).rows);
  return JSON.parse(JSON.stringify(await Promise.all(rows)));
}
async function jobs(): Promise<string[]> {
  const { rows } = await test.admin.query<{ oin: string }>("select data->>'oin' as oin from pgboss.job order by 1");
  return rows.map(({ oin }) => oin);
}
async function participants(): Promise<string[]> {
  const text = 'select oin from casus_deelnemers where casus = $1 and tot is null order by oin';
  return (await test.admin.query<{ oin: string }>(text, [CASUS])).rows.map(({ oin }) => oin);
}

describe('recording a decision', () => {
  it('changes the casus, keeps who took it and who recorded it, and counts the version', async () => {
    expect(await record(vraag(1), doelbesluit())).toMatchObject({
      __typename: 'CasusBijgewerkt',
      casus: { versie: 2 },
    });
    const { rows } = await test.admin.query('select soort, versie, genomen_door, vastgelegd_door from besluiten');
    expect(rows).toEqual([
      { soort: 'DOELBESLUIT', versie: 2, genomen_door: ['politie'], vastgelegd_door: 'pseudoniem' },
    ]);
  });

  it('R03: takes who leaves off the list, keeps who stays, and has each of them told', async () => {
    await record(vraag(1), doelbesluit());
    await record(vraag(2), deelnemers('politie', 'om'));
    expect(await participants()).toEqual([OIN.politie, OIN.om].sort());
    await test.admin.query('delete from pgboss.job');
    await record(vraag(3), deelnemers('om', 'ggz'));
    expect(await participants()).toEqual([OIN.om, OIN.ggz].sort());
    expect(await jobs()).toEqual([OIN.politie, OIN.om, OIN.ggz].sort());
    const { rows } = await test.admin.query('select tot from casus_deelnemers where oin = $1', [OIN.politie]);
    expect(rows).toEqual([{ tot: expect.any(Date) }]);
  });

  it('lets an organisation come back after it left', async () => {
    await record(vraag(1), doelbesluit());
    for (const [versie, codes] of [['politie', 'om'], ['om'], ['om', 'politie']].entries())
      expect(await record(vraag(versie + 2), deelnemers(...codes))).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect(await participants()).toEqual([OIN.politie, OIN.om].sort());
  });

  it('R17: tells every deelnemer and the aanmelder that the casus is closed', async () => {
    await record(vraag(1), doelbesluit());
    await record(vraag(2), deelnemers('om', 'ggz'));
    await record(vraag(3, { genomenDoor: [] }), recordFase('UITVRAAG'));
    await test.admin.query('delete from pgboss.job');
    await record(
      vraag(4, { genomenDoor: ['om'] }),
      recordFase('AFGESLOTEN', { reden: 'VERHUISD', toelichting: 'Woont nu elders.' }),
    );
    expect(await jobs()).toEqual([OIN.politie, OIN.om, OIN.ggz].sort());
  });

  it('closing keeps its day in the casus, the same as that of the decision; no other step does', async () => {
    const days = async () =>
      (await test.admin.query('select afgesloten_op from casussen where nummer = $1', [CASUS])).rows;
    await record(vraag(1), doelbesluit());
    await record(vraag(2), deelnemers('om'));
    await record(vraag(3, { genomenDoor: [] }), recordFase('UITVRAAG'));
    expect(await days()).toEqual([{ afgesloten_op: null }]);
    await record(
      vraag(4, { genomenDoor: ['om'] }),
      recordFase('AFGESLOTEN', { reden: 'VERHUISD', toelichting: 'Woont nu elders.' }),
    );
    const { rows } = await test.admin.query('select vastgelegd_op as afgesloten_op from besluiten where versie = 5');
    expect(rows).toEqual([{ afgesloten_op: expect.any(Date) }]);
    expect(await days()).toEqual(rows);
  });

  it('a refusal changes nothing', async () => {
    const before = await register();
    const outcomes = [
      await record(vraag(1), deelnemers('politie')),
      await record(vraag(1, { genomenDoor: [] }), recordFase('UITVOERING')),
      await record(vraag(1, { genomenDoor: ['ggz'] }), doelbesluit()),
      await record(vraag(7), doelbesluit()),
      await record(vraag(0), doelbesluit()),
    ];
    for (const outcome of outcomes) expect(outcome?.__typename).toBe('BesluitGeweigerd');
    expect(await register()).toEqual(before);
  });

  it('of another casus than that of the token, or of none, does not exist and changes nothing', async () => {
    const before = await register();
    for (const more of [{ casusVanToken: 'ZVH-2026-0102' }, { casusVanToken: null }, { casus: 'ZVH-2026-0102' }])
      expect(await record(vraag(1, more), doelbesluit())).toBeNull();
    const nowhere = { casus: 'ZVH-2026-9999', casusVanToken: 'ZVH-2026-9999' };
    expect(await record(vraag(1, nowhere), doelbesluit())).toBeNull();
    expect(await register()).toEqual(before);
  });

  it('by several at once from the same version: one is recorded, the others are told', async () => {
    await record(vraag(1), doelbesluit());
    const outcomes = await Promise.all(
      ['om', 'ggz', 'ggd', 'college'].map((code) => record(vraag(2), deelnemers('politie', code))),
    );
    const recorded = outcomes.filter((outcome) => outcome?.__typename === 'CasusBijgewerkt');
    expect(recorded).toHaveLength(1);
    expect(await participants()).toHaveLength(2);
    const { rows } = await test.admin.query('select versie from casussen where nummer = $1', [CASUS]);
    expect(rows).toEqual([{ versie: 3 }]);
  });

  it('leaves nothing half when the partners cannot be told', async () => {
    await record(vraag(1), doelbesluit());
    const before = await register();
    const broken: LinkQueue = {
      ...links,
      async enqueue(tx, list) {
        await links.enqueue(tx, list);
        throw new Error('queue away');
      },
    };
    await expect(record(vraag(2), deelnemers('politie', 'om'), broken)).rejects.toThrow('queue away');
    expect(await register()).toEqual(before);
    expect(await record(vraag(2), deelnemers('politie', 'om'))).toMatchObject({ __typename: 'CasusBijgewerkt' });
  });
});
