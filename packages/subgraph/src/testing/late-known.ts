import { randomUUID } from 'node:crypto';
import { testBsn } from '@ketenhub/region';
import type { Organisatie } from '@ketenhub/vocabulary';
import pg from 'pg';
import { expect, it } from 'vitest';
import type { SubgraphDefinition } from '../index.ts';
import type { LinkedPerson } from './open-test-subgraph.ts';
import type { SourceFixture } from './source-fixture.ts';
import { wholeQuery } from './whole-query.ts';

const LATE = 'ZVH-2026-9998';

/** Opens, as owner, every gate of one organisation's own person in one casus; only a source under secrecy has gates. */
export type OpenGates = (
  owner: pg.Client,
  persoon: { readonly id: string; readonly organisatie: Organisatie; readonly casus: string },
) => Promise<void>;

/** Copies one record of each table of this organisation to another of its persons. */
async function copyRecords(owner: pg.Client, source: SourceFixture, to: string, organisatie: string): Promise<void> {
  for (const table of source.recordTables) {
    const { rows } = await owner.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'persoon_id')`,
      [table],
    );
    const columns = rows.map(({ name }) => name).join(', ');
    await owner.query(
      `insert into ${table} (persoon_id, ${columns}) select $1, ${columns} from ${table} where bron = $2 limit 1`,
      [to, organisatie],
    );
  }
}

async function becomesKnown(owner: pg.Client, source: SourceFixture, bsn: string, organisatie: Organisatie) {
  const text = 'insert into personen (organisatie, bsn) values ($1, $2) returning id';
  const { rows } = await owner.query<{ id: string }>(text, [organisatie, bsn]);
  const id = rows[0]?.id ?? '';
  await copyRecords(owner, source, id, organisatie);
  return { id, organisatie, casus: LATE };
}

/** The whole answer about one person, as text. */
async function answerAbout({ subgraph }: SourceFixture, person: LinkedPerson): Promise<string> {
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: LATE, betrokkenen: [person] } as const;
  const { data, errors } = await subgraph.ask(asker, wholeQuery(subgraph.schema, [person.id]));
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

/**
 * A person who becomes known after the link message is known in the next question: a false "niets bekend" may not outlive the fact (P43).
 * Under secrecy the answer stays what it was, byte for byte, until there is a gate (R05).
 */
export function describeLateKnown<Sources>(
  definition: SubgraphDefinition<Sources>,
  source: () => SourceFixture,
  openGates?: OpenGates,
): void {
  it(`P43: who becomes known after the link message is ${openGates === undefined ? 'GEKOPPELD, with values,' : 'no different to anybody before there is a gate, and GEKOPPELD'} in the next question`, async () => {
    const bsn = testBsn(900_001);
    const person: LinkedPerson = { id: randomUUID(), soort: 'HOOFDPERSOON', bsn };
    for (const organisatie of definition.organisaties) await source().subgraph.link(organisatie, LATE, [person]);
    const before = await answerAbout(source(), person);
    expect(before).not.toContain('"GEKOPPELD"');
    const owner = new pg.Client({ connectionString: source().subgraph.server.ownerUrl });
    await owner.connect();
    try {
      const known = [];
      for (const organisatie of definition.organisaties)
        known.push(await becomesKnown(owner, source(), bsn, organisatie));
      if (openGates !== undefined) {
        expect(await answerAbout(source(), person)).toBe(before);
        expect(await source().visible(LATE, [person])).toEqual([]);
        for (const one of known) await openGates(owner, one);
      }
      const after = await answerAbout(source(), person);
      expect(after).toContain('"GEKOPPELD"');
      expect(after).not.toContain('NIETS_BEKEND');
      const bronnen = new Set((await source().visible(LATE, [person])).map(({ bron }) => bron));
      expect([...bronnen].sort()).toEqual([...definition.organisaties].sort());
      await owner.query('update personen set bsn = $2 where bsn = $1', [bsn, testBsn(900_002)]);
      expect(await answerAbout(source(), person)).toBe(before);
    } finally {
      await owner.end();
    }
  });
}
