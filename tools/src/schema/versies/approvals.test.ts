import { BreakingChangeType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../parse-source.ts';
import { type Akkoord, openBreaks, readApprovals } from './approvals.ts';

const FILE = 'akkoord.yaml';
const breuk = { soort: BreakingChangeType.FIELD_REMOVED, coordinaat: 'Casus.dagen', wat: 'Casus.dagen was removed.' };
const akkoord: Akkoord = {
  soort: breuk.soort,
  coordinaat: breuk.coordinaat,
  door: 'zvh',
  op: '2026-11-28',
  reden: 'niemand vraagt het nog',
};

describe('approvals of breaking changes', () => {
  it('a break that nobody agreed to stands in the way, in one line with what it is', () => {
    expect(openBreaks([breuk], [], FILE)).toEqual([
      'FIELD_REMOVED Casus.dagen: Casus.dagen was removed. No approval in akkoord.yaml.',
    ]);
  });

  it('a break that is named exactly may pass', () => {
    expect(openBreaks([breuk], [akkoord], FILE)).toEqual([]);
  });

  it.each([
    ['of another kind', { soort: BreakingChangeType.FIELD_CHANGED_KIND }],
    ['of another place', { coordinaat: 'Casus' }],
  ])('an approval %s approves nothing, and is an error of its own', (_, change) => {
    expect(openBreaks([breuk], [{ ...akkoord, ...change }], FILE)).toHaveLength(2);
  });

  it('an approval of what does not break (any more) is an error, and so is a second one of the same', () => {
    expect(openBreaks([], [akkoord], FILE)).toEqual([
      'akkoord.yaml: FIELD_REMOVED Casus.dagen is approved, but does not break',
    ]);
    expect(openBreaks([breuk], [akkoord, akkoord], FILE)).toEqual([
      'akkoord.yaml: FIELD_REMOVED Casus.dagen is approved twice',
    ]);
  });

  it.each([
    ['without who agreed', 'door: zvh', 'x: zvh'],
    ['without a reason', 'reden: weg', 'reden: " "'],
    ['with a day that is none', 'op: "2026-11-28"', 'op: gisteren'],
    ['of a kind that does not exist', 'soort: FIELD_REMOVED', 'soort: FIELD_GONE'],
  ])('does not read one %s, and says where it stands', (_, from, to) => {
    const text = `akkoorden:\n  - soort: FIELD_REMOVED\n    coordinaat: Casus.dagen\n    door: zvh\n    op: "2026-11-28"\n    reden: weg\n`;
    const read = (yaml: string) => {
      const source = parseSource(FILE, yaml);
      if ('fout' in source) throw new Error(source.fout);
      return readApprovals(source);
    };
    expect(read(text)).toHaveLength(1);
    expect(read(text.replace(from, to))).toEqual({
      fouten: expect.arrayContaining([expect.stringMatching(/^akkoord\.yaml:\d+:\d+: /)]),
    });
  });
});
