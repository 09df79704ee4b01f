import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { readEvidenceFor, readGeweerd } from '../authority/read-evidence.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { unlessShutOut } from '../resolvers/shut-out.ts';
import { recordBelangenconflict, reportBelangenconflict, withdrawBelangenconflict } from './belangenconflict.ts';

const ANDER = 'ZVH-2026-0102';
const REDEN = 'Het bleek om een naamgenoot te gaan.';

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
  await test.admin.query('truncate logboek.logregels');
  await test.admin.query(
    "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  );
  await test.admin.query('insert into casus_deelnemers select nummer, $1, now() from casussen', [OIN.ggz]);
  await test.admin.query(
    `insert into overlegmomenten (kenmerk, tafel, dag, begint, duur_minuten, versie) values ('m', 't', '2099-01-01', 540, 60, 1)
     on conflict do nothing`,
  );
  await test.admin.query(
    `insert into agendapunten (casus, overleg, tafel, dag, vanaf, minuten, volgorde)
     select nummer, 'm', 't', '2099-01-01', 540, 15, 1 from casussen`,
  );
  await test.admin.query(
    `insert into uitvragen (casus, kenmerk, oin, leefgebied, lijstversie, vraag, reden, doel, gevraagd_op, gewenst_op)
     select nummer, nummer, $1, 'ZORG', '2025.1', 'x', 'x', 'ZVH-UITVRAAG', now(), '2099-01-01' from casussen`,
    [OIN.ggz],
  );
});

const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const als = (account: string | null, organisatie: Organisatie = 'zvh', casus = CASUS) => ({
  ...{ casus, casusVanToken: CASUS, versie: 0, genomenDoor: [], organisatie: OIN[organisatie], beleid: test.beleid },
  ...{ vastgelegdDoor: `pseudoniem van ${account}`, changeLine: testChangeLine, account },
});
const record = (wie: string | null, geweerd: string) => recordBelangenconflict(omgeving(), als(wie), geweerd);
const report = (wie: string, organisatie: Organisatie = 'ggz') =>
  reportBelangenconflict(omgeving(), als(wie, organisatie));
const withdraw = (wie: string, kenmerk: string, reden = REDEN) =>
  withdrawBelangenconflict(omgeving(), als(wie), { kenmerk, reden });
const isOut = (account: string, casus = CASUS) => readGeweerd(test.database, casus, account);
const rows = async (text: string) => (await test.admin.query(text)).rows;

async function recorded(wie: string, geweerd: string): Promise<string> {
  const outcome = await record(wie, geweerd);
  if (outcome?.__typename !== 'BelangenconflictBijgewerkt') throw new Error(JSON.stringify(outcome));
  return outcome.belangenconflict.kenmerk;
}
const geweigerd = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });

interface Lijst {
  readonly rijen: readonly Record<string, string>[];
  readonly aantal: number;
}
/** The casussen that the worklist, its agenda and the open questions name for this account. */
async function werkvoorraad(account: string, asker: Partial<RegisterAsker> = {}): Promise<unknown> {
  const { data, codes } = await ask<Record<'casussen' | 'agenda' | 'uitvragen', Lijst>>(
    { casus: null, account, ...asker },
    `{ casussen { rijen { nummer } aantal } agenda { rijen { casus } aantal } uitvragen { rijen { casusnummer } aantal } }`,
  );
  expect(codes).toEqual([]);
  return [data.casussen, data.agenda, data.uitvragen].map(({ rijen, aantal }) => [
    rijen.flatMap((row) => Object.values(row)).sort(),
    aantal,
  ]);
}
const beide = [[CASUS, ANDER], 2];
const alleenAnder = [[ANDER], 1];

