import { openedLines } from '@ketenhub/logbook/testing/opened-lines.ts';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { DAAR, HIER, hearLogger, type Told } from '../../test/two-houses.ts';
import type { AnderHuis } from '../bekendheid/andere-huizen.ts';
import type { Gevraagde, Uitkomst } from '../bekendheid/ask-houses.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { runRetention } from '../retention/run-retention.ts';
import { removeOldCounts } from '../store/bekendheid.ts';
import { bekendheidTellers } from '../store/tables.ts';
import { type Bekendheidsvraag, checkBekendheid } from './check-bekendheid.ts';

const ANDERE = 'ZVH-2026-0102';
const contact = (naam: string) => ({ naam, telefoon: null });
const huis = (oin: string, naam: string): AnderHuis => ({
  oin,
  naam,
  url: 'https://x',
  jwks: 'https://x/j',
  contactpunt: contact(`Loket ${naam}`),
});
const eigen = huis(HIER, 'Hier');
const huizen = [huis(DAAR, 'Daar'), huis('00000099000000003000', 'Ginds')];

let test: TestCase;
const told: Told[] = [];
const asked: [string, Gevraagde][] = [];
let answers: Record<string, Uitkomst> = {};
beforeAll(async () => {
  test = await openTestCase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate bekendheid_tellers');
  await test.admin.query('truncate logboek.logregels cascade');
  told.length = 0;
  asked.length = 0;
  answers = {};
});

const limits = { timeoutMs: 1_000, perGebruikerPerDag: 3, perHuisPerDag: 3 };
const check = (more: Partial<Bekendheidsvraag> = {}, settings = { eigen, huizen, ...limits }) =>
  checkBekendheid(
    {
      database: test.database,
      casusproces: readCaseProcess(),
      settings,
      ask: async (ander, om) => {
        asked.push([ander.oin, om]);
        return answers[ander.oin] ?? 'NIET_BEKEND';
      },
      logger: hearLogger(told),
    },
    {
      casus: CASUS,
      casusVanToken: CASUS,
      betrokkene: 'h1',
      reden: 'SPEELT_OOK_ELDERS',
      organisatie: OIN.zvh,
      gebruiker: 'pseudoniem',
      beleid: test.beleid,
      changeLine: testChangeLine,
      ...more,
    },
  );
const antwoorden = async (more: Partial<Bekendheidsvraag> = {}) => {
  const outcome = await check(more);
  if (outcome?.__typename !== 'BekendheidGecheckt') throw new Error(JSON.stringify(outcome));
  return outcome.huizen;
};
const isRefused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });
/** The same person in the other casus of this house. */
const alsoElsewhere = (soort: string, set = "fase = 'TRIAGE'") =>
  test.admin
    .query(
      `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
       values ('h2', $1, $2, '999990019', 'Test Persoon', '1980-01-31', now())`,
      [ANDERE, soort],
    )
    .then(() => test.admin.query(`update casussen set ${set} where nummer = $1`, [ANDERE]));
const lines = async () => (await openedLines(test.admin)).map(({ soort, moment, regel }) => ({ soort, moment, regel }));
const counts = async () => (await test.admin.query('select wie, aantal from bekendheid_tellers order by wie')).rows;

