import { describe, expect, it } from 'vitest';
import { beleid } from '../test/protocol.ts';
import { geldigOp } from './in-force.ts';

const [eerste] = beleid.regels;

describe('a rule holds between its days', () => {
  it('opens nothing before geldigVanaf', () => {
    expect(geldigOp(beleid, '2000-01-01').regels).toEqual([]);
  });

  it('opens nothing from geldigTot on, and still the day before', () => {
    if (eerste === undefined) throw new Error('the protocol has rules');
    const lapsed = { ...beleid, regels: [{ ...eerste, geldigVanaf: '2025-03-01', geldigTot: '2026-01-01' }] };
    expect(geldigOp(lapsed, '2025-12-31').regels).toHaveLength(1);
    expect(geldigOp(lapsed, '2026-01-01').regels).toEqual([]);
  });
});
