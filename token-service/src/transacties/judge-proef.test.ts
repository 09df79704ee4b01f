import { describe, expect, it } from 'vitest';
import { testPolicy } from '../../test/test-policy.ts';
import { judgeProef } from './judge-proef.ts';
import { readProefRequest } from './read-proef.ts';

const policy = await testPolicy();
const policies = {
  named: (digest: string) => (digest === policy.beleid.digest ? { ...policy, earlier: [], supergraaf: 'deze' } : null),
};
const good = {
  bron: 'politie',
  veld: 'PolitieBeeld.mutaties',
  doel: 'ZVH-TRIAGE',
  vraag: 'v'.repeat(43),
  beleid: policy.beleid.digest,
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
} as const;
const judge = (changes: Partial<Record<keyof typeof good, string>> = {}) =>
  judgeProef(policies, { ...good, ...changes } as never);
const faultOf = (changes: Parameters<typeof judge>[0]) => {
  const judged = judge(changes);
  return judged.ok ? null : judged.fault;
};

describe('a token for the admission probe', () => {
  it('is given for a purpose outside the ceiling of the field', () => {
    expect(judge()).toEqual({ ok: true, supergraaf: 'deze' });
    expect(faultOf({ doel: 'LOGCONTROLE' })).toBeNull();
  });

  it('A75: is given for no purpose that could open the field, whether a rule opens it now or not', () => {
    expect(faultOf({ doel: 'ZVH-CASUSOVERLEG' })).toBe('DOEL_NIET_VERKEERD');
    expect(faultOf({ veld: 'PolitieBeeld.wapenindicatie', doel: 'ZVH-CASUSOVERLEG' })).toBe('DOEL_NIET_VERKEERD');
    expect(faultOf({ veld: 'Casus.nummer', doel: 'ZVH-WERKVOORRAAD' })).toBe('DOEL_NIET_VERKEERD');
  });

  it('is given for no field whose ceiling is not known here, and under no other policy', () => {
    for (const veld of ['PolitieBeeld.kaal', 'Betrokkene.id', 'X.y']) expect(faultOf({ veld })).toBe('VELD_ONBEKEND');
    expect(faultOf({ beleid: 'sha256-ander' })).toBe('ANDER_BELEID');
  });

  it('is asked in exactly its own shape', () => {
    expect(readProefRequest(good)).toEqual(good);
    const wrong = [
      null,
      { ...good, casus: 'ZVH-2026-0101' },
      { ...good, betrokkenen: [] },
      { ...good, bron: 'elders' },
      { ...good, doel: 'ALLES' },
      { ...good, veld: 'geen coordinaat' },
      { ...good, vraag: 'kort' },
    ];
    expect(wrong.map(readProefRequest)).toEqual(wrong.map(() => null));
  });
});
