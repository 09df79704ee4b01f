import { describe, expect, it } from 'vitest';
import { plain, renderMarkdown } from './render-markdown.ts';
import { report, result } from './result.fixture.ts';

describe('the report for people', () => {
  it('A124: what a subgraph answers is a text on one line, never markup', () => {
    expect(plain('a\n# b | <script> [x](y) `z`')).toBe('a # b \\| \\<script\\> \\[x\\](y) \\`z\\`');
  });

  it('puts what is wrong and what was not tested before the totals, each with its requirement', () => {
    const text = renderMarkdown(
      report({
        results: [
          result({}),
          result({ toets: 'geeft één keer antwoord', eisen: ['P17'], uitkomst: 'FOUT', bevindingen: ['status 200'] }),
          result({ eisen: ['P50'], uitkomst: 'NIET_GETOETST', bevindingen: ['geen adres'] }),
        ],
        eisen: [{ nummer: 'P17', titel: 'Once', uitkomst: 'FOUT', toetsen: 1, nietGetoetst: 0 }],
      }),
    );
    expect(text).toContain('**De subgraph wijkt af**: 1 toetsen goed, 1 fout, 1 niet getoetst.');
    expect(text).toContain('## Afwijkingen\n\n- P17 (token) geeft één keer antwoord\n  - status 200');
    expect(text).toContain('## Niet getoetst\n\n- P50 (token) weigert: geen token\n  - geen adres');
    expect(text).toContain('| P17 | Once | **FOUT** | 1 | 0 |');
  });

  it('never calls a subgraph good that could not be tested', () => {
    const text = renderMarkdown(report({ onbruikbaar: 'een goed token wordt geweigerd' }));
    expect(text).toContain('**De toets kon niet worden afgenomen**: een goed token wordt geweigerd.');
    expect(text).not.toContain('Geen afwijking gevonden');
  });
});
