import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { goodTafel } from '../../test/good-overleg.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { writeLijst, writePlaatsing } from '../../test/write-lijst.ts';
import { readCaseProcess } from '../process/case-process.ts';
import type { Overlegplan } from './check-overlegplan.ts';
import type { Tafelinvoer } from './check-tafel.ts';
import { establishTafel } from './establish-tafel.ts';
import type { Huisvraag } from './house-change.ts';
import { planOverleg } from './plan-overleg.ts';

const ANDER = 'ZVH-2026-0102';
const DAG = dutchDay(new Date(Date.now() + 7 * 86_400_000));
const house: RegisterAsker = { casus: null };
const at = (organisatie: Organisatie): RegisterAsker => ({ casus: null, rol: 'PROFESSIONAL', organisatie });

let test: TestCase;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  ask = createAskRegister(test.database, test.beleid);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate logboek.logregels, tafels, overlegmomenten cascade');
  await test.admin.query(
    "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  );
  await test.admin.query('insert into casus_deelnemers values ($1, $2, now()), ($3, $2, now()), ($3, $4, now())', [
    CASUS,
    OIN.politie,
    ANDER,
    OIN.om,
  ]);
  expect(await establish()).toMatchObject({ __typename: 'TafelVastgesteld', versie: 1 });
});

const rows = async (text: string) => (await test.admin.query(text)).rows;
const huisvraag = (more: Partial<Huisvraag> = {}): Huisvraag => ({
  versie: 0,
  beleid: test.beleid,
  organisatie: OIN.zvh,
  rol: 'PROCESREGISSEUR',
  account: 'account',
  vastgelegdDoor: 'pseudoniem',
  changeLine: testChangeLine,
  ...more,
});
const establish = (change: Partial<Tafelinvoer> = {}, more: Partial<Huisvraag> = {}) =>
  establishTafel(test.database, huisvraag(more), { ...goodTafel(), ...change });
const goodPlan = (): Overlegplan => ({
  tafel: 'volwassenen',
  dag: DAG,
  begint: '09:30',
  duurMinuten: 120,
  agenda: [
    { casus: ANDER, minuten: 20 },
    { casus: CASUS, minuten: 15 },
  ],
});
const plan = (change: Partial<Overlegplan> = {}, more: Partial<Huisvraag> = {}) =>
  planOverleg({ database: test.database, casusproces: readCaseProcess() }, huisvraag(more), {
    ...goodPlan(),
    ...change,
  });
async function planned(change: Partial<Overlegplan> = {}): Promise<string> {
  const outcome = await plan(change);
  if (outcome.__typename !== 'OverlegGepland') throw new Error(JSON.stringify(outcome));
  return outcome.kenmerk;
}
const wrongs = (outcome: object): string[] =>
  'fouten' in outcome ? (outcome.fouten as { veld: string }[]).map(({ veld }) => veld) : [];
async function agenda(asker: RegisterAsker, fields = 'casus vanaf minuten', args = '') {
  const { data } = await ask<{
    agenda: { rijen: Record<string, unknown>[] | null; aantal: number; volgende: string | null };
  }>(asker, `{ agenda${args} { rijen { ${fields} } aantal volgende } }`);
  return data.agenda;
}

