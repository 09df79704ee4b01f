import { randomUUID } from 'node:crypto';
import { population } from '@ketenhub/region';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { justice } from '../definition.ts';

const CASUS = 'ZVH-2026-0101';
const bsn = population(1).find(({ code }) => code === 'willem')?.bsn ?? '';
const willem: LinkedPerson = { id: randomUUID(), soort: 'HOOFDPERSOON', bsn };
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await openTestSubgraph(justice);
  await justice.fillDemo?.(subgraph.server.ownerUrl, 1);
  for (const organisatie of ['om', 'reclassering', 'rvdk'] as const) await subgraph.link(organisatie, CASUS, [willem]);
});
afterAll(() => subgraph.close());

async function justitie(fields: string): Promise<unknown> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { justitie { ${fields} } } } }`;
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: [willem] } as const;
  const answer = await subgraph.ask(asker, query, { r: [{ __typename: 'Betrokkene', id: willem.id }] });
  expect(answer.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer.data)) as unknown;
}

const beeld = (justitieBeeld: unknown) => ({ _entities: [{ justitie: justitieBeeld }] });

describe('JustitieBeeld', () => {
  it('R04: every organisation speaks for itself: linked, knowing nothing, or not linked yet', async () => {
    expect(
      await justitie(
        'om { stand } reclassering { stand } rvdk { stand onderzoeken { begin } } dji { stand begeleiding { drPlan } }',
      ),
    ).toEqual(
      beeld({
        om: { stand: 'GEKOPPELD' },
        reclassering: { stand: 'GEKOPPELD' },
        rvdk: { stand: 'NIETS_BEKEND', onderzoeken: [] },
        dji: { stand: 'NOG_NIET_GEKOPPELD', begeleiding: null },
      }),
    );
  });

  it('R08: tenuitvoerlegging came into being at DJI and is supplied by the OM alone', async () => {
    expect(await justitie('om { tenuitvoerlegging { bron herkomst zitVast verwachtEinde } }')).toEqual(
      beeld({
        om: { tenuitvoerlegging: { bron: 'om', herkomst: 'dji', zitVast: false, verwachtEinde: '2026-11-12' } },
      }),
    );
  });

  it('R08: the database refuses a record of the OM under the name of another organisation', async () => {
    const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
    await owner.connect();
    try {
      await expect(owner.query("update tenuitvoerleggingen set bron = 'dji'")).rejects.toMatchObject({ code: '23514' });
    } finally {
      await owner.end();
    }
  });

  it('gives the strafzaken in the order that was asked, with the zitting of the same case', async () => {
    const days = async (volgorde: string): Promise<string[]> => {
      const answer = (await justitie(`om { strafzaken(volgorde: ${volgorde}) { pleegdatum zitting { datum } } }`)) as {
        _entities: { justitie: { om: { strafzaken: { pleegdatum: string; zitting: { datum: string } | null }[] } } }[];
      };
      const cases = answer._entities[0]?.justitie.om.strafzaken ?? [];
      expect(cases.filter(({ zitting }) => zitting !== null)).toEqual([
        { pleegdatum: '2026-05-02', zitting: { datum: '2026-11-12' } },
      ]);
      return cases.map(({ pleegdatum }) => pleegdatum);
    };
    const newestFirst = await days('NIEUWSTE_EERST');
    expect(newestFirst[0]).toBe('2026-05-02');
    expect(newestFirst).toEqual([...newestFirst].sort().reverse());
    expect(await days('OUDSTE_EERST')).toEqual([...newestFirst].reverse());
  });
});
