import { expect, it } from 'vitest';
import { showsInside, withoutCursors } from './expected-answers.ts';

const page = (volgende: string | null, toelichting = '') =>
  JSON.stringify({ mutaties: { aantal: 2, volgende, rijen: [{ toelichting }] } });

it('compares answers without their cursors, and with whether there is one', () => {
  expect(withoutCursors(page('een'))).toBe(withoutCursors(page('twee')));
  expect(withoutCursors(page('een'))).not.toBe(withoutCursors(page(null)));
});

it('A79: sees a token, a stack or a statement in an answer, and a token in place of a cursor', () => {
  const inside = ['eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'at x (/srv/a.ts:1', 'SQLSTATE 42501', 'select bsn from personen'];
  for (const text of inside) expect([text, showsInside(page(null, text))]).toEqual([text, true]);
  expect(showsInside(page('eyJhbGciOiJkaXIifQ.x.y.z'))).toBe(true);
});

it('takes the random text of a cursor or a handle for nothing, whatever it happens to hold', () => {
  for (const cursor of ['x9EyjQ2kZ1pVtAbCdEf', 'abc-econn-eYJaaaaaaaaaaaa.postgres', 'q.eyJxQ2kZ1pVtAbCdEf01.x'])
    expect([cursor, showsInside(page(cursor))]).toEqual([cursor, false]);
  for (const handle of ['x9EyjQ2kZ1pVtAbCdEf', 'eyJxQ2kZ1pVtAbCdEf01'])
    expect([handle, showsInside(page(null, handle))]).toEqual([handle, false]);
});
