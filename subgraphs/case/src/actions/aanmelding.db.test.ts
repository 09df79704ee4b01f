import { withContext } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goodAanmelding } from '../../test/good-aanmelding.ts';
import { openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { eerdereCasussen } from '../store/tables.ts';
import type { Aanmelding } from './aanmelding.ts';
import { fillAanmelding } from './fill-aanmelding.ts';
import { judgeCriteria } from './judge-criteria.ts';
import { openCasus } from './open-casus.ts';
import { type BesluitVraag, type Decision, recordDecision } from './record-decision.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';
import { recordFase } from './record-fase.ts';
import { recordTriagedeelnemers } from './record-triagedeelnemers.ts';

let test: TestCase;
let links: LinkQueue;
let nummer: string;
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
  nummer = await open();
});

const VRAAG = { thema: 'JEUGD', gemeente: 'Ketendam', organisatie: OIN.politie, changeLine: testChangeLine };
async function open(change: Partial<typeof VRAAG> = {}): Promise<string> {
  const outcome = await openCasus(test.database, test.beleid, { ...VRAAG, ...change });
  if (outcome.__typename === 'CasusGeopend') return outcome.nummer;
  return outcome.__typename === 'BesluitOnvolledig' ? outcome.fouten.map(({ veld }) => veld).join() : outcome.uitleg;
}
async function change(
  versie: number,
  decision: Decision,
  more: Partial<BesluitVraag> = {},
): Promise<string | undefined> {
  const omgeving = { database: test.database, links, casusproces: readCaseProcess() };
  const vraag = { casus: nummer, casusVanToken: nummer, versie, genomenDoor: ['politie'], organisatie: OIN.politie };
  const outcome = await recordDecision(
    omgeving,
    { ...vraag, beleid: test.beleid, vastgelegdDoor: 'pseudoniem', changeLine: testChangeLine, ...more },
    decision,
  );
  return outcome?.__typename === 'BesluitGeweigerd' ? outcome.uitleg : outcome?.__typename;
}
const fill = (versie: number, form: Partial<Aanmelding> = {}, more: Partial<BesluitVraag> = {}) =>
  change(versie, fillAanmelding({ ...goodAanmelding(), ...form }), more);
const rows = async <Row extends Record<string, unknown>>(text: string): Promise<Row[]> =>
  (await test.admin.query<Row>(text, [nummer])).rows;
const persons = () =>
  rows<{ handvat: string; bsn: string; naam: string; soort: string; eerste: Date }>(
    'select handvat, bsn, naam, soort, eerste_verwerking_op as eerste from betrokkenen where casus = $1 order by bsn',
  );

describe('opening a casus', () => {
  it('gives a number of its own, without a person, with the deelnemer as aanmelder', async () => {
    expect(nummer).toMatch(/^ZVH-\d{4}-\d{4,}$/);
    expect(await open()).not.toBe(nummer);
    expect(await rows('select fase, aanmelder, domein, versie from casussen where nummer = $1')).toEqual([
      { fase: 'AANMELDING', aanmelder: OIN.politie, domein: 'JUSTITIE', versie: 1 },
    ]);
    expect(await persons()).toEqual([]);
  });

  it('passes over a number that was entered before', async () => {
    const next = `${nummer.slice(0, 9)}${Number(nummer.slice(9)) + 1}`;
    await test.admin.query(
      `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op)
       values ($1, 'JEUGD', 'TRIAGE', $2, 'ZORG', 'Ketendam', now())`,
      [next, OIN.ggz],
    );
    const given = await open();
    expect([given === next, given > next]).toEqual([false, true]);
    const { rows: kept } = await test.admin.query('select aanmelder from casussen where nummer = $1', [next]);
    expect(kept).toEqual([{ aanmelder: OIN.ggz }]);
  });

  it('is refused to the house, to a stranger, for another thema and for a gemeente that is a story', async () => {
    for (const wrong of [{ organisatie: OIN.zvh }, { organisatie: '00000099000000009999' }])
      expect(await open(wrong)).toMatch(/^[A-Z][^<>]+\.$/);
    for (const thema of ['NAZORG', '__proto__']) expect(await open({ thema })).toBe('thema');
    for (const gemeente of ['', 'Ketendam; de buurman van nummer 12 heeft gebeld over'])
      expect(await open({ gemeente, thema: 'NAZORG' })).toBe('thema,gemeente');
  });
});