describe('asking whether a person is known (WGS 2.28(1))', () => {
  it('R14, A94: gives of each house BEKEND with name and contactpunt and nothing else, NIET_BEKEND or GEEN_ANTWOORD', async () => {
    answers = { [DAAR]: 'BEKEND', '00000099000000003000': 'GEEN_ANTWOORD' };
    expect(await check()).toEqual({
      __typename: 'BekendheidGecheckt',
      huizen: [
        { zvh: 'Hier', antwoord: 'NIET_BEKEND', contactpunt: null },
        { zvh: 'Daar', antwoord: 'BEKEND', contactpunt: contact('Loket Daar') },
        { zvh: 'Ginds', antwoord: 'GEEN_ANTWOORD', contactpunt: null },
      ],
    });
  });

  it('R14: sends the number, why, and nothing else of the casus, to each house of the list', async () => {
    await antwoorden();
    expect(asked.map(([oin]) => oin)).toEqual(huizen.map(({ oin }) => oin));
    const [, om] = asked[0] ?? [];
    expect(om).toEqual({
      bsn: '999990019',
      reden: 'SPEELT_OOK_ELDERS',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    });
  });

  it('A92, A101: of this house hears BEKEND of a casus that runs, and of a closed one or a directe kring what it hears of nobody', async () => {
    const nobody = await antwoorden();
    await alsoElsewhere('HOOFDPERSOON');
    expect((await antwoorden())[0]).toEqual({ zvh: 'Hier', antwoord: 'BEKEND', contactpunt: eigen.contactpunt });
    await test.admin.query("update casussen set fase = 'AFGESLOTEN' where nummer = $1", [ANDERE]);
    expect(await antwoorden()).toEqual(nobody);
    await test.admin.query('truncate bekendheid_tellers');
    await test.admin.query("update casussen set fase = 'UITVRAAG' where nummer = $1", [ANDERE]);
    await test.admin.query("update betrokkenen set soort = 'DIRECTE_KRING' where handvat = 'h2'");
    expect(await antwoorden()).toEqual(nobody);
  });

  it('A94: asks only about the hoofdpersoon of the casus of the token, by a handle, in the aanmelding and the triage', async () => {
    await alsoElsewhere('HOOFDPERSOON');
    expect(await check({ casus: ANDERE, betrokkene: 'h2' })).toBeNull();
    for (const betrokkene of ['h2', '999990019', '', 'bestaat-niet'])
      expect(await check({ betrokkene })).toEqual(isRefused(/^Deze betrokkene is er in deze casus niet\.$/));
    await test.admin.query("update betrokkenen set soort = 'DIRECTE_KRING' where handvat = 'h1'");
    expect(await check()).toEqual(isRefused(/^Alleen over de hoofdpersoon/));
    await test.admin.query("update betrokkenen set soort = 'HOOFDPERSOON' where handvat = 'h1'");
    for (const fase of ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING', 'AFGESLOTEN']) {
      await test.admin.query('update casussen set fase = $2 where nummer = $1', [CASUS, fase]);
      expect(await check()).toEqual(isRefused(/fase|afgesloten/));
    }
    expect([asked, await counts()]).toEqual([[], []]);
    expect((await lines()).map(({ regel }) => regel.resultaat)).toEqual(Array(10).fill('GEWEIGERD PROCES'));
  });

  it('R14: waits with a melding of a private deelnemer until overheidsdeelnemers are asked to judge it', async () => {
    await test.admin.query('update casussen set aanmelder = $2 where nummer = $1', [CASUS, OIN.ggz]);
    expect(await check()).toEqual(isRefused(/overheidsdeelnemers/));
    await test.admin.query('insert into triagedeelnemers (casus, oin, vanaf) values ($1, $2, now())', [CASUS, OIN.om]);
    expect(await antwoorden()).toHaveLength(3);
  });

  it('R21: writes a line for each house before it asks and after it heard, without a number, a name or an answer', async () => {
    answers = { [DAAR]: 'BEKEND', '00000099000000003000': 'GEEN_ANTWOORD' };
    await antwoorden();
    const seen = await lines();
    expect(seen.map(({ soort, moment, regel }) => [soort, moment, regel.resultaat])).toEqual([
      ...Array(3).fill(['ACTOR', 'VOORNEMEN', 'VOORGENOMEN']),
      ['LDV', 'VOORNEMEN', undefined],
      ['ACTOR', 'UITKOMST', 'BEANTWOORD'],
      ['ACTOR', 'UITKOMST', 'BEANTWOORD'],
      ['ACTOR', 'UITKOMST', 'GEEN_ANTWOORD'],
    ]);
    expect(seen).toContainEqual(
      expect.objectContaining({
        regel: expect.objectContaining({ object: `${CASUS} SPEELT_OOK_ELDERS ${DAAR}`, betrokkene: 'h1' }),
      }),
    );
    expect(JSON.stringify(seen)).not.toMatch(/999990019|Test Persoon|"BEKEND"|NIET_BEKEND/);
  });

  it('A95: stops a user after so many questions on a day, and the operators hear of it; another user can go on', async () => {
    for (let count = 0; count < 3; count += 1) await antwoorden();
    expect(await check()).toEqual(isRefused(/^U hebt vandaag/));
    expect(told).toEqual([
      { level: 'error', fields: { beveiliging: 'BEKENDHEID_QUOTUM', gebruiker: 'pseudoniem', casus: CASUS } },
    ]);
    expect((await lines()).at(-1)?.regel.resultaat).toBe('GEWEIGERD QUOTUM');
    expect(await antwoorden({ gebruiker: 'ander' })).toHaveLength(3);
    expect(await counts()).toEqual([
      { wie: 'ander', aantal: 1 },
      { wie: 'pseudoniem', aantal: 3 },
    ]);
  });

  it('A95: of 20 questions at the same moment no more are asked than a day has', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => check()));
    expect(outcomes.filter((outcome) => outcome?.__typename === 'BekendheidGecheckt')).toHaveLength(3);
    expect(asked).toHaveLength(3 * huizen.length);
  });

  it('keeps no count of a day that has passed, and lets nobody see that of another', async () => {
    await test.admin.query("insert into bekendheid_tellers values ('GEBRUIKER', 'pseudoniem', current_date - 2, 3)");
    await test.admin.query("insert into bekendheid_tellers values ('HUIS', 'x', current_date - 3, 3)");
    await antwoorden();
    expect(await counts()).toEqual([{ wie: 'pseudoniem', aantal: 1 }]);
    const seen = await test.database.transaction(async (tx) => {
      await removeOldCounts(tx, '2999-01-01');
      return tx.select().from(bekendheidTellers);
    });
    expect([seen, await counts()]).toEqual([[], [{ wie: 'pseudoniem', aantal: 1 }]]);
  });

  it('keeps no count where nobody asks any more: the retention run takes it', async () => {
    await test.admin.query("insert into bekendheid_tellers values ('HUIS', 'x', current_date - 3, 3)");
    const links = { enqueue: async () => undefined };
    await runRetention(
      { database: test.database, links, logger: hearLogger(told), today: () => '2026-11-18', adviesBewaardagen: 92 },
      'toets',
    );
    expect(await counts()).toEqual([]);
  });

  it('A116: asks nobody when it cannot be logged, and counts nothing', async () => {
    const { rows } = await test.admin.query<{ role: string }>(
      "select grantee as role from information_schema.role_table_grants where table_schema = 'logboek' and table_name = 'logregels' and privilege_type = 'INSERT' and grantee like '%app%'",
    );
    const role = rows[0]?.role ?? '';
    await test.admin.query(`revoke insert on logboek.logregels from "${role}"`);
    await expect(check()).rejects.toThrow('logbook');
    await test.admin.query(`grant insert on logboek.logregels to "${role}"`);
    expect([asked, await counts()]).toEqual([[], []]);
  });
});
