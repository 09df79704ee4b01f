import { openedLines } from '@ketenhub/logbook/testing/opened-lines.ts';
import type { Schakelstand } from '@ketenhub/policy';
import { readPartnerschakelaar } from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { hearLogger, type Told } from '../../test/two-houses.ts';
import type { Partner, Partneruitkomst, Partnervraag } from '../bekendheid/ask-partner.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { checkBijPartners, type Vraag } from './check-bij-partners.ts';

const DAG = '2026-11-29';
const STUK = 'wat-de-fg-ondertekende';
const ALLE = ['politie', 'om', 'dji', 'rvdk', 'college', 'burgemeester'];
const AAN: Schakelstand = { aan: true, tot: '2027-01-31', stuk: STUK };
const BSN = '999990019';

let test: TestCase;
let stand: Schakelstand;
let answers: Record<string, Partneruitkomst>;
const asked: { readonly code: string; readonly vraag: Partnervraag }[] = [];
const told: Told[] = [];
const days: string[] = [];
beforeAll(async () => {
  test = await openTestCase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate bekendheid_tellers');
  await test.admin.query('truncate logboek.logregels cascade');
  stand = AAN;
  answers = {};
  for (const list of [asked, told, days]) list.length = 0;
});

const check = (more: Partial<Vraag> = {}) =>
  checkBijPartners(
    {
      database: test.database,
      casusproces: readCaseProcess(),
      schakelaar: async (dag) => {
        days.push(dag);
        return stand;
      },
      ask: async ({ code }: Partner, vraag) => {
        asked.push({ code, vraag });
        return answers[code] ?? 'NIET_BEKEND';
      },
      perGebruikerPerDag: 3,
      logger: hearLogger(told),
      dag: () => DAG,
    },
    {
      ...{ casus: CASUS, casusVanToken: CASUS, betrokkene: 'h1', organisatie: OIN.zvh, gebruiker: 'pseudoniem' },
      ...{ organisaties: null, beleid: test.beleid, changeLine: testChangeLine, ...more },
    },
  );
const lines = async () => (await openedLines(test.admin)).map(({ soort, moment, regel }) => ({ soort, moment, regel }));
const resultaten = async () => (await lines()).map(({ regel }) => regel.resultaat);
const counts = async () => (await test.admin.query('select wie, aantal from bekendheid_tellers order by wie')).rows;
const isRefused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });
async function antwoorden(more: Partial<Vraag> = {}): Promise<Record<string, string>> {
  const outcome = await check(more);
  if (outcome?.__typename !== 'BekendheidBijPartnersGecheckt') throw new Error(JSON.stringify(outcome));
  return Object.fromEntries(outcome.partners.map(({ organisatie, antwoord }) => [organisatie, antwoord]));
}

describe('asking partners before the doelbesluit while the FG has not switched it on for this day (R02, R05)', () => {
  it('R02: is off in this repository: no FG switched it on', async () => {
    expect(await readPartnerschakelaar({})(DAG)).toEqual({ aan: false, waarom: 'NIET_GEZET' });
  });

  it.each([
    ['NIET_GEZET', /functionaris voor gegevensbescherming heeft het niet aangezet.*aan niemand iets gevraagd/],
    ['UITGEZET', /heeft het navragen bij deelnemers uitgezet.*aan niemand iets gevraagd/],
    ['NIET_OP_DEZE_DAG', /niet voor vandaag aangezet.*aan niemand iets gevraagd/],
    ['ONGELDIG', /ondertekend klopt niet.*aan niemand iets gevraagd/],
  ] as const)(
    'R02: asks nobody when it is %s, says why, counts nothing, and writes that it was tried',
    async (waarom, uitleg) => {
      stand = { aan: false, waarom };
      expect(await check()).toEqual(isRefused(uitleg));
      expect([asked, await counts(), days]).toEqual([[], [], [DAG]]);
      expect(await resultaten()).toEqual([`GEWEIGERD SCHAKELAAR_${waarom}`]);
    },
  );
});

