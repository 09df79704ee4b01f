import { plusDagen } from '@ketenhub/region';
import { type SubgraphContext, today } from '@ketenhub/subgraph';
import { describe, expect, it } from 'vitest';
import type { KaderDuur } from '../kader-geldig.ts';
import type { Sources } from '../store/sources.ts';
import { GgzBeeld } from './GgzBeeld.ts';

const day = (days: number): string => plusDagen(today(), days);
const NOW: KaderDuur = { begin: day(-150), geldigTot: day(30) };
const NEXT: KaderDuur = { begin: day(30), geldigTot: null };
const ENDED: KaderDuur = { begin: day(-500), geldigTot: day(-300) };

/** What is handed out of these kaders, which a source gives newest first. */
const handedOut = (kaders: readonly KaderDuur[] | null) => {
  const sources = { kaders: { load: async () => kaders } };
  return GgzBeeld.kader({ betrokkene: 'iemand' }, {}, { sources } as unknown as SubgraphContext<Sources>);
};

describe('GgzBeeld.kader', () => {
  it('is the kader in force today, also when a newer one is known that has yet to begin', async () => {
    expect(await handedOut([NEXT, NOW, ENDED])).toBe(NOW);
  });

  it('is the newest of several in force, and the newest of all when none is', async () => {
    const newer = { ...NOW, begin: day(-100) };
    expect(await handedOut([newer, NOW])).toBe(newer);
    expect(await handedOut([NEXT, ENDED])).toBe(NEXT);
  });

  it('is null when there is none, whatever the reason', async () => {
    expect(await handedOut([])).toBeNull();
    expect(await handedOut(null)).toBeNull();
  });
});
