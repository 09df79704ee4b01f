import { READ_ONLY, withContext } from '@ketenhub/database';
import { createLogger } from '@ketenhub/service';
import { today } from '@ketenhub/subgraph';
import { type Doel, OIN, type Organisatie, type Rol } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { runRetention } from '../retention/run-retention.ts';
import { afwijzingsadviezen } from '../store/tables.ts';
import { adviesBij } from '../values/afwijzing.ts';
import type { BesluitVraag } from './record-decision.ts';
import { rejectAanmelding } from './reject-aanmelding.ts';

const AFWIJZING = { reden: 'VOLDOET_NIET_AAN_CRITERIA', verwijzing: 'LOKAAL_TEAM' } as const;
const AANMELDER = 'pseudoniem-van-wie-aanmeldde';
const HUIS = 'pseudoniem-van-het-huis';

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
  await test.admin.query('truncate bewaarbesluiten, vernietigingen, afwijzingsadviezen cascade');
  await test.reset();
  await filledInBy('pseudoniem-van-een-eerdere', 0);
  await filledInBy(AANMELDER, 1);
  await test.admin.query('insert into triagedeelnemers values ($1, $2, now())', [CASUS, OIN.om]);
});

const filledInBy = (wie: string, versie: number) =>
  test.admin.query(
    `insert into besluiten (casus, versie, soort, inhoud, genomen_door, vastgelegd_door, vastgelegd_op)
     values ($1, $2, 'AANMELDING', 'VELDAANMELDING', '{}', $3, now())`,
    [CASUS, versie, wie],
  );
const vraag = (more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  casus: CASUS,
  casusVanToken: CASUS,
  versie: 1,
  genomenDoor: ['politie', 'om'],
  organisatie: OIN.zvh,
  beleid: test.beleid,
  vastgelegdDoor: HUIS,
  changeLine: testChangeLine,
  ...more,
});
const reject = (more: Partial<BesluitVraag> = {}) =>
  rejectAanmelding({ database: test.database, links, casusproces: readCaseProcess() }, vraag(more), AFWIJZING);
const kept = async () => (await test.admin.query('select * from afwijzingsadviezen order by id')).rows;

const LIJST = '{ afwijzingsadviezen { aantal rijen { kenmerk reden verwijzing advies gegevenOp } } }';
const ziet = async (organisatie: Organisatie, gebruiker: string, rol: Rol = 'PROFESSIONAL') => {
  const { data } = await ask<{ afwijzingsadviezen: { aantal: number; rijen: unknown[] } | null }>(
    { casus: null, organisatie, gebruiker, rol },
    LIJST,
  );
  return data.afwijzingsadviezen;
};

