import { randomUUID } from 'node:crypto';
import { type Persoon, population } from '@ketenhub/region';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import pg from 'pg';
import { municipality } from '../definition.ts';

const CASUS = 'ZVH-2026-0101';

export const inwoners: ReadonlyMap<string, Persoon> = new Map(population(1).map((persoon) => [persoon.code, persoon]));

/** A fresh handle for an inhabitant of the region. */
export function linked(code: string): LinkedPerson {
  return { id: randomUUID(), soort: 'HOOFDPERSOON', bsn: inwoners.get(code)?.bsn ?? '' };
}

interface Answer {
  readonly gemeente: unknown;
  /** Codes of the errors, in the order of the answer. */
  readonly codes: readonly unknown[];
}

/** The gemeente with the demo region in it, asked by a procesregisseur at the casusoverleg. */
export interface GemeenteFixture {
  readonly subgraph: TestSubgraph;
  link(organisatie: 'college' | 'burgemeester', persons: readonly LinkedPerson[]): Promise<void>;
  /** What the fields under `gemeente` say. @throws when one of them failed. */
  gemeente(person: LinkedPerson, fields: string): Promise<unknown>;
  answer(person: LinkedPerson, fields: string): Promise<Answer>;
  asOwner<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openGemeenteFixture(): Promise<GemeenteFixture> {
  const subgraph = await openTestSubgraph(municipality);
  await municipality.fillDemo?.(subgraph.server.ownerUrl, 1);
  const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  async function answer(person: LinkedPerson, fields: string): Promise<Answer> {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { gemeente { ${fields} } } } }`;
    const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: [person] } as const;
    const { data, errors } = await subgraph.ask(asker, query, { r: [{ __typename: 'Betrokkene', id: person.id }] });
    const [entity] = (JSON.parse(JSON.stringify(data)) as { _entities: { gemeente: unknown }[] })._entities;
    return {
      gemeente: entity?.gemeente,
      codes: (errors ?? []).map(({ extensions, message }) => extensions.code ?? message),
    };
  }
  return {
    subgraph,
    link: (organisatie, persons) => subgraph.link(organisatie, CASUS, persons),
    answer,
    async gemeente(person, fields) {
      const { gemeente, codes } = await answer(person, fields);
      if (codes.length > 0) throw new Error(`the gemeente answered with errors: ${codes.join(', ')}`);
      return gemeente;
    },
    asOwner: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(text, [...values])).rows,
    async close() {
      await owner.end();
      await subgraph.close();
    },
  };
}
