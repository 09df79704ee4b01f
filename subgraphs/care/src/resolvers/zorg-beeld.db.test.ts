import { randomUUID } from 'node:crypto';
import {
  type Asker,
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import pg from 'pg';
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

/** How many statements this work asked of the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const before = await subgraph.statements();
  await work();
  return (await subgraph.statements()) - before;
}

/** The context of its rows, and what the source withholds in this casus: nothing about a person. */
const OF_EVERY_QUESTION = 2;

interface Page {
  readonly rijen: readonly { readonly sinds: string }[];
  readonly aantal: number;
  readonly volgende: string | null;
}

async function withOwner(statement: string, values: readonly unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  await owner.connect();
  await owner.query(statement, [...values]);
  await owner.end();
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

  it('R05: a page without visible records is null and counts nothing, also when a filter leaves none', async () => {
    const fields = 'veiligThuis { meldingen(sinds: "2025-05-02") { rijen { datum } aantal volgende } }';
    const nothing = { veiligThuis: { meldingen: null } };
    expect(await zorg(PROCESREGISSEUR, persons.open, fields)).toEqual(nothing);
    expect(await zorg(PROCESREGISSEUR, persons.unknown, fields)).toEqual(nothing);
    expect(await zorg(PROCESREGISSEUR, persons.open, fields.replace('05-02', '05-01'))).toEqual({
      veiligThuis: { meldingen: { rijen: [{ datum: '2025-05-01' }], aantal: 1, volgende: null } },
    });
  });

  it('A98, A99: hands out a longer list by the page, newest first; the count is of what may be seen', async () => {
    const { bsn } = persons.open;
    await withOwner(
      `insert into wachtlijsten (persoon_id, bron, herkomst, peildatum, status, voorziening, positie, sinds)
       select id, 'wonen', 'wonen', '2025-01-01', 'FEIT', 'plek ' || n, n, date '2024-01-01' + n
       from personen, generate_series(1, 4) as n where bsn = $1 and organisatie = 'wonen'`,
      [bsn],
    );
    const places: unknown[] = [];
    let na: string | null = null;
    do {
      const asked = `wonen { wachtlijsten(eerste: 2${na === null ? '' : `, na: "${na}"`}) { rijen { sinds } aantal volgende } }`;
      const { wonen } = (await zorg(PROCESREGISSEUR, persons.open, asked)) as { wonen: { wachtlijsten: Page } };
      expect(wonen.wachtlijsten.aantal).toBe(5);
      places.push(...wonen.wachtlijsten.rijen.map(({ sinds }) => sinds));
      na = wonen.wachtlijsten.volgende;
    } while (na !== null);
    expect(places).toEqual(['2025-01-01', '2024-01-05', '2024-01-04', '2024-01-03', '2024-01-02']);
  });

  it.each(['eerste: 0', 'eerste: 101', 'na: "kapot"'])(
    'R05, A99: a page that cannot be given (%s) is refused before anything is read, for known and unknown alike',
    async (wens) => {
      const lists = [
        'verslavingszorg { betrokkenheid',
        'veiligThuis { onderzoeken',
        'gi { maatregelen',
        'ggd { bemoeizorg',
      ];
      for (const list of lists) {
        const fields = `${list}(${wens}) { aantal } }`;
        const answers: unknown[] = [];
        for (const person of [persons.open, persons.unknown]) {
          const statements = await statementsOf(async () => answers.push(await ask(PROCESREGISSEUR, person, fields)));
          expect(statements).toBe(OF_EVERY_QUESTION);
        }
        expect(answers).toEqual([{ errors: [expect.anything()], data: expect.anything() }, answers[0]]);
        expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
      }
    },
  );

  it('R05: a day that does not exist is refused before anything is read, for known and unknown alike', async () => {
    const before = await subgraph.statements();
    const fields = 'veiligThuis { meldingen(sinds: "2026-02-30") { aantal } }';
    const [known, unknown] = [
      await ask(PROCESREGISSEUR, persons.open, fields),
      await ask(PROCESREGISSEUR, persons.unknown, fields),
    ];
    expect(known.errors).toHaveLength(1);
    expect(JSON.stringify(known)).toBe(JSON.stringify(unknown));
    const nothing = await statementsOf(() => ask(PROCESREGISSEUR, persons.open, '__typename'));
    expect(await subgraph.statements()).toBe(before + 3 * nothing);
  });

  it('gives every field of every organisation whose gate is open, with where it comes from', async () => {
    const fields = `ggz { lvbIndicatie { vastgesteldOp toelichting bron herkomst peildatum status beperking } kader { begin geldig } }
      veiligThuis { onderzoeken { rijen { begin einde uitkomst status } } veiligheidsafspraken { rijen { vastgelegdOp } } }
      gi { stand maatregelen { rijen { soort begin einde uitvoerder bron } } }
      ggd { stand bemoeizorg { rijen { sinds tot aanleiding contact bron } } }
      wonen { wlz { zorgprofiel sinds aanvraag bron } beschermdWonen { voorziening sinds tot toelichting bron } }`;
    expect(await zorg(PROCESREGISSEUR, persons.open, fields)).toEqual({
      ggz: {
        lvbIndicatie: {
          vastgesteldOp: '2024-03-01',
          toelichting: 'getest',
          bron: 'ggz',
          herkomst: 'ggz',
          peildatum: '2024-03-01',
          status: 'FEIT',
          beperking: null,
        },
        kader: { begin: '2025-01-01', geldig: true },
      },
      veiligThuis: {
        onderzoeken: { rijen: [{ begin: '2025-05-02', einde: null, uitkomst: null, status: 'MENING_PROFESSIONAL' }] },
        veiligheidsafspraken: { rijen: [{ vastgelegdOp: '2025-06-01' }] },
      },
      gi: {
        stand: 'GEKOPPELD',
        maatregelen: {
          rijen: [{ soort: 'toezicht', begin: '2025-01-01', einde: null, uitvoerder: 'iemand', bron: 'gi' }],
        },
      },
      ggd: {
        stand: 'GEKOPPELD',
        bemoeizorg: {
          rijen: [{ sinds: '2025-01-01', tot: null, aanleiding: 'zorgen', contact: 'wekelijks', bron: 'ggd' }],
        },
      },
      wonen: {
        wlz: { zorgprofiel: 'wonen met zorg', sinds: '2025-01-01', aanvraag: null, bron: 'wonen' },
        beschermdWonen: {
          voorziening: 'De Kade',
          sinds: '2025-01-01',
          tot: null,
          toelichting: 'kamer',
          bron: 'wonen',
        },
      },
    });
  });
});
