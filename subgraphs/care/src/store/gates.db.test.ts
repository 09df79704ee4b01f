import { randomUUID } from 'node:crypto';
import { withContext } from '@ketenhub/database';
import type { Access } from '@ketenhub/subgraph';
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
import { bsnOf, CASUS, fillGates } from './gate.fixture.ts';
import { OPEN_STATES, SHUT_STATES } from './gate-states.fixture.ts';
import { SECRET_SUBCATEGORIEEN } from './secret-rules.ts';

const RECORD_TABLES = [
  'ggz_betrokkenheden',
  'ggz_behandelstatussen',
  'lvb_indicaties',
  'verslavingszorg_betrokkenheden',
  'vt_meldingen',
  'vt_onderzoeken',
  'vt_veiligheidsafspraken',
  'gi_maatregelen',
  'ggd_bemoeizorgen',
  'wlz_indicaties',
  'beschermd_wonen',
  'wachtlijsten',
];
const OPEN = Object.keys(OPEN_STATES);
const SHUT = ['not linked', ...Object.keys(SHUT_STATES)];
const ONLY_KADER = 'only the kader open';
const persons = new Map(
  [...bsnOf].map(([code, bsn]): [string, LinkedPerson] => [code, { id: randomUUID(), soort: 'HOOFDPERSOON', bsn }]),
);
let subgraph: TestSubgraph;
let owner: pg.Client;
let admin: pg.Client;
/** The access of the last request: the log names what it allowed, and nothing that a database knows. */
let access: Access;

const personOf = (code: string): LinkedPerson => {
  const person = persons.get(code);
  if (person === undefined) throw new Error(`no such person: ${code}`);
  return person;
};

