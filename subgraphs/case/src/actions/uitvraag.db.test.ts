import { statementsOf } from '@ketenhub/subgraph/testing/statements-of.ts';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { goodUitvraag } from '../../test/good-uitvraag.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import type { Uitvraag } from '../store/uitvragen.ts';
import { readValueLists } from '../values/value-lists.ts';
import { answerUitvraag, remindUitvraag, withdrawUitvraag } from './change-uitvraag.ts';
import type { Uitvraaginvoer } from './check-uitvraag.ts';
import { type BesluitVraag, recordDecision } from './record-decision.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { recordUitvraag } from './record-uitvraag.ts';

const UREN = 48;
const DEELNEMERS: readonly Organisatie[] = ['politie', 'ggz', 'college'];
const waardelijsten = readValueLists();

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
  await test.admin.query("update casussen set fase = 'UITVRAAG', doelbesluit_op = now(), deelnemersbesluit_op = now()");
  await test.admin.query('insert into casus_deelnemers select nummer, unnest($1::text[]), now() from casussen', [
    DEELNEMERS.map((code) => OIN[code]),
  ]);
});

const rows = async (text: string) => (await test.admin.query(text)).rows;
const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const vraag = (organisatie: Organisatie = 'zvh', more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  casus: CASUS,
  casusVanToken: CASUS,
  versie: 1,
  genomenDoor: [],
  organisatie: OIN[organisatie],
  beleid: test.beleid,
  vastgelegdDoor: 'pseudoniem',
  changeLine: testChangeLine,
  ...more,
});
const record = (change: Partial<Uitvraaginvoer> = {}, more: Partial<BesluitVraag> = {}) =>
  recordUitvraag(omgeving(), vraag('zvh', more), {
    uitvraag: { ...goodUitvraag(), ...change },
    doel: 'ZVH-UITVRAAG',
    waardelijsten,
  });
async function recorded(change: Partial<Uitvraaginvoer> = {}, more: Partial<BesluitVraag> = {}): Promise<Uitvraag> {
  const outcome = await record(change, more);
  if (outcome?.__typename !== 'UitvraagBijgewerkt' || outcome.uitvraag === null)
    throw new Error(JSON.stringify(outcome));
  return outcome.uitvraag;
}
type Welke = Pick<Uitvraag, 'kenmerk' | 'versie'>;
const answer = (welke: Welke, organisatie: Organisatie = 'ggz') =>
  answerUitvraag(omgeving(), vraag(organisatie), welke);
const remind = (welke: Welke) => remindUitvraag(UREN)(omgeving(), vraag(), welke);
const withdraw = (welke: Welke) => withdrawUitvraag(omgeving(), vraag(), welke);
const longAgo = (uren = UREN) =>
  test.admin.query(
    `update uitvragen set gevraagd_op = gevraagd_op - make_interval(hours => $1), herinnerd_op = herinnerd_op - make_interval(hours => $1)`,
    [uren],
  );
const refused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });

const FIELDS = `rijen { kenmerk casusnummer versie voortgang gevraagdOp gewenstOp herinneringen herinnerdOp afgerondOp
  organisatie leefgebied { code naam } vraag reden doel } aantal volgende`;
const OPEN_FIELDS = `rijen { kenmerk casusnummer voortgang gevraagdOp gewenstOp herinneringen herinnerdOp } aantal volgende`;
const professional = (organisatie: Organisatie, casus: string | null = CASUS): RegisterAsker => ({
  casus,
  rol: 'PROFESSIONAL',
  organisatie,
  fase: 'UITVRAAG',
});
const house: RegisterAsker = { casus: CASUS, fase: 'UITVRAAG' };
interface List {
  readonly rijen: readonly Record<string, unknown>[];
  readonly aantal: number;
}
async function seen(asker: RegisterAsker, args = ''): Promise<List> {
  const list = `uitvragen${args} { ${asker.casus === null ? OPEN_FIELDS : FIELDS} }`;
  const query = asker.casus === null ? `{ ${list} }` : `{ casus(nummer: "${asker.casus}") { ${list} } }`;
  const { data, codes } = await ask<{ uitvragen?: List; casus?: { uitvragen: List } }>(asker, query);
  expect(codes).toEqual([]);
  const found = data.uitvragen ?? data.casus?.uitvragen;
  if (found === undefined) throw new Error(JSON.stringify(data));
  return found;
}

