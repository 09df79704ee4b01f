import { randomUUID } from 'node:crypto';
import { PEILDATUM, population } from '@ketenhub/region';
import { stopClockAt } from '@ketenhub/subgraph';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { justice } from '../definition.ts';

const CASUS = 'ZVH-2026-0101';
const willem: LinkedPerson = {
  id: randomUUID(),
  soort: 'HOOFDPERSOON',
  bsn: population(1).find(({ code }) => code === 'willem')?.bsn ?? '',
};
const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { justitie {
  om { stand strafzaken { aantal rijen { feit beperking } } zittingen { aantal } afdoeningen { aantal } }
  reclassering { stand toezichten { aantal rijen { naleving beperking } } } } } } }`;

interface Blad {
  readonly aantal: number;
  readonly rijen?: readonly { readonly beperking: string | null }[];
}
interface Justitie {
  readonly om: { stand: string; strafzaken: Blad | null; zittingen: Blad | null; afdoeningen: Blad | null };
  readonly reclassering: { stand: string; toezichten: Blad | null };
}

let subgraph: TestSubgraph;
let owner: pg.Client;
beforeAll(async () => {
  stopClockAt(PEILDATUM);
  subgraph = await openTestSubgraph(justice);
  await justice.fillDemo?.(subgraph.server.ownerUrl, 1);
  owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  await owner.connect();
  for (const organisatie of ['om', 'reclassering'] as const) await subgraph.link(organisatie, CASUS, [willem]);
});
afterEach(() => owner.query('delete from weigeringen'));
afterAll(async () => {
  stopClockAt(null);
  await owner.end();
  await subgraph.close();
});

async function justitie(soort: BetrokkeneSoort = 'HOOFDPERSOON'): Promise<Justitie> {
  const asker = {
    rol: 'PROCESREGISSEUR',
    organisatie: 'zvh',
    casus: CASUS,
    betrokkenen: [{ ...willem, soort }],
  } as const;
  const answer = await subgraph.ask(asker, QUERY, { r: [{ __typename: 'Betrokkene', id: willem.id }] });
  expect(answer.errors).toBeUndefined();
  return (JSON.parse(JSON.stringify(answer.data)) as { _entities: { justitie: Justitie }[] })._entities[0]
    ?.justitie as Justitie;
}

interface Row {
  readonly organisatie?: string;
  readonly casus?: string;
  readonly handvat?: string | null;
  readonly subcategorie?: string;
  readonly soort?: string;
  readonly reden?: string;
}
async function record(row: Row = {}): Promise<string> {
  const { organisatie = 'om', casus = CASUS, handvat = null, subcategorie = 'OM_STRAFZAAK', soort = 'WEIGERING' } = row;
  const { rows } = await owner.query<{ id: string }>(
    'insert into weigeringen (organisatie, casus, handvat, subcategorie, soort, reden, door) values ($1, $2, $3, $4, $5, $6, $7) returning id',
    [organisatie, casus, handvat, subcategorie, soort, row.reden ?? 'onderzoek loopt', 'officier'],
  );
  return rows[0]?.id ?? '';
}

describe('what an organisation withholds (WGS 2.29(3))', () => {
  it('is gone from the next answer, and only that: its other subcategorieen and the other organisations stay', async () => {
    const before = await justitie();
    expect(before.om.strafzaken?.aantal).toBeGreaterThan(0);
    await record();
    expect(await justitie()).toEqual({ ...before, om: { ...before.om, stand: 'BEPERKT', strafzaken: null } });
  });

  it('is said: the stand is BEPERKT, so that nobody takes the gap for "niets bekend"; and it is GEKOPPELD again when taken back', async () => {
    const before = await justitie();
    const id = await record({ handvat: willem.id });
    expect((await justitie()).om.stand).toBe('BEPERKT');
    await owner.query('update weigeringen set ingetrokken_op = now() where id = $1', [id]);
    expect(await justitie()).toEqual(before);
  });

  it.each([
    ['another casus', { casus: 'ZVH-2026-0102' }],
    ['another person', { handvat: randomUUID() }],
    ['an organisation whose data it is not', { organisatie: 'rvdk' }],
    ['a subcategorie that nothing has', { subcategorie: 'DOMEINOBJECT' }],
  ])('counts for nothing else: not for %s', async (_, row) => {
    const before = await justitie();
    await record(row);
    expect((await justitie()).om.strafzaken).toEqual(before.om.strafzaken);
  });

  it('tells nothing where the subcategorie may not be seen in any case, as about the directe kring', async () => {
    const before = await justitie('DIRECTE_KRING');
    expect(before.om.strafzaken).toBeNull();
    await record();
    expect(await justitie('DIRECTE_KRING')).toEqual(before);
  });

  it('with a limitation on onward supply comes with every record of the subcategorie, beside its own', async () => {
    const before = await justitie();
    const reden = 'Niet doorgeven zonder instemming van de officier.';
    await record({ soort: 'DOORVERSTREKKING', reden });
    const { om, reclassering } = await justitie();
    expect(om.stand).toBe('GEKOPPELD');
    expect(om.strafzaken?.rijen?.map(({ beperking }) => beperking)).toEqual(
      before.om.strafzaken?.rijen?.map(({ beperking }) => (beperking === null ? reden : `${beperking} ${reden}`)),
    );
    expect(reclassering).toEqual(before.reclassering);
  });

  it('costs one statement a request, however much is withheld', async () => {
    await justitie();
    const counted = async () => {
      const begun = await subgraph.statements();
      await justitie();
      return (await subgraph.statements()) - begun;
    };
    const before = await counted();
    for (const subcategorie of ['OM_STRAFZAAK', 'OM_ZITTING', 'OM_AFDOENING']) await record({ subcategorie });
    expect(await counted()).toBe(before);
  });
});
