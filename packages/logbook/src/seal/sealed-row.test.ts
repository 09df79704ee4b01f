import { canonicalJson } from '@ketenhub/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leafOf, type SealedRow } from './sealed-row.ts';
import { leafHash } from './tree-hash.ts';

const text = fc.string({ unit: 'binary' });
const row: fc.Arbitrary<SealedRow> = fc.record({
  volgnummer: text,
  soort: text,
  moment: text,
  verantwoordelijke: text,
  trace_id: text,
  span_id: text,
  jti: fc.option(text),
  regel: text,
  geschreven_op: text,
});

it('A119: the leaf of a line is over its RFC 8785 JSON, whatever stands in it', () => {
  fc.assert(
    fc.property(row, (line) => {
      expect(leafOf(line)).toBe(leafHash(Buffer.from(canonicalJson(line))));
    }),
  );
});
