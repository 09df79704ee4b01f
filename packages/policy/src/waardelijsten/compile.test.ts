import { THEMAS, waardeOp } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid, waardelijsten } from '../../test/protocol.ts';
import type { Waardelijstbron } from './bron.ts';
import { compileerWaardelijsten } from './compile.ts';
import { leesWaardelijsten } from './waardelijsten.ts';

type Bron = Omit<Waardelijstbron, 'bestand'>;
type Versie = Bron['versies'][number];

const versie = (anders: Partial<Versie> = {}): Versie => ({
  versie: '1',
  geldigVanaf: '2015-01-01',
  geldigTot: null,
  waarden: [{ code: 'EEN', naam: 'Een', naar: {} }],
  ...anders,
});
const subcategorieen = [{ code: 'POLITIE_MUTATIE', soort: 'PERSOON', volgt: [] as string[] }] as unknown as Parameters<
  typeof compileerWaardelijsten
>[1];

/** Every list, each with one value; `anders` takes the place of the list of the same name. */
function bronnen(...anders: Bron[]): { bestand: string; inhoud: unknown }[] {
  const namen = [
    'leefgebieden',
    'problematiek',
    'themas',
    'hoofdonderwerpen',
    'doelgroepen',
    'knelpunten',
    'zrm',
    'pga',
  ];
  return namen.map((lijst) => ({
    bestand: `waardelijsten/${lijst}.yaml`,
    inhoud: anders.find((bron) => bron.lijst === lijst) ?? {
      lijst,
      versies: [versie()],
      ...(lijst === 'leefgebieden' ? { subcategorieen: { POLITIE_MUTATIE: 'EEN' } } : {}),
    },
  }));
}

function fouten(...anders: Bron[]): readonly string[] {
  const uitkomst = compileerWaardelijsten(bronnen(...anders), subcategorieen);
  return 'fouten' in uitkomst ? uitkomst.fouten : [];
}

describe('a value list that does not hold together is refused, with its file and place', () => {
  it('takes lists that do', () => {
    expect(fouten()).toEqual([]);
  });

  it.each<[string, Versie[], RegExp]>([
    [
      'a gap between two versions',
      [versie({ geldigTot: '2025-01-01' }), versie({ versie: '2', geldigVanaf: '2025-02-01' })],
      /problematiek\.yaml: versie 1 sluit niet aan op 2/,
    ],
    [
      'two versions on the same day',
      [versie({ geldigTot: '2025-03-01' }), versie({ versie: '2', geldigVanaf: '2025-02-01' })],
      /versie 1 sluit niet aan op 2 \(gat of overlap\)/,
    ],
    [
      'a version that never ends before the next',
      [versie(), versie({ versie: '2', geldigVanaf: '2025-02-01' })],
      /sluit niet aan/,
    ],
    ['a list that ends', [versie({ geldigTot: '2025-01-01' })], /versie 1 is de laatste en kan niet eindigen/],
    [
      'a version that ends before it begins',
      [versie({ geldigTot: '2014-01-01' }), versie({ versie: '2', geldigVanaf: '2014-01-01' })],
      /versie 1 eindigt voor zij begint/,
    ],
    [
      'a version number twice',
      [versie({ geldigTot: '2025-01-01' }), versie({ geldigVanaf: '2025-01-01' })],
      /versie 1 staat er meer dan een keer/,
    ],
    [
      'a code twice',
      [versie({ waarden: [0, 1].map(() => ({ code: 'EEN', naam: 'Een', naar: {} })) })],
      /versie 1: code EEN staat er meer dan een keer/,
    ],
    ['a day that is none', [versie({ geldigVanaf: 'gisteren' })], /problematiek\.yaml: versies\[0\]\.geldigVanaf: /],
    ['no values', [versie({ waarden: [] })], /versies\[0\]\.waarden: mag niet leeg zijn/],
    [
      'a mapping to a code that does not exist',
      [versie({ waarden: [{ code: 'EEN', naam: 'Een', naar: { zrm: ['TWEE'] } }] })],
      /EEN wijst naar zrm TWEE, en die code bestaat dan niet/,
    ],
    [
      'a mapping that forgets a value',
      [
        versie({
          waarden: [
            { code: 'EEN', naam: 'Een', naar: { zrm: ['EEN'] } },
            { code: 'TWEE', naam: 'Twee', naar: {} },
          ],
        }),
      ],
      /TWEE heeft geen waarde in zrm/,
    ],
  ])('%s', (_naam, versies, melding) => {
    expect(fouten({ lijst: 'problematiek', versies }).join('\n')).toMatch(melding);
  });

  it('a list that is missing, and one that nobody knows', () => {
    const zonder = bronnen().filter(({ bestand }) => !bestand.includes('themas'));
    expect(compileerWaardelijsten(zonder, subcategorieen)).toMatchObject({
      fouten: ['waardelijsten: themas staat er 0 keer, moet precies een keer'],
    });
    const vreemd = [...bronnen(), { bestand: 'waardelijsten/etniciteit.yaml', inhoud: { lijst: 'etniciteit' } }];
    expect(JSON.stringify(compileerWaardelijsten(vreemd, subcategorieen))).toContain('etniciteit.yaml: lijst: ');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a subcategorie without a leefgebied', {}, /leefgebieden\.yaml: subcategorie POLITIE_MUTATIE ontbreekt/],
    ['a leefgebied that does not exist', { POLITIE_MUTATIE: 'TWEE' }, /POLITIE_MUTATIE: leefgebied TWEE bestaat niet/],
    [
      'a subcategorie that does not exist',
      { POLITIE_MUTATIE: 'GEEN', POLITIE_CIE: 'EEN' },
      /POLITIE_CIE bestaat niet, of gaat niet over een persoon/,
    ],
  ])('%s', (_naam, gegeven, melding) => {
    expect(fouten({ lijst: 'leefgebieden', versies: [versie()], subcategorieen: gegeven }).join('\n')).toMatch(melding);
  });
});

