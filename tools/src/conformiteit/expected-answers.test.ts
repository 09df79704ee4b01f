import { expect, it } from 'vitest';
import { withoutCursors } from './expected-answers.ts';

it('compares answers without their cursors, and with whether there is one', () => {
  const page = (volgende: string | null) => JSON.stringify({ mutaties: { aantal: 2, volgende, rijen: [] } });
  expect(withoutCursors(page('een'))).toBe(withoutCursors(page('twee')));
  expect(withoutCursors(page('een'))).not.toBe(withoutCursors(page(null)));
});