describe('the advice that an aanmelder gets with a rejection', () => {
  it('BGS 1.16(1)b: is read by who filled the melding in last, in the fixed sentences of the house', async () => {
    await reject();
    const advies = adviesBij(AFWIJZING);
    const rij = { ...AFWIJZING, advies, gegevenOp: today(), kenmerk: expect.stringMatching(/^[\w-]{24}$/) };
    expect(await ziet('politie', AANMELDER)).toEqual({ aantal: 1, rijen: [rij] });
  });

  it('is for no colleague, no other organisation, no earlier one who filled it in, and not for the house', async () => {
    await reject();
    for (const [organisatie, gebruiker] of [
      ['politie', 'pseudoniem-van-een-collega'],
      ['politie', 'pseudoniem-van-een-eerdere'],
      // The same name at another organisation is somebody else.
      ['om', AANMELDER],
    ] as const)
      expect([organisatie, gebruiker, await ziet(organisatie, gebruiker)]).toMatchObject([
        organisatie,
        gebruiker,
        { aantal: 0, rijen: [] },
      ]);
    for (const rol of ['PROCESREGISSEUR', 'PROCESONDERSTEUNER', 'FG'] as const)
      for (const gebruiker of [HUIS, AANMELDER]) expect([rol, await ziet('zvh', gebruiker, rol)]).toEqual([rol, null]);
  });

  it('A50: is kept by the database from another organisation, and from whoever is not at the worklist', async () => {
    await reject();
    const seen = (doel: Doel, organisatie: string) =>
      withContext(test.database, { doel, organisatie }, (tx) => tx.$count(afwijzingsadviezen), READ_ONLY);
    expect([
      await seen('ZVH-WERKVOORRAAD', OIN.politie),
      await seen('ZVH-WERKVOORRAAD', OIN.zvh),
      await seen('ZVH-WERKVOORRAAD', OIN.om),
      await seen('ZVH-TRIAGE', OIN.politie),
    ]).toEqual([1, 0, 0, 0]);
  });

  it('R19: tells neither casus nor person: a random name, an organisation, who filled it in, two codes and a day', async () => {
    await test.admin.query(
      `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
       values ('kanarie-handvat', $1, 'HOOFDPERSOON', '999990019', 'Kanarie Persoon', '1980-01-31', now())
       on conflict do nothing`,
      [CASUS],
    );
    await reject();
    const [rij] = await kept();
    expect(Object.keys(rij ?? {}).sort()).toEqual(
      ['id', 'kenmerk', 'oin', 'aanmelder', 'reden', 'verwijzing', 'gegeven_op'].sort(),
    );
    expect(rij).toMatchObject({ oin: OIN.politie, aanmelder: AANMELDER, ...AFWIJZING });
    for (const trace of [CASUS, 'kanarie-handvat', '999990019', 'Kanarie'])
      expect(JSON.stringify(rij)).not.toContain(trace);
  });

  it('is of nobody when the melding was not filled in here; the answer to the house still holds it', async () => {
    await test.admin.query("delete from besluiten where soort = 'AANMELDING'");
    expect(await reject()).toMatchObject({ aanmelder: 'politie', advies: adviesBij(AFWIJZING) });
    expect(await kept()).toEqual([]);
  });

  it('R18: is removed by the retention run after the days of an advies, and not before', async () => {
    await reject();
    await test.admin.query("update afwijzingsadviezen set gegeven_op = '2026-01-01'");
    const run = (dag: string) =>
      runRetention(
        {
          database: test.database,
          links: { enqueue: async () => undefined },
          logger: createLogger('test', 'silent'),
          today: () => dag,
          adviesBewaardagen: 30,
        },
        'toets',
      );
    await run('2026-01-31');
    expect(await kept()).toHaveLength(1);
    await run('2026-02-01');
    expect(await kept()).toEqual([]);
  });
});

describe('a rejection that cannot be recorded', () => {
  it('R22: leaves no advice when nobody, a private deelnemer or a version that is gone stands behind it', async () => {
    for (const more of [{ genomenDoor: [] }, { genomenDoor: ['ggz'] }, { versie: 2 }, { casusVanToken: null }]) {
      await reject(more);
      expect([more, await kept()]).toEqual([more, []]);
    }
  });

  it('R18: leaves none of a casus with a duty to keep', async () => {
    await test.admin.query(
      `insert into bewaarbesluiten (casus, soort, op, grond, toelichting, genomen_door, instemming, vastgelegd_door)
       values ($1, 'BEWAARPLICHT', '2026-01-01', 'RECHTSVORDERING', 'x', '{}', '{}', 'x')`,
      [CASUS],
    );
    expect(await reject()).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await kept()).toEqual([]);
  });

  it('A116: leaves none when it cannot be logged, and one of two at the same moment', async () => {
    await test.admin.query('alter table logboek.logregels rename to weg');
    try {
      await expect(reject()).rejects.toThrow();
    } finally {
      await test.admin.query('alter table logboek.weg rename to logregels');
    }
    expect(await kept()).toEqual([]);
    await Promise.all([reject(), reject()]);
    expect(await kept()).toHaveLength(1);
  });
});