describe('a tafel', () => {
  it('is established and changed by the house as a version, with its line in the log, and keeps what it was', async () => {
    const next = { naam: 'Regietafel 18+', vasteDeelnemers: ['politie'] };
    expect(await establish(next, { versie: 1 })).toMatchObject({ versie: 2 });
    expect(await rows('select versie, naam from tafels order by versie')).toEqual([
      { versie: 1, naam: 'Regietafel Volwassenen' },
      { versie: 2, naam: 'Regietafel 18+' },
    ]);
    const { data } = await ask(
      at('ggz'),
      '{ tafels { rijen { code versie naam vasteDeelnemers voorzitter voorzitterVan } aantal } }',
    );
    const { voorzitter, voorzitterVan } = goodTafel();
    expect(data).toEqual({
      tafels: { rijen: [{ code: 'volwassenen', versie: 2, ...next, voorzitter, voorzitterVan }], aantal: 1 },
    });
    expect((await rows('select 1 from logboek.logregels')).length).toBe(2);
  });

  it('two people never make the same version of it', async () => {
    const both = await Promise.all([establish({}, { versie: 1 }), establish({}, { versie: 1 })]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['BesluitGeweigerd', 'TafelVastgesteld']);
    expect(await establish()).toMatchObject({ __typename: 'BesluitGeweigerd' });
  });

  it('names each mistake at its field, and takes no number for a function', async () => {
    const wrong = { code: 'X', voorzitter: 'bel 06-1', eigenaar: 'onbekend', informatiedeling: [], casussenMax: 0 };
    expect(wrongs(await establish(wrong))).toEqual([
      'code',
      'eigenaar',
      'voorzitter',
      'informatiedeling',
      'casussenMax',
    ]);
    const twice = { vasteDeelnemers: ['politie'], wisselendeDeelnemers: ['politie'] };
    expect(wrongs(await establish(twice))).toEqual(['wisselendeDeelnemers']);
    expect(await establish({}, { versie: 1, organisatie: OIN.politie })).toMatchObject({
      __typename: 'BesluitGeweigerd',
    });
  });

  it('R03: its fixed deelnemers are a proposal: without a deelnemersbesluit they see nothing of a casus on its agenda', async () => {
    await planned();
    expect(goodTafel().vasteDeelnemers).toContain('reclassering');
    expect(await agenda(at('reclassering'))).toEqual({ rijen: [], aantal: 0, volgende: null });
    expect(await rows('select count(*)::int as aantal from casus_deelnemers')).toEqual([{ aantal: 3 }]);
  });
});