describe('the value lists of this repository', () => {
  it('themas are those that the law and the hub know (packages/vocabulary)', () => {
    expect(waardelijsten.themas.at(-1)?.waarden.map(({ code }) => code)).toEqual([...THEMAS]);
  });

  it('problematiek and leefgebieden changed on the day that the WGS came into force; the old words stay readable', () => {
    const { problematiek, leefgebieden } = waardelijsten;
    expect(waardeOp(problematiek, 'LVB', '2025-02-28')).toMatchObject({
      versie: '2015.1',
      naam: 'LVB of vermoeden van',
    });
    expect(waardeOp(problematiek, 'LVB', '2025-03-01')).toMatchObject({ versie: '2025.1' });
    expect(waardeOp(problematiek, 'OVERIGE_PROBLEMATIEK', '2025-03-01')).toBeNull();
    expect(waardeOp(leefgebieden, 'ONDERWIJS', '2025-02-28')).toBeNull();
    expect(waardeOp(leefgebieden, 'ONDERWIJS', '2026-11-18')).toMatchObject({ naam: 'School en leerplicht' });
  });

  it('every version of leefgebieden maps to the thirteen of the ZRM and to the twelve of the PGA', () => {
    expect([waardelijsten.zrm[0]?.waarden.length, waardelijsten.pga[0]?.waarden.length]).toEqual([13, 12]);
    expect(waardelijsten.mappings.map(({ lijst, versie, naar }) => `${lijst} ${versie} ${naar}`)).toEqual(
      waardelijsten.leefgebieden.flatMap(({ versie }) => [`leefgebieden ${versie} zrm`, `leefgebieden ${versie} pga`]),
    );
  });

  it('every subcategorie about a person has a leefgebied, or says that it has none', () => {
    const overPersonen = beleid.subcategorieen.filter(({ soort, volgt }) => soort === 'PERSOON' && volgt.length === 0);
    expect(Object.keys(waardelijsten.leefgebiedVan).sort()).toEqual(overPersonen.map(({ code }) => code).sort());
    expect(waardelijsten.leefgebiedVan.BSN).toBeNull();
  });

  it('is refused when a word is in it that this version does not know', () => {
    expect(() => leesWaardelijsten({ ...waardelijsten, etniciteit: [] })).toThrow(
      /waardelijsten zijn onleesbaar: etniciteit/,
    );
    expect(() => leesWaardelijsten({})).toThrow(/leefgebieden/);
  });
});
