import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Aanval {
  readonly wat: string;
  readonly tests?: readonly { readonly bestand: string; readonly titel: string }[];
  /** Letter of the issue that brings the test. */
  readonly issue?: string;
  /** Why it cannot occur. */
  readonly nooit?: string;
}

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const { aanvallen } = parse(read('test/attacks.yaml')) as { aanvallen: Record<string, Aanval> };

/** How many attacks the list has that the hub was designed against. */
const AANTAL = 133;

describe('the register of attacks', () => {
  it('names every attack of the list once, and no other', () => {
    const expected = Array.from({ length: AANTAL }, (_, index) => String(index + 1));
    expect(Object.keys(aanvallen).sort((a, b) => Number(a) - Number(b))).toEqual(expected);
  });

  it.each(Object.entries(aanvallen))(
    'A%s has tests that exist, or says who brings them or why it cannot occur',
    (_, one) => {
      const { wat, tests = [], issue, nooit, ...rest } = one;
      expect(rest).toEqual({});
      expect(wat).not.toBe('');
      expect([tests.length > 0, issue !== undefined, nooit !== undefined].filter(Boolean)).toHaveLength(1);
      if (issue !== undefined) expect(issue).toMatch(/^[A-Z]$/);
      if (nooit !== undefined) expect(nooit.length).toBeGreaterThan(20);
      for (const { bestand, titel } of tests) {
        expect(bestand).toMatch(/\.(test|e2e)\.ts$/);
        expect(titel.length).toBeGreaterThan(10);
        expect(read(bestand), `${bestand} has no title with: ${titel}`).toContain(titel);
      }
    },
  );
});
