import { PERSONA_NAMEN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from './demo-accounts.ts';
import { demoPage } from './demo-page.ts';
import { chooseLoginMethod } from './login-method.ts';

describe('the login method', () => {
  it('is refused outside demo mode as long as there is no other: the process does not start', () => {
    expect(() => chooseLoginMethod({ demo: false })).toThrow(/no login method/);
    expect(chooseLoginMethod({ demo: true }).isDemo).toBe(true);
  });
});

describe('the accounts of the demo region', () => {
  it('are the fixed personas, each with one role, organisation and klasse', () => {
    expect(demoAccounts.find('reclasseringswerker')).toMatchObject({
      rol: 'PROFESSIONAL',
      klasse: 'PRIVAAT',
      org: '00000099000000004000',
    });
    expect(demoAccounts.find('liaison-politie')).toMatchObject({ klasse: 'OVERHEID', accountklasse: 'UITVOERING' });
    for (const other of ['', '__proto__', 'toString', 'Procesregisseur'])
      expect(demoAccounts.find(other)).toBeUndefined();
  });

  it('can all be chosen on the login page', () => {
    for (const naam of PERSONA_NAMEN) expect(demoPage()).toContain(`value="${naam}"`);
  });
});
