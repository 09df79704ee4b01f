import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRecords } from '../demo/demo-records.ts';
import { type GemeenteFixture, linked, openGemeenteFixture } from './gemeente-beeld.fixture.ts';

const CODES = ['willem', 'willem-moeder', 'meisje', 'gezinx-kind5', 'verward', 'geheim'] as const;
const persons = Object.fromEntries(CODES.map((code) => [code, linked(code)])) as Record<
  (typeof CODES)[number],
  ReturnType<typeof linked>
>;
const records = demoRecords(1);
let fixture: GemeenteFixture;

beforeAll(async () => {
  fixture = await openGemeenteFixture();
  await fixture.link('college', Object.values(persons));
  await fixture.link('burgemeester', [persons.willem, persons['willem-moeder'], persons.verward, persons.geheim]);
});
afterAll(() => fixture.close());

interface Blad {
  readonly rijen: readonly Record<string, unknown>[];
  readonly aantal: number;
  readonly volgende: string | null;
}

async function voorzieningen(code: (typeof CODES)[number], args: string): Promise<Blad> {
  const fields = `college { voorzieningen${args} { rijen { soort begin } aantal volgende } }`;
  const { college } = (await fixture.gemeente(persons[code], fields)) as { college: { voorzieningen: Blad } };
  return college.voorzieningen;
}

describe('lists of the gemeente', () => {
  it('give only the voorzieningen of the soort that was asked, and count no others', async () => {
    const known = records.voorzieningen.filter(({ persoon }) => persoon === 'meisje').map(({ soort }) => soort);
    for (const soort of ['WMO', 'JEUGD', 'OPVANG'] as const) {
      const { rijen, aantal } = await voorzieningen('meisje', `(soort: ${soort})`);
      expect(rijen.map((rij) => rij.soort)).toEqual(known.filter((value) => value === soort));
      expect(aantal).toBe(rijen.length);
    }
    expect(await voorzieningen('meisje', '')).toMatchObject({ aantal: known.length, volgende: null });
  });

  it('come newest first, page by page, with one count on all pages', async () => {
    const begin: unknown[] = [];
    let na = '';
    for (let blad = 0; blad < 3; blad += 1) {
      const { rijen, aantal, volgende } = await voorzieningen('meisje', `(eerste: 1${na})`);
      expect(aantal).toBe(3);
      begin.push(...rijen.map((rij) => rij.begin));
      na = `, na: "${volgende}"`;
      expect(volgende === null).toBe(blad === 2);
    }
    expect(begin).toEqual(['2026-10-19', '2026-10-05', '2024-06-10']);
  });

  it('A99: open no page with a cursor of another list or another choice', async () => {
    const { volgende } = await voorzieningen('meisje', '(eerste: 1)');
    for (const list of [`voorzieningen(soort: JEUGD, na: "${volgende}")`, `leerplicht(na: "${volgende}")`]) {
      expect((await fixture.answer(persons.meisje, `college { ${list} { aantal } }`)).codes).toEqual(['BLADZIJDE']);
    }
    expect((await fixture.answer(persons.meisje, 'college { leerplicht(eerste: 0) { aantal } }')).codes).toEqual([
      'BLADGROOTTE',
    ]);
  });

  it('give leerplicht newest first', async () => {
    const fields = 'college { leerplicht { rijen { datum soort } aantal } }';
    expect(await fixture.gemeente(persons['gezinx-kind5'], fields)).toEqual({
      college: {
        leerplicht: {
          rijen: [
            { datum: '2026-09-30', soort: 'Melding gesloten' },
            { datum: '2026-01-19', soort: 'Gesprek leerplichtambtenaar' },
            { datum: '2025-11-24', soort: 'Melding verzuim' },
          ],
          aantal: 3,
        },
      },
    });
  });
});

describe('college and burgemeester', () => {
  const LISTS = ['maatregelen', 'gebiedsverboden', 'huisverboden', 'woonoverlast'];

  it('R04: are two deelnemers: without a link of its own the burgemeester has nothing to say, not even "none"', async () => {
    const lists = LISTS.map((list) => `${list} { aantal }`).join(' ');
    expect(await fixture.gemeente(persons.meisje, `college { stand } burgemeester { stand ${lists} }`)).toEqual({
      college: { stand: 'GEKOPPELD' },
      burgemeester: { stand: 'NOG_NIET_GEKOPPELD', ...Object.fromEntries(LISTS.map((list) => [list, null])) },
    });
  });

  it('a linked person of whom the burgemeester holds nothing: the stand says so', async () => {
    expect(await fixture.gemeente(persons.geheim, 'burgemeester { stand }')).toEqual({
      burgemeester: { stand: 'NIETS_BEKEND' },
    });
  });

  it('each measure is in one list: huisverboden follow rules of their own', async () => {
    const fields =
      'maatregelen { aantal } gebiedsverboden { rijen { begin } } huisverboden { rijen { begin verlengd } }';
    expect(await fixture.gemeente(persons.willem, `burgemeester { ${fields} }`)).toEqual({
      burgemeester: {
        maatregelen: { aantal: 0 },
        gebiedsverboden: { rijen: [{ begin: '2026-11-13' }, { begin: '2025-08-15' }] },
        huisverboden: { rijen: [{ begin: '2022-05-27', verlengd: true }] },
      },
    });
  });

  it('a huisverbod stands with the one who had to leave, never with the housemate', async () => {
    const fields = 'burgemeester { stand huisverboden { aantal } }';
    expect(await fixture.gemeente(persons['willem-moeder'], fields)).toMatchObject({
      burgemeester: { stand: 'NIETS_BEKEND' },
    });
    expect(records.huisverboden.filter(({ persoon }) => persoon === 'willem-moeder')).toEqual([]);
  });

  it('woonoverlast comes newest first', async () => {
    const fields = 'burgemeester { woonoverlast(eerste: 2) { rijen { datum } aantal } }';
    expect(await fixture.gemeente(persons.verward, fields)).toEqual({
      burgemeester: { woonoverlast: { rijen: [{ datum: '2026-03-02' }, { datum: '2025-01-15' }], aantal: 3 } },
    });
  });
});
