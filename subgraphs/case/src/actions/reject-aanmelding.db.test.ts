import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ONTBREEKT } from '../../test/good-terugsturing.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { DESTROYED_TABLES } from '../store/destroy-rows.ts';
import { AFWIJZINGSREDENEN, adviesBij, VERWIJZINGEN } from '../values/afwijzing.ts';
import { type BesluitVraag, recordDecision } from './record-decision.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';
import { rejectAanmelding } from './reject-aanmelding.ts';
import { returnAanmelding } from './return-aanmelding.ts';

const AFWIJZING = { reden: 'VOLDOET_NIET_AAN_CRITERIA', verwijzing: 'LOKAAL_TEAM' } as const;
/** Stays as it was: the rejection is of one casus. */
const ANDERE = 'ZVH-2026-0102';
const casusproces = readCaseProcess();

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
  await test.admin.query(
    'truncate bewaarbesluiten, vernietigingen, vernietigde_casussen, afgewezen_aanmeldingen cascade',
  );
  await test.reset();
  await test.admin.query(
    `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
     values ('kanarie-handvat', $1, 'HOOFDPERSOON', '999990019', 'Kanarie Persoon', '1980-01-31', now())
     on conflict do nothing`,
    [CASUS],
  );
  await test.admin.query('insert into triagedeelnemers values ($1, $2, now())', [CASUS, OIN.om]);
});

const vraag = (more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  casus: CASUS,
  casusVanToken: CASUS,
  versie: 1,
  genomenDoor: ['politie', 'om'],
  organisatie: OIN.zvh,
  beleid: test.beleid,
  vastgelegdDoor: 'pseudoniem',
  changeLine: testChangeLine,
  ...more,
});
const omgeving = () => ({ database: test.database, links, casusproces });
const reject = (more: Partial<BesluitVraag> = {}) => rejectAanmelding(omgeving(), vraag(more), AFWIJZING);

/** Every table of the register and the jobs, as the owner sees them. */
async function register(): Promise<Record<string, string[]>> {
  const { rows } = await test.admin.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found: Record<string, string[]> = {};
  for (const name of [...rows.map((row) => `public.${row.name}`), 'pgboss.job', 'logboek.logregels']) {
    const seen = await test.admin.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    found[name] = seen.rows.map(({ row }) => row);
  }
  return found;
}

describe('a melding that is not taken up', () => {
  it('R19: is destroyed in the transaction of the decision, and no table of a casus keeps a row of it', async () => {
    expect(await reject()).toMatchObject({ __typename: 'AanmeldingVernietigd', nummer: CASUS });
    const after = await register();
    for (const table of DESTROYED_TABLES) {
      const rest = after[`public.${table}`] ?? ['no such table'];
      expect([table, rest.filter((row) => !row.includes(ANDERE))]).toEqual([table, []]);
    }
    expect((await test.admin.query('select nummer from casussen')).rows).toEqual([{ nummer: ANDERE }]);
    const told = await test.admin.query("select data->>'oin' as oin from pgboss.job order by 1");
    expect(told.rows).toEqual([{ oin: OIN.zvh }, { oin: OIN.politie }]);
  });

  it('R19: leaves counts by reason and referral, in which no casus, no person and no organisation is named', async () => {
    await reject();
    await test.reset();
    await reject({ genomenDoor: ['politie'] });
    const { rows } = await test.admin.query('select reden, verwijzing, aantal from afgewezen_aanmeldingen');
    expect(rows).toEqual([{ ...AFWIJZING, aantal: 2 }]);
    const after = await register();
    for (const [table, kept] of Object.entries(after)) {
      // The source of the aanmelder has yet to be told; the number goes with its confirmation.
      if (table === 'public.vernietiging_bevestigingen' || table === 'pgboss.job') continue;
      for (const trace of [CASUS, 'kanarie-handvat', '999990019', 'Kanarie'])
        expect([table, kept.filter((row) => row.includes(trace))]).toEqual([table, []]);
    }
    for (const table of ['afgewezen_aanmeldingen', 'vernietigde_casussen', 'vernietigingen'])
      expect(after[`public.${table}`]?.join()).not.toContain(OIN.politie);
  });

  it('BGS 1.16(1)b: gives back the advice and whom it is for, in words of a fixed list', async () => {
    const advies = adviesBij(AFWIJZING);
    expect(await reject()).toEqual({ __typename: 'AanmeldingVernietigd', nummer: CASUS, aanmelder: 'politie', advies });
    expect(advies).toMatch(/vier criteria .* lokale team .* vernietigd\.$/);
    const all = AFWIJZINGSREDENEN.flatMap((reden) =>
      VERWIJZINGEN.map((verwijzing) => adviesBij({ reden, verwijzing })),
    );
    expect(new Set(all).size).toBe(AFWIJZINGSREDENEN.length * VERWIJZINGEN.length);
  });

  it('R19: stands in the actor log as a step of the case process, by its proof and not by its casus', async () => {
    const known = (await register())['logboek.logregels'] ?? [];
    await reject();
    const lines = ((await register())['logboek.logregels'] ?? []).filter((line) => !known.includes(line));
    const proof = await test.admin.query<{ id: string }>('select id from vernietigingen');
    expect(lines).toHaveLength(1);
    for (const part of ['VERNIETIGEN', 'AANMELDING_AFGEWEZEN', 'CASUSPROCES', 'pseudoniem', proof.rows[0]?.id ?? '-'])
      expect(lines[0]).toContain(part);
    expect(lines[0]).not.toContain(CASUS);
  });
});

