import { randomUUID } from 'node:crypto';
import { population } from '@ketenhub/region';
import { ageOn, today } from '@ketenhub/subgraph';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { municipality } from '../definition.ts';
import { demoRecords } from '../demo/demo-records.ts';

const CASUS = 'ZVH-2026-0101';
const inhabitants = new Map(population(1).map((person) => [person.code, person]));
const linked = (code: string): LinkedPerson => ({
  id: randomUUID(),
  soort: 'HOOFDPERSOON',
  bsn: inhabitants.get(code)?.bsn ?? '',
});
const persons = { willem: linked('willem'), geheim: linked('geheim') };
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await openTestSubgraph(municipality);
  await municipality.fillDemo?.(subgraph.server.ownerUrl, 1);
  await subgraph.link('college', CASUS, Object.values(persons));
});
afterAll(() => subgraph.close());

async function gemeente(person: LinkedPerson, fields: string): Promise<unknown> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { gemeente { ${fields} } } } }`;
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: [person] } as const;
  const answer = await subgraph.ask(asker, query, { r: [{ __typename: 'Betrokkene', id: person.id }] });
  expect(answer.errors).toBeUndefined();
  const [entity] = (JSON.parse(JSON.stringify(answer.data)) as { _entities: { gemeente: unknown }[] })._entities;
  return entity?.gemeente;
}

describe('GemeenteBeeld', () => {
  it('holds every inhabitant of the region in the BRP, once, however often the demo is filled', async () => {
    await municipality.fillDemo?.(subgraph.server.ownerUrl, 1);
    const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ rows: string; persons: string }>(
        'select count(*) as rows, count(distinct persoon_id) as persons from brp_personen',
      );
      expect(rows[0]).toEqual({ rows: String(inhabitants.size), persons: String(inhabitants.size) });
    } finally {
      await owner.end();
    }
  });

  it('R04: college and burgemeester are two deelnemers, each with its own link', async () => {
    expect(await gemeente(persons.willem, 'college { stand } burgemeester { stand maatregelen { soort } }')).toEqual({
      college: { stand: 'GEKOPPELD' },
      burgemeester: { stand: 'NOG_NIET_GEKOPPELD', maatregelen: null },
    });
  });

  it('gives the person with the age of today and the indication of geheimhouding', async () => {
    const geheim = inhabitants.get('geheim');
    expect(
      await gemeente(persons.geheim, 'college { persoon { volledigeNaam leeftijd geheimhoudingPersoonsgegevens } }'),
    ).toEqual({
      college: {
        persoon: {
          volledigeNaam: geheim?.volledigeNaam,
          leeftijd: ageOn(geheim?.geboortedatum ?? '', today()),
          geheimhoudingPersoonsgegevens: true,
        },
      },
    });
  });

  it('gives only the voorzieningen of the soort that was asked', async () => {
    const known = demoRecords(1)
      .voorzieningen.filter(({ persoon }) => persoon === 'willem')
      .map(({ soort }) => soort);
    expect(known.length).toBeGreaterThan(0);
    for (const soort of ['WMO', 'JEUGD', 'OPVANG'] as const) {
      expect(await gemeente(persons.willem, `college { voorzieningen(soort: ${soort}) { soort } }`)).toEqual({
        college: { voorzieningen: known.filter((value) => value === soort).map((value) => ({ soort: value })) },
      });
    }
    const all = (await gemeente(persons.willem, 'college { voorzieningen { soort } }')) as {
      college: { voorzieningen: unknown[] };
    };
    expect(all.college.voorzieningen).toHaveLength(known.length);
  });
});
