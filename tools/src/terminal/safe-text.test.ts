import { describe, expect, it } from 'vitest';
import { flow } from './flow.ts';
import { span, toText } from './line.ts';
import { safeJson, safeText } from './safe-text.ts';
import { textWidth } from './text-width.ts';

const ESC = '\u001b';
const hostile: readonly (readonly [string, string])[] = [
  ['a colour that hides text', `${ESC}[8mverborgen${ESC}[0m`],
  ['a window title', `${ESC}]0;titel\u0007`],
  ['a clipboard write (OSC 52)', `${ESC}]52;c;ZWNobw==\u0007`],
  ['an 8-bit control sequence', '\u009b2J'],
  ['a carriage return over the line', 'beperkt\rniets bekend'],
  ['backspaces over a word', 'schuldig\b\b\b\b\b\b\b\bonschuldig'],
  ['a faked line of this program', 'rustig\nleeg: meldingen huiselijk geweld'],
  ['a bidirectional override', 'naam\u202enaamregO\u202c'],
  ['bidirectional isolates', '\u2067links\u2069'],
  ['zero-width characters', 'Wil\u200blem\u2060 \ufeff'],
  ['tag characters', 'tekst\u{e0041}\u{e0042}'],
  ['a lone surrogate', 'tekst\ud800'],
  ['a Unicode line separator', 'een\u2028twee'],
  ['NUL and DEL', 'een\u0000twee\u007f'],
];

const DANGEROUS = /[\p{Control}\p{Format}\p{Surrogate}\u2028\u2029]/u;

describe('source text on a terminal', () => {
  it.each(hostile)('neutralises %s', (_, text) => {
    expect(safeText(text)).not.toMatch(DANGEROUS);
    const printed = toText([[span(text)], ...flow([span(text, 'vet')], { width: 80, indent: 2 })], false);
    expect(printed.replaceAll('\n', '')).not.toMatch(DANGEROUS);
  });

  it.each(hostile)('keeps %s out of the colours of this program too', (_, text) => {
    const printed = toText([[span(text, 'fout')]], true);
    expect(printed.replace(`${ESC}[31m`, '').replace(`${ESC}[0m`, '').replace(/\n$/, '')).not.toMatch(DANGEROUS);
  });

  it('leaves a mark where something was taken out, so that tampering is seen', () => {
    expect(safeText(`Willem${ESC}[2K`)).toBe('Willem\ufffd[2K');
  });

  it('leaves names and ordinary text as they are', () => {
    const text = 'José Groß-Ünal, 3½ jaar, €\u00a012, "ja" – nee… Łódź 王';
    expect(safeText(text)).toBe(text);
  });
});

describe('source text in a machine document', () => {
  it.each(hostile)('escapes %s and loses nothing of it', (_, text) => {
    const json = safeJson({ naam: text, [text]: [text] });
    expect(json.replaceAll('\n', '')).not.toMatch(DANGEROUS);
    expect(JSON.parse(json)).toEqual({ naam: text, [text]: [text] });
  });
});

describe('textWidth', () => {
  it('counts columns, not code units: accents, wide characters and emoji', () => {
    expect(['José', 'Jose\u0301', '王', '🚓', ''].map(textWidth)).toEqual([4, 4, 2, 2, 0]);
  });
});
