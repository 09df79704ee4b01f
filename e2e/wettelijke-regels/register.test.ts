import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Regel {
  readonly wat: string;
  readonly invarianten?: readonly string[];
  readonly tests?: readonly { readonly bestand: string; readonly titel: string }[];
  /** Letter of the issue that brings what is not there yet. */
  readonly issue?: string;
}

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const { regels } = parse(read('test/rules.yaml')) as { regels: Record<string, Regel> };
const { invarianten } = parse(read('schema/privacyprotocol/invarianten.yaml')) as {
  invarianten: readonly { readonly id: string; readonly regel: string }[];
};

const { handelingen, overgangen } = JSON.parse(read('schema/casusproces.json')) as Record<
  'handelingen' | 'overgangen',
  readonly { readonly regels: readonly string[] }[]
>;
/** Rules that the case process says it keeps. */
const VAN_HET_PROCES = [...new Set([...handelingen, ...overgangen].flatMap((een) => een.regels))].sort();

/** How many rules the catalogue of the law has. */
const AANTAL = 26;

describe('the register of the rules of the law', () => {
  it('names every rule of the catalogue once, and no other', () => {
    const expected = Array.from({ length: AANTAL }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(regels)).toEqual(expected);
  });

  it.each(Object.entries(regels))(
    '%s is held by an invariant or a test that exists, or waits for an issue',
    (id, regel) => {
      const { wat, invarianten: held = [], tests = [], issue, ...rest } = regel;
      expect(rest).toEqual({});
      expect(wat).not.toBe('');
      expect(held.length + tests.length > 0 || issue !== undefined).toBe(true);
      if (issue !== undefined) expect(issue).toMatch(/^[A-Z]$/);
      // Both ways: an invariant that says it holds a rule is named there, and none that does not.
      expect(held).toEqual(invarianten.filter((een) => een.regel === id).map((een) => een.id));
      for (const { bestand, titel } of tests) {
        expect(titel.length).toBeGreaterThan(10);
        expect(read(bestand), `${bestand} has no title with: ${titel}`).toContain(titel);
      }
    },
  );

  it('knows the rules that the case process names', () => {
    expect(VAN_HET_PROCES.length).toBeGreaterThan(10);
    expect(VAN_HET_PROCES.filter((id) => regels[id] === undefined)).toEqual([]);
  });

  it.each(VAN_HET_PROCES)('%s, which the case process names, is shown by a test that has it in its title', (id) => {
    const titles = (regels[id]?.tests ?? []).map(({ titel }) => titel);
    expect(titles.filter((titel) => new RegExp(`\\b${id}\\b`).test(titel))).not.toEqual([]);
  });
});