describe('a question of the uitvraag', () => {
  it('WGS 2.31(3)-(4): is asked of a designated deelnemer about a leefgebied, with the reason and the doel', async () => {
    const { kenmerk } = await recorded();
    const { rijen } = await seen(house);
    expect(rijen).toEqual([
      expect.objectContaining({
        kenmerk,
        casusnummer: CASUS,
        versie: 1,
        voortgang: 'GEVRAAGD',
        herinneringen: 0,
        herinnerdOp: null,
        afgerondOp: null,
        organisatie: 'ggz',
        leefgebied: { code: 'PSYCHISCHE_GEZONDHEID', naam: 'Psychische gezondheid en verward gedrag' },
        vraag: goodUitvraag().vraag,
        reden: goodUitvraag().reden,
        doel: 'ZVH-UITVRAAG',
      }),
    ]);
  });

  it('R04: goes to nobody who is not designated, nor twice while it is open', async () => {
    expect(await record({ organisatie: 'om' })).toMatchObject({ fouten: [{ veld: 'organisatie' }] });
    const open = await recorded();
    expect(await record()).toMatchObject({ __typename: 'UitvraagOnvolledig', fouten: [{ veld: 'leefgebied' }] });
    await answer(open);
    expect(await record()).toMatchObject({ __typename: 'UitvraagBijgewerkt' });
  });

  it('R02: is not before both decisions, nor after the casusoverleg', async () => {
    await test.admin.query('update casussen set deelnemersbesluit_op = null');
    expect(await record()).toMatchObject(refused(/beide|doelbesluit en het deelnemersbesluit/));
    await test.admin.query("update casussen set deelnemersbesluit_op = now(), fase = 'UITVOERING'");
    expect(await record()).toMatchObject(refused(/fase UITVOERING/));
  });

  it('R05: leaves no decision and no version of the casus behind, which other deelnemers read', async () => {
    await answer(await recorded());
    expect(await rows('select * from besluiten')).toEqual([]);
    expect(await rows(`select versie from casussen where nummer = '${CASUS}'`)).toEqual([{ versie: 1 }]);
  });

  it('is refused when the casus was changed since, and in another casus than that of the token', async () => {
    expect(await record({}, { versie: 9 })).toMatchObject(refused(/^Iemand anders heeft deze casus/));
    expect(await record({}, { casusVanToken: 'ZVH-2026-0102' })).toBeNull();
  });

  it('A116: brings a line in the log for each act, without a word of it, and is not there without that line', async () => {
    const uitvraag = await recorded();
    await longAgo();
    await remind(uitvraag);
    await answer({ ...uitvraag, versie: 2 });
    const lines = await rows("select regel->>'actie' as actie, regel->>'object' as object from logboek.logregels");
    const object = `${CASUS} uitvraag ${uitvraag.kenmerk}`;
    expect(lines).toEqual(
      ['UITVRAAG_GEVRAAGD', 'UITVRAAG_HERINNERD', 'UITVRAAG_AFGEROND'].map((actie) => ({ actie, object })),
    );
    await test.admin.query('alter table logboek.logregels rename to weg');
    await expect(record({ leefgebied: 'ZORG' })).rejects.toThrow();
    await test.admin.query('alter table logboek.weg rename to logregels');
    expect(await rows('select 1 from uitvragen')).toHaveLength(1);
  });

  it('WGS 1.8(7): is gone with its words when the house takes it back, but not once it is done', async () => {
    const uitvraag = await recorded();
    expect(await withdraw(uitvraag)).toEqual({ __typename: 'UitvraagBijgewerkt', uitvraag: null });
    expect(await rows('select 1 from uitvragen')).toEqual([]);
    const again = await recorded();
    await answer(again);
    expect(await withdraw({ ...again, versie: 2 })).toMatchObject(refused(/al afgerond/));
  });

  it('R03: of a deelnemer that left is no longer open; what it was done with stays', async () => {
    await answer(await recorded());
    await recorded({ leefgebied: 'ZORG' });
    await recorded({ organisatie: 'politie', leefgebied: 'JUSTITIE_GEDRAG' });
    const by = { ...vraag(), genomenDoor: ['politie'] };
    await recordDecision(omgeving(), by, recordDeelnemers(['politie', 'college']));
    const { rijen } = await seen(house);
    expect(rijen.map(({ organisatie, voortgang }) => [organisatie, voortgang]).sort()).toEqual([
      ['ggz', 'AFGEROND'],
      ['politie', 'GEVRAAGD'],
    ]);
  });
});

describe('a reminder', () => {
  it('is counted and dated, no sooner than some hours after the question or the reminder before', async () => {
    const uitvraag = await recorded();
    expect(await remind(uitvraag)).toMatchObject(refused(/pas 48 uur/));
    await longAgo();
    expect(await remind(uitvraag)).toMatchObject({ uitvraag: { herinneringen: 1, versie: 2 } });
    expect(await remind({ ...uitvraag, versie: 2 })).toMatchObject(refused(/pas 48 uur/));
    await longAgo(UREN - 1);
    expect(await remind({ ...uitvraag, versie: 2 })).toMatchObject(refused(/pas 48 uur/));
    await longAgo(1);
    expect(await remind({ ...uitvraag, versie: 2 })).toMatchObject({ uitvraag: { herinneringen: 2, versie: 3 } });
    const { rijen } = await seen(house);
    expect(rijen).toMatchObject([{ voortgang: 'HERINNERD', herinneringen: 2 }]);
  });

  it('of two people at the same moment is one, and the other hears it', async () => {
    const uitvraag = await recorded();
    await longAgo();
    const outcomes = await Promise.all([remind(uitvraag), remind(uitvraag)]);
    expect(outcomes.map((outcome) => outcome?.__typename).sort()).toEqual(['BesluitGeweigerd', 'UitvraagBijgewerkt']);
    expect(outcomes).toContainEqual(refused(/^Iemand anders heeft deze vraag intussen/));
  });

  it('is not for what is done', async () => {
    const uitvraag = await recorded();
    await longAgo();
    await answer(uitvraag);
    expect(await remind({ ...uitvraag, versie: 2 })).toMatchObject(refused(/al afgerond/));
  });
});

