import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { openTestCase, type TestCase } from '../../test/open-case.ts';

interface Worklist {
  readonly rijen: readonly { readonly nummer: string }[];
  readonly aantal: number;
  readonly volgende: string | null;
}

/** nummer, thema, fase, aanmelder, whether both decisions are taken, deelnemers. */
const CASUSSEN = [
  ['ZVH-2026-0001', 'JEUGD', 'UITVRAAG', OIN.politie, true, [OIN.politie, OIN.ggz]],
  ['ZVH-2026-0002', 'JEUGD', 'CASUSOVERLEG', OIN.politie, true, [OIN.ggz]],
  ['ZVH-2026-0003', 'STALKING', 'TRIAGE', OIN.politie, false, []],
  ['ZVH-2026-0004', 'STALKING', 'UITVRAAG', OIN.ggz, true, [OIN.politie]],
  ['ZVH-2026-0005', 'VOLWASSENEN', 'UITVRAAG', OIN.politie, true, [OIN.politie]],
  ['ZVH-2026-0006', 'VOLWASSENEN', 'AFGESLOTEN', OIN.politie, true, [OIN.politie]],
  ['ZVH-2026-0007', 'JEUGD', 'TRIAGE', OIN.ggz, false, []],
] as const;

const house: RegisterAsker = { casus: null };
const politie: RegisterAsker = { casus: null, rol: 'PROFESSIONAL', organisatie: 'politie' };
const om: RegisterAsker = { casus: null, rol: 'PROFESSIONAL', organisatie: 'om' };

let test: TestCase;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  ask = createAskRegister(test.database, test.beleid);
  for (const [nummer, thema, fase, aanmelder, decided, deelnemers] of CASUSSEN) {
    await test.admin.query(
      `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op, deelnemersbesluit_op)
       values ($1, $2, $3, $4, 'JUSTITIE', 'Ketendam', now(), case when $5 then now() end)`,
      [nummer, thema, fase, aanmelder, decided],
    );
    await test.admin.query('insert into casus_deelnemers select $1, unnest($2::text[]), now()', [nummer, deelnemers]);
  }
  // Left: no longer at the table.
  await test.admin.query("insert into casus_deelnemers values ('ZVH-2026-0002', $1, now(), now())", [OIN.politie]);
});
afterAll(() => test.close());

async function worklist(asker: RegisterAsker, args = ''): Promise<Worklist | unknown> {
  const query = `{ casussen${args === '' ? '' : `(${args})`} { rijen { nummer } aantal volgende } }`;
  const { data, codes } = await ask<{ casussen: Worklist | null }>(asker, query);
  return codes[0] ?? data.casussen;
}
const shown = (numbers: readonly number[]): Worklist => ({
  rijen: numbers.map((number) => ({ nummer: `ZVH-2026-000${number}` })),
  aantal: numbers.length,
  volgende: null,
});
async function placeAfterTwo(asker: RegisterAsker, args = ''): Promise<string> {
  return ((await worklist(asker, `eerste: 2${args}`)) as Worklist).volgende ?? '';
}

describe('the werkvoorraad', () => {
  it('A98: holds and counts only the casussen at whose table one sits, open ones', async () => {
    expect(await worklist(house)).toEqual(shown([1, 2, 3, 4, 5, 7]));
    expect(await worklist(politie)).toEqual(shown([1, 3, 4, 5]));
    expect(await worklist({ ...politie, organisatie: 'ggz' })).toEqual(shown([1, 2, 7]));
    expect(await worklist(om)).toEqual(shown([]));
  });

  it('A98: counts the same on every page: what may be seen, not what is on the page or in the register', async () => {
    const na = await placeAfterTwo(politie);
    for (const args of ['eerste: 1', 'eerste: 100', `eerste: 1, na: "${na}"`, `eerste: 100, na: "${na}"`])
      expect(await worklist(politie, args)).toMatchObject({ aantal: 4 });
  });

  it('is filtered on fase and theme, over what one may see', async () => {
    expect(await worklist(house, 'fase: UITVRAAG')).toEqual(shown([1, 4, 5]));
    expect(await worklist(politie, 'fase: TRIAGE')).toEqual(shown([3]));
    expect(await worklist(house, 'thema: "JEUGD"')).toEqual(shown([1, 2, 7]));
    expect(await worklist(politie, 'fase: UITVRAAG, thema: "STALKING"')).toEqual(shown([4]));
    expect(await worklist(om, 'fase: UITVRAAG')).toEqual(shown([]));
    for (const nothing of ['fase: AFGESLOTEN', 'thema: "BESTAAT_NIET"', 'thema: "\' or true --"', 'thema: ""'])
      expect(await worklist(house, nothing)).toEqual(shown([]));
  });

  it('A99: comes by the page in either order, each casus once', async () => {
    for (const [volgorde, order] of [
      ['OUDSTE_EERST', [1, 2, 3, 4, 5, 7]],
      ['NIEUWSTE_EERST', [7, 5, 4, 3, 2, 1]],
    ] as const) {
      const seen: string[] = [];
      for (let na = ''; ; ) {
        const part = (await worklist(house, `eerste: 4, volgorde: ${volgorde}${na}`)) as Worklist;
        seen.push(...part.rijen.map(({ nummer }) => nummer));
        if (part.volgende === null) break;
        na = `, na: "${part.volgende}"`;
      }
      expect(seen).toEqual(shown(order).rijen.map(({ nummer }) => nummer));
    }
  });

  it('A99: a place in one filter, order, organisation, role or of one user opens nothing elsewhere', async () => {
    const na = await placeAfterTwo(politie);
    expect(await worklist(politie, `na: "${na}"`)).toMatchObject({ rijen: shown([4, 5]).rijen });
    for (const args of ['fase: UITVRAAG', 'thema: "JEUGD"', 'volgorde: NIEUWSTE_EERST'])
      expect(await worklist(politie, `na: "${na}", ${args}`)).toBe('BLADZIJDE');
    for (const asker of [
      { ...politie, organisatie: 'ggz' },
      { ...politie, rol: 'CASUSREGISSEUR' },
      { ...politie, gebruiker: 'iemand anders' },
      house,
    ] as const)
      expect(await worklist(asker, `na: "${na}"`)).toBe('BLADZIJDE');
    const turned = await placeAfterTwo(politie, ', volgorde: NIEUWSTE_EERST');
    expect(await worklist(politie, `na: "${turned}"`)).toBe('BLADZIJDE');
  });

  it('A99: a place gives back no casus whose table one has left since', async () => {
    const na = await placeAfterTwo(politie);
    await test.admin.query("update casus_deelnemers set tot = now() where casus = 'ZVH-2026-0004'");
    expect(await worklist(politie, `na: "${na}"`)).toEqual({ ...shown([5]), aantal: 3 });
    await test.admin.query("update casus_deelnemers set tot = null where casus = 'ZVH-2026-0004'");
  });

  it('is asked for 1 to 100 casussen at a time', async () => {
    for (const eerste of [0, -1, 101]) expect(await worklist(house, `eerste: ${eerste}`)).toBe('BLADGROOTTE');
    expect(await worklist(house, 'eerste: null')).toEqual(shown([1, 2, 3, 4, 5, 7]));
  });

  it('holds no list of a casus: no person, no besluit, no actie', async () => {
    const query = '{ casussen { rijen { betrokkenen { id } besluiten { aantal } acties { aantal } } } }';
    const { data } = await ask<{ casussen: { rijen: unknown[] } }>(house, query);
    expect(data.casussen.rijen).toEqual(Array(6).fill({ betrokkenen: null, besluiten: null, acties: null }));
  });
});
