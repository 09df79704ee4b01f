import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { goodFeit } from '../../test/good-feit.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { openKijk } from '../../test/open-kijk.ts';
import { type Says, sayingSources } from '../../test/saying-sources.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import type { Feitinvoer } from '../actions/check-feit.ts';
import { recordFeit } from '../actions/record-feit.ts';
import type { Toetsvraag } from '../feitentoets/feitentoets.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { readHubFields } from './hub-fields.ts';

const house: RegisterAsker = { casus: CASUS, betrokkenen: { h1: 'HOOFDPERSOON' } };
const at = (organisatie: Organisatie): RegisterAsker => ({ ...house, rol: 'PROFESSIONAL', organisatie });
const TEAM = {
  veld: 'GgzBetrokkenheid.team',
  waarde: 'in zorg',
  beperking: '',
  herkomst: 'ggz',
  geldigTot: dayFromNow(30),
};
const WAPEN = { veld: 'PolitieGeweldWapen.advies', waarde: 'met zijn tweeën', beperking: '' };

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
/** What each organisation says; open unless told. */
let says: Says;
let asked: Toetsvraag[];

const toets = sayingSources(
  () => says,
  (vraag) => asked.push(vraag),
);

beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  ask = createAskRegister(test.database, test.beleid, { feitentoets: toets });
});
afterAll(async () => {
  await links.stop();
  await test.close();
});
beforeEach(async () => {
  says = {};
  asked = [];
  await test.reset();
  await test.admin.query('truncate logboek.logregels');
  await test.admin.query(
    "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now() where nummer = $1",
    [CASUS],
  );
});

function dayFromNow(days: number): string {
  return dutchDay(new Date(Date.now() + days * 86_400_000));
}
const record = (change: Partial<Feitinvoer> = {}, asker = house) =>
  recordFeit(
    { database: test.database, links, casusproces: readCaseProcess() },
    {
      casus: CASUS,
      casusVanToken: CASUS,
      versie: 1,
      genomenDoor: [],
      organisatie: OIN[asker.organisatie ?? 'zvh'],
      beleid: test.beleid,
      vastgelegdDoor: 'pseudoniem',
      changeLine: testChangeLine,
    },
    {
      feit: { ...goodFeit(), ...change },
      kijk: openKijk(test.beleid, readHubFields(test.beleid), asker),
      doel: 'ZVH-CASUSOVERLEG',
      feitentoets: toets,
    },
  );
const stored = async () => (await test.admin.query('select 1 from feiten')).rowCount;
interface Page {
  readonly rijen: { readonly waarde: string; readonly beperking: string | null }[];
  readonly aantal: number;
  readonly volgende: string | null;
  readonly bronnenZonderAntwoord: string[];
}
async function seen(asker = house, args = ''): Promise<Page> {
  const { data, codes } = await ask<{ casus: { feiten: Page } }>(
    asker,
    `{ casus(nummer: "${CASUS}") { feiten${args} { rijen { waarde beperking } aantal volgende bronnenZonderAntwoord } } }`,
  );
  expect(codes).toEqual([]);
  return data.casus.feiten;
}

