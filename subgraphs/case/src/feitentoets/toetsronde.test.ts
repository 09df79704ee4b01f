import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { FEITEN_MAX } from '@ketenhub/tokens';
import { beforeEach, describe, expect, it } from 'vitest';
import { testChangeLine } from '../../test/test-change-line.ts';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import type { Feitentoets, Toetsuitslag, Toetsvraag } from './feitentoets.ts';
import { createToetsronde, type Toetsronde } from './toetsronde.ts';

const beleid = await readBeleid('schema/beleid.json');
const feit = (bron: string, veld: string): Herkomst => ({ betrokkene: 'h1', veld, subcategorie: 'X', bron });
const MUTATIE = feit('politie', 'PolitieMutatie.toelichting');
const ZAAK = feit('om', 'OmStrafzaak.feit');

let asked: Toetsvraag[];
let silent: readonly string[];
let ronde: Toetsronde;
beforeEach(() => {
  asked = [];
  silent = [];
  ronde = createToetsronde();
});
const sources: Feitentoets = async (vraag) => {
  asked.push(vraag);
  return { standVan: ({ bron }) => (silent.includes(bron) ? null : []), zonderAntwoord: silent };
};
const vraag = (feiten: readonly Herkomst[], altijd: readonly string[] = []): Toetsvraag => ({
  ...{ casus: 'ZVH-2026-0101', doel: 'ZVH-CASUSOVERLEG', beleid, changeLine: testChangeLine },
  ...{ feiten, altijd },
});
/** Asks after so long of reading. */
const take = (given: Toetsvraag, readMs = 0, toets = sources): Promise<Toetsuitslag> =>
  ronde(toets, async () => {
    await new Promise((resolve) => setTimeout(resolve, readMs));
    return given;
  });

describe('what one request wants to know of the sources', () => {
  it('is asked once, when the slowest knows what he asks, and each value once', async () => {
    await Promise.all([take(vraag([MUTATIE], ['ggz']), 30), take(vraag([MUTATIE, ZAAK], ['ggz', 'gi']))]);
    expect(asked).toEqual([expect.objectContaining({ feiten: [MUTATIE, ZAAK], altijd: ['ggz', 'gi'] })]);
  });

  it('R05: tells nobody of an organisation that only somebody else asked about', async () => {
    silent = ['om', 'ggz'];
    const [facts, verslag] = await Promise.all([take(vraag([MUTATIE])), take(vraag([ZAAK], ['ggz']))]);
    expect([facts?.zonderAntwoord, verslag?.zonderAntwoord]).toEqual([[], ['om', 'ggz']]);
  });

  it('is asked anew of who comes later: nothing is remembered (WGS 2.29(3))', async () => {
    expect((await take(vraag([MUTATIE]))).standVan(MUTATIE)).toEqual([]);
    silent = ['politie'];
    expect((await take(vraag([MUTATIE]))).standVan(MUTATIE)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('is asked one by one when it is together too much for one message, so that nothing is hidden by it', async () => {
    const many = (from: number) =>
      Array.from({ length: FEITEN_MAX - 1 }, (_, index) => feit('politie', `A.${from + index}`));
    await Promise.all([take(vraag(many(0))), take(vraag(many(FEITEN_MAX)))]);
    expect(asked.map(({ feiten }) => feiten.length)).toEqual([FEITEN_MAX - 1, FEITEN_MAX - 1]);
  });

  it('does not wait for who cannot read what he would ask, and fails for all when the log takes no line', async () => {
    const broken = ronde(sources, () => Promise.reject(new Error('no database')));
    const settled = await Promise.allSettled([broken, take(vraag([MUTATIE]))]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    const down = () => Promise.reject(new Error('no log'));
    const both = await Promise.allSettled([take(vraag([MUTATIE]), 0, down), take(vraag([ZAAK]), 0, down)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
