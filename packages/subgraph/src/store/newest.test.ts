import { expect, it } from 'vitest';
import { newest } from './newest.ts';

const rows = [{ begin: '2027-01-01' }, { begin: '2026-01-01' }, { begin: '2020-01-01' }];
const begun = ({ begin }: { begin: string }): boolean => begin <= '2026-11-18';

it('what is in force goes before what is newer and has yet to begin', async () => {
  expect(await newest(Promise.resolve(rows), begun)).toEqual({ begin: '2026-01-01' });
  expect(await newest(Promise.resolve(rows))).toEqual({ begin: '2027-01-01' });
  expect(await newest(Promise.resolve(rows.slice(0, 1)), begun)).toEqual({ begin: '2027-01-01' });
});

it('no row, and nobody linked, give nothing', async () => {
  expect([await newest(Promise.resolve([])), await newest(Promise.resolve(null), () => true)]).toEqual([null, null]);
});
