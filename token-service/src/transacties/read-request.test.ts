import { describe, expect, it } from 'vitest';
import { readMintRequest } from './read-request.ts';

const good = {
  subject_token: 'eyJ',
  casusbewijs: 'eyJ',
  txn: 't',
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
  beleid: 'sha256-x',
  fetches: [{ bron: 'politie', velden: ['PolitieBeeld.mutaties'], vraag: 'v'.repeat(43) }],
};

describe('the minting request', () => {
  it('is read in exactly its own shape, with or without case evidence', () => {
    expect(readMintRequest(good)).toEqual(good);
    const { casusbewijs: _none, ...rest } = good;
    expect(readMintRequest(rest)).toEqual(rest);
  });

  it('is refused with a member of another name, an unknown source or an unreadable trace', () => {
    const [fetch] = good.fetches;
    const wrong = [
      null,
      { ...good, rol: 'FG' },
      { ...good, sub: 'fg' },
      { ...good, fetches: [] },
      { ...good, fetches: [{ ...fetch, bron: 'elders' }] },
      { ...good, fetches: [{ ...fetch, velden: ['geen coordinaat'] }] },
      { ...good, fetches: [{ ...fetch, vraag: 'kort' }] },
      { ...good, fetches: [{ ...fetch, betrokkenen: ['x'] }] },
      { ...good, traceparent: 'x\ny' },
    ];
    expect(wrong.map(readMintRequest)).toEqual(wrong.map(() => null));
  });
});
