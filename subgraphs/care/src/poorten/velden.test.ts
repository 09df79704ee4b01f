import { describe, expect, it } from 'vitest';
import { GRONDSLAGEN } from '../consent/grondslag.ts';
import { gebrekenVanPoort } from './toets-poort.ts';
import { type Gebreken, lees, type PoortInvoer, poortSchema } from './velden.ts';

const BASIS = {
  casus: 'ZVH-2026-0101',
  betrokkene: 'handvat',
  subcategorie: 'GGZ_BETROKKENHEID',
  vanaf: '2026-11-20',
  motivering: 'Alleen wie weet waar hij slaapt kan hem helpen.',
  door: 'behandelaar',
};
const WEGING = {
  alternatieven: 'Opgezocht en binnen gevraagd.',
  waaromGeenToestemming: 'Hij weet het een uur later niet meer.',
  schade: 'Onderkoeling.',
  collegiaalOverleg: 'Eens.',
  overlegMet: 'tweede arts',
  gewogenOp: '2026-11-19',
};
const EIGEN: Readonly<Record<(typeof GRONDSLAGEN)[number], Readonly<Record<string, unknown>>>> = {
  UITDRUKKELIJKE_TOESTEMMING: { toestemmingen: [{ van: 'BETROKKENE', gegevenOp: '2026-11-19', vorm: 'MONDELING' }] },
  WETTELIJKE_PLICHT: { voorschrift: 'Wvggz 8:29' },
  WETTELIJK_MELDRECHT: { voorschrift: 'Wmo 2015 5.2.6' },
  GOED_HULPVERLENERSCHAP: { weging: WEGING },
};
const poort = (grondslag: (typeof GRONDSLAGEN)[number], rest: object = {}) => ({
  ...{ ...BASIS, grondslag, ...EIGEN[grondslag] },
  ...rest,
});

function gebreken(body: unknown): Gebreken {
  const gelezen = lees(poortSchema, body);
  return gelezen.ok ? {} : gelezen.gebreken;
}
const without = (body: object, veld: string): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== veld));

describe('WGS 2.29(2): what each ground asks before its gate can stand', () => {
  it.each(GRONDSLAGEN)('%s: is complete with its own fields', (grondslag) => {
    expect(gebreken(poort(grondslag))).toEqual({});
  });

  it.each(
    GRONDSLAGEN.flatMap((grondslag) =>
      [...Object.keys(BASIS), 'grondslag', ...Object.keys(EIGEN[grondslag])].map((veld) => [grondslag, veld] as const),
    ),
  )('%s: without %s it is refused, and that field is named in Dutch', (grondslag, veld) => {
    const found = gebreken(without(poort(grondslag), veld));
    expect(found[veld]).toMatch(/^(Geef|Kies|Schrijf|Noem|Leg|Goed hulpverlenerschap vraagt)/);
  });

  it.each(Object.keys(WEGING))(
    'GOED_HULPVERLENERSCHAP: a weighing without %s is refused, and so is an empty one',
    (veld) => {
      for (const weging of [without(WEGING, veld), { ...WEGING, [veld]: '  ' }])
        expect(Object.keys(gebreken(poort('GOED_HULPVERLENERSCHAP', { weging })))).toEqual([`weging.${veld}`]);
    },
  );

  it('GOED_HULPVERLENERSCHAP: without any weighing every part of it is asked', () => {
    const found = gebreken(without(poort('GOED_HULPVERLENERSCHAP'), 'weging'));
    expect(Object.keys(found)).toEqual(['weging', ...Object.keys(WEGING).map((veld) => `weging.${veld}`)]);
  });

  it.each(['van', 'gegevenOp', 'vorm'])('UITDRUKKELIJKE_TOESTEMMING: a consent without %s is refused', (veld) => {
    const een = { van: 'BETROKKENE', gegevenOp: '2026-11-19', vorm: 'MONDELING' };
    const found = gebreken(poort('UITDRUKKELIJKE_TOESTEMMING', { toestemmingen: [een, without(een, veld)] }));
    expect(Object.keys(found)).toEqual([`toestemmingen.1.${veld}`]);
  });

  it.each([
    ['a ground that the law does not name', { grondslag: 'GERECHTVAARDIGD_BELANG' }, 'grondslag'],
    ['no consent at all', { toestemmingen: [] }, 'toestemmingen'],
    ['a field of another ground', { voorschrift: 'Wvggz 8:29' }, 'voorschrift'],
    ['a day that does not exist', { vanaf: '2026-02-29' }, 'vanaf'],
    ['a text that steers the screen', { motivering: 'a\u001b[31mb' }, 'motivering'],
    ['a text without end', { motivering: 'x'.repeat(2_001) }, 'motivering'],
  ])('is refused with %s', (_, rest, veld) => {
    expect(Object.keys(gebreken(poort('UITDRUKKELIJKE_TOESTEMMING', rest)))).toEqual([veld]);
  });

  it.each([null, 'tekst', 3])('is refused when it is no object: %s', (body) => {
    expect(Object.keys(gebreken(body))).toEqual(['verzoek']);
  });
});

describe('WGS 2.29(2): what of a complete gate cannot be', () => {
  const op = (rest: object): Gebreken =>
    gebrekenVanPoort(poort('GOED_HULPVERLENERSCHAP', rest) as PoortInvoer, 'ggz', '2026-11-29');

  it.each([
    ['nothing', {}, null],
    ['a subcategorie of another organisation', { subcategorie: 'VT_MELDING' }, 'subcategorie'],
    ['an end before the begin', { tot: '2026-11-20' }, 'tot'],
    ['a weighing of after the gate opened', { weging: { ...WEGING, gewogenOp: '2026-11-21' } }, 'weging.gewogenOp'],
    ['a weighing of a day to come', { weging: { ...WEGING, gewogenOp: '2026-11-30' } }, 'weging.gewogenOp'],
    [
      'a consult of who decided with themselves',
      { weging: { ...WEGING, overlegMet: 'Behandelaar' } },
      'weging.overlegMet',
    ],
  ])('%s', (_, rest, veld) => {
    expect(Object.keys(op(rest))).toEqual(veld === null ? [] : [veld]);
  });
});
