import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SubgraphContext, SubgraphDefinition } from '@ketenhub/subgraph';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import type DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../template/src/definition.ts';
import { createSources, type Sources } from '../template/src/store/sources.ts';
import { statusOfExistingTable } from './status-of-existing-table.ts';
import { statusOverHttp } from './status-over-http.ts';

const CASUS = 'ZVH-2026-0001';
const VIEW = readFileSync(new URL('./veelplegers-van-vraag.sql', import.meta.url), 'utf8');
const PERMISSION_DENIED = '42501';

const person = (bsn: string): LinkedPerson => ({ id: randomUUID(), soort: 'HOOFDPERSOON', bsn });
const one = person('999990019');
const other = person('999990020');
/** In the own system, and of no concern to this casus. */
const outsider = person('999990032');
const unknown = person('999990044');
const ownId = new Map([one, other, outsider].map(({ bsn }) => [bsn, randomUUID()]));

interface OwnSources extends Sources {
  readonly status: DataLoader<string, string | null>;
}
interface Parent {
  readonly betrokkene: string;
}

/** The subgraph of the template, with its one field from elsewhere. */
function withStatus(
  status: (context: SubgraphContext<unknown>) => OwnSources['status'],
  change: Partial<SubgraphDefinition<OwnSources>> = {},
): SubgraphDefinition<OwnSources> {
  const { bron, proces, organisaties, verwerkingsactiviteit, schemaFile, migrationsFolder, grants } = definition;
  return {
    ...{ bron, proces, organisaties, verwerkingsactiviteit, schemaFile, migrationsFolder, grants },
    resolvers: {
      Betrokkene: definition.resolvers.Betrokkene,
      PolitieBeeld: {
        stand: ({ betrokkene }: Parent, _: unknown, { sources }: SubgraphContext<OwnSources>) =>
          sources.stand.load(betrokkene),
        veelplegerstatus: ({ betrokkene }: Parent, _: unknown, { sources }: SubgraphContext<OwnSources>) =>
          sources.status.load(betrokkene),
      },
    } as SubgraphDefinition<OwnSources>['resolvers'],
    createSources: (context) => ({ ...createSources(context), status: status(context) }),
    ...change,
  };
}

async function asOwner(subgraph: TestSubgraph, text: string, values: readonly unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  await owner.connect();
  await owner.query(text, [...values]).finally(() => owner.end());
}

/** Everyone whom the own system knows, and three of them linked for the casus. */
async function fillPersons(subgraph: TestSubgraph): Promise<void> {
  for (const [bsn, id] of ownId)
    await asOwner(subgraph, `insert into personen (id, organisatie, bsn) values ($1, 'politie', $2)`, [id, bsn]);
  await subgraph.link('politie', CASUS, [one, other, unknown]);
}

async function ask(subgraph: TestSubgraph, persons: readonly LinkedPerson[]) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { politie { stand veelplegerstatus } } } }`;
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: persons } as const;
  const r = persons.map(({ id }) => ({ __typename: 'Betrokkene', id }));
  const { data, errors = [] } = await subgraph.ask(asker, query, { r });
  const entities = JSON.parse(JSON.stringify(data))._entities as { politie: Record<string, string | null> }[];
  return { errors, beelden: entities.map(({ politie }) => politie) };
}

const GEKOPPELD = { stand: 'GEKOPPELD' };

describe('a status that an own system gives over HTTP', () => {
  let system: Server;
  let subgraph: TestSubgraph;
  let status = 200;
  const asked: string[][] = [];

  beforeAll(async () => {
    system = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      asked.push((JSON.parse(Buffer.concat(chunks).toString()) as { personen: string[] }).personen);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ [ownId.get(one.bsn) ?? '']: { status: 'VEELPLEGER' } }));
    }).listen(0, '127.0.0.1');
    await once(system, 'listening');
    const url = `http://127.0.0.1:${(system.address() as AddressInfo).port}`;
    subgraph = await openTestSubgraph(
      withStatus(({ reader }) => statusOverHttp(reader, { url, token: 'test', timeoutMs: 20_000 })),
    );
    await fillPersons(subgraph);
  });
  afterAll(async () => {
    await subgraph?.close();
    system?.close();
  });

  it('is asked once for all persons of a question, and only about those who are linked', async () => {
    const { beelden, errors } = await ask(subgraph, [one, other, outsider, unknown]);
    expect(errors).toEqual([]);
    expect(beelden).toEqual([
      { ...GEKOPPELD, veelplegerstatus: 'VEELPLEGER' },
      { ...GEKOPPELD, veelplegerstatus: null },
      { stand: 'NOG_NIET_GEKOPPELD', veelplegerstatus: null },
      { stand: 'NIETS_BEKEND', veelplegerstatus: null },
    ]);
    expect(asked.map((ids) => [...ids].sort())).toEqual([[ownId.get(one.bsn), ownId.get(other.bsn)].sort()]);
  });

  it('is not asked at all when nobody in the question is known', async () => {
    asked.length = 0;
    await ask(subgraph, [unknown, outsider]);
    expect(asked).toEqual([]);
  });

  it('that fails costs that field only, as a fault and not as nothing known', async () => {
    status = 503;
    const { beelden, errors } = await ask(subgraph, [one]);
    expect(beelden).toEqual([{ ...GEKOPPELD, veelplegerstatus: null }]);
    expect(errors.map(({ path }) => path?.at(-1))).toEqual(['veelplegerstatus']);
  });
});

describe('a status from a table that was there already', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(
      withStatus(({ reader }) => statusOfExistingTable(reader), {
        grants: [...definition.grants, { table: 'veelplegers_van_vraag', privileges: ['SELECT'] }],
        // In the place of the migration: the table of this test is not there before it.
        afterMigrations: async (owner) => {
          await owner.query(
            'create schema bvh; create table bvh.veelplegers (bsn text, status_code text, gewijzigd_op date)',
          );
          await owner.query(VIEW);
        },
      }),
    );
    await fillPersons(subgraph);
    await asOwner(
      subgraph,
      `insert into bvh.veelplegers values ($1, 'V', '2026-01-01'), ($1, 'Z', '2026-06-01'), ($2, '?', '2026-06-01'), ($3, 'V', '2026-06-01')`,
      [one.bsn, other.bsn, outsider.bsn],
    );
  });
  afterAll(() => subgraph?.close());

  it('is the newest of each linked person, and none of anybody else', async () => {
    const { beelden, errors } = await ask(subgraph, [one, outsider, unknown]);
    expect(errors).toEqual([]);
    expect(beelden).toEqual([
      { ...GEKOPPELD, veelplegerstatus: 'ZEER_ACTIEVE_VEELPLEGER' },
      { stand: 'NOG_NIET_GEKOPPELD', veelplegerstatus: null },
      { stand: 'NIETS_BEKEND', veelplegerstatus: null },
    ]);
  });

  it('that nobody translated is a fault, not a person without a status', async () => {
    const { errors } = await ask(subgraph, [other]);
    expect(errors).toHaveLength(1);
  });

  it('the process reads no row without a question, and cannot read the table itself', async () => {
    const { rows } = await subgraph.database.execute(sql.raw('select * from veelplegers_van_vraag'));
    expect(rows).toEqual([]);
    const refused = subgraph.database.execute(sql.raw('select * from bvh.veelplegers'));
    await expect(refused).rejects.toMatchObject({ cause: { code: PERMISSION_DENIED } });
  });
});
