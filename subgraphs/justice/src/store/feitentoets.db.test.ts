import { randomUUID } from 'node:crypto';
import { openedLines } from '@ketenhub/logbook/testing/opened-lines.ts';
import { testBsn } from '@ketenhub/region';
import { type Feit, openTestFeitentoets, type TestFeitentoets } from '@ketenhub/subgraph/testing/open-feitentoets.ts';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { OIN } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { justice } from '../definition.ts';

const CASUS = 'ZVH-2026-0101';
const person: LinkedPerson = { id: randomUUID(), soort: 'HOOFDPERSOON', bsn: testBsn(1) };
const other: LinkedPerson = { id: randomUUID(), soort: 'DIRECTE_KRING', bsn: testBsn(2) };
const STRAFZAAK: Feit = {
  organisatie: 'om',
  betrokkene: person.id,
  veld: 'OmStrafzaak.feit',
  subcategorie: 'OM_STRAFZAAK',
};
const OPEN = { open: true, beperkingen: [] };
const SHUT = { open: false, beperkingen: [] };
const REFUSED = { status: 401, text: '{"fout":"Niet toegestaan."}' };

let subgraph: TestSubgraph;
let owner: pg.Client;
let source: TestFeitentoets;

beforeAll(async () => {
  subgraph = await openTestSubgraph(justice);
  source = await openTestFeitentoets(justice, subgraph, CASUS);
  owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  await owner.connect();
  for (const organisatie of ['om', 'reclassering'] as const) await subgraph.link(organisatie, CASUS, [person, other]);
});
afterAll(async () => {
  await owner.end();
  await source.close();
  await subgraph.close();
});
afterEach(async () => void (await owner.query('delete from weigeringen')));

const withhold = (
  subcategorie: string,
  more: { handvat?: string; casus?: string; soort?: string; van?: string } = {},
) =>
  owner.query(
    `insert into weigeringen (organisatie, casus, handvat, subcategorie, soort, reden, door) values ($1, $2, $3, $4, $5, 'Niet zonder het OM.', 'ovj')`,
    [more.van ?? 'om', more.casus ?? CASUS, more.handvat ?? null, subcategorie, more.soort ?? 'WEIGERING'],
  );
const takeBack = () => owner.query('update weigeringen set ingetrokken_op = now() where ingetrokken_op is null');

async function standen(...feiten: Feit[]): Promise<unknown[]> {
  const { status, text } = await source.ask(feiten);
  expect(status).toBe(200);
  return (JSON.parse(text) as { feiten: unknown[] }).feiten;
}

