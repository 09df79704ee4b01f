import { randomUUID } from 'node:crypto';
import { openTestSubgraph, type TestSubgraph } from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { OIN } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSubgraph } from '../definition.ts';

const CASUS = 'ZVH-2026-9999';
const handles = Array.from({ length: 20 }, () => randomUUID());

describe('the reads of the case register', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(caseSubgraph);
    const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
    await owner.connect();
    await owner.query(
      `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op)
       values ($1, 'VOLWASSENEN', 'CASUSOVERLEG', $2, 'JUSTITIE', 'Ketendam', now())`,
      [CASUS, OIN.politie],
    );
    await owner.query(
      `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
       select h, $1, 'HOOFDPERSOON', '999990019', 'Test', '1980-01-31', now() from unnest($2::text[]) h`,
      [CASUS, handles],
    );
    await owner.end();
  });
  afterAll(() => subgraph.close());

  it('take the same number of statements for one betrokkene and for twenty', async () => {
    const cost = async (ids: readonly string[]): Promise<number> => {
      const betrokkenen = ids.map((id) => ({ id, soort: 'HOOFDPERSOON' as const }));
      const representations = ids.map((id) => `{ __typename: "Betrokkene", id: "${id}" }`).join(' ');
      const before = await subgraph.statements();
      const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen } as const;
      const query = `{ _entities(representations: [${representations}]) { ... on Betrokkene { naam soort leeftijd } } }`;
      const { data, errors } = await subgraph.ask(asker, query);
      expect(errors).toBeUndefined();
      expect(data?._entities).toEqual(ids.map(() => expect.objectContaining({ naam: 'Test' })));
      return (await subgraph.statements()) - before;
    };
    const one = await cost(handles.slice(0, 1));
    expect(one).toBeGreaterThan(0);
    expect(await cost(handles)).toBe(one);
  });
});
