import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { testPolicy } from '../../test/test-policy.ts';
import type { Account } from '../accounts.ts';
import { refuseBeforeCasus } from './purpose-rules.ts';

const { beleid } = await testPolicy();
const regisseur: Account = {
  sub: 'r',
  rol: 'PROCESREGISSEUR',
  org: OIN.zvh,
  klasse: 'SAMENWERKINGSVERBAND',
  accountklasse: 'UITVOERING',
};
const ask = (doelbinding: Record<string, string>, account = regisseur): string | undefined =>
  refuseBeforeCasus(beleid, account, { type: 'doelbinding', ...doelbinding } as never)?.reden;

describe('what is refused before any casus is asked about', () => {
  it('lets through a purpose of the role with what the purpose needs', () => {
    expect(ask({ doel: 'ZVH-TRIAGE', casus: 'c' })).toBeUndefined();
    expect(ask({ doel: 'ZVH-WERKVOORRAAD' })).toBeUndefined();
    expect(ask({ doel: 'ZVH-HEROPENING', casus: 'c', motivering: 'm' })).toBeUndefined();
  });

  it('refuses a casus too few, a casus too many, a missing motivation and a purpose that this policy does not know', () => {
    expect(ask({ doel: 'ZVH-TRIAGE' })).toBe('GEEN_CASUS');
    expect(ask({ doel: 'ZVH-WERKVOORRAAD', casus: 'c' })).toBe('CASUS_TE_VEEL');
    expect(ask({ doel: 'ZVH-HEROPENING', casus: 'c' })).toBe('GEEN_MOTIVERING');
    expect(ask({ doel: 'BEHEER' })).toBe('ONBEKEND_DOEL');
  });

  it('A91: decides on the one role and account class that the account has', () => {
    expect(ask({ doel: 'LOGCONTROLE' })).toBe('DOEL_NIET_VOOR_ROL');
    expect(ask({ doel: 'LOGCONTROLE' }, { ...regisseur, rol: 'FG' })).toBe('DOEL_NIET_VOOR_ROL');
    expect(ask({ doel: 'LOGCONTROLE' }, { ...regisseur, rol: 'FG', accountklasse: 'RECHTMATIGHEID' })).toBeUndefined();
  });
});
