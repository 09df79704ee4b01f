import { describe, expect, it } from 'vitest';
import { diskFullReason, exitCodeFor } from './disk-full.ts';

const failure = (code: string, message = 'x', cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { code });

describe('a full disk', () => {
  it.each(['ENOSPC', 'EDQUOT'])('is recognised by the code %s', (code) => {
    expect(diskFullReason(failure(code))).toBe('no space left on the disk');
    expect(exitCodeFor(failure(code))).toBe(28);
  });

  it('is that of the database server when PostgreSQL says so, also in the error of a query that wraps it', () => {
    const reason = 'no space left on the disk of the database server';
    expect(diskFullReason(failure('53100', 'could not extend file'))).toBe(reason);
    expect(diskFullReason(new Error('Failed query', { cause: failure('53100') }))).toBe(reason);
  });

  it.each([
    failure('53100', 'could not resize shared memory segment'),
    failure('EACCES'),
    new Error('x'),
    null,
    'ENOSPC',
  ])('is not what %s says', (error) => {
    expect(diskFullReason(error)).toBeNull();
    expect(exitCodeFor(error)).toBe(1);
  });
});