describe('who is betrokkene or relative in a casus (A90)', () => {
  it('A90: is shut out by the house, of that casus and no other, and nobody else is', async () => {
    await recorded('regisseur', 'behandelaar');
    expect(await isOut('behandelaar')).toBe(true);
    expect(await isOut('behandelaar', ANDER)).toBe(false);
    expect(await isOut('regisseur')).toBe(false);
    expect(await isOut('Behandelaar')).toBe(false);
  });

  it('A90: finds the casus in no worklist, agenda or list of open questions, nor in a count of them', async () => {
    const ggz = { rol: 'PROFESSIONAL', organisatie: 'ggz' } as const;
    expect(await werkvoorraad('behandelaar', ggz)).toEqual([beide, beide, beide]);
    const kenmerk = await recorded('regisseur', 'behandelaar');
    expect(await werkvoorraad('behandelaar', ggz)).toEqual([alleenAnder, alleenAnder, alleenAnder]);
    expect(await werkvoorraad('collega', ggz)).toEqual([beide, beide, beide]);
    expect(await werkvoorraad('regisseur')).toEqual([beide, beide, beide]);
    await withdraw('regisseur', kenmerk);
    expect(await werkvoorraad('behandelaar', ggz)).toEqual([beide, beide, beide]);
  });

  it('A90: without an account there is no worklist, so that nobody is let in for want of a name', async () => {
    expect(await werkvoorraad('')).toEqual([
      [[], 0],
      [[], 0],
      [[], 0],
    ]);
  });

  it('A92, A93: is read for a casus that does not exist as for one that does', async () => {
    expect(await readEvidenceFor(test.database, 'ZVH-1900-0001', 'behandelaar')).toEqual({
      facts: null,
      isGeweerd: false,
    });
    await recorded('regisseur', 'behandelaar');
    const evidence = await readEvidenceFor(test.database, CASUS, 'behandelaar');
    expect(evidence).toMatchObject({ facts: { casus: { nummer: CASUS } }, isGeweerd: true });
  });

  it('A90: changes nothing more, with evidence of a moment before', async () => {
    const asked: unknown[] = [];
    const { wijzig } = unlessShutOut(test.database, {
      wijzig: (_: unknown, args: { readonly casus: string }, _context: never) => {
        asked.push(args.casus);
        return 'gedaan';
      },
    });
    const change = (account: string | null) =>
      wijzig(null, { casus: CASUS }, { principal: { casus: CASUS, account } } as never);
    expect(await change('behandelaar')).toBe('gedaan');
    await recorded('regisseur', 'behandelaar');
    expect(await change('behandelaar')).toBeNull();
    expect(await change(null)).toBeNull();
    expect(asked).toEqual([CASUS]);
  });

  it('is a line in the log without the account', async () => {
    await recorded('regisseur', 'behandelaar');
    const [{ regel }] = (await rows('select regel from logboek.logregels')) as [{ regel: object }];
    expect(JSON.stringify(regel)).toContain('BELANGENCONFLICT');
    expect(JSON.stringify(regel)).not.toContain('behandelaar');
  });

  it('is no besluit and no version of the casus, which everybody at the table reads', async () => {
    await recorded('regisseur', 'behandelaar');
    expect(await rows('select versie from casussen')).toEqual([{ versie: 1 }, { versie: 1 }]);
    expect(await rows('select * from besluiten')).toEqual([]);
  });
});

