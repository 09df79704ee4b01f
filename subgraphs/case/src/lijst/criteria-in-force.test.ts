import { describe, expect, it } from 'vitest';
import { waaromNietToetsbaar } from './criteria-in-force.ts';

const criteria = [
  { versie: 3, geldigVanaf: '2026-12-01' },
  { versie: 2, geldigVanaf: '2026-07-01' },
  { versie: 1, geldigVanaf: '2025-04-01' },
];
const why = (versie: number, dag: string, given = criteria) => waaromNietToetsbaar(given, { versie, dag });

describe('by which criteria a casus is placed on a list', () => {
  it('R20: the version that holds on that day, from its first day until the day before the next', () => {
    expect(why(2, '2026-07-01')).toBeNull();
    expect(why(2, '2026-11-30')).toBeNull();
    expect(why(3, '2026-12-01')).toBeNull();
    expect(why(1, '2026-06-30')).toBeNull();
  });

  it('R20: not one that is still to begin, one that was replaced, one that is not there, and none before anything was published', () => {
    expect(why(3, '2026-11-30')).toMatch(/geldt nog niet/);
    expect(why(1, '2025-03-31')).toMatch(/geldt nog niet/);
    expect(why(1, '2026-07-01')).toMatch(/is vervangen/);
    for (const versie of [0, -1, 4]) expect(why(versie, '2026-08-01')).toMatch(/is er niet/);
    expect(why(1, '2026-08-01', [])).toMatch(/nog geen criteria gepubliceerd/);
  });
});
