import { describe, expect, it } from 'vitest';
import type { Invulveld, Invulvorm } from './antwoordvorm.ts';
import { controleerGegevens } from './controleer-gegevens.ts';

const veld = (naam: string, rest: Partial<Invulveld> = {}): Invulveld => ({
  veld: naam,
  soort: 'TEKST',
  verplicht: true,
  keuzes: null,
  ...rest,
});
const uitkering: Invulvorm = {
  soort: 'SdUitkering',
  tabel: {} as Invulvorm['tabel'],
  velden: [
    veld('soort'),
    veld('sinds', { soort: 'DAG' }),
    veld('loopt', { soort: 'JA_NEE', verplicht: false }),
    veld('plaats', { soort: 'GETAL', verplicht: false }),
    veld('groep', { soort: 'KEUZE', keuzes: ['EEN', 'TWEE'], verplicht: false }),
    veld('wie', { soort: 'TEKSTEN', verplicht: false }),
  ],
};
const VANDAAG = '2026-11-18';
const goed = { status: 'FEIT', peildatum: VANDAAG, velden: { soort: ' bijstand ', sinds: '2026-01-31' } };
const controleer = (gegevens: unknown, vormen = [uitkering]) => controleerGegevens(gegevens, vormen, VANDAAG);
const gebreken = (change: Record<string, unknown>, velden: Record<string, unknown> = {}) => {
  const uitkomst = controleer([
    { ...goed, ...change, ...('velden' in change ? {} : { velden: { ...goed.velden, ...velden } }) },
  ]);
  return uitkomst.ok ? {} : uitkomst.gebreken;
};

describe('what somebody typed as an answer', () => {
  it('becomes a record with its provenance, texts without spaces around them and null for what was left out', () => {
    expect(controleer([{ ...goed, beperking: 'Niet delen.', herkomst: 'dji' }])).toEqual({
      ok: true,
      records: [
        {
          vorm: uitkering,
          waarden: {
            ...{ soort: 'bijstand', sinds: '2026-01-31', loopt: null, plaats: null, groep: null, wie: null },
            ...{ status: 'FEIT', peildatum: VANDAAG, beperking: 'Niet delen.', herkomst: 'dji' },
          },
        },
      ],
    });
  });

  it.each([
    ['a day that does not exist', { sinds: '2026-02-30' }, 'sinds', /bestaande dag/],
    ['a day in another notation', { sinds: '31-01-2026' }, 'sinds', /bestaande dag/],
    ['a required field left out', { soort: ' ' }, 'soort', /verplicht/],
    ['a text that steers a screen', { soort: 'a\u001b[31m' }, 'soort', /zonder stuurtekens/],
    ['a text without end', { soort: 'x'.repeat(2001) }, 'soort', /1 tot 2000 tekens/],
    ['a text for yes or no', { loopt: 'ja' }, 'loopt', /true \(ja\) of false \(nee\)/],
    ['a broken number', { plaats: 1.5 }, 'plaats', /geheel getal/],
    ['a value outside the list', { groep: 'DRIE' }, 'groep', /Kies een van: EEN, TWEE/],
    ['a text for a list', { wie: 'een' }, 'wie', /lijst/],
    ['an empty text in a list', { wie: ['een', ''] }, 'wie', /tekst/],
    ['a field of something else', { bsn: '1' }, 'bsn', /hoort niet/],
    ['the person that a record is about', { persoonId: 'x' }, 'persoonId', /hoort niet/],
  ])('is refused with the field and a Dutch sentence: %s', (_, velden, naam, zin) => {
    expect(gebreken({}, velden)).toEqual({ [`gegevens[0].velden.${naam}`]: expect.stringMatching(zin) });
  });

  it.each([
    ['a status that the protocol does not know', { status: 'ROND' }, 'status', /FEIT, VERMOEDEN/],
    ['no peildatum', { peildatum: undefined }, 'peildatum', /bestaande dag/],
    ['a peildatum after today', { peildatum: '2026-11-19' }, 'peildatum', /toekomst/],
    ['a limitation without end', { beperking: 'x'.repeat(501) }, 'beperking', /500/],
    ['a herkomst that is no organisation', { herkomst: 'iemand' }, 'herkomst', /Kies een van/],
    ['a bron of its own', { bron: 'politie' }, 'bron', /onbekend/],
    ['no fields', { velden: null }, 'velden', /Vul de velden in/],
    ['another kind of record', { soort: 'SdSchuldhulp' }, 'soort', /Kies een van: SdUitkering/],
  ])('is refused when its provenance is wrong: %s', (_, change, naam, zin) => {
    expect(gebreken(change)).toEqual({ [`gegevens[0].${naam}`]: expect.stringMatching(zin) });
  });

  it('names every fault at once, and gives no record as long as there is one', () => {
    const uitkomst = controleer([goed, { ...goed, status: 'X', velden: { soort: '' } }]);
    expect(uitkomst).toEqual({
      ok: false,
      gebreken: {
        'gegevens[1].status': expect.any(String),
        'gegevens[1].velden.soort': expect.any(String),
        'gegevens[1].velden.sinds': expect.any(String),
      },
    });
  });

  it('has to say which record it is where a subcategorie has more than one', () => {
    const twee = [uitkering, { ...uitkering, soort: 'SdAnders' }];
    expect(controleer([goed], twee)).toMatchObject({
      ok: false,
      gebreken: { 'gegevens[0].soort': expect.any(String) },
    });
    expect(controleer([{ ...goed, soort: 'SdAnders' }], twee)).toMatchObject({ ok: true });
  });

  it.each([[[]], [null], ['x'], [{}], [Array(101).fill(goed)]])(
    'is refused when it is no list of gegevens: %#',
    (gegevens) => {
      expect(controleer(gegevens)).toMatchObject({ ok: false, gebreken: { gegevens: expect.any(String) } });
    },
  );
});
