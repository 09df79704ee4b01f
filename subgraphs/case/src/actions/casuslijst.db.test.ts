import { withContext } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { ONTBREEKT } from '../../test/good-terugsturing.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { dagVanaf, LIJST, writeLijst, writePlaatsing } from '../../test/write-lijst.ts';
import { readEvidence } from '../authority/read-evidence.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { isDoelVastgesteld } from '../store/case-facts.ts';
import { destroyCasus } from './destroy-casus.ts';
import type { Huisvraag } from './house-change.ts';
import { type Plaatsinginvoer, placeOnList, takeOffList } from './place-on-list.ts';
import { type BesluitVraag, type Decision, recordDecision } from './record-decision.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';
import { recordFase } from './record-fase.ts';
import { recordLijst, recordLijstcriteria } from './record-lijst.ts';
import { rejectAanmelding } from './reject-aanmelding.ts';
import { returnAanmelding } from './return-aanmelding.ts';

const ANDER = 'ZVH-2026-0102';
const TOELICHTING = 'Wonen, geld en gezondheid lopen door elkaar (kanarie plaatsing).';
const isMade = { __typename: 'CasusBijgewerkt' };
const isRefused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });

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
  await test.admin.query('truncate logboek.logregels cascade');
  await writeLijst(test.admin);
});

const rows = async (text: string) => (await test.admin.query(text)).rows;
const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
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
const place = (versie: number, change: Partial<Plaatsinginvoer> = {}, more: Partial<BesluitVraag> = {}) =>
  placeOnList(omgeving(), vraag(versie, more), {
    lijst: LIJST,
    criteriaversie: 2,
    toelichting: TOELICHTING,
    ...change,
  });
const record = (versie: number, decision: Decision, more: Partial<BesluitVraag> = {}) =>
  recordDecision(omgeving(), vraag(versie, more), decision);
const set = (columns: string) => test.admin.query(`update casussen set ${columns} where nummer = '${CASUS}'`);
const plaatsingen = () =>
  rows('select casus, lijst, criteriaversie, genomen_door, geplaatst_op::text from lijstplaatsingen');
const tellers = () => rows('select lijst, gebeurtenis, aantal from lijsttellers order by gebeurtenis');
const jobs = async () => (await rows("select data->>'oin' as oin from pgboss.job order by 1")).map(({ oin }) => oin);
const forget = () => test.admin.query('delete from pgboss.job');
async function isDoelOpen(): Promise<boolean> {
  const facts = await readEvidence(test.database, CASUS);
  if (facts === null) throw new Error('no casus');
  return !isDoelVastgesteld(facts);
}

