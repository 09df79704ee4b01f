import { randomUUID } from 'node:crypto';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../definition.ts';

const CASUS = 'ZVH-2026-0001';
const ANDERE_CASUS = 'ZVH-2026-0002';
const CHECK_VIOLATION = '23514';

/** Test BSNs: they begin with a 9, so no inhabitant has them. */
const person = (bsn: string): LinkedPerson => ({ id: randomUUID(), soort: 'HOOFDPERSOON', bsn });
const bekend = person('999990019');
const onbekend = person('999990020');
const ongekoppeld = person('999990032');

let subgraph: TestSubgraph;
let owner: pg.Client;

beforeAll(async () => {
  subgraph = await openTestSubgraph(definition);
  owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  await owner.connect();
  await owner.query(
    `with persoon as (insert into personen (organisatie, bsn) values ('politie', $1) returning id)
     insert into veelplegers (persoon_id, bron, herkomst, peildatum, status, wpg_artikel, veelplegerstatus)
     select id, 'politie', 'politie', peildatum::date, 'FEIT', 8, soort from persoon,
       (values ('2026-01-10', 'VEELPLEGER'), ('2026-06-30', 'ZEER_ACTIEVE_VEELPLEGER')) as waarden (peildatum, soort)`,
    [bekend.bsn],
  );
  await subgraph.link('politie', CASUS, [bekend, onbekend]);
});
afterAll(async () => {
  await owner?.end();
  await subgraph?.close();
});

async function politie(of: LinkedPerson, casus = CASUS): Promise<unknown> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { politie { stand veelplegerstatus } } } }`;
  const asker = {
    rol: 'PROCESREGISSEUR',
    organisatie: 'zvh',
    casus,
    betrokkenen: [bekend, onbekend, ongekoppeld],
  } as const;
  const { data, errors } = await subgraph.ask(asker, query, { r: [{ __typename: 'Betrokkene', id: of.id }] });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data))._entities[0].politie;
}

describe('PolitieBeeld', () => {
  it('gives of a person with records the newest of them', async () => {
    expect(await politie(bekend)).toEqual({ stand: 'GEKOPPELD', veelplegerstatus: 'ZEER_ACTIEVE_VEELPLEGER' });
  });

  it('tells a person of whom nothing is known from one whom nobody looked up yet', async () => {
    expect(await politie(onbekend)).toEqual({ stand: 'NIETS_BEKEND', veelplegerstatus: null });
    expect(await politie(ongekoppeld)).toEqual({ stand: 'NOG_NIET_GEKOPPELD', veelplegerstatus: null });
  });

  it('gives nothing in another casus, though the handle is the same', async () => {
    expect(await politie(bekend, ANDERE_CASUS)).toEqual({ stand: 'NOG_NIET_GEKOPPELD', veelplegerstatus: null });
  });

  it('the database refuses records of Wpg art. 9, 10 and 12, and records in the name of another organisation', async () => {
    for (const change of ['wpg_artikel = 9', 'wpg_artikel = 10', 'wpg_artikel = 12', `bron = 'om'`]) {
      const refused = owner.query(`update veelplegers set ${change}`);
      await expect(refused, change).rejects.toMatchObject({ code: CHECK_VIOLATION });
    }
  });
});