describe('the plan of a meeting', () => {
  it('A98, A99: each deelnemer sees the casussen at whose table it sits, when they come up, and nothing of the others', async () => {
    await planned();
    const [first, second] = [
      { casus: ANDER, vanaf: '09:30', minuten: 20 },
      { casus: CASUS, vanaf: '09:50', minuten: 15 },
    ];
    expect(await agenda(house)).toEqual({ rijen: [first, second], aantal: 2, volgende: null });
    expect(await agenda(at('politie'))).toEqual({ rijen: [first, second], aantal: 2, volgende: null });
    expect(await agenda(at('om'))).toEqual({ rijen: [first], aantal: 1, volgende: null });
    expect(await agenda(at('ggz'))).toEqual({ rijen: [], aantal: 0, volgende: null });
    const page = await agenda(at('om'), 'casus', '(eerste: 1)');
    expect([page.aantal, page.volgende]).toEqual([1, null]);
    const whole = 'volgorde begint duurMinuten versie';
    expect((await agenda(house, whole)).rijen).toEqual([
      { volgorde: 1, begint: '09:30', duurMinuten: 120, versie: 1 },
      { volgorde: 2, begint: '09:30', duurMinuten: 120, versie: 1 },
    ]);
    expect((await agenda(at('politie'), whole)).rijen?.[0]).toEqual({
      volgorde: null,
      begint: null,
      duurMinuten: null,
      versie: null,
    });
  });

  it('R17: a casus that is closed or left is not on the agenda any more', async () => {
    await planned();
    await test.admin.query('update casus_deelnemers set tot = now() where casus = $1', [CASUS]);
    expect((await agenda(at('politie'))).aantal).toBe(1);
    await test.admin.query("update casussen set fase = 'AFGESLOTEN' where nummer = $1", [ANDER]);
    expect([(await agenda(at('politie'))).aantal, (await agenda(house)).aantal]).toEqual([0, 1]);
  });

  it('fits in its time and in what the tafel holds: eight casussen in two hours, and not a minute more', async () => {
    const nummers = Array.from({ length: 9 }, (_, index) => `ZVH-2026-10${index}0`);
    await test.admin.query(
      `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op, doelbesluit_op, deelnemersbesluit_op)
       select unnest($1::text[]), 'VOLWASSENEN', 'UITVRAAG', $2, 'JUSTITIE', 'Ketendam', now(), now(), now()`,
      [nummers, OIN.politie],
    );
    const of = (count: number, minuten: number) => ({
      agenda: nummers.slice(0, count).map((casus) => ({ casus, minuten })),
    });
    expect(wrongs(await plan(of(9, 10)))).toEqual(['agenda']);
    expect(wrongs(await plan(of(8, 16)))).toEqual(['agenda']);
    expect(await plan(of(8, 15))).toMatchObject({ __typename: 'OverlegGepland' });
    expect(await rows('select max(vanaf) as vanaf from agendapunten')).toEqual([{ vanaf: 9 * 60 + 30 + 7 * 15 }]);
  });

  it('A92: says the same of a casus that does not exist and of one that is closed, and names each mistake at its field', async () => {
    await test.admin.query("update casussen set fase = 'AFGESLOTEN' where nummer = $1", [ANDER]);
    const one = async (casus: string) => plan({ agenda: [{ casus, minuten: 15 }] });
    expect(await one('ZVH-2026-9999')).toEqual(await one(ANDER));
    expect(wrongs(await one(ANDER))).toEqual(['agenda.0.casus']);
    await test.admin.query("update casussen set fase = 'TRIAGE' where nummer = $1", [ANDER]);
    expect(wrongs(await one(ANDER))).toEqual(['agenda.0.casus']);
    const wrong = { tafel: 'nergens', dag: '2020-01-01', begint: '25:00', duurMinuten: 5 };
    expect(wrongs(await plan({ ...wrong, agenda: [{ casus: CASUS, minuten: 1 }] }))).toEqual([
      'tafel',
      'dag',
      'begint',
      'duurMinuten',
      'agenda.0.minuten',
    ]);
    const twice = [CASUS, CASUS].map((casus) => ({ casus, minuten: 10 }));
    expect(wrongs(await plan({ agenda: twice }))).toEqual(['agenda']);
    expect(await rows('select 1 from agendapunten')).toEqual([]);
  });

  it('is planned anew as a whole by who saw its version, with a line in the log for each casus', async () => {
    const kenmerk = await planned();
    const anew = { kenmerk, agenda: [{ casus: CASUS, minuten: 30 }] };
    const both = await Promise.all([plan(anew, { versie: 1 }), plan(anew, { versie: 1 })]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['BesluitGeweigerd', 'OverlegGepland']);
    expect(await rows('select casus, vanaf, minuten from agendapunten')).toEqual([
      { casus: CASUS, vanaf: 570, minuten: 30 },
    ]);
    const lines = await rows(
      "select regel->>'object' as object from logboek.logregels where regel->>'actie' = 'AGENDA'",
    );
    expect(lines.map(({ object }) => object).sort()).toEqual(
      [`${CASUS} overleg ${kenmerk}`, `${CASUS} overleg ${kenmerk}`, `${ANDER} overleg ${kenmerk}`].sort(),
    );
    expect(await plan({ ...anew, kenmerk: 'nergens' }, { versie: 1 })).toMatchObject({
      __typename: 'BesluitGeweigerd',
    });
    expect(await plan({}, { organisatie: OIN.politie })).toMatchObject({ __typename: 'BesluitGeweigerd' });
  });

  it('is not there when it cannot be logged', async () => {
    await test.admin.query('alter table logboek.logregels rename to weg');
    try {
      await expect(plan()).rejects.toThrow();
      await expect(establish({}, { versie: 1 })).rejects.toThrow();
    } finally {
      await test.admin.query('alter table logboek.weg rename to logregels');
    }
    expect([await rows('select 1 from overlegmomenten'), await rows('select 1 from tafels where versie > 1')]).toEqual([
      [],
      [],
    ]);
  });

  it('WGS 2.32(3): has a casus without a doelbesluit while that stands on a list, and no longer', async () => {
    await test.admin.query('update casussen set doelbesluit_op = null where nummer = $1', [CASUS]);
    expect(wrongs(await plan())).toEqual(['agenda.1.casus']);
    await writeLijst(test.admin);
    await writePlaatsing(test.admin, CASUS);
    expect(await plan()).toMatchObject({ __typename: 'OverlegGepland' });
  });
});
