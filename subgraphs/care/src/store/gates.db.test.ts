import { randomUUID } from 'node:crypto';
import { withContext } from '@ketenhub/database';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { wholeQuery } from '@ketenhub/subgraph/testing/whole-query.ts';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { care } from '../definition.ts';
import { bsnOf, CASUS, fillGates, OPEN_PERSONS } from './gate.fixture.ts';

const persons = new Map(
  [...bsnOf].map(([code, bsn]): [string, LinkedPerson] => [code, { id: randomUUID(), soort: 'HOOFDPERSOON', bsn }]),
);
const SHUT = [...persons.keys()].filter((code) => !OPEN_PERSONS.includes(code as never));
const ALL_SHUT = SHUT.filter((code) => code !== 'only the kader open');
let subgraph: TestSubgraph;
let owner: pg.Client;
let admin: pg.Client;

const personOf = (code: string): LinkedPerson => {
  const person = persons.get(code);
  if (person === undefined) throw new Error(`no such person: ${code}`);
  return person;
};

beforeAll(async () => {
  subgraph = await openTestSubgraph(care);
  await fillGates(subgraph.server.ownerUrl);
  owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  admin = new pg.Client({ connectionString: subgraph.server.adminUrl });
  for (const client of [owner, admin]) {
    client.on('error', () => undefined);
    await client.connect();
  }
  const linked = [...persons].filter(([code]) => code !== 'not linked').map(([, person]) => person);
  for (const organisatie of care.organisaties) await subgraph.link(organisatie, CASUS, linked);
});
afterAll(async () => {
  await owner.end();
  await admin.end();
  await subgraph.close();
});

/** Whose records of one table the app role sees, with all persons of the casus in the context. */
async function seen(table: string): Promise<string[]> {
  const { rows: known } = await owner.query<{ id: string; bsn: string }>('select id::text, bsn from personen');
  const codeOf = new Map([...bsnOf].map(([code, bsn]) => [bsn, code]));
  const context = { casus: CASUS, betrokkenen: [...persons.values()].map(({ id }) => id).join(',') };
  const { rows } = await withContext(subgraph.database, context, (tx) =>
    tx.execute<{ id: string }>(sql.raw(`select distinct persoon_id::text as id from ${table}`)),
  );
  return rows.map(({ id }) => codeOf.get(known.find((row) => row.id === id)?.bsn ?? '') ?? id).sort();
}

/** Only what each organisation says of itself, without the fields that it is drawn from. */
const standsOf = (handle: string): string =>
  `{ _entities(representations: [{ __typename: "Betrokkene", id: "${handle}" }]) { ... on Betrokkene { zorg {
    ggz { stand } verslavingszorg { stand } veiligThuis { stand } wonen { stand } } } } }`;

const everythingOf = (handle: string): string => wholeQuery(subgraph.schema, [handle]);

async function answerAbout(code: string, queryOf = everythingOf): Promise<string> {
  const person = personOf(code);
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: [person] } as const;
  const answer = await subgraph.ask(asker, queryOf(person.id));
  return JSON.stringify(answer).replaceAll(person.id, '@');
}

/** Every statement that this database ran, by its normalised text, with the number of times. */
async function executed(): Promise<Map<string, number>> {
  const { rows } = await admin.query<{ query: string; calls: string }>(
    'select query, sum(calls) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = $1 and toplevel group by query',
    [subgraph.server.database],
  );
  return new Map(rows.map(({ query, calls }) => [query, Number(calls)]));
}

async function workFor(code: string, queryOf: (handle: string) => string): Promise<Record<string, number>> {
  const before = await executed();
  await answerAbout(code, queryOf);
  const after = await executed();
  return Object.fromEntries(
    [...after]
      .map(([query, calls]) => [query, calls - (before.get(query) ?? 0)] as const)
      .filter(([, calls]) => calls > 0),
  );
}

describe('gates of WGS 2.29(2)', () => {
  it('R05, R06: a record is visible with a gate that is open today, and never without, withdrawn, ended, not begun or of another casus', async () => {
    const tables = [
      'ggz_betrokkenheden',
      'ggz_behandelstatussen',
      'verslavingszorg_betrokkenheden',
      'vt_meldingen',
      'vt_veiligheidsafspraken',
      'wachtlijsten',
    ];
    for (const table of tables) expect([table, await seen(table)]).toEqual([table, [...OPEN_PERSONS].sort()]);
  });

  it('R05: a gate opens its own subcategorie and no other', async () => {
    expect(await seen('ggz_kaders')).toEqual([...OPEN_PERSONS, 'only the kader open'].sort());
  });

  it('R05: unknown, not linked and every kind of shut gate give byte for byte the same answer', async () => {
    const unknown = await answerAbout('unknown');
    expect(unknown).toContain('GEEN_GEGEVENS_BESCHIKBAAR');
    expect(unknown).not.toContain('GEKOPPELD');
    for (const code of ALL_SHUT) expect([code, await answerAbout(code)]).toEqual([code, unknown]);
    expect(await answerAbout('open')).toContain('GEKOPPELD');
  });

  it('R05: the same statements are run, whatever is known and whichever gate is open', async () => {
    for (const queryOf of [everythingOf, standsOf]) {
      // The first request of each kind also brings the catalog reads of a new connection.
      await workFor('unknown', queryOf);
      const forUnknown = await workFor('unknown', queryOf);
      expect(Object.keys(forUnknown).length).toBeGreaterThan(5);
      for (const code of [...SHUT, ...OPEN_PERSONS]) {
        expect([code, await workFor(code, queryOf)]).toEqual([code, forUnknown]);
      }
    }
  });

  it('R05: the app role can test a gate and cannot read why it is open, nor make, change or remove one', async () => {
    const attempts = [
      'select motivering from grondslagen',
      'select grondslag from grondslagen',
      'update grondslagen set tot = null',
      'delete from grondslagen',
      "insert into grondslagen (casus) values ('x')",
    ];
    for (const attempt of attempts) {
      await expect(subgraph.database.execute(sql.raw(attempt))).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('R06: a withdrawal works at once: the next request is answered as if the person were unknown', async () => {
    const { bsn } = personOf('open');
    await owner.query(
      'update grondslagen set ingetrokken_op = current_date where persoon_id in (select id from personen where bsn = $1)',
      [bsn],
    );
    expect(await answerAbout('open')).toBe(await answerAbout('unknown'));
    await owner.query(
      'update grondslagen set ingetrokken_op = null where persoon_id in (select id from personen where bsn = $1)',
      [bsn],
    );
    expect(await answerAbout('open')).toContain('GEKOPPELD');
  });
});
