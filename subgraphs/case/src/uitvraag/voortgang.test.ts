import { uitvragenVan } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { type Handelingen, voortgangOp } from './voortgang.ts';

const GEVRAAGD: Handelingen = { gewenstOp: '2026-11-18', herinneringen: 0, afgerondOp: null };
const KLAAR = new Date('2026-11-20T09:00:00Z');

describe('how far a question of the uitvraag is', () => {
  it.each([
    [GEVRAAGD, '2026-11-17', 'GEVRAAGD'],
    [GEVRAAGD, '2026-11-18', 'GEVRAAGD'],
    [GEVRAAGD, '2026-11-19', 'VERLOPEN'],
    [{ ...GEVRAAGD, herinneringen: 2 }, '2026-11-18', 'HERINNERD'],
    [{ ...GEVRAAGD, herinneringen: 2 }, '2026-11-19', 'VERLOPEN'],
    [{ ...GEVRAAGD, afgerondOp: KLAAR }, '2026-11-21', 'AFGEROND'],
    [{ ...GEVRAAGD, herinneringen: 2, afgerondOp: KLAAR }, '2026-11-17', 'AFGEROND'],
  ] as const)('R05: follows from acts and days alone: %o on %s is %s', (handelingen, dag, voortgang) => {
    expect(voortgangOp(handelingen, dag)).toBe(voortgang);
    const more = { ...handelingen, bekend: true, stand: 'GEKOPPELD' };
    expect(voortgangOp(more, dag)).toBe(voortgang);
  });

  it('is each of the four in the story of the man on the street, on the day of the stories', () => {
    const voortgangen = uitvragenVan('ZVH-2026-0103').map(({ herinnerd, afgerondOp, gewenstOp }) =>
      voortgangOp(
        { gewenstOp, herinneringen: herinnerd.length, afgerondOp: afgerondOp === null ? null : KLAAR },
        '2026-11-18',
      ),
    );
    expect(voortgangen.sort()).toEqual(['AFGEROND', 'GEVRAAGD', 'HERINNERD', 'VERLOPEN']);
  });
});
