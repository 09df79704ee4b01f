import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openedLines } from '@ketenhub/logbook/testing/opened-lines.ts';
import { signJwt } from '@ketenhub/tokens';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { DAAR, HIER, openTwoHouses, type TwoHouses } from '../../test/two-houses.ts';
import { askHouse } from './ask-houses.ts';
import { signVraag } from './messages.ts';

const BEKEND = '999990019';
const ONBEKEND = '999990020';
const reden = 'SPEELT_OOK_ELDERS';
const traceparent = `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`;
const OM = { van: HIER, aan: DAAR };

let test: TestCase;
let houses: TwoHouses;
const dir = mkdtempSync(join(tmpdir(), 'ketenhub-huizen-'));
beforeAll(async () => {
  test = await openTestCase();
  houses = await openTwoHouses(test, dir);
});
afterAll(async () => {
  await houses.stop();
  await test.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate bekendheid_tellers');
  await test.admin.query('truncate logboek.logregels cascade');
  houses.told.length = 0;
});

const casus = (set: string) => test.admin.query(`update casussen set ${set} where nummer = $1`, [CASUS]);
const ask = (bsn: string) => askHouse(houses.asking, houses.there, { bsn, reden, traceparent });
const signed = (more: object = {}, key = houses.keys.here, om = OM) =>
  signVraag(key, om, { kenmerk: randomUUID(), bsn: BEKEND, reden, ...more });
const log = async () =>
  (await openedLines(test.admin)).map(({ soort, moment, regel, trace_id }) => ({ soort, moment, regel, trace_id }));
const counted = async () => (await test.admin.query('select soort, wie, aantal from bekendheid_tellers')).rows;

describe('another house that asks whether a person is known (WGS 2.28(1))', () => {
  it('R14, A94: hears BEKEND of a casus that was taken up, and NIET_BEKEND of a melding that was not yet', async () => {
    expect(await ask(BEKEND)).toBe('NIET_BEKEND');
    await casus('doelbesluit_op = now()');
    expect(await ask(BEKEND)).toBe('BEKEND');
    expect(await ask(ONBEKEND)).toBe('NIET_BEKEND');
  });

  it('R17, A92: hears the same of a closed casus and of a directe kring as of nobody, in as many bytes and lines of the log', async () => {
    await casus("doelbesluit_op = now(), fase = 'AFGESLOTEN'");
    const answers = [await houses.post(await signed()), await houses.post(await signed({ bsn: ONBEKEND }))];
    expect(await ask(BEKEND)).toBe('NIET_BEKEND');
    const sizes = answers.map(({ status, text }) => [status, text.length]);
    expect(sizes).toEqual(Array(2).fill([200, sizes[0]?.[1]]));
    await test.admin.query('truncate bekendheid_tellers');
    await casus("fase = 'UITVRAAG'");
    await test.admin.query("update betrokkenen set soort = 'DIRECTE_KRING'");
    expect(await ask(BEKEND)).toBe('NIET_BEKEND');
    expect((await log()).map(({ soort, moment }) => `${soort} ${moment}`).sort()).toEqual(
      ['ACTOR UITKOMST', 'ACTOR VOORNEMEN', 'LDV UITKOMST', 'LDV VOORNEMEN'].flatMap((line) => Array(4).fill(line)),
    );
  });

  it('R21: writes before it answers who asked, why and about whom, in the trace of who asks, and never a number or an answer', async () => {
    await casus('doelbesluit_op = now()');
    await ask(BEKEND);
    const lines = await log();
    expect(lines.map(({ trace_id }) => trace_id)).toEqual(lines.map(() => 'c'.repeat(32)));
    expect(lines.filter(({ soort }) => soort === 'ACTOR').map(({ regel }) => regel.resultaat)).toEqual([
      'VOORGENOMEN',
      'BEANTWOORD',
    ]);
    expect(JSON.stringify(lines)).toContain(HIER);
    expect(JSON.stringify(lines)).toContain('"h1"');
    expect(JSON.stringify(lines)).not.toMatch(/999990019|BEKEND"/);
  });

  it('A95: is stopped after so many questions on a day, and the operators hear of it', async () => {
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push(await ask(ONBEKEND));
    expect(answers).toEqual([...Array(3).fill('NIET_BEKEND'), 'GEEN_ANTWOORD', 'GEEN_ANTWOORD']);
    expect(houses.told.filter(({ fields }) => fields.beveiliging === 'BEKENDHEID_QUOTUM')).toEqual(
      Array(2).fill({ level: 'error', fields: { beveiliging: 'BEKENDHEID_QUOTUM', huis: HIER } }),
    );
    expect(await counted()).toEqual([{ soort: 'HUIS', wie: HIER, aantal: 3 }]);
    expect((await log()).filter(({ regel }) => regel.resultaat === 'GEWEIGERD QUOTUM')).toHaveLength(2);
  });

  it('A95: of questions at the same moment none passes the limit', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(ONBEKEND)));
    expect(answers.filter((antwoord) => antwoord === 'NIET_BEKEND')).toHaveLength(3);
  });

  it('answers a message once', async () => {
    const vraag = await signed();
    expect((await houses.post(vraag)).status).toBe(200);
    expect((await houses.post(vraag)).status).toBe(401);
    expect(await counted()).toEqual([{ soort: 'HUIS', wie: HIER, aantal: 1 }]);
  });

  it('R14: answers nobody whom it cannot know, no message for another, and none that holds more than it may', async () => {
    const { here, stranger } = houses.keys;
    const elsewhere = '00000099000000009000';
    const head = {
      typ: 'bekendheidsvraag+jwt',
      issuer: `urn:ketenhub:zvh:${HIER}`,
      audience: `urn:ketenhub:zvh:${DAAR}`,
      lifetimeSeconds: 30,
    };
    const claims = { kenmerk: randomUUID(), bsn: BEKEND, reden };
    const refused = [
      undefined,
      'x',
      'x.e30.x',
      await signed({}, stranger),
      await signed({}, here, { van: elsewhere, aan: DAAR }),
      await signed({}, here, { van: HIER, aan: elsewhere }),
      await signed({ bsn: '123456789' }),
      await signed({ reden: 'NIEUWSGIERIG' }),
      await signJwt(here, head, { ...claims, naam: 'Test Persoon' }),
      await signJwt(here, { ...head, lifetimeSeconds: 3_600 }, claims),
      await signJwt(here, { ...head, lifetimeSeconds: -60 }, claims),
      await signJwt(here, { ...head, typ: 'koppeling+jwt' }, claims),
    ];
    for (const vraag of refused)
      expect(await houses.post(vraag)).toEqual({ status: 401, text: '{"fout":"Niet toegestaan."}' });
    expect([await counted(), await log()]).toEqual([[], []]);
    expect((await houses.post(await signJwt(here, head, claims))).status).toBe(200);
  });

  it('A116: answers nothing that cannot be logged', async () => {
    await test.admin.query('alter table logboek.logregels rename to logregels_weg');
    const { status } = await houses.post(await signed());
    await test.admin.query('alter table logboek.logregels_weg rename to logregels');
    expect(status).toBe(503);
  });
});
