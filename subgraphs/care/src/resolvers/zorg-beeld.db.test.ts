import { randomUUID } from 'node:crypto';
import {
  type Asker,
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { care } from '../definition.ts';
import { bsnOf, CASUS, fillGates } from '../store/gate.fixture.ts';

const person = (code: string): LinkedPerson => ({
  id: randomUUID(),
  soort: 'HOOFDPERSOON',
  bsn: bsnOf.get(code) ?? '',
});
const persons = { open: person('open'), onlyKader: person('only the kader open'), unknown: person('unknown') };
const PROCESREGISSEUR = { rol: 'PROCESREGISSEUR', organisatie: 'zvh' } as const;
const PRIVATE_PARTNER = { rol: 'PROFESSIONAL', organisatie: 'reclassering' } as const;
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await openTestSubgraph(care);
  await fillGates(subgraph.server.ownerUrl);
  for (const organisatie of care.organisaties) await subgraph.link(organisatie, CASUS, Object.values(persons));
});
afterAll(() => subgraph.close());

function ask(who: Pick<Asker, 'rol' | 'organisatie'>, about: LinkedPerson, fields: string) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { zorg { ${fields} } } } }`;
  return subgraph.ask({ ...who, casus: CASUS, betrokkenen: [about] }, query, {
    r: [{ __typename: 'Betrokkene', id: about.id }],
  });
}

async function zorg(who: Pick<Asker, 'rol' | 'organisatie'>, about: LinkedPerson, fields: string): Promise<unknown> {
  const { data, errors } = await ask(who, about, fields);
  expect(errors).toBeUndefined();
  return (JSON.parse(JSON.stringify(data)) as { _entities: { zorg: unknown }[] })._entities[0]?.zorg;
}

describe('ZorgBeeld', () => {
  it('R05: says GEKOPPELD only when it gives this asker at least one value', async () => {
    expect(await zorg(PROCESREGISSEUR, persons.open, 'ggz { stand } veiligThuis { stand } wonen { stand }')).toEqual({
      ggz: { stand: 'GEKOPPELD' },
      veiligThuis: { stand: 'GEKOPPELD' },
      wonen: { stand: 'GEKOPPELD' },
    });
    expect(await zorg(PROCESREGISSEUR, persons.unknown, 'ggz { stand } wonen { stand }')).toEqual({
      ggz: { stand: 'GEEN_GEGEVENS_BESCHIKBAAR' },
      wonen: { stand: 'GEEN_GEGEVENS_BESCHIKBAAR' },
    });
  });

  it('R05: a gate on what the asker may not see leaves the stand as for an unknown person', async () => {
    expect(await zorg(PROCESREGISSEUR, persons.onlyKader, 'ggz { stand kader { soort geldig } }')).toEqual({
      ggz: { stand: 'GEKOPPELD', kader: { soort: 'zorgmachtiging', geldig: true } },
    });
    const asSeen = await zorg(PRIVATE_PARTNER, persons.onlyKader, 'ggz { stand betrokkenheid { team } }');
    expect(asSeen).toEqual({ ggz: { stand: 'GEEN_GEGEVENS_BESCHIKBAAR', betrokkenheid: null } });
    expect(asSeen).toEqual(await zorg(PRIVATE_PARTNER, persons.unknown, 'ggz { stand betrokkenheid { team } }'));
  });

  it('R05: a list without visible records is null and never empty, also when a filter leaves none', async () => {
    const fields = 'veiligThuis { meldingen(sinds: "2025-05-02") { datum } }';
    const nothing = { veiligThuis: { meldingen: null } };
    expect(await zorg(PROCESREGISSEUR, persons.open, fields)).toEqual(nothing);
    expect(await zorg(PROCESREGISSEUR, persons.unknown, fields)).toEqual(nothing);
    expect(await zorg(PROCESREGISSEUR, persons.open, fields.replace('05-02', '05-01'))).toEqual({
      veiligThuis: { meldingen: [{ datum: '2025-05-01' }] },
    });
  });

  it('R05: a day that does not exist is refused before anything is read, for known and unknown alike', async () => {
    const before = await subgraph.statements();
    const fields = 'veiligThuis { meldingen(sinds: "2026-02-30") { datum } }';
    const [known, unknown] = [
      await ask(PROCESREGISSEUR, persons.open, fields),
      await ask(PROCESREGISSEUR, persons.unknown, fields),
    ];
    expect(known.errors).toHaveLength(1);
    expect(JSON.stringify(known)).toBe(JSON.stringify(unknown));
    expect(await subgraph.statements()).toBe(before);
  });
});
