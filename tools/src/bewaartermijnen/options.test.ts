import { describe, expect, it } from 'vitest';
import { readRetentionOptions } from './options.ts';

describe('the options of npm run bewaartermijnen', () => {
  it('show the terms, the proofs, or destroy in the name of somebody', () => {
    expect(readRetentionOptions([])).toMatchObject({ opdracht: 'TOON', keyFile: '.data/keys/case/beheer-zvh.key' });
    expect(readRetentionOptions(['--bewijzen', '--sleutel', 'x'])).toMatchObject({
      opdracht: 'BEWIJZEN',
      keyFile: 'x',
    });
    expect(readRetentionOptions(['--vernietig', '--door', 'FG'])).toMatchObject({ opdracht: 'VERNIETIG', door: 'FG' });
  });

  it.each([
    [['--vernietig']],
    [['--vernietig', '--door', ' ']],
    [['--door', 'FG']],
    [['--vernietig', '--door', 'FG', '--bewijzen']],
    [['--alles']],
    [['ZVH-2026-0101']],
  ])('refuse %j with how it is used', (args) => {
    expect(() => readRetentionOptions(args)).toThrow('npm run bewaartermijnen');
  });
});