describe('a user who reports himself (A90)', () => {
  it('A90: is out from then on, and is told no more than the day', async () => {
    expect(await report('behandelaar')).toEqual({
      __typename: 'BelangenconflictGemeld',
      gemeldOp: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(await isOut('behandelaar')).toBe(true);
    expect(await report('behandelaar')).toBeNull();
  });

  it('A90: is not one of the house, whom a colleague records: so somebody of the house is always left', async () => {
    expect(await report('regisseur', 'zvh')).toEqual(geweigerd(/laat dat door een collega/));
    expect(await record('regisseur', 'regisseur')).toEqual(geweigerd(/laat dat door een collega/));
    expect(await isOut('regisseur')).toBe(false);
  });

  it('A90: of two of the house who record each other at the same moment one stays', async () => {
    const outcomes = await Promise.all([record('regisseur', 'ondersteuner'), record('ondersteuner', 'regisseur')]);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect([await isOut('regisseur'), await isOut('ondersteuner')].sort()).toEqual([false, true]);
  });
});

describe('letting somebody in again (A90)', () => {
  it('A90: is done by the house with a reason, which stays with the row', async () => {
    const kenmerk = await recorded('regisseur', 'behandelaar');
    expect(await withdraw('regisseur', kenmerk, 'nee')).toMatchObject({
      __typename: 'BelangenconflictOnvolledig',
      fouten: [{ veld: 'reden' }],
    });
    expect(await isOut('behandelaar')).toBe(true);
    expect(await withdraw('ondersteuner', kenmerk)).toMatchObject({
      belangenconflict: { intrekkingsreden: REDEN, ingetrokkenDoor: 'pseudoniem van ondersteuner' },
    });
    expect(await isOut('behandelaar')).toBe(false);
    expect(await withdraw('regisseur', kenmerk)).toEqual(geweigerd(/al ingetrokken/));
    expect(await recorded('regisseur', 'behandelaar')).not.toBe(kenmerk);
  });

  it('A90: is never done by whom it is about: for him there is no casus', async () => {
    const kenmerk = await recorded('regisseur', 'ondersteuner');
    expect(await withdraw('ondersteuner', kenmerk)).toBeNull();
    expect(await record('ondersteuner', 'regisseur')).toBeNull();
    expect(await record(null, 'regisseur')).toBeNull();
    expect(await isOut('ondersteuner')).toBe(true);
  });

  it('a name that is no account is refused, and no account twice', async () => {
    for (const name of ['', ' ', 'Jan de Vries', 'a\nb', 'x'.repeat(201)])
      expect(await record('regisseur', name)).toMatchObject({ fouten: [{ veld: 'account' }] });
    await recorded('regisseur', ' behandelaar ');
    expect(await record('regisseur', 'behandelaar')).toEqual(geweigerd(/al geweerd/));
    expect(await withdraw('regisseur', 'bestaat niet')).toEqual(geweigerd(/is er niet/));
  });

  it('R17: a closed casus takes no such change', async () => {
    await test.admin.query("update casussen set fase = 'AFGESLOTEN'");
    expect(await record('regisseur', 'behandelaar')).toEqual(geweigerd(/afgesloten en afgeschermd/));
  });
});

describe('the list of who is shut out', () => {
  const LIJST = `{ casus(nummer: "${CASUS}") { belangenconflicten { aantal
    rijen { kenmerk account gemeldOp isIngetrokken ingetrokkenOp intrekkingsreden } } } }`;
  const list = async (asker: Partial<RegisterAsker>) =>
    (await ask<{ casus: { belangenconflicten: Lijst | null } }>({ casus: CASUS, ...asker }, LIJST)).data.casus
      .belangenconflicten;

  it('is for the house alone', async () => {
    await recorded('regisseur', 'behandelaar');
    expect(await list({})).toMatchObject({ aantal: 1, rijen: [{ account: 'behandelaar', isIngetrokken: false }] });
    expect(await list({ rol: 'PROCESONDERSTEUNER' })).toMatchObject({ aantal: 1 });
    for (const rol of ['PROFESSIONAL', 'CASUSREGISSEUR'] as const)
      expect(await list({ rol, organisatie: 'ggz' })).toBeNull();
  });
});

describe('row security of who is shut out', () => {
  const seen = (settings: Record<string, string>) =>
    test.database.$client.connect().then(async (client) => {
      try {
        await client.query('begin');
        for (const [name, value] of Object.entries(settings))
          await client.query('select set_config($1, $2, true)', [`ketenhub.${name}`, value]);
        return (await client.query('select account from belangenconflicten')).rows.length;
      } finally {
        await client.query('rollback');
        client.release();
      }
    });

  it('A90: shows rows to the house in its casus, to the case authority and to the worklist of that account, and to no other', async () => {
    await recorded('regisseur', 'behandelaar');
    const house = { organisatie: OIN.zvh, rol: 'PROCESREGISSEUR' };
    expect(await seen({ casus: CASUS, ...house })).toBe(1);
    expect(await seen({ autoriteit: CASUS })).toBe(1);
    expect(await seen({ doel: 'ZVH-WERKVOORRAAD', account: 'behandelaar' })).toBe(1);
    for (const settings of [
      {},
      { casus: ANDER, ...house },
      { casus: CASUS, organisatie: OIN.ggz, rol: 'PROFESSIONAL' },
      { casus: CASUS, organisatie: OIN.zvh, rol: 'FG' },
      { autoriteit: ANDER },
      { doel: 'ZVH-WERKVOORRAAD', account: 'collega' },
      { doel: 'ZVH-WERKVOORRAAD', ...house },
      { account: 'behandelaar' },
    ])
      expect(await seen(settings)).toBe(0);
  });
});