beforeAll(async () => {
  subgraph = await openTestSubgraph({
    ...care,
    createSources: (context) => {
      access = context.access;
      return care.createSources(context);
    },
  });
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
    ggz { stand } verslavingszorg { stand } veiligThuis { stand } gi { stand } ggd { stand } wonen { stand } } } } }`;

const everythingOf = (handle: string): string => wholeQuery(subgraph.schema, [handle]);

async function answerAbout(code: string, queryOf = everythingOf): Promise<string> {
  const person = personOf(code);
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: [person] } as const;
  const answer = await subgraph.ask(asker, queryOf(person.id));
  return JSON.stringify(answer).replaceAll(person.id, '@');
}

/** Every statement that was sent to this database, normalised, with the number of times; not what a function ran inside it. */
async function executed(): Promise<Map<string, number>> {
  const { rows } = await admin.query<{ statement: string; calls: string }>(
    `select queryid::text as statement, sum(calls) as calls from pg_stat_statements(false) s
     join pg_database d on d.oid = s.dbid where d.datname = $1 and toplevel group by queryid`,
    [subgraph.server.database],
  );
  return new Map(rows.map(({ statement, calls }) => [statement, Number(calls)]));
}

async function workFor(code: string, queryOf: (handle: string) => string): Promise<Record<string, number>> {
  const before = await executed();
  await answerAbout(code, queryOf);
  const after = await executed();
  return Object.fromEntries(
    [...after]
      .map(([statement, calls]) => [statement, calls - (before.get(statement) ?? 0)] as const)
      .filter(([, calls]) => calls > 0),
  );
}

describe('gates of WGS 2.29(2)', () => {
  it('R05, R06: a record is visible with a gate that is open today and rests on consent of everyone whose it is to give, and never otherwise', async () => {
    for (const table of RECORD_TABLES) expect([table, await seen(table)]).toEqual([table, [...OPEN].sort()]);
  });

  it('R05: a gate opens its own subcategorie and no other', async () => {
    expect(await seen('ggz_kaders')).toEqual([...OPEN, ONLY_KADER].sort());
  });

  it('R05: unknown, not linked and every kind of shut gate give byte for byte the same answer', async () => {
    const unknown = await answerAbout('unknown');
    expect(unknown).toContain('GEEN_GEGEVENS_BESCHIKBAAR');
    expect(unknown).not.toContain('GEKOPPELD');
    for (const code of SHUT) expect([code, await answerAbout(code)]).toEqual([code, unknown]);
  });

  it('R05: every kind of open gate gives byte for byte the same answer too: no ground or consent shows', async () => {
    const open = await answerAbout('open');
    expect(open.match(/GEKOPPELD/g)).toHaveLength(6);
    expect(open).not.toContain('GEEN_GEGEVENS_BESCHIKBAAR');
    for (const code of OPEN) expect([code, await answerAbout(code)]).toEqual([code, open]);
  });

  it('R05, R21: what the log names of a person is the same for unknown, not linked and every kind of shut gate', async () => {
    const logged = async (code: string) => {
      await answerAbout(code);
      return { named: access.allowed('HOOFDPERSOON'), tooMuch: [...access.tooMuch] };
    };
    const unknown = await logged('unknown');
    expect(unknown.named.length).toBeGreaterThan(20);
    for (const code of SHUT) expect([code, await logged(code)]).toEqual([code, unknown]);
  });

  // Statements of the process only: what the row policies and toestemming_geldt do inside one of these differs with the gate.
  it('R05: the process runs the same statements, whatever is known and whichever gate is open', async () => {
    for (const queryOf of [everythingOf, standsOf]) {
      // The first request of each kind also brings the catalog reads of a new connection.
      await workFor('unknown', queryOf);
      const forUnknown = await workFor('unknown', queryOf);
      expect(Object.keys(forUnknown).length).toBeGreaterThan(5);
      for (const code of [...SHUT, ...OPEN, ONLY_KADER]) {
        expect([code, await workFor(code, queryOf)]).toEqual([code, forUnknown]);
      }
    }
  });

  it('R05: the app role can test a gate and cannot read why it is open or who consented, nor make, change or remove any of it', async () => {
    const attempts = [
      'select motivering from grondslagen',
      'select grondslag from grondslagen',
      'select id from grondslagen',
      'update grondslagen set tot = null',
      'delete from grondslagen',
      "insert into grondslagen (casus) values ('x')",
      ...['toestemmingen', 'vertegenwoordigers', 'rechtsposities'].flatMap((table) => [
        `select count(*) from ${table}`,
        `select persoon_id from ${table}`,
        `update ${table} set persoon_id = null`,
        `delete from ${table}`,
        `insert into ${table} (persoon_id) values (null)`,
      ]),
    ];
    const context = { casus: CASUS, betrokkenen: personOf('open').id };
    for (const attempt of attempts) {
      const tried = withContext(subgraph.database, context, (tx) => tx.execute(sql.raw(attempt)));
      await expect(tried).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('R05: the function that judges consent says no about every gate outside the casus of the transaction', async () => {
    const { rows } = await owner.query<{ id: string }>(
      'select g.id from grondslagen g join personen p on p.id = g.persoon_id where p.bsn = $1',
      [personOf('open').bsn],
    );
    const judged = (casus: string) =>
      withContext(subgraph.database, { casus, betrokkenen: personOf('open').id }, async (tx) => {
        const judgements: (boolean | undefined)[] = [];
        for (const { id } of rows) {
          const answer = await tx.execute<{ geldt: boolean }>(sql`select toestemming_geldt(${id}) as geldt`);
          judgements.push(answer.rows[0]?.geldt);
        }
        return judgements;
      });
    expect(rows.length).toBeGreaterThan(0);
    expect(await judged(CASUS)).toEqual(rows.map(() => true));
    for (const casus of ['ZVH-2026-0102', '']) expect(await judged(casus)).toEqual(rows.map(() => false));
  });

  it('R05: the function that judges consent is asked last, about linked persons only', async () => {
    const context = { casus: CASUS, betrokkenen: personOf('open').id };
    const { rows } = await withContext(subgraph.database, context, (tx) =>
      tx.execute<{ 'QUERY PLAN': string }>(sql`explain select persoon_id from grondslagen`),
    );
    const filter = rows.map((row) => row['QUERY PLAN']).find((line) => line.includes('toestemming_geldt')) ?? '';
    expect(filter).toMatch(/SubPlan.*toestemming_geldt/);
  });

  it('R05: the app role sees of the gates only those that are open', async () => {
    expect([...new Set(await seen('grondslagen'))]).toEqual([...OPEN, ONLY_KADER].sort());
  });
});

describe('what an organisation under secrecy withholds of one casus', () => {
  const withhold = (betrokkene: string | null, casus = CASUS) =>
    owner.query(
      `insert into weigeringen (organisatie, casus, handvat, subcategorie, soort, reden, door)
       select o, $1, $2, s, 'WEIGERING', 'niet voor deze tafel', 'geheimhouder' from unnest($3::text[]) o, unnest($4::text[]) s`,
      [casus, betrokkene, care.organisaties, SECRET_SUBCATEGORIEEN],
    );
  const takeBack = () => owner.query('update weigeringen set ingetrokken_op = now() where ingetrokken_op is null');

  it('R05: is to everyone what a person is who is not known: byte for byte, in the log and in the work that is done', async () => {
    const open = await answerAbout('open');
    await workFor('unknown', everythingOf);
    const unknownWork = await workFor('unknown', everythingOf);
    await answerAbout('unknown');
    const unknownLog = access.allowed('HOOFDPERSOON');
    for (const betrokkene of [null, personOf('open').id]) {
      await withhold(betrokkene);
      expect(await answerAbout('open')).toBe(await answerAbout('unknown'));
      expect(await workFor('open', everythingOf)).toEqual(unknownWork);
      expect(access.allowed('HOOFDPERSOON')).toEqual(unknownLog);
      await takeBack();
      expect(await answerAbout('open')).toBe(open);
    }
  });

  it('is not withheld of another person, and not in another casus', async () => {
    const open = await answerAbout('open');
    await withhold(personOf('unknown').id);
    await withhold(null, 'ZVH-2026-0102');
    expect(await answerAbout('open')).toBe(open);
    await takeBack();
  });
});

describe('what changes around an open gate', () => {
  const ofPerson = 'persoon_id in (select id from personen where bsn = $1)';
  const CHANGES: readonly (readonly [string, string, string, string])[] = [
    [
      'R06: the organisation takes its decision back',
      'open',
      `update grondslagen set ingetrokken_op = current_date where ${ofPerson}`,
      `update grondslagen set ingetrokken_op = null where ${ofPerson}`,
    ],
    [
      'R06: the person withdraws the consent',
      'open',
      `update toestemmingen set ingetrokken_op = current_date where ${ofPerson}`,
      `update toestemmingen set ingetrokken_op = null where ${ofPerson}`,
    ],
    [
      'R06: one of two parents withdraws',
      'under 12: both parents',
      `update toestemmingen set ingetrokken_op = current_date where ${ofPerson}
         and vertegenwoordiger_id in (select id from vertegenwoordigers where naam = 'vader')`,
      `update toestemmingen set ingetrokken_op = null where ${ofPerson}`,
    ],
    [
      'curatele begins',
      'open',
      `insert into vertegenwoordigers (persoon_id, rol, naam, vanaf) select id, 'CURATOR', 'nieuw', current_date from personen where bsn = $1`,
      `delete from vertegenwoordigers where naam = 'nieuw' and ${ofPerson}`,
    ],
    [
      'AVG 7(3): the person under curatele withdraws',
      'under curatele: the curator, after a withdrawal of the person',
      `update toestemmingen set ingetrokken_op = current_date where ${ofPerson} and vertegenwoordiger_id is null`,
      `update toestemmingen set ingetrokken_op = current_date - 31 where ${ofPerson} and vertegenwoordiger_id is null`,
    ],
    [
      'curatele ends',
      'under curatele: the curator',
      `update vertegenwoordigers set tot = current_date where ${ofPerson}`,
      `update vertegenwoordigers set tot = null where ${ofPerson}`,
    ],
    [
      'the gezag of one parent ends',
      'from 12: youth and both parents',
      `update vertegenwoordigers set tot = current_date where naam = 'vader' and ${ofPerson}`,
      `update vertegenwoordigers set tot = null where ${ofPerson}`,
    ],
  ];

  it.each(CHANGES)('%s: the next request is answered as if the person were unknown', async (_, code, change, back) => {
    const { bsn } = personOf(code);
    const before = await answerAbout(code);
    expect(before).toContain('GEKOPPELD');
    await owner.query(change, [bsn]);
    expect(await answerAbout(code)).toBe(await answerAbout('unknown'));
    await owner.query(back, [bsn]);
    expect(await answerAbout(code)).toBe(before);
  });
});

describe('what the gate tables refuse to hold', () => {
  const gateOf = (code: string) => `(select g.id from grondslagen g join personen p on p.id = g.persoon_id
    where p.bsn = '${bsnOf.get(code)}' and g.subcategorie = 'GGZ_KADER')`;
  const person = (code: string) => `(select id from personen where bsn = '${bsnOf.get(code)}' and organisatie = 'ggz')`;
  const standsFor = (code: string) => `(select id from vertegenwoordigers where persoon_id = ${person(code)} limit 1)`;
  const consent = (values: string) =>
    `insert into toestemmingen (grondslag_id, persoon_id, rol, vertegenwoordiger_id, wijze, gegeven_op, ingetrokken_op) values (${values})`;

  it.each([
    [
      'a gate without a written motivation (goed hulpverlenerschap is the weighing itself)',
      `update grondslagen set motivering = ' ' where id = ${gateOf('open')}`,
    ],
    [
      'a consent by the vertegenwoordiger of another person',
      consent(
        `${gateOf('open')}, ${person('open')}, 'CURATOR', ${standsFor('under curatele: the curator')}, 'VERTEGENWOORDIGER', '2026-01-01', null`,
      ),
    ],
    [
      'a consent in a role that its giver does not have',
      consent(
        `${gateOf('under curatele: the curator')}, ${person('under curatele: the curator')}, 'GEZAGHEBBENDE', ${standsFor('under curatele: the curator')}, 'VERTEGENWOORDIGER', '2026-01-01', null`,
      ),
    ],
    [
      'a consent to the gate of another person',
      consent(`${gateOf('open')}, ${person('no gate')}, 'BETROKKENE', null, 'MEERDERJARIGE', '2026-01-01', null`),
    ],
    [
      'a consent of a vertegenwoordiger whom nobody names',
      consent(`${gateOf('open')}, ${person('open')}, 'CURATOR', null, 'VERTEGENWOORDIGER', '2026-01-01', null`),
    ],
    [
      'a withdrawal of before the consent',
      consent(`${gateOf('open')}, ${person('open')}, 'BETROKKENE', null, 'MEERDERJARIGE', '2026-01-01', '2025-12-31'`),
    ],
  ])('%s', async (_, statement) => {
    await expect(owner.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(23503|23514)$/) });
  });
});