describe('the facts of a source that no longer gives them (WGS 2.29(3))', () => {
  beforeEach(async () => {
    await record({ waarde: 'mutatie' });
    await record(WAPEN);
    await record(TEAM, at('ggz'));
    asked = [];
  });

  it('A98: are in no page, count or cursor, and stay in the dossier until they are taken back', async () => {
    says.politie = 'DICHT';
    const page = await seen(house, '(eerste: 1)');
    expect(page).toEqual({
      rijen: [{ waarde: 'in zorg', beperking: null }],
      aantal: 1,
      volgende: null,
      bronnenZonderAntwoord: [],
    });
    says = {};
    expect((await seen(house, '(eerste: 1)')).aantal).toBe(3);
    expect(await stored()).toBe(3);
  });

  it('A98: are not on the next page of a cursor that was given while they were', async () => {
    const { volgende } = await seen(house, '(eerste: 1)');
    says.politie = 'DICHT';
    const next = await seen(house, `(eerste: 50, na: "${volgende}")`);
    expect([next.rijen.filter(({ waarde }) => waarde !== 'in zorg'), next.aantal]).toEqual([[], 1]);
  });

  it('R13: carry what their source limited since, beside the limitation that they were given with', async () => {
    says.politie = ['Niet zonder de politie.'];
    const { rijen } = await seen();
    expect(new Map(rijen.map(({ waarde, beperking }) => [waarde, beperking]))).toEqual(
      new Map([
        ['mutatie', 'Niet met de buurt delen. Niet zonder de politie.'],
        ['met zijn tweeën', 'Niet zonder de politie.'],
        ['in zorg', null],
      ]),
    );
  });

  it('are named by organisation when the source does not answer, to who may see them and to nobody else', async () => {
    says.politie = 'ZWIJGT';
    expect(await seen()).toMatchObject({
      rijen: [{ waarde: 'in zorg' }],
      aantal: 1,
      bronnenZonderAntwoord: ['politie'],
    });
    await test.admin.query("delete from feiten where veld = 'PolitieGeweldWapen.advies'");
    const ondersteuner: RegisterAsker = { ...house, rol: 'PROCESONDERSTEUNER' };
    expect(await seen(ondersteuner)).toEqual({ rijen: [], aantal: 0, volgende: null, bronnenZonderAntwoord: [] });
  });

  it('A55: are asked of the source only where the rules show them to this asker, and for the doel of the token', async () => {
    await seen({ ...house, rol: 'PROCESONDERSTEUNER' });
    expect(asked.map(({ doel, feiten }) => [doel, feiten.map(({ veld }) => veld)])).toEqual([
      ['ZVH-CASUSOVERLEG', ['PolitieGeweldWapen.advies']],
    ]);
  });
});

describe('R05: an organisation under professional secrecy', () => {
  it('is asked at every reading by who could be shown something of it, and so is named by an outage whether there is a fact or not', async () => {
    says = { ggz: 'ZWIJGT' };
    const without = await seen();
    says = {};
    await record(TEAM, at('ggz'));
    says = { ggz: 'ZWIJGT' };
    expect([await seen(), without.bronnenZonderAntwoord]).toEqual([without, ['ggz']]);
    expect(asked.filter(({ altijd }) => altijd.includes('ggz'))).toHaveLength(2);
  });

  it('is not asked for who could see nothing of it, nor when it takes no part', async () => {
    await seen({ ...house, rol: 'PROCESONDERSTEUNER' });
    await seen({ ...house, deelnemers: ['politie', 'om'] });
    await seen({ ...house, betrokkenen: {} });
    expect(asked.map(({ altijd }) => altijd)).toEqual([[], [], []]);
  });
});

describe('a fact that its source does not give now', () => {
  it('is not recorded, and the field says why', async () => {
    says.politie = 'DICHT';
    expect(await record()).toMatchObject({ __typename: 'FeitOnvolledig', fouten: [{ veld: 'veld' }] });
    says = { ggz: 'DICHT' };
    expect(await record(TEAM, at('ggz'))).toMatchObject({ __typename: 'FeitOnvolledig', fouten: [{ veld: 'veld' }] });
    says = { politie: 'ZWIJGT' };
    expect(await record()).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/antwoordt nu niet/),
    });
    expect([
      await stored(),
      (await test.admin.query("select 1 from logboek.logregels where regel->>'actie' = 'FEIT'")).rowCount,
    ]).toEqual([0, 0]);
  });

  it('R05: is asked of its source last, so that nobody learns of a gate by trying to record', async () => {
    says.ggz = 'DICHT';
    for (const asker of [house, at('om')])
      expect(await record(TEAM, asker)).toMatchObject({ fouten: [{ veld: 'veld' }] });
    expect(asked).toEqual([]);
  });
});
