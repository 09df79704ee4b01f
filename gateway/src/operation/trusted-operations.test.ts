import type { Operatie } from '@ketenhub/policy';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { createTrustedOperations } from './trusted-operations.ts';

const TEXT = 'query Beeld($n: String!) { casus(nummer: $n) { nummer } }';
const beeld: Operatie = {
  naam: 'Beeld',
  eigenaar: 'zvh',
  doelen: ['ZVH-CASUSOVERLEG'],
  digest: `sha256-${'a'.repeat(43)}`,
  tekst: print(parse(TEXT)),
};
const open = (allowsAdHoc = false) =>
  createTrustedOperations({ operaties: [beeld], allowsAdHoc, limits: DEFAULT_LIMITS });
const trusted = open();
const ADMITTED = { ok: true, query: beeld.tekst };
const UNKNOWN = { ok: false, code: 'OPERATIE_ONBEKEND' };

describe('a gateway that answers trusted operations only', () => {
  it('A36: runs the approved text, by its text in any layout or by its digest', () => {
    for (const query of [TEXT, `# van mij\n${TEXT}`, beeld.tekst, TEXT.replaceAll(' ', '\n')])
      expect(trusted.admit({ query }, 'ZVH-CASUSOVERLEG')).toEqual(ADMITTED);
    expect(trusted.admit({ documentId: beeld.digest }, 'ZVH-CASUSOVERLEG')).toEqual(ADMITTED);
  });

  it.each([
    ['one field more', TEXT.replace('nummer }', 'nummer fase }')],
    ['an alias', TEXT.replace('{ nummer }', '{ n: nummer }')],
    ['another name', TEXT.replace('Beeld', 'Beeld2')],
    ['a second operation', `${TEXT} query B { casus(nummer: "x") { nummer } }`],
    ['a fragment', `${TEXT} fragment F on Casus { nummer }`],
    ['a directive', TEXT.replace('{ nummer }', '{ nummer @include(if: true) }')],
    ['nothing', ''],
    ['no GraphQL', '{'],
    ['more than the limits', `#${'x'.repeat(100_000)}\n${TEXT}`],
  ])('A36: runs nothing else: %s', (_, query) => {
    expect(trusted.admit({ query }, 'ZVH-CASUSOVERLEG')).toEqual(UNKNOWN);
  });

  it('A36: knows no other digest, and no name for one', () => {
    for (const documentId of ['', 'Beeld', `sha256-${'b'.repeat(43)}`, 'constructor', '__proto__'])
      expect(trusted.admit({ documentId }, 'ZVH-CASUSOVERLEG')).toEqual(UNKNOWN);
  });

  it('runs an operation for its own purposes only, also once its text is known', () => {
    expect(trusted.admit({ query: TEXT }, 'ZVH-CASUSOVERLEG').ok).toBe(true);
    for (const asked of [{ query: TEXT }, { documentId: beeld.digest }])
      expect(trusted.admit(asked, 'ZVH-TRIAGE')).toEqual({ ok: false, code: 'OPERATIE_ANDER_DOEL' });
  });

  it('with ad-hoc questions allowed runs any text, and a digest only when it is known', () => {
    expect(open(true).admit({ query: '{ x }' }, 'ZVH-TRIAGE')).toEqual({ ok: true, query: '{ x }' });
    expect(open(true).admit({ documentId: 'x' }, 'ZVH-TRIAGE')).toEqual(UNKNOWN);
  });
});
