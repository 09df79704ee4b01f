import { describe, expect, it } from 'vitest';
import { dutchDate } from './dutch-date.ts';
import { flow } from './flow.ts';
import { span, toText } from './line.ts';
import { screenOf } from './screen.ts';
import { table } from './table.ts';
import { textWidth } from './text-width.ts';

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

describe('flow', () => {
  it('wraps a long text within the width, with its indent and hanging indent', () => {
    const text = linesOf(toText(flow([span('een twee drie vier vijf')], { width: 20, indent: 2, hanging: 3 }), false));
    expect(text).toEqual(['  een twee drie vier', '     vijf']);
  });

  it('cuts a word that fits on no line instead of running over the edge', () => {
    const text = linesOf(toText(flow([span('x'.repeat(200))], { width: 80, indent: 4 }), false));
    expect(text.every((line) => textWidth(line) <= 80)).toBe(true);
    expect(text.join('').replaceAll(' ', '')).toBe('x'.repeat(200));
  });

  it('keeps a label and its colon together and a space between spans', () => {
    const spans = [span('mutaties', 'vet'), span(':'), span(' twee '), span('stuks')];
    expect(toText(flow(spans, { width: 80, indent: 0 }), false)).toBe('mutaties: twee stuks\n');
  });

  it('gives no line for no text', () => {
    expect(flow([], { width: 80, indent: 2 })).toEqual([]);
    expect(flow([span('  ')], { width: 80, indent: 2 })).toEqual([]);
  });
});

describe('table', () => {
  it('aligns columns by what a reader sees and wraps the last one', () => {
    const rows = [
      ['王', 'doel-een, doel-twee, doel-drie'],
      ['abc', 'x'],
    ];
    expect(linesOf(toText(table(['naam', 'doelen'], rows, 30), false))).toEqual([
      'naam  doelen',
      '王    doel-een, doel-twee,',
      '      doel-drie',
      'abc   x',
    ]);
  });

  it('puts the last column on its own line when there is no room beside the others', () => {
    expect(linesOf(toText(table(['casus', 'doelen'], [['Z'.repeat(25), 'ZVH-UITVRAAG']], 40), false))).toContain(
      '    ZVH-UITVRAAG',
    );
  });
});

describe('screenOf', () => {
  it('colours only a terminal, and not when NO_COLOR is set', () => {
    expect(screenOf({ isTTY: true, columns: 90 }, {})).toEqual({ width: 90, useColor: true });
    expect(screenOf({ isTTY: true, columns: 90 }, { NO_COLOR: '1' }).useColor).toBe(false);
    expect(screenOf({}, {}).useColor).toBe(false);
  });

  it('keeps between 80 and 120 columns', () => {
    expect([40, 80, 300].map((columns) => screenOf({ isTTY: true, columns }, {}).width)).toEqual([80, 80, 120]);
  });
});

describe('dutchDate', () => {
  it('writes a day out in Dutch, and nothing that is no day', () => {
    expect(['2026-11-18', '2026-02-30', '2026-13-01', '2026-11-18T10:00', 'x'].map(dutchDate)).toEqual([
      '18 november 2026',
      null,
      null,
      null,
      null,
    ]);
  });
});
