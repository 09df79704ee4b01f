import { randomUUID } from 'node:crypto';
import { type Feit, openTestFeitentoets, type TestFeitentoets } from '@ketenhub/subgraph/testing/open-feitentoets.ts';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { care } from '../definition.ts';
import { bsnOf, CASUS, fillGates } from './gate.fixture.ts';
import { OPEN_STATES, SHUT_STATES } from './gate-states.fixture.ts';

const persons = new Map(
  [...bsnOf].map(([code, bsn]): [string, LinkedPerson] => [code, { id: randomUUID(), soort: 'HOOFDPERSOON', bsn }]),
);
const OPEN = '{"feiten":[{"open":true,"beperkingen":[]}]}';
const SHUT = '{"feiten":[{"open":false,"beperkingen":[]}]}';

let systeem: TestSubgraph;
let metDeHand: TestSubgraph;
let owner: pg.Client;
let source: TestFeitentoets;

const linked = [...persons].filter(([code]) => code !== 'not linked').map(([, person]) => person);
beforeAll(async () => {
  systeem = await openTestSubgraph(care);
  await fillGates(systeem.server.ownerUrl);
  source = await openTestFeitentoets(care, systeem, CASUS);
  owner = new pg.Client({ connectionString: systeem.server.ownerUrl });
  await owner.connect();
  for (const organisatie of care.organisaties) await systeem.link(organisatie, CASUS, linked);
  metDeHand = await openTestSubgraph(care, ['ggz']);
  await fillGates(metDeHand.server.ownerUrl);
  await metDeHand.link('ggz', CASUS, linked);
});
afterAll(async () => {
  await owner.end();
  await source.close();
  await systeem.close();
  await metDeHand.close();
});

const teamOf = (code: string): Feit => ({
  organisatie: 'ggz',
  betrokkene: persons.get(code)?.id ?? '',
  veld: 'GgzBetrokkenheid.team',
  subcategorie: 'GGZ_BETROKKENHEID',
});
async function saysOf(code: string, at = source): Promise<string> {
  const { status, text } = await at.ask([teamOf(code)]);
  expect(status).toBe(200);
  return text;
}
const ofPerson = 'persoon_id in (select id from personen where bsn = $1)';

describe('what a source under professional secrecy says of the facts that the register keeps of it', () => {
  it('R05, R06: is open with a gate that is open today, and byte for byte the same for everybody else, known or not', async () => {
    for (const code of Object.keys(OPEN_STATES)) expect([code, await saysOf(code)]).toEqual([code, OPEN]);
    for (const code of ['unknown', 'not linked', 'only the kader open', ...Object.keys(SHUT_STATES)])
      expect([code, await saysOf(code)]).toEqual([code, SHUT]);
  });

  it.each([
    ['the organisation closes its gate', 'grondslagen', 'open'],
    ['the person withdraws the consent', 'toestemmingen', 'open'],
    ['the vertegenwoordiger withdraws the consent', 'toestemmingen', 'under curatele: the curator'],
  ])('R06: is shut from the moment on which %s, in the answer of somebody who is not known', async (_, table, code) => {
    const { bsn } = persons.get(code) ?? { bsn: '' };
    await owner.query(`update ${table} set ingetrokken_op = current_date where ${ofPerson}`, [bsn]);
    expect([await saysOf(code), await saysOf('unknown')]).toEqual([SHUT, SHUT]);
    await owner.query(`update ${table} set ingetrokken_op = null where ${ofPerson}`, [bsn]);
    expect(await saysOf(code)).toBe(OPEN);
  });

  it('R05: is shut by a refusal, in the same bytes and with no limitation beside it', async () => {
    const put = (soort: string) =>
      owner.query(
        `insert into weigeringen (organisatie, casus, subcategorie, soort, reden, door) values ('ggz', $1, 'GGZ_BETROKKENHEID', $2, 'Alleen aan tafel.', 'arts')`,
        [CASUS, soort],
      );
    await put('DOORVERSTREKKING');
    expect(await saysOf('open')).toBe('{"feiten":[{"open":true,"beperkingen":["Alleen aan tafel."]}]}');
    expect(await saysOf('unknown')).toBe(SHUT);
    await put('WEIGERING');
    expect(await saysOf('open')).toBe(SHUT);
    await owner.query('delete from weigeringen');
  });

  it('R05: costs the process the same statements, whoever is known and whichever gate is open', async () => {
    const workFor = async (code: string): Promise<number> => {
      const before = await systeem.statements();
      await saysOf(code);
      return (await systeem.statements()) - before;
    };
    await workFor('unknown');
    const unknown = await workFor('unknown');
    for (const code of ['open', 'not linked', ...Object.keys(SHUT_STATES)])
      expect([code, await workFor(code)]).toEqual([code, unknown]);
  });

  it('R05: leaves the same lines in its own log, whoever is known', async () => {
    const linesOf = async (code: string): Promise<unknown[]> => {
      await owner.query('truncate logboek.logregels cascade');
      await saysOf(code);
      const admin = new pg.Client({ connectionString: systeem.server.ownerUrl });
      await admin.connect();
      const { rows } = await admin.query(
        `select soort, moment, verantwoordelijke, regel->>'resultaat' as resultaat, regel->>'status' as status, regel->'velden' as velden
         from logboek.logregels order by volgnummer`,
      );
      await admin.end();
      return rows;
    };
    const unknown = await linesOf('unknown');
    expect(unknown).toHaveLength(4);
    expect(await linesOf('open')).toEqual(unknown);
  });

  it('P68: is shut for a link that stands for two persons of which one has no gate', async () => {
    const at = await openTestFeitentoets(care, metDeHand, CASUS);
    expect(await saysOf('open', at)).toBe(SHUT);
    const { rowCount } = await queryOf(
      metDeHand,
      `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door, voorschrift)
       select id, 'ggz', 'GGZ_BETROKKENHEID', 'WETTELIJKE_PLICHT', $1, '2026-01-01', 'met de hand', 'arts', 'Wmo 5.2.6' from personen where van_handvat = $2`,
      [CASUS, persons.get('open')?.id],
    );
    expect([rowCount, await saysOf('open', at)]).toEqual([1, OPEN]);
    await at.close();
  });

  it('is open for nobody where a source under secrecy cannot say which gates are open', async () => {
    const { leesPoorten: _, ...without } = care;
    const at = await openTestFeitentoets(without, systeem, CASUS);
    expect(await saysOf('open', at)).toBe(SHUT);
    await at.close();
  });
});

async function queryOf({ server }: TestSubgraph, text: string, values: unknown[]) {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
