import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { wholeCasus } from '../../test/whole-casus.ts';
import { writeAsOwner } from '../../test/write-casussen.ts';

const OTHER = 'ZVH-2026-0102';

/** Every list of a casus: its arguments beside the page, and what tells its rows apart in their order. */
const LISTS = [
  ['acties', 'omschrijving', [0, 1, 2, 3, 4]],
  ['overleggen', 'tafel', [4, 3, 2, 1, 0]],
  ['knelpunten', 'toelichting', [4, 3, 2, 1, 0]],
  ['scenarios', 'aanleiding', [4, 3, 2, 1, 0]],
  ['vorigeCasussen', 'nummer', [1, 0, 4, 3, 2]],
] as const;

interface Page {
  readonly rijen: readonly Record<string, string>[];
  readonly aantal: number;
  readonly volgende: string | null;
}

let test: TestCase;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  await writeAsOwner(test.server.ownerUrl, [wholeCasus(CASUS), wholeCasus(OTHER)]);
  ask = createAskRegister(test.database, test.beleid);
});
afterAll(() => test.close());

const house: RegisterAsker = { casus: CASUS };
/** A page of one list of the casus of the asker; null when it is refused. */
async function page(field: string, args: string, key: string, asker = house): Promise<[Page | null, unknown[]]> {
  const query = `{ casus(nummer: "${asker.casus}") { lijst: ${field}(${args}) { rijen { ${key} } aantal volgende } } }`;
  const { data, codes } = await ask<{ casus: { lijst: Page | null } }>(asker, query);
  return [data.casus.lijst, [...codes]];
}

describe.each(LISTS)('the list %s of a casus', (field, key, order) => {
  const label = (index: number, nummer = CASUS): string =>
    field === 'vorigeCasussen' ? `ZVH-201${index}-0001` : expect.stringMatching(` ${index} van ${nummer}$`);

  it('comes in its order, by the page, each row once, with the count of all', async () => {
    const seen: unknown[] = [];
    let na = '';
    for (const rows of [2, 2, 1]) {
      const [part, codes] = await page(field, `eerste: 2${na}`, key);
      expect(codes).toEqual([]);
      expect(part).toMatchObject({ aantal: 5, rijen: { length: rows } });
      seen.push(...(part?.rijen ?? []).map((row) => row[key]));
      na = part?.volgende === null ? '' : `, na: "${part?.volgende}"`;
    }
    expect(na).toBe('');
    expect(seen).toEqual(order.map((index) => label(index)));
  });

  it('A98: holds and counts the rows of this casus only', async () => {
    await test.admin.query(`delete from ${field === 'vorigeCasussen' ? 'vorige_casussen' : field} where casus = $1`, [
      CASUS,
    ]);
    const [empty] = await page(field, 'eerste: 100', key);
    expect(empty).toEqual({ rijen: [], aantal: 0, volgende: null });
    const [full] = await page(field, 'eerste: 100', key, { casus: OTHER });
    expect(full?.rijen.map((row) => row[key])).toEqual(order.map((index) => label(index, OTHER)));
    expect(full).toMatchObject({ aantal: 5, volgende: null });
  });
});
