import { describe, expect, it } from 'vitest';
import { toText } from '../terminal/line.ts';
import { renderValue } from './render-field.ts';

const VAN = { bron: 'zvh', herkomst: 'zvh', peildatum: '2026-06-30', status: 'FEIT', beperking: null };

const printed = (name: string, waarde: unknown): string[] =>
  toText(renderValue([name, { toestand: 'WAARDE', waarde }], { width: 100, useColor: false }), false)
    .trimEnd()
    .split('\n');

describe('one field of the person view on a terminal', () => {
  it('gives each doel of a plan a line of its own: at the table they are read one by one', () => {
    const doelen = [
      { leefgebied: 'HUISVESTING', omschrijving: 'Een eigen adres.' },
      { leefgebied: 'INKOMEN', omschrijving: 'Geld op de rekening.' },
    ];
    expect(printed('plan', { planversie: 3, vastgesteldOp: '2026-06-30', doelen, ...VAN })).toEqual([
      '  plan: versie: 3; vastgesteld op: 30 juni 2026',
      '    doelen (2):',
      '      - leefgebied: huisvesting; Een eigen adres.',
      '      - leefgebied: inkomen; Geld op de rekening.',
      '      bron Zorg- en Veiligheidshuis, peildatum 30 juni 2026',
    ]);
  });

  it('shows no heading for a list that is empty or not given', () => {
    expect(printed('plan', { planversie: 3, doelen: [], ...VAN })[0]).toBe('  plan: versie: 3');
    expect(printed('plan', { planversie: 3, doelen: null, ...VAN })[0]).toBe('  plan: versie: 3');
  });

  it('names a person as people say it, with the parts of the name behind it, and puts no brackets round one word', () => {
    const persoon = {
      naam: { voornamen: 'Rogier', voorvoegsel: 'de', geslachtsnaam: 'Man', volledigeNaam: 'Rogier de Man' },
      geboorte: { datum: '1983-02-16' },
      geslacht: { code: 'M', omschrijving: 'man' },
    };
    expect(printed('persoon', persoon)).toEqual([
      '  persoon: Rogier de Man (voornamen: Rogier; voorvoegsel: de; geslachtsnaam: Man); geboorte: 16',
      '      februari 1983; geslacht: man',
    ]);
  });

  it('says under a list whose source did not answer, so that what is missing is not taken for nothing', () => {
    const state = {
      toestand: 'WAARDE',
      waarde: [{ waarde: 'Overlast.' }],
      aantal: 1,
      zonderAntwoord: ['politie'],
    } as const;
    const lines = toText(renderValue(['feiten', state], { width: 100, useColor: false }), false)
      .trimEnd()
      .split('\n');
    expect(lines.at(-1)).toBe('    bron niet bereikbaar: politie');
  });
});