describe('the lists of the house', () => {
  const huis = (versie = 0, more: Partial<Huisvraag> = {}): Huisvraag => ({
    ...{
      versie,
      beleid: test.beleid,
      organisatie: OIN.zvh,
      rol: 'PROCESREGISSEUR',
      account: 'account',
      vastgelegdDoor: 'pseudoniem',
    },
    changeLine: testChangeLine,
    ...more,
  });
  const criteria = (geldigVanaf: string) => ({
    tekst: 'Psychiatrie die bijdraagt aan onveiligheid.',
    publicatieUrl: 'https://zvh.example/top-x-plus',
    geldigVanaf,
  });
  const plus = { code: 'top-x-plus', naam: 'Top X Plus' };
  const publish = (versie: number, geldigVanaf: string) =>
    recordLijstcriteria(test.database, huis(versie), { lijst: plus.code, criteria: criteria(geldigVanaf) });

  it('R20: a list is recorded first, then its criteria, each with a line in the log; a version is never changed', async () => {
    expect(await recordLijst(test.database, huis(), plus)).toMatchObject({ code: 'top-x-plus', versie: 0 });
    expect(await recordLijst(test.database, huis(), plus)).toMatchObject(isRefused(/is er al/));
    expect(await publish(0, '2025-01-01')).toMatchObject({ versie: 1 });
    expect(await publish(0, dagVanaf(5))).toMatchObject(isRefused(/^Iemand anders/));
    expect(await publish(1, dagVanaf(5))).toMatchObject({ versie: 2 });
    expect(await publish(2, dagVanaf(4))).toMatchObject({ fouten: [{ veld: 'geldigVanaf' }] });
    expect(await rows("select versie, geldig_vanaf::text from lijstcriteria where lijst = 'top-x-plus'")).toEqual([
      { versie: 1, geldig_vanaf: '2025-01-01' },
      { versie: 2, geldig_vanaf: dagVanaf(5) },
    ]);
    expect(await rows("select regel->>'object' as object from logboek.logregels order by volgnummer")).toEqual(
      [0, 1, 2].map((versie) => ({ object: `casuslijst top-x-plus criteria ${versie}` })),
    );
    for (const statement of ["update lijstcriteria set tekst = 'x'", 'delete from lijstcriteria'])
      await expect(
        withContext(test.database, { huis: 'ja', besluit: CASUS }, (tx) => tx.execute(sql.raw(statement))),
      ).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('two people never publish the same version, and nobody outside the house publishes one', async () => {
    await recordLijst(test.database, huis(), plus);
    const both = await Promise.all([publish(0, '2025-01-01'), publish(0, '2025-01-01')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['BesluitGeweigerd', 'CasuslijstVastgelegd']);
    const politie = huis(1, { organisatie: OIN.politie, rol: 'PROFESSIONAL' });
    const more = { lijst: plus.code, criteria: criteria(dagVanaf(9)) };
    expect(await recordLijstcriteria(test.database, politie, more)).toMatchObject(
      isRefused(/Zorg- en Veiligheidshuis/),
    );
    expect(await recordLijstcriteria(test.database, huis(), { ...more, lijst: 'top-y' })).toMatchObject(
      isRefused(/heeft het huis niet/),
    );
  });

  it('R20: are read with their criteria in the worklist of the house, where no casus and no person stands', async () => {
    const text =
      '{ casuslijsten { rijen { code naam criteria { versie publicatieUrl geldigVanaf } } aantal volgende } }';
    const { data, codes } = await ask({ casus: null }, text);
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      casuslijsten: { rijen: [{ code: LIJST, criteria: [{ versie: 3 }, { versie: 2 }, { versie: 1 }] }], aantal: 1 },
    });
    expect((await ask({ casus: null, rol: 'PROFESSIONAL', organisatie: 'politie' }, text)).data).toEqual({
      casuslijsten: null,
    });
  });
});

describe('a casus that is placed on a list', () => {
  it('R20, R23: stands there by the criteria that hold today, and is counted without casus or person', async () => {
    expect(await place(1)).toMatchObject({ ...isMade, casus: { versie: 2, doelbesluitOp: null } });
    expect(await plaatsingen()).toEqual([
      { casus: CASUS, lijst: LIJST, criteriaversie: 2, genomen_door: ['politie'], geplaatst_op: dagVanaf(0) },
    ]);
    expect(await tellers()).toEqual([{ lijst: LIJST, gebeurtenis: 'GEPLAATST', aantal: 1 }]);
    const [besluit] = await rows('select soort, inhoud, toelichting, genomen_door from besluiten');
    expect(besluit).toEqual({
      soort: 'LIJSTPLAATSING',
      inhoud: 'OP_LIJST',
      toelichting: null,
      genomen_door: ['politie'],
    });
  });

  it('R20: is not before the first criteria are published, nor by a version that is still to begin, replaced or unknown', async () => {
    await test.admin.query("insert into casuslijsten values ('leeg', 'Leeg', '2025-01-01', 'toets')");
    const isWrong = (veld: string, uitleg: RegExp) => ({ fouten: [{ veld, uitleg: expect.stringMatching(uitleg) }] });
    expect(await place(1, { lijst: 'leeg', criteriaversie: 1 })).toMatchObject(
      isWrong('criteriaversie', /nog geen criteria gepubliceerd/),
    );
    expect(await place(1, { criteriaversie: 3 })).toMatchObject(isWrong('criteriaversie', /geldt nog niet/));
    expect(await place(1, { criteriaversie: 1 })).toMatchObject(isWrong('criteriaversie', /is vervangen/));
    expect(await place(1, { criteriaversie: 9 })).toMatchObject(isWrong('criteriaversie', /is er niet/));
    expect(await place(1, { lijst: 'top-y' })).toMatchObject(isWrong('lijst', /heeft het huis niet/));
    expect([await plaatsingen(), await tellers(), await rows('select 1 from besluiten')]).toEqual([[], [], []]);
  });

  it('R22, R23: is a decision of overheidsdeelnemers that each found all four criteria met, of a casus with a person', async () => {
    for (const genomenDoor of [[], ['ggz'], ['politie', 'ggz'], ['zvh'], ['onbekend']])
      expect(await place(1, {}, { genomenDoor })).toMatchObject(isRefused(/overheidsdeelnemers/));
    expect(await place(1, {}, { genomenDoor: ['politie', 'om'] })).toMatchObject(isRefused(/ontbreekt van: om\.$/));
    await test.admin.query("update criteriumoordelen set voldaan = false where criterium = 'd'");
    expect(await place(1)).toMatchObject(isRefused(/ontbreekt van: politie\.$/));
    await test.admin.query('update criteriumoordelen set voldaan = true');
    await test.admin.query('delete from betrokkenen');
    expect(await place(1)).toMatchObject(isRefused(/nog niet compleet/));
    expect(await plaatsingen()).toEqual([]);
  });

  it('R20: is in the triage or the uitvoering, says why, once for each list, and loses to nobody', async () => {
    for (const fase of ['AANMELDING', 'UITVRAAG', 'CASUSOVERLEG', 'AFSCHALING', 'AFGESLOTEN']) {
      await set(`fase = '${fase}'`);
      expect(await place(1)).toMatchObject({ __typename: 'BesluitGeweigerd' });
    }
    await set("fase = 'TRIAGE'");
    expect(await place(1, { toelichting: ' te kort ' })).toEqual({
      __typename: 'PlaatsingOnvolledig',
      fouten: [{ veld: 'toelichting', uitleg: expect.any(String) }],
    });
    expect(await place(7)).toMatchObject(isRefused(/^Iemand anders/));
    expect(await place(1, {}, { casusVanToken: ANDER })).toBeNull();
    const both = await Promise.all([place(1), place(1)]);
    expect(both.map((outcome) => outcome?.__typename).sort()).toEqual(['BesluitGeweigerd', 'CasusBijgewerkt']);
    expect(await place(2)).toMatchObject(isRefused(/staat al op deze lijst/));
    await set("fase = 'UITVOERING', doelbesluit_op = now(), deelnemersbesluit_op = now()");
    await test.admin.query('delete from lijstplaatsingen');
    expect(await place(2)).toMatchObject(isMade);
  });

  it('R02: counts as doelbesluit: the deelnemersbesluit can follow, the uitvraag after both, and a rejection no more', async () => {
    expect(await isDoelOpen()).toBe(true);
    expect(await record(1, recordDeelnemers(['om']))).toMatchObject(isRefused(/volgt op het doelbesluit/));
    await place(1);
    expect(await isDoelOpen()).toBe(false);
    expect(await record(2, returnAanmelding(ONTBREEKT))).toMatchObject(isRefused(/telt als doelbesluit/));
    expect(await record(2, recordFase('UITVRAAG'))).toMatchObject(isRefused(/beide|pas na het doelbesluit/));
    expect(await record(2, recordDeelnemers(['om', 'ggz']))).toMatchObject(isMade);
    expect(await record(3, recordFase('UITVRAAG'))).toMatchObject(isMade);
    expect(await rows("select 1 from besluiten where soort = 'DOELBESLUIT'")).toEqual([]);
  });

  it('WGS 2.28, R14: is known to another house as one that was taken up', async () => {
    const besloten = () =>
      withContext(test.database, { bekendheid: '999990019' }, (tx) =>
        tx.execute(sql.raw('select besloten from bekende_betrokkenen')),
      );
    expect((await besloten()).rows).toEqual([{ besloten: false }]);
    await writePlaatsing(test.admin, CASUS);
    expect((await besloten()).rows).toEqual([{ besloten: true }]);
  });

  it('R20: shows at its own table which list, which criteria, since when and by whom; not one word of another casus', async () => {
    await writePlaatsing(test.admin, ANDER);
    await place(1);
    const fields = 'lijst naam criteriaversie publicatieUrl geplaatstOp genomenDoor';
    const shown = async (asker: Partial<RegisterAsker>) => {
      const text = `{ casus(nummer: "${CASUS}") { lijstplaatsingen { ${fields} } lijstmotiveringen { lijst toelichting } } }`;
      return (await ask<{ casus: object }>({ casus: CASUS, ...asker }, text)).data.casus;
    };
    const lijstplaatsingen = [
      {
        lijst: LIJST,
        naam: 'Top X',
        criteriaversie: 2,
        publicatieUrl: 'https://zvh.example/criteria-2',
        geplaatstOp: dagVanaf(0),
        genomenDoor: ['politie'],
      },
    ];
    const lijstmotiveringen = [{ lijst: LIJST, toelichting: TOELICHTING }];
    const nothing = { lijstplaatsingen: null, lijstmotiveringen: null };
    expect(await shown({ fase: 'TRIAGE' })).toEqual({ lijstplaatsingen, lijstmotiveringen });
    expect(await shown({ rol: 'PROFESSIONAL', organisatie: 'om' })).toEqual({ lijstplaatsingen, lijstmotiveringen });
    expect(await shown({ rol: 'PROFESSIONAL', organisatie: 'ggz' })).toEqual({ ...nothing, lijstplaatsingen });
    expect(await shown({ rol: 'PROFESSIONAL', organisatie: 'ggz', fase: 'UITVRAAG' })).toEqual(nothing);
  });

  it('A98, R24: a list is read by the house alone, in order of the day of placement, and counts the casussen that it shows', async () => {
    await writePlaatsing(test.admin, CASUS, dagVanaf(-3));
    await writePlaatsing(test.admin, ANDER, dagVanaf(-9));
    interface Page {
      readonly casussenOpLijst: { rijen: { casus: string }[]; aantal: number; volgende: string | null } | null;
    }
    const list = async (more = '', asker: Partial<RegisterAsker> = {}) => {
      const text = `{ casussenOpLijst(lijst: "${LIJST}"${more}) { rijen { casus geplaatstOp } aantal volgende } }`;
      return (await ask<Page>({ casus: null, ...asker }, text)).data.casussenOpLijst;
    };
    const first = await list(', eerste: 1');
    expect(first).toMatchObject({ rijen: [{ casus: ANDER, geplaatstOp: dagVanaf(-9) }], aantal: 2 });
    expect(await list(`, eerste: 1, na: "${first?.volgende}"`)).toMatchObject({
      rijen: [{ casus: CASUS }],
      volgende: null,
    });
    expect(await list('', { rol: 'PROCESONDERSTEUNER' })).toMatchObject({ aantal: 2 });
    expect(await list('', { rol: 'PROFESSIONAL', organisatie: 'politie' })).toBeNull();
    await test.admin.query("update casussen set fase = 'AFGESLOTEN' where nummer = $1", [ANDER]);
    expect(await list()).toMatchObject({ rijen: [{ casus: CASUS }], aantal: 1 });
  });

  it('A90, A98: the row policy shows a list to nobody who is not of the house or is shut out of the casus, whatever is asked', async () => {
    await writePlaatsing(test.admin, CASUS);
    await test.admin.query('insert into casus_deelnemers values ($1, $2, now())', [CASUS, OIN.politie]);
    const seenBy = async (organisatie: string, rol: string, account = 'account') => {
      const context = { doel: 'ZVH-WERKVOORRAAD', organisatie, rol, account };
      const text = sql.raw('select casus from lijstplaatsingen');
      return (await withContext(test.database, context, (tx) => tx.execute(text))).rows.length;
    };
    expect(await seenBy(OIN.zvh, 'PROCESREGISSEUR')).toBe(1);
    for (const [organisatie, rol] of [
      [OIN.politie, 'PROFESSIONAL'],
      [OIN.politie, 'PROCESREGISSEUR'],
      [OIN.zvh, 'PROFESSIONAL'],
    ] as const)
      expect(await seenBy(organisatie, rol)).toBe(0);
    await test.admin.query(
      "insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door) values ($1, 'k', 'geweerd', now(), 'x')",
      [CASUS],
    );
    expect(await seenBy(OIN.zvh, 'PROCESREGISSEUR', 'geweerd')).toBe(0);
    expect(await seenBy(OIN.zvh, 'PROCESREGISSEUR', '')).toBe(0);
    expect(await seenBy(OIN.zvh, 'PROCESREGISSEUR')).toBe(1);
  });
});

describe('a casus that goes off a list', () => {
  const off = (versie: number, lijst = LIJST) => record(versie, takeOffList(lijst), { genomenDoor: [] });

  it('R20: is off it at once with all that stood there about it; a count, a neutral besluit and the line of the log stay', async () => {
    await place(1);
    expect(await off(2, 'top-y')).toMatchObject(isRefused(/staat niet op deze lijst/));
    expect(await off(2)).toMatchObject(isMade);
    expect(await plaatsingen()).toEqual([]);
    expect(await tellers()).toEqual([
      { lijst: LIJST, gebeurtenis: 'GEPLAATST', aantal: 1 },
      { lijst: LIJST, gebeurtenis: 'VERWIJDERD', aantal: 1 },
    ]);
    const kept = JSON.stringify([
      await rows('select * from besluiten'),
      await rows('select regel from logboek.logregels'),
    ]);
    expect(kept).toContain('LIJSTVERWIJDERING');
    for (const word of [LIJST, 'kanarie plaatsing']) expect(kept).not.toContain(word);
    expect(await off(3)).toMatchObject(isRefused(/staat niet op deze lijst/));
  });

  it('R02: without a doelbesluit it is back in the triage, nobody is designated, and what was asked of them is withdrawn', async () => {
    await place(1);
    await record(2, recordDeelnemers(['om', 'ggz']));
    await record(3, recordFase('UITVRAAG'));
    await test.admin.query(
      `insert into uitvragen (casus, kenmerk, oin, leefgebied, lijstversie, vraag, reden, doel, gevraagd_op, gewenst_op)
       values ($1, 'u', $2, 'HUISVESTING', '2025.1', 'x', 'x', 'ZVH-UITVRAAG', now(), '2026-10-01')`,
      [CASUS, OIN.om],
    );
    await forget();
    expect(await off(4)).toMatchObject({ ...isMade, casus: { fase: 'TRIAGE', deelnemersbesluitOp: null } });
    expect([await isDoelOpen(), await rows('select 1 from uitvragen')]).toEqual([true, []]);
    expect(await rows('select 1 from casus_deelnemers where tot is null')).toEqual([]);
    expect(await jobs()).toEqual([OIN.politie, OIN.om, OIN.ggz].sort());
    expect(await record(5, recordFase('UITVRAAG'))).toMatchObject(isRefused(/pas na het doelbesluit/));
    expect(await record(5, recordDoelbesluit)).toMatchObject(isMade);
    expect(await record(6, recordFase('UITVRAAG'))).toMatchObject(isRefused(/pas na het doelbesluit/));
    expect(await record(6, recordDeelnemers(['om']))).toMatchObject(isMade);
    expect(await record(7, recordFase('UITVRAAG'))).toMatchObject(isMade);
  });

  it('R19: is then not rejected and destroyed as a melding: overheidsdeelnemers close it', async () => {
    await place(1);
    await record(2, recordDeelnemers(['om']));
    await off(3);
    const reject = { reden: 'ELDERS_OPGEPAKT', verwijzing: 'ZORG' } as const;
    expect(await rejectAanmelding(omgeving(), vraag(4), reject)).toMatchObject(isRefused(/al eerder opgepakt/));
    expect(await record(4, recordFase('AFGESLOTEN'))).toMatchObject(isMade);
  });

  it('R02: nobody loses a link while a doelbesluit or another list still holds', async () => {
    await test.admin.query("insert into casuslijsten values ('plus', 'Plus', '2025-01-01', 'toets')");
    await test.admin.query(
      `insert into lijstcriteria values ('plus', 1, 'x', 'https://zvh.example/plus', '2025-01-01', '2025-01-01', 'toets')`,
    );
    await place(1);
    await place(2, { lijst: 'plus', criteriaversie: 1 });
    await record(3, recordDeelnemers(['om']));
    await forget();
    await off(4);
    expect([await isDoelOpen(), await jobs()]).toEqual([false, []]);
    await record(5, recordDoelbesluit);
    await off(6, 'plus');
    expect([await isDoelOpen(), await jobs()]).toEqual([false, []]);
  });

  it('R20: can be taken off in every fase from the triage on, also where nobody can be placed', async () => {
    for (const fase of ['TRIAGE', 'UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING']) {
      await test.admin.query('delete from besluiten');
      await set(`fase = '${fase}', versie = 1`);
      await writePlaatsing(test.admin, CASUS);
      expect(await off(1)).toMatchObject(isMade);
    }
  });

  it('R17, R20: goes off every list when it is closed, and when it is destroyed', async () => {
    await writePlaatsing(test.admin, ANDER);
    await set("fase = 'UITVOERING', doelbesluit_op = now(), deelnemersbesluit_op = now()");
    await place(1);
    const afsluiting = { reden: 'VERHUISD', toelichting: 'Woont nu elders.' } as const;
    expect(await record(2, recordFase('AFGESLOTEN', afsluiting))).toMatchObject(isMade);
    expect((await plaatsingen()).map(({ casus }) => casus)).toEqual([ANDER]);
    await withContext(test.database, { taken: 'ja' }, (tx) =>
      destroyCasus(tx, { links, nummer: ANDER, grond: 'NIET_MEER_NODIG', door: 'toets', nu: new Date() }),
    );
    expect(await plaatsingen()).toEqual([]);
    expect(await tellers()).toEqual([
      { lijst: LIJST, gebeurtenis: 'GEPLAATST', aantal: 1 },
      { lijst: LIJST, gebeurtenis: 'VERWIJDERD', aantal: 2 },
    ]);
  });
});
