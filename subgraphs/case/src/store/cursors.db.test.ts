import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { wholeCasus } from '../../test/whole-casus.ts';
import { writeAsOwner } from '../../test/write-casussen.ts';

const OTHER = 'ZVH-2026-0102';
const house: RegisterAsker = { casus: CASUS };

let test: TestCase;
let ask: AskRegister;
let cursor: string;

/** The outcome of a list of the asker's casus: its first row, or the code why there is none. */
async function outcome(list: string, asker = house): Promise<unknown> {
  const query = `{ casus(nummer: "${asker.casus}") { lijst: ${list} { rijen { bron peildatum } volgende } } }`;
  const { data, codes } = await ask<{ casus: { lijst: { rijen: unknown[]; volgende: string } | null } }>(asker, query);
  return codes[0] ?? data.casus.lijst?.rijen.length;
}
async function volgende(list: string, asker = house): Promise<string> {
  const query = `{ casus(nummer: "${asker.casus}") { lijst: ${list} { volgende } } }`;
  const { data } = await ask<{ casus: { lijst: { volgende: string } } }>(asker, query);
  return data.casus.lijst.volgende;
}

beforeAll(async () => {
  test = await openTestCase();
  await writeAsOwner(test.server.ownerUrl, [wholeCasus(CASUS), wholeCasus(OTHER)]);
  ask = createAskRegister(test.database, test.beleid);
  cursor = await volgende('acties(eerste: 2)');
});
afterAll(() => test.close());

describe('the place of the next page (A99)', () => {
  it('opens the page after it, also of another size, and as often as it is asked', async () => {
    for (const [eerste, rows] of [
      [1, 1],
      [2, 2],
      [100, 3],
      [2, 2],
    ])
      expect(await outcome(`acties(eerste: ${eerste}, na: "${cursor}")`)).toBe(rows);
  });

  it('opens nothing in another list, casus or filter, nor for another user', async () => {
    for (const list of [
      `acties(na: "${cursor}", status: OPEN)`,
      `overleggen(na: "${cursor}")`,
      `knelpunten(na: "${cursor}")`,
      `scenarios(na: "${cursor}")`,
    ])
      expect(await outcome(list)).toBe('BLADZIJDE');
    expect(await outcome(`acties(na: "${cursor}")`, { casus: OTHER })).toBe('BLADZIJDE');
    expect(await outcome(`acties(na: "${cursor}")`, { ...house, gebruiker: 'iemand anders' })).toBe('BLADZIJDE');
    const open = await volgende('acties(eerste: 1, status: OPEN)');
    expect(await outcome(`acties(na: "${open}", status: OPEN)`)).toBe(2);
    for (const status of ['', ', status: GEDAAN'])
      expect(await outcome(`acties(na: "${open}"${status})`)).toBe('BLADZIJDE');
  });

  it('opens nothing once it is touched, and nothing that was made up opens anything', async () => {
    const middle = Math.floor(cursor.length / 2);
    const turned = cursor[middle] === 'A' ? 'B' : 'A';
    for (const wrong of [
      `${cursor.slice(0, middle)}${turned}${cursor.slice(middle + 1)}`,
      cursor.slice(0, -1),
      '',
      'eyJ',
      Buffer.from('["2026-09-15",2]').toString('base64url'),
    ])
      expect(await outcome(`acties(na: "${wrong}")`)).toBe('BLADZIJDE');
  });

  it('tells nothing of the row it stands at: no day, no number, no casus', () => {
    const read = cursor.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'));
    for (const part of [cursor, ...read]) expect(part).not.toMatch(/2026|ZVH|actie/);
  });

  it('is asked for 1 to 100 rows at a time, and no other number is answered', async () => {
    for (const eerste of [0, -1, 101, 2_147_483_647])
      expect(await outcome(`acties(eerste: ${eerste})`)).toBe('BLADGROOTTE');
    for (const eerste of [1, 100]) expect(await outcome(`acties(eerste: ${eerste})`)).not.toBe('BLADGROOTTE');
  });
});

describe('the filter of the acties', () => {
  it('leaves and counts those of the status that is asked', async () => {
    const query = `{ casus(nummer: "${CASUS}") {
      open: acties(status: OPEN) { aantal rijen { actieStatus } } vervallen: acties(status: VERVALLEN) { aantal } } }`;
    const { data } = await ask<{ casus: unknown }>(house, query);
    expect(data.casus).toEqual({
      open: { aantal: 3, rijen: Array(3).fill({ actieStatus: 'OPEN' }) },
      vervallen: { aantal: 0 },
    });
  });
});