describe('filling in the aanmelding', () => {
  it('R18: keeps handle and day of first processing of who stays, when it is filled in again', async () => {
    expect(await fill(1)).toBe('CasusBijgewerkt');
    const before = await persons();
    expect(before.map(({ soort }) => soort)).toEqual(['HOOFDPERSOON', 'DIRECTE_KRING']);
    await test.admin.query("update betrokkenen set eerste_verwerking_op = '2026-01-05' where casus = $1", [nummer]);
    const [kring] = goodAanmelding().directeKring;
    const again = { directeKring: kring === undefined ? [] : [{ ...kring, naam: 'Test Kringlid' }] };
    expect(await fill(2, again)).toBe('CasusBijgewerkt');
    const after = await persons();
    expect(after.map(({ handvat }) => handvat)).toEqual(before.map(({ handvat }) => handvat));
    expect(after.map(({ naam }) => naam)).toEqual(['Test Persoon', 'Test Kringlid']);
    for (const { eerste } of after) expect(eerste.toISOString().slice(0, 4)).toBe('2026');
    expect(new Set(after.map(({ eerste }) => eerste.getTime())).size).toBe(1);
  });

  it('A107: gives a new person a new handle, and forgets who is no longer named', async () => {
    await fill(1);
    const [, kring] = await persons();
    const other = { burgerservicenummer: '999990147', naam: 'Test Ander', geboortedatum: '2012-02-29' };
    await fill(2, { directeKring: [other] });
    const now = await persons();
    expect(now.map(({ bsn }) => bsn)).toEqual(['999990019', '999990147']);
    expect(now[1]?.handvat).toMatch(/^[\w-]{24}$/);
    expect(now[1]?.handvat).not.toBe(kring?.handvat);
  });

  it('A101: of a person of another casus goes as of anybody else, with another handle', async () => {
    const { rows: there } = await test.admin.query<{ handvat: string }>(
      "select handvat from betrokkenen where handvat = 'h1'",
    );
    expect(there).toHaveLength(1);
    expect(await fill(1)).toBe('CasusBijgewerkt');
    expect((await persons()).map(({ handvat }) => handvat)).not.toContain('h1');
    const { rows: kept } = await test.admin.query("select casus from betrokkenen where handvat = 'h1'");
    expect(kept).toHaveLength(1);
  });

  it('WGS 2.31(8): copies number, theme and days of the closed casussen of the hoofdpersoon, and of no other', async () => {
    const earlier = nummer;
    await fill(1);
    const kept = () =>
      rows<{ nummer: string }>(
        'select nummer, thema, aangemeld_op::text, afgesloten_op::text from vorige_casussen where casus = $1',
      );
    const closed = (fase: string, op: string | null) =>
      test.admin.query(
        "update casussen set fase = $2, aangemeld_op = '2026-01-05 23:30Z', afgesloten_op = $3 where nummer = $1",
        [earlier, fase, op],
      );
    await closed('UITVOERING', null);
    nummer = await open();
    await fill(1);
    expect(await kept()).toEqual([]);
    await closed('AFGESLOTEN', '2026-03-01 12:00Z');
    await fill(2);
    expect(await kept()).toEqual([
      { nummer: earlier, thema: 'JEUGD', aangemeld_op: '2026-01-06', afgesloten_op: '2026-03-01' },
    ]);
    const [kring] = goodAanmelding().directeKring;
    // Of the directe kring of a closed casus nothing follows, and what was copied of who is no longer named goes.
    await fill(3, { ...(kring === undefined ? {} : { hoofdpersoon: kring }), directeKring: [] });
    expect(await kept()).toEqual([]);
  });

  it('A84: outside the action on a casus the closed casussen of its hoofdpersoon are nowhere', async () => {
    await fill(1);
    await test.admin.query("update casussen set fase = 'AFGESLOTEN' where nummer = $1", [nummer]);
    const earlier = nummer;
    nummer = await open();
    await fill(1);
    const seen = (context: Record<string, string>) =>
      withContext(test.database, context, (tx) => tx.select().from(eerdereCasussen));
    expect(await seen({ besluit: nummer })).toMatchObject([{ casus: nummer, nummer: earlier }]);
    for (const context of [{}, { casus: nummer }, { autoriteit: nummer }, { besluit: earlier }, { besluit: '' }])
      expect([context, await seen(context)]).toEqual([context, []]);
  });

  it('is for the aanmelder only, in the aanmelding only, and on the version that was seen', async () => {
    expect(await fill(1, {}, { organisatie: OIN.om, genomenDoor: ['om'] })).toMatch(
      /^Alleen de organisatie die aanmeldt/,
    );
    expect(await fill(2)).toMatch(/^Iemand anders/);
    await fill(1);
    await change(2, recordFase('TRIAGE'), { organisatie: OIN.zvh, genomenDoor: [] });
    expect(await fill(3, { aanleiding: 'Dit had er ook nog in gemoeten.' })).toMatch(/^Dit kan niet in de fase TRIAGE/);
    expect(await rows('select aanleiding from aanmeldingen where casus = $1')).toEqual([
      { aanleiding: goodAanmelding().aanleiding },
    ]);
  });

  it('has the aanmelder alone told whom it is about', async () => {
    await fill(1);
    const { rows: jobs } = await test.admin.query(
      "select data->>'oin' as oin from pgboss.job where data->>'casus' = $1",
      [nummer],
    );
    expect(jobs).toEqual([{ oin: OIN.politie }]);
  });
});

