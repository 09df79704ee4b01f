import type { PersonaNaam } from '@ketenhub/vocabulary';
import { expect } from 'vitest';

const LIJST = '{ afwijzingsadviezen { aantal rijen { reden verwijzing advies gegevenOp } } }';

interface Worklist {
  readonly atHouse: (persona: PersonaNaam, query: string) => Promise<{ readonly data?: unknown }>;
  /** Number of the casus that was rejected. */
  readonly casus: string;
}

/** Who filled the melding in reads the advice in the own worklist; another deelnemer has none, and the house has no such list. */
export async function expectAdviesAtAanmelder({ atHouse, casus }: Worklist): Promise<void> {
  const { data } = await atHouse('liaison-politie', LIJST);
  const rij = {
    reden: 'ELDERS_OPGEPAKT',
    verwijzing: 'ZORG',
    advies: expect.stringMatching(/elders opgepakt .* huisarts .* vernietigd\.$/),
    gegevenOp: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  };
  expect(data).toEqual({ afwijzingsadviezen: { aantal: 1, rijen: [rij] } });
  expect(JSON.stringify(data)).not.toContain(casus);
  expect((await atHouse('liaison-om', LIJST)).data).toEqual({ afwijzingsadviezen: { aantal: 0, rijen: [] } });
  expect((await atHouse('procesregisseur', LIJST)).data).toEqual({ afwijzingsadviezen: null });
}
