import { ORGANISATIES } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { DOMEINEN, domeinVan } from './domein.ts';

describe('the domein of an aanmelder', () => {
  it('counts the aanmelders of a published year as that year did: zorg 9, justitie 15, gemeente 26', () => {
    const aanmeldingen = [
      ['ggd', 3],
      ['ggz', 1],
      ['wonen', 1],
      ['verslavingszorg', 1],
      ['veilig-thuis', 3],
      ['dji', 1],
      ['gi', 1],
      ['politie', 11],
      ['reclassering', 2],
      ['burgemeester', 24],
      ['college', 2],
    ] as const;
    const counted = DOMEINEN.map((domein) =>
      aanmeldingen.filter(([code]) => domeinVan(code) === domein).reduce((sum, [, aantal]) => sum + aantal, 0),
    );
    expect(Object.fromEntries(DOMEINEN.map((domein, index) => [domein, counted[index]]))).toEqual({
      ZORG: 9,
      JUSTITIE: 15,
      GEMEENTE: 26,
    });
  });

  it('is one of three for every deelnemer', () => {
    for (const code of ORGANISATIES) if (code !== 'zvh') expect(DOMEINEN).toContain(domeinVan(code));
  });
});
