import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { wholeCasus } from '../../test/whole-casus.ts';
import { writeAsOwner } from '../../test/write-casussen.ts';

let test: TestCase;
let ask: AskRegister;
let handvatten: readonly string[];
beforeAll(async () => {
  test = await openTestCase();
  await writeAsOwner(test.server.ownerUrl, [wholeCasus(CASUS)]);
  ask = createAskRegister(test.database, test.beleid);
  const { rows } = await test.admin.query<{ handvat: string }>(
    `select handvat from betrokkenen where casus = $1 order by soort = 'DIRECTE_KRING', geboortedatum, handvat`,
    [CASUS],
  );
  handvatten = rows.map(({ handvat }) => handvat);
});
afterAll(() => test.close());

interface Persoon {
  readonly id: string;
  readonly naam?: string | null;
}
type Gevraagd = Readonly<Record<string, { readonly betrokkenen: readonly Persoon[] | null } | null>>;

const inToken = (some: readonly string[]) =>
  Object.fromEntries(some.map((handvat) => [handvat, 'HOOFDPERSOON' as const]));
const vraag = (text: string, some = handvatten) => ask<Gevraagd>({ casus: CASUS, betrokkenen: inToken(some) }, text);
const persons = (data: Gevraagd, alias: string) => data[alias]?.betrokkenen?.map(({ id }) => id);

describe('the persons of a casus, asked with the casus itself', () => {
  it('are the same, in the same order, however often the casus is asked in one question', async () => {
    const { data, codes } = await vraag(`{
      een: casus(nummer: "${CASUS}") { betrokkenen { id naam } }
      twee: casus(nummer: "${CASUS}") { eerst: betrokkenen { id } betrokkenen { id naam } } }`);
    expect(codes).toEqual([]);
    expect([persons(data, 'een'), persons(data, 'twee')]).toEqual([handvatten, handvatten]);
    for (const { naam } of data.een?.betrokkenen ?? []) expect(naam).toEqual(expect.any(String));
  });

  it('R21: are those whom the token names, and of nobody else anything', async () => {
    const some = handvatten.slice(0, 1);
    const { data } = await vraag(`{ casus(nummer: "${CASUS}") { betrokkenen { id naam } } }`, some);
    expect(persons(data, 'casus')).toEqual(some);
  });

  it('are a fault where they cannot be read, and leave the casus as it is', async () => {
    const role = decodeURIComponent(new URL(test.server.appUrl).username);
    await test.admin.query(`revoke select on betrokkenen from "${role}"`);
    try {
      const { data, codes } = await ask<{ casus: { nummer: string; betrokkenen: null } | null }>(
        { casus: CASUS, betrokkenen: inToken(handvatten) },
        `{ casus(nummer: "${CASUS}") { nummer betrokkenen { id naam } } }`,
      );
      expect(codes.length).toBeGreaterThan(0);
      expect(data.casus).toEqual({ nummer: CASUS, betrokkenen: null });
    } finally {
      await test.admin.query(`grant select on betrokkenen to "${role}"`);
    }
    const again = await vraag(`{ casus(nummer: "${CASUS}") { betrokkenen { id } } }`);
    expect([again.codes, persons(again.data, 'casus')]).toEqual([[], handvatten]);
  });
});
