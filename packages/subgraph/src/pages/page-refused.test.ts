import { describe, expect, it } from 'vitest';
import { pageSize } from './bladzijde.ts';
import { expectedRefusal, pageRefused } from './page-refused.ts';

describe('a page that is refused', () => {
  it('A99: says one sentence, whatever is wrong with the cursor', () => {
    const refusal = pageRefused('BLADZIJDE').toJSON();
    expect(refusal).toEqual({
      message: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.',
      extensions: { code: 'BLADZIJDE' },
    });
    expect(expectedRefusal(refusal.extensions?.code)).toEqual(refusal);
  });

  it('A108: is the only fault whose words leave the process, and in the words of the kit', () => {
    for (const code of [undefined, null, 'BRON_FOUT', 'INTERNAL_SERVER_ERROR', '__proto__', 'toString', 23505, {}])
      expect(expectedRefusal(code)).toBeNull();
  });
});

describe('the rows on a page', () => {
  it('are 1 to 100, and 50 for who gives an explicit null', () => {
    expect([1, 50, 100].map((eerste) => pageSize({ eerste }))).toEqual([1, 50, 100]);
    expect([pageSize({ eerste: null }), pageSize({})]).toEqual([50, 50]);
    for (const eerste of [0, -1, 101, 2 ** 31, 1.5, Number.NaN])
      expect(() => pageSize({ eerste })).toThrow('Vraag per bladzijde 1 tot en met 100 rijen.');
  });
});