describe('what a source says of the facts that the register keeps of it (WGS 2.29(3))', () => {
  it('is shut from the moment of a refusal on, of that person or of all, and open again when it is taken back', async () => {
    const both = () => standen(STRAFZAAK, { ...STRAFZAAK, betrokkene: other.id });
    expect(await both()).toEqual([OPEN, OPEN]);
    await withhold('OM_STRAFZAAK', { handvat: person.id });
    expect(await both()).toEqual([SHUT, OPEN]);
    await withhold('OM_STRAFZAAK');
    expect(await both()).toEqual([SHUT, SHUT]);
    await takeBack();
    expect(await both()).toEqual([OPEN, OPEN]);
  });

  it('is not shut by a refusal of another subcategorie, casus or organisation', async () => {
    await withhold('OM_AFDOENING');
    await withhold('OM_STRAFZAAK', { casus: 'ZVH-2026-0102' });
    await withhold('OM_STRAFZAAK', { van: 'reclassering' });
    expect(await standen(STRAFZAAK)).toEqual([OPEN]);
  });

  it('R13: carries a limitation that the organisation put on it afterwards, once, and not when it is shut', async () => {
    for (const _ of [1, 2]) await withhold('OM_STRAFZAAK', { soort: 'DOORVERSTREKKING' });
    expect(await standen(STRAFZAAK)).toEqual([{ open: true, beperkingen: ['Niet zonder het OM.'] }]);
    await withhold('OM_STRAFZAAK');
    expect(await standen(STRAFZAAK)).toEqual([SHUT]);
  });

  it('R04: is shut where the organisation is not linked in this casus, or not to this person', async () => {
    const dji: Feit = {
      organisatie: 'dji',
      betrokkene: person.id,
      veld: 'DjiBegeleiding.casemanager',
      subcategorie: 'DJI_BEGELEIDING',
    };
    expect(await standen({ ...STRAFZAAK, betrokkene: randomUUID() }, dji)).toEqual([SHUT, SHUT]);
    const { text } = await source.ask([STRAFZAAK], { claims: { casus: 'ZVH-2026-0102' } });
    expect(JSON.parse(text)).toEqual({ feiten: [SHUT] });
  });

  it.each<[string, Partial<Feit>]>([
    ['a field that it does not have', { veld: 'OmStrafzaak.bestaatNiet' }],
    ['a field of another subcategorie', { subcategorie: 'OM_AFDOENING' }],
    ['a field of another organisation in the same process', { organisatie: 'reclassering' }],
    ['a field of another source', { veld: 'PolitieMutatie.toelichting', subcategorie: 'POLITIE_MUTATIE' }],
  ])('A55: is shut for %s, by its own schema and policy', async (_, change) => {
    expect(await standen({ ...STRAFZAAK, ...change })).toEqual([SHUT]);
  });

  it('A55: is shut for a doel that the ceiling of the field does not hold', async () => {
    const { text } = await source.ask([STRAFZAAK], { claims: { doel: 'BEHEER' } });
    expect(JSON.parse(text)).toEqual({ feiten: [SHUT] });
  });

  it('R21: leaves a line of the organisation before and after, with the doel and the person, and no value or outcome', async () => {
    await owner.query('delete from weigeringen');
    const casus = `${CASUS}-LOG`;
    await source.ask([STRAFZAAK], { claims: { casus } });
    const admin = new pg.Client({
      connectionString: subgraph.server.adminUrl.replace(/[^/]*$/, subgraph.server.database),
    });
    await admin.connect();
    const lines = await openedLines(admin);
    await admin.end();
    const trace = lines.find(({ regel }) => regel.object === casus)?.trace_id;
    const rows = lines
      .filter(({ trace_id }) => trace_id === trace)
      .map(({ soort, moment, verantwoordelijke, regel: { actie, resultaat, velden = null, attributes } }) => {
        const betrokkene = (attributes as Record<string, unknown> | undefined)?.['dpl.core.data_subject_id'];
        return { soort, moment, verantwoordelijke, actie, resultaat, velden, betrokkene };
      });
    const actor = { soort: 'ACTOR', verantwoordelijke: OIN.om, actie: 'feiten toetsen ZVH-CASUSOVERLEG', velden: null };
    const ldv = { soort: 'LDV', verantwoordelijke: OIN.om, velden: [STRAFZAAK.veld], betrokkene: person.id };
    expect(rows).toMatchObject([
      { ...actor, moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' },
      { ...ldv, moment: 'VOORNEMEN' },
      { ...actor, moment: 'UITKOMST', resultaat: 'GELEVERD' },
      { ...ldv, moment: 'UITKOMST' },
    ]);
  });
});

describe('a message about facts that is not of the case authority to this source, now', () => {
  it('A61, A63: is refused with another key, audience, issuer or type', async () => {
    const wrong = [
      { key: source.strangerKey },
      { bron: 'politie' },
      { issuer: 'https://tokens.example' },
      { typ: 'koppeling+jwt' },
    ] as const;
    for (const bericht of wrong) expect(await source.ask([STRAFZAAK], bericht)).toEqual(REFUSED);
  });

  it.each<[string, Record<string, unknown>]>([
    ['of an organisation that does not live here', { organisaties: [OIN.om, OIN.politie] }],
    ['of an organisation twice', { organisaties: [OIN.om, OIN.om] }],
    ['about a fact of nobody who is asked', { organisaties: [OIN.dji] }],
    ['without anybody who is asked', { organisaties: [], feiten: [] }],
    ['for a doel that does not exist', { doel: 'ZVH' }],
    ['bound to a certificate that this connection does not have', { cnf: { 'x5t#S256': 'A'.repeat(43) } }],
  ])('A72: is refused when %s', async (_, claims) => {
    expect(await source.ask([STRAFZAAK], { claims })).toEqual(REFUSED);
  });

  it('A61: is refused when it has expired, is empty or is no message', async () => {
    vi.useFakeTimers({ now: Date.now() - 90_000, toFake: ['Date'] });
    const feitentoets = await source.sign([STRAFZAAK]);
    vi.useRealTimers();
    for (const body of [{ feitentoets }, { feitentoets: '' }, {}, null, [STRAFZAAK]])
      expect(await source.post(body)).toEqual(REFUSED);
  });

  it('A70: is answered once', async () => {
    const feitentoets = await source.sign([STRAFZAAK]);
    const answers = await Promise.all([1, 2, 3].map(() => source.post({ feitentoets })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(await source.post({ feitentoets })).toEqual(REFUSED);
  });

  it('A116: is not answered while the logbook takes no line', async () => {
    const role = decodeURIComponent(new URL(subgraph.server.appUrl).username);
    await owner.query(`revoke insert on logboek.logregels from "${role}"`);
    try {
      expect(await source.ask([STRAFZAAK])).toEqual({
        status: 503,
        text: '{"fout":"Het logboek is niet bereikbaar; stuur dit bericht later opnieuw."}',
      });
    } finally {
      await owner.query(`grant insert on logboek.logregels to "${role}"`);
    }
  });
});
