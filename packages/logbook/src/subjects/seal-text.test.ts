import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processKeyOf } from './process-key.ts';
import { newSubjectKey, openBytes, openHandle, sealBytes, sealHandle } from './seal-text.ts';

const place = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) };

describe('A128: a person that stands sealed in a line', () => {
  it('A128: is read with its own key, and looks different each time', () => {
    const key = newSubjectKey();
    const sealed = [1, 2].map(() => sealHandle(key, 'handvat-1', place));
    expect(new Set(sealed).size).toBe(2);
    for (const one of sealed) {
      expect(one).not.toContain('handvat');
      expect(openHandle(key, one, place)).toBe('handvat-1');
    }
  });

  it('A128: is read with no other key, in no other line, and not when a byte was changed', () => {
    const key = newSubjectKey();
    const sealed = sealHandle(key, 'handvat-1', place);
    expect(openHandle(newSubjectKey(), sealed, place)).toBeNull();
    expect(openHandle({ ...newSubjectKey(), id: key.id }, sealed, place)).toBeNull();
    expect(openHandle(key, sealed, { ...place, spanId: 'c'.repeat(16) })).toBeNull();
    for (const wrong of ['', key.id, `${key.id}.`, `${key.id}.AAAA`, 'handvat-1'])
      expect(openHandle(key, wrong, place)).toBeNull();
    const bytes = sealBytes(key.key, Buffer.from('x'), '');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (at) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(openBytes(key.key, changed, '')).toBeNull();
      }),
    );
  });
});

describe('the key of a process', () => {
  it('A128: finds the same person again, and tells nobody without it whom it found', () => {
    const [mine, other] = [processKeyOf(Buffer.alloc(32, 1)), processKeyOf(Buffer.alloc(32, 2))];
    expect(mine.index('persoon', 'a', 'b')).toBe(processKeyOf(Buffer.alloc(32, 1)).index('persoon', 'a', 'b'));
    expect(mine.index('persoon', 'a', 'b')).not.toBe(mine.index('persoon', 'a,b'));
    expect(mine.index('persoon', 'a', 'b')).not.toBe(mine.index('casus', 'a', 'b'));
    expect(mine.index('persoon', 'a', 'b')).not.toBe(other.index('persoon', 'a', 'b'));
  });
});