describe('the triage', () => {
  const oordelen = (voldaan: boolean) => goodAanmelding().criteria.map((criterium) => ({ ...criterium, voldaan }));
  const judge = (versie: number, code: 'politie' | 'om' | 'ggz', voldaan = true) =>
    change(versie, judgeCriteria(OIN[code], oordelen(voldaan)), { organisatie: OIN[code], genomenDoor: [code] });
  const house = { organisatie: OIN.zvh, genomenDoor: [] };

  it('R23: leads to the doelbesluit when each that decides judged for itself, and a changed judgement counts', async () => {
    await fill(1);
    await change(2, recordFase('TRIAGE'), house);
    expect(await change(3, recordTriagedeelnemers(['om']), house)).toBe('CasusBijgewerkt');
    expect(await judge(4, 'politie')).toBe('CasusBijgewerkt');
    expect(await judge(5, 'om', false)).toBe('CasusBijgewerkt');
    const decide = { ...house, genomenDoor: ['politie', 'om'] };
    expect(await change(6, recordDoelbesluit, decide)).toMatch(/ontbreekt van: om\.$/);
    expect(await judge(6, 'om')).toBe('CasusBijgewerkt');
    expect(await change(7, recordDoelbesluit, decide)).toBe('CasusBijgewerkt');
    expect(await rows('select count(*)::int as count from criteriumoordelen where casus = $1')).toEqual([{ count: 8 }]);
    const kept = await rows<{ soort: string; genomen_door: string[] }>(
      'select soort, genomen_door from besluiten where casus = $1 order by versie',
    );
    expect(kept.map(({ soort, genomen_door: by }) => `${soort} ${by}`)).toEqual([
      'AANMELDING politie',
      'FASE ',
      'TRIAGEDEELNEMERS ',
      'OORDEEL politie',
      'OORDEEL om',
      'OORDEEL om',
      'DOELBESLUIT politie,om',
    ]);
  });

  it('R22: a private deelnemer judges nothing, also when it brought the casus in', async () => {
    await test.admin.query("update casussen set aanmelder = $2, fase = 'TRIAGE' where nummer = $1", [nummer, OIN.ggz]);
    expect(await judge(1, 'ggz')).toMatch(/niet gevraagd/);
    expect(await rows('select * from criteriumoordelen where casus = $1')).toEqual([]);
  });
});