describe('who is done with a question', () => {
  it('R05: is the deelnemer itself; another hears of it what it hears of a question that does not exist', async () => {
    const uitvraag = await recorded();
    const refusals = [
      await answer(uitvraag, 'politie'),
      await answer({ ...uitvraag, kenmerk: 'bestaat-niet' }, 'politie'),
      await answer({ ...uitvraag, versie: 7 }, 'politie'),
    ];
    expect(refusals[0]).toMatchObject(refused(/^Deze vraag is er voor u niet\.$/));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(await answer(uitvraag)).toMatchObject({ uitvraag: { versie: 2 } });
    expect(await answer({ ...uitvraag, versie: 2 })).toMatchObject(refused(/al afgerond/));
  });

  it('R05: of two registers, of which one holds what the source gave and the other nothing, every row is the same bytes', async () => {
    const world = async (isKnown: boolean): Promise<string> => {
      await test.reset();
      await test.admin.query(
        "update casussen set fase = 'UITVRAAG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
      );
      await test.admin.query('insert into casus_deelnemers select $1, unnest($2::text[]), now()', [
        CASUS,
        DEELNEMERS.map((code) => OIN[code]),
      ]);
      if (isKnown)
        await test.admin.query(
          `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, geldig_tot, vastgelegd_door, eerste_verwerking_op)
           values ($1, 'k', 'h1', 'GgzBetrokkenheid.team', 'GGZ_BETROKKENHEID', 'ggz', 'x', 'ggz', '2026-10-01', 'FEIT', '2099-12-31', 'ggz', now())`,
          [CASUS],
        );
      const uitvraag = await recorded();
      await recorded({ leefgebied: 'ZORG' });
      await longAgo();
      await remind(uitvraag);
      await answer({ ...uitvraag, versie: 2 });
      const texts = [await seen(house), await seen(professional('ggz')), await seen(professional('ggz', null))].map(
        (list) => JSON.stringify(list.rijen.map(({ kenmerk, ...row }) => [typeof kenmerk, row])),
      );
      return texts.join('\n');
    };
    const known = await world(true);
    expect(known).toContain('AFGEROND');
    expect(await world(false)).toBe(known);
  });
});

describe('the list of questions', () => {
  it('A98: shows and counts for a deelnemer its own alone, for the house all of the casus', async () => {
    await recorded();
    await recorded({ organisatie: 'politie', leefgebied: 'JUSTITIE_GEDRAG' });
    expect(await seen(house)).toMatchObject({ aantal: 2 });
    expect(await seen(professional('ggz'))).toMatchObject({ aantal: 1, rijen: [{ organisatie: 'ggz' }] });
    expect(await seen(professional('college'))).toMatchObject({ aantal: 0, rijen: [] });
  });

  it('holds without a casus what is open at the tables where one sits, and not what was asked', async () => {
    await recorded();
    await recorded({}, { casus: 'ZVH-2026-0102', casusVanToken: 'ZVH-2026-0102' });
    await answer(await recorded({ leefgebied: 'ZORG' }));
    await recorded({ organisatie: 'politie', leefgebied: 'JUSTITIE_GEDRAG' });
    const own = await seen(professional('ggz', null));
    expect(own.rijen.map(({ casusnummer }) => casusnummer).sort()).toEqual([CASUS, 'ZVH-2026-0102']);
    expect(own.rijen[0]).toMatchObject({ voortgang: 'GEVRAAGD', herinneringen: 0 });
    expect(await seen({ casus: null })).toMatchObject({ aantal: 3 });
    expect(await seen(professional('om', null))).toMatchObject({ aantal: 0 });
    await test.admin.query("update casussen set fase = 'UITVOERING' where nummer = 'ZVH-2026-0102'");
    await test.admin.query('update casus_deelnemers set tot = now() where casus = $1 and oin = $2', [CASUS, OIN.ggz]);
    expect(await seen(professional('ggz', null))).toMatchObject({ aantal: 0, rijen: [] });
  });

  it('comes by the page, in as many statements for many questions as for one', async () => {
    const cost = () => statementsOf(test.server, () => seen(professional('ggz', null), '(eerste: 2)'));
    await recorded();
    const one = await cost();
    expect(one).toBeGreaterThan(0);
    for (const leefgebied of ['ZORG', 'HUISVESTING', 'VERSLAVING', 'FINANCIEN']) await recorded({ leefgebied });
    expect(await cost()).toBe(one);
    const page = await seen(professional('ggz', null), '(eerste: 2)');
    expect([page.rijen.length, page.aantal]).toEqual([2, 5]);
  });
});
