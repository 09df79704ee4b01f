import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { openCasus } from './open-casus.ts';
import { recordDecision } from './record-decision.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';

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
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate logboek.logregels');
});

const role = (): string => decodeURIComponent(new URL(test.server.appUrl).username);
const rows = async (text: string) => (await test.admin.query(text)).rows;
const lines = () =>
  rows("select soort, moment, regel->>'actie' as actie, regel->>'object' as object from logboek.logregels");
const open = () =>
  openCasus(test.database, test.beleid, {
    thema: 'JEUGD',
    gemeente: 'Ketendam',
    organisatie: OIN.politie,
    changeLine: testChangeLine,
  });
const doelbesluit = (queue: Pick<LinkQueue, 'enqueue'> = links) =>
  recordDecision(
    { database: test.database, links: { ...links, ...queue }, casusproces: readCaseProcess() },
    {
      casus: CASUS,
      casusVanToken: CASUS,
      versie: 1,
      genomenDoor: ['politie'],
      organisatie: OIN.zvh,
      beleid: test.beleid,
      vastgelegdDoor: 'pseudoniem',
      changeLine: testChangeLine,
    },
    recordDoelbesluit,
  );

async function withoutLogbook(work: () => Promise<unknown>): Promise<unknown> {
  await test.admin.query(`revoke insert on logboek.logregels from "${role()}"`);
  try {
    return await work().then(
      () => 'gelukt',
      () => 'mislukt',
    );
  } finally {
    await test.admin.query(`grant insert on logboek.logregels to "${role()}"`);
  }
}

describe('A116: a change and its line in the log are there together, or not at all', () => {
  it('a decision brings the line that names the casus, its version and what was decided', async () => {
    await doelbesluit();
    expect(await lines()).toEqual([
      { soort: 'ACTOR', moment: 'UITKOMST', actie: 'DOELBESLUIT', object: `${CASUS} versie 2` },
    ]);
  });

  it('a casus that is opened brings the line that names it', async () => {
    const opened = await open();
    const object = opened.__typename === 'CasusGeopend' ? opened.nummer : null;
    expect(await lines()).toEqual([{ soort: 'ACTOR', moment: 'UITKOMST', actie: 'GEOPEND', object }]);
  });

  it('a decision that is refused brings none', async () => {
    await test.admin.query('delete from criteriumoordelen');
    expect((await doelbesluit())?.__typename).toBe('BesluitGeweigerd');
    expect(await lines()).toEqual([]);
  });

  it('nothing is decided while the logbook takes no line', async () => {
    expect(await withoutLogbook(() => doelbesluit())).toBe('mislukt');
    expect(await rows('select * from besluiten')).toEqual([]);
    expect(await rows(`select versie, doelbesluit_op from casussen where nummer = '${CASUS}'`)).toEqual([
      { versie: 1, doelbesluit_op: null },
    ]);
  });

  it('no casus is opened while the logbook takes no line', async () => {
    const before = await rows('select nummer from casussen order by 1');
    expect(await withoutLogbook(open)).toBe('mislukt');
    expect(await rows('select nummer from casussen order by 1')).toEqual(before);
  });

  it('no line says that a decision was recorded when the rest of it fails', async () => {
    const enqueue = (): never => {
      throw new Error('no queue');
    };
    await expect(doelbesluit({ enqueue })).rejects.toThrow('no queue');
    expect(await lines()).toEqual([]);
    expect(await rows('select * from besluiten')).toEqual([]);
  });
});
