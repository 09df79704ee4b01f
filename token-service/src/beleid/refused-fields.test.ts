import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { testPolicy } from '../../test/test-policy.ts';
import type { Account } from '../accounts.ts';
import { refusedFields } from './refused-fields.ts';

const policy = await testPolicy();
const account: Account = {
  sub: 'r',
  rol: 'PROCESREGISSEUR',
  org: OIN.zvh,
  klasse: 'SAMENWERKINGSVERBAND',
  accountklasse: 'UITVOERING',
};
const casus = {
  fase: 'CASUSOVERLEG',
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: OIN.college,
  deelnemers: [OIN.politie],
};
const refused = (velden: string[], changes: Partial<Parameters<typeof refusedFields>[1]> = {}): string[] =>
  refusedFields(policy, { account, doel: 'ZVH-CASUSOVERLEG', casus, ...changes }, velden);

describe('the field check of the minting', () => {
  it('lets through what is open for at least one kind of betrokkene, handles and structure', () => {
    expect(refused(['PolitieBeeld.mutaties', 'Casus.nummer', 'Betrokkene.id', 'Betrokkene.politie'])).toEqual([]);
  });

  it('A75: names a field that no rule opens, that has no annotation, or that does not exist', () => {
    expect(refused(['PolitieBeeld.mutaties', 'PolitieBeeld.wapenindicatie', 'PolitieBeeld.kaal', 'X.y'])).toEqual([
      'PolitieBeeld.wapenindicatie',
      'PolitieBeeld.kaal',
      'X.y',
    ]);
  });

  it('looks at the role, the purpose and the facts of the casus', () => {
    expect(refused(['PolitieBeeld.mutaties'], { account: { ...account, rol: 'PROFESSIONAL' } })).toHaveLength(1);
    expect(refused(['PolitieBeeld.mutaties'], { doel: 'ZVH-TRIAGE' })).toHaveLength(1);
    expect(refused(['PolitieBeeld.mutaties'], { casus: null })).toHaveLength(1);
    expect(refused(['PolitieBeeld.mutaties'], { casus: { ...casus, deelnemers: [] } })).toHaveLength(1);
  });
});
