import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from './random.ts';
import { registratienummer } from './registration-number.ts';

describe('seeded random numbers', () => {
  it('depend on the seed only', () => {
    const draw = (seed: string): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, () => random.next());
    };
    expect(draw('p0001')).toEqual(draw('p0001'));
    expect(draw('p0001')).not.toEqual(draw('p0002'));
  });

  it('stay within the asked range and reach both ends', () => {
    const random = seededRandom('range');
    const drawn = Array.from({ length: 500 }, () => random.integer(3, 6));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6]));
    expect(() => random.pick([])).toThrow(RangeError);
  });

  it('shuffle a list into the same values in another order, the same one for the same seed', () => {
    const lijst = Array.from({ length: 40 }, (_, index) => index);
    const geschud = shuffled(seededRandom('kaarten'), lijst);
    expect(geschud).not.toEqual(lijst);
    expect(geschud.toSorted((een, ander) => een - ander)).toEqual(lijst);
    expect(shuffled(seededRandom('kaarten'), lijst)).toEqual(geschud);
  });

  it('registration numbers have a fixed width, so that none is the beginning of another', () => {
    expect(registratienummer('MUT', 'p0001', 1)).toBe('MUT-000001-01');
    expect(registratienummer('MUT', 'p12345', 12)).toHaveLength(registratienummer('MUT', 'p0001', 1).length);
  });
});