describe('asking partners before the doelbesluit on a day for which the FG switched it on', () => {
  it('R05, R14: asks each overheidsdeelnemer without professional secrecy, and nobody else', async () => {
    expect(Object.keys(await antwoorden()).sort()).toEqual([...ALLE].sort());
    expect(asked.map(({ code }) => code).sort()).toEqual([...ALLE].sort());
  });

  it('R05, R14: refuses in a sentence who is private, under secrecy, the house itself, unknown or named twice, and asks nobody', async () => {
    for (const organisaties of [['reclassering'], ['ggd'], ['om', 'ggz'], ['zvh'], ['x'], ['om', 'om'], []])
      expect(await check({ organisaties })).toEqual(
        isRefused(/^Dit kan alleen .* zonder beroepsgeheim.*politie.*niemand/),
      );
    expect([asked, await counts()]).toEqual([[], []]);
    expect(await resultaten()).toEqual(Array(7).fill('GEWEIGERD ORGANISATIE'));
  });

  it('A94: gives of who is asked BEKEND, NIET_BEKEND or GEEN_ANTWOORD, and of who was not that it was not asked', async () => {
    answers = { om: 'BEKEND', dji: 'GEEN_ANTWOORD' };
    expect(await antwoorden({ organisaties: ['om', 'dji', 'college'] })).toEqual({
      ...{ om: 'BEKEND', dji: 'GEEN_ANTWOORD', college: 'NIET_BEKEND' },
      ...{ politie: 'NIET_GEVRAAGD', rvdk: 'NIET_GEVRAAGD', burgemeester: 'NIET_GEVRAAGD' },
    });
    expect(asked.map(({ code }) => code).sort()).toEqual(['college', 'dji', 'om']);
  });

  it('R14: sends each the number, the document of the FG and a reference of its own, and nothing else of the casus', async () => {
    await antwoorden({ organisaties: ['om', 'politie'] });
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const kenmerk = expect.stringMatching(/^[\da-f-]{36}$/);
    for (const { vraag } of asked) expect(vraag).toEqual({ kenmerk, bsn: BSN, stuk: STUK, traceparent });
    expect(new Set(asked.map(({ vraag }) => vraag.kenmerk)).size).toBe(2);
  });

  it('R02: links nobody and changes nothing of the casus', async () => {
    const state = async () => [
      (await test.admin.query('select * from casussen order by nummer')).rows,
      (await test.admin.query('select count(*) from pgboss.job')).rows,
      (await test.admin.query('select * from casus_deelnemers')).rows,
    ];
    const before = await state();
    answers = { om: 'BEKEND' };
    await antwoorden();
    expect(await state()).toEqual(before);
  });

  it('A94: is about the hoofdpersoon of the casus of the token, by a handle, before the doelbesluit, in the aanmelding and the triage', async () => {
    expect(await check({ casusVanToken: null })).toBeNull();
    expect(await check({ casusVanToken: 'ZVH-2026-0102' })).toBeNull();
    for (const betrokkene of ['vreemd', BSN, ''])
      expect(await check({ betrokkene })).toEqual(isRefused(/^Alleen over de hoofdpersoon.*niemand/));
    await test.admin.query("update betrokkenen set soort = 'DIRECTE_KRING' where handvat = 'h1'");
    expect(await check()).toEqual(isRefused(/^Alleen over de hoofdpersoon/));
    await test.admin.query("update betrokkenen set soort = 'HOOFDPERSOON' where handvat = 'h1'");
    await test.admin.query('update casussen set doelbesluit_op = now() where nummer = $1', [CASUS]);
    expect(await check()).toEqual(isRefused(/niemand/));
    for (const fase of ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING', 'AFGESLOTEN']) {
      await test.admin.query('update casussen set fase = $2 where nummer = $1', [CASUS, fase]);
      expect(await check()).toEqual(isRefused(/fase|afgesloten/));
    }
    expect([asked, await counts()]).toEqual([[], []]);
    expect(await resultaten()).toEqual(Array(10).fill('GEWEIGERD PROCES'));
  });

  it('R21: ties reference, casus and sealed person in a line for each before it asks and after it heard, and holds no number or answer', async () => {
    answers = { om: 'BEKEND', dji: 'GEEN_ANTWOORD' };
    await antwoorden({ organisaties: ['om', 'dji'] });
    const seen = await lines();
    expect(seen.map(({ soort, moment, regel }) => [soort, moment, regel.resultaat])).toEqual([
      ['ACTOR', 'VOORNEMEN', 'VOORGENOMEN'],
      ['ACTOR', 'VOORNEMEN', 'VOORGENOMEN'],
      ['LDV', 'VOORNEMEN', undefined],
      ['ACTOR', 'UITKOMST', 'BEANTWOORD'],
      ['ACTOR', 'UITKOMST', 'GEEN_ANTWOORD'],
    ]);
    const kenmerk = asked.find(({ code }) => code === 'om')?.vraag.kenmerk;
    const object = `${CASUS} ${OIN.om} ${kenmerk}`;
    expect(seen.filter(({ regel }) => regel.object === object && regel.betrokkene === 'h1')).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toMatch(/999990019|Test Persoon|"BEKEND"|NIET_BEKEND/);
    const { rows } = await test.admin.query<{ regel: unknown }>('select regel from logboek.logregels');
    expect(JSON.stringify(rows)).not.toContain('"h1"');
  });

  it('A95: stops a user after so many questions on a day, counted with those to houses, and the operators hear of it', async () => {
    for (let count = 0; count < 3; count += 1) await antwoorden();
    expect(await check()).toEqual(isRefused(/^U hebt vandaag.*niemand/));
    const fields = { beveiliging: 'BEKENDHEID_QUOTUM', gebruiker: 'pseudoniem', casus: CASUS };
    expect(told).toEqual([{ level: 'error', fields }]);
    expect((await resultaten()).at(-1)).toBe('GEWEIGERD QUOTUM');
    expect(asked).toHaveLength(3 * ALLE.length);
    expect(Object.keys(await antwoorden({ gebruiker: 'ander' }))).toHaveLength(ALLE.length);
  });

  it('A95: of ten questions at the same moment no more are asked than a day has', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => check({ organisaties: ['om'] })));
    expect(outcomes.filter((outcome) => outcome?.__typename === 'BekendheidBijPartnersGecheckt')).toHaveLength(3);
    expect(asked).toHaveLength(3);
  });

  it('A116: asks nobody when it cannot be logged, and counts nothing', async () => {
    const role = decodeURIComponent(new URL(test.server.appUrl).username);
    await test.admin.query(`revoke insert on logboek.logregels from "${role}"`);
    await expect(check()).rejects.toThrow('logbook');
    await test.admin.query(`grant insert on logboek.logregels to "${role}"`);
    expect([asked, await counts()]).toEqual([[], []]);
  });
});