describe('a rejection that cannot be recorded', () => {
  async function changesNothing(work: () => Promise<unknown>): Promise<unknown> {
    const before = await register();
    const outcome = await work();
    expect(await register()).toEqual(before);
    return outcome;
  }

  it('R22: is one that a private deelnemer or nobody took', async () => {
    for (const genomenDoor of [[], ['ggz'], ['politie', 'ggz'], ['onbekend']])
      expect(await changesNothing(() => reject({ genomenDoor }))).toMatchObject({
        __typename: 'BesluitGeweigerd',
        uitleg: expect.stringMatching(/overheidsdeelnemers/),
      });
  });

  it('WGS 2.31(2): is one in the name of an overheidsdeelnemer that was not asked to judge it', async () => {
    expect(await changesNothing(() => reject({ genomenDoor: ['politie', 'rvdk'] }))).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/gevraagd om deze melding te toetsen.*rvdk\.$/),
    });
    expect(await reject({ genomenDoor: ['om'] })).toMatchObject({ __typename: 'AanmeldingVernietigd' });
  });

  it('R19: is one of a casus that passed the doelbesluit or is not in the triage', async () => {
    await recordDecision(omgeving(), vraag({ genomenDoor: ['politie'] }), recordDoelbesluit);
    expect(await changesNothing(() => reject({ versie: 2 }))).toMatchObject({
      uitleg: expect.stringMatching(/doelbesluit is al/),
    });
    await test.reset();
    await recordDecision(omgeving(), vraag({ genomenDoor: [] }), returnAanmelding(ONTBREEKT));
    expect(await changesNothing(() => reject({ versie: 2 }))).toMatchObject({
      uitleg: expect.stringMatching(/in de fase AANMELDING/),
    });
  });

  it('is one of somebody who did not see the last change, or whose token is of another casus', async () => {
    expect(await changesNothing(() => reject({ versie: 2 }))).toMatchObject({
      uitleg: expect.stringMatching(/intussen gewijzigd/),
    });
    expect(await changesNothing(() => reject({ casusVanToken: 'ZVH-2026-0999' }))).toBeNull();
    expect(await changesNothing(() => reject({ casusVanToken: null }))).toBeNull();
  });

  it('R18: is one of a casus with a duty to keep', async () => {
    await test.admin.query(
      `insert into bewaarbesluiten (casus, soort, op, grond, toelichting, genomen_door, instemming, vastgelegd_door)
       values ($1, 'BEWAARPLICHT', '2026-01-01', 'RECHTSVORDERING', 'x', '{}', '{}', 'x')`,
      [CASUS],
    );
    expect(await changesNothing(() => reject())).toMatchObject({ uitleg: expect.stringMatching(/bewaarplicht/) });
  });

  it('is one that cannot be logged', async () => {
    await test.admin.query('alter table logboek.logregels rename to weg');
    try {
      await expect(reject()).rejects.toThrow();
    } finally {
      await test.admin.query('alter table logboek.weg rename to logregels');
    }
    expect((await test.admin.query('select 1 from casussen where nummer = $1', [CASUS])).rowCount).toBe(1);
    expect((await test.admin.query('select 1 from afgewezen_aanmeldingen')).rowCount).toBe(0);
  });

  it('is the second of two at the same moment: for it the casus does not exist', async () => {
    const outcomes = await Promise.all([reject(), reject()]);
    expect(outcomes.map((outcome) => outcome?.__typename ?? null).sort()).toEqual(['AanmeldingVernietigd', null]);
    expect((await test.admin.query('select aantal from afgewezen_aanmeldingen')).rows).toEqual([{ aantal: 1 }]);
  });
});
