import { randomUUID } from 'node:crypto';
import { openedLines } from '@ketenhub/logbook/testing/opened-lines.ts';
import { testBsn } from '@ketenhub/region';
import { openTestPartnervraag, type TestPartnervraag } from '@ketenhub/subgraph/testing/open-partnervraag.ts';
import { openTestSubgraph, type TestSubgraph } from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { dutchDay, OIN } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { justice } from '../definition.ts';

const KNOWN = testBsn(1);
const UNKNOWN = testBsn(2);
const PER_DAG = 30;
const REFUSED = { status: 401, text: '{"fout":"Niet toegestaan."}' };
const NO_ANSWER = { status: 403, text: '{"fout":"Hierop wordt niet geantwoord."}' };
const dayFrom = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));

let subgraph: TestSubgraph;
let source: TestPartnervraag;
let owner: pg.Client;
let admin: pg.Client;
beforeAll(async () => {
  subgraph = await openTestSubgraph(justice);
  source = await openTestPartnervraag(justice, subgraph, { perDag: PER_DAG, metDeHand: ['dji'] });
  owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  admin = new pg.Client({
    connectionString: subgraph.server.adminUrl.replace(/[^/]*$/, subgraph.server.database),
  });
  await owner.connect();
  await admin.connect();
  await owner.query("insert into personen (organisatie, bsn) values ('om', $1), ('reclassering', $1), ('dji', $1)", [
    KNOWN,
  ]);
});
afterAll(async () => {
  await admin.end();
  await owner.end();
  await source.close();
  await subgraph.close();
});
afterEach(async () => {
  await owner.query('delete from partnervraag_tellers');
  source.told.length = 0;
  source.eigen.length = 0;
});

const counts = async () => (await owner.query('select organisatie, aantal from partnervraag_tellers')).rows;
const antwoordOf = async (...asked: Parameters<TestPartnervraag['ask']>) => {
  const { status, text } = await source.ask(...asked);
  expect(status).toBe(200);
  return (JSON.parse(text) as { antwoord: string }).antwoord;
};
async function linesOf(kenmerk: string) {
  const lines = await openedLines(admin);
  const trace = lines.find(({ regel }) => regel.object === kenmerk)?.trace_id;
  return lines.filter(({ trace_id }) => trace_id === trace);
}

describe('whether a source knows a person, before the doelbesluit and while the FG switched it on', () => {
  it('A94: is BEKEND or NIET_BEKEND with the reference of the question, and nothing else', async () => {
    const kenmerk = randomUUID();
    const claims = { kenmerk };
    expect(await source.ask('om', KNOWN, { claims })).toEqual({
      status: 200,
      text: JSON.stringify({ kenmerk, antwoord: 'BEKEND' }),
    });
    expect(await source.ask('om', UNKNOWN, { claims: { kenmerk: randomUUID() } })).toMatchObject({ status: 200 });
    expect(await antwoordOf('om', UNKNOWN)).toBe('NIET_BEKEND');
  });

  it('R04: is of the one organisation that is asked: what another of the same process knows counts for nothing', async () => {
    expect(await antwoordOf('rvdk', KNOWN)).toBe('NIET_BEKEND');
  });

  it('is looked up each time: who becomes known is known in the next question, and who is removed no longer', async () => {
    const bsn = testBsn(3);
    expect(await antwoordOf('om', bsn)).toBe('NIET_BEKEND');
    await owner.query("insert into personen (organisatie, bsn) values ('om', $1)", [bsn]);
    expect(await antwoordOf('om', bsn)).toBe('BEKEND');
    await owner.query('delete from personen where bsn = $1', [bsn]);
    expect(await antwoordOf('om', bsn)).toBe('NIET_BEKEND');
  });

  it('R02: links nobody and keeps nothing but lines and a count', async () => {
    await source.ask('om', KNOWN);
    for (const table of ['koppelingen', 'koppelstanden', 'handmatige_vragen'])
      expect((await owner.query(`select * from ${table}`)).rows).toEqual([]);
    expect(await counts()).toEqual([{ organisatie: 'om', aantal: 1 }]);
  });

  it('R21: leaves a line before and after that names the reference, and no number, casus or answer', async () => {
    const kenmerk = randomUUID();
    await source.ask('om', KNOWN, { claims: { kenmerk } });
    const seen = await linesOf(kenmerk);
    expect(
      seen.map(({ soort, moment, verantwoordelijke, regel }) => [soort, moment, verantwoordelijke, regel.resultaat]),
    ).toEqual([
      ['ACTOR', 'VOORNEMEN', OIN.om, 'VOORGENOMEN'],
      ['LDV', 'VOORNEMEN', OIN.om, undefined],
      ['ACTOR', 'UITKOMST', OIN.om, 'BEANTWOORD'],
      ['LDV', 'UITKOMST', OIN.om, undefined],
    ]);
    expect(seen.map(({ regel }) => regel.attributes).filter(Boolean)).toEqual(
      Array(2).fill(expect.objectContaining({ 'dpl.core.data_subject_id': `vraag:${kenmerk}` })),
    );
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${KNOWN}|"(NIET_)?BEKEND"`));
  });

  it('A94: shows the process one person of one organisation at a time, and never a number or a seal', async () => {
    const client = new pg.Client({ connectionString: subgraph.server.appUrl });
    await client.connect();
    try {
      const rowsFor = async (organisatie: string, bsn: string) => {
        await client.query('begin');
        await client.query(
          "select set_config('ketenhub.partnervraag', $1, true), set_config('ketenhub.bekendheid', $2, true)",
          [organisatie, bsn],
        );
        const { rows } = await client.query('select * from bekende_personen');
        await client.query('rollback');
        return rows;
      };
      expect(await rowsFor('om', KNOWN)).toEqual([{ organisatie: 'om' }]);
      for (const [organisatie, bsn] of [
        ['om', UNKNOWN],
        ['om', ''],
        ['', KNOWN],
        ['rvdk', KNOWN],
      ] as const)
        expect(await rowsFor(organisatie, bsn)).toEqual([]);
      expect((await client.query('select * from bekende_personen')).rows).toEqual([]);
      await expect(client.query('select bsn from personen')).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });
});

describe('a source that may not or cannot answer says so, and never NIET_BEKEND', () => {
  it.each(['reclassering', 'politie', 'ggd'] as const)(
    'R05, R14: %s is not asked here, and nothing is counted or logged',
    async (organisatie) => {
      const before = (await openedLines(admin)).length;
      expect(await source.ask(organisatie, KNOWN)).toEqual(REFUSED);
      expect([(await openedLines(admin)).length - before, await counts()]).toEqual([0, []]);
      expect(source.told).toEqual([{ beveiliging: 'GEWEIGERD', why: 'organisation is not asked here' }]);
    },
  );

  it('gives none where its people answer by hand, whoever is in its register, and logs that it was asked', async () => {
    for (const bsn of [KNOWN, UNKNOWN]) {
      const kenmerk = randomUUID();
      expect(await source.ask('dji', bsn, { claims: { kenmerk } })).toEqual(NO_ANSWER);
      expect((await linesOf(kenmerk)).map(({ regel }) => regel.resultaat ?? 'LDV')).toEqual([
        ...['VOORGENOMEN', 'LDV', 'GEWEIGERD MET_DE_HAND', 'LDV'],
      ]);
    }
    expect(await counts()).toEqual([]);
  });

  it.each<[string, string, () => Promise<string>]>([
    ['switched off', 'UITGEZET', () => source.stuk({ stand: 'UIT' })],
    ['for days that have passed', 'NIET_OP_DEZE_DAG', () => source.stuk({ vanaf: dayFrom(-9), tot: dayFrom(-1) })],
    ['for days to come', 'NIET_OP_DEZE_DAG', () => source.stuk({ vanaf: dayFrom(1), tot: dayFrom(9) })],
    ['of another switch', 'ONGELDIG', () => source.stuk({ schakelaar: 'IETS_ANDERS' })],
    ['of somebody who is no FG', 'ONGELDIG', () => source.stuk({}, source.privacyfunctionaris)],
    ['of an FG whose name another signs', 'ONGELDIG', () => source.stuk({ persoon: 'fg' }, source.privacyfunctionaris)],
    ['that is an advice of the FG', 'ONGELDIG', () => source.stuk({}, source.fg, 'beleid-stuk+jws')],
    ['without a motivation', 'ONGELDIG', () => source.stuk({ motivering: 'Kort.' })],
    ['that nobody signed', 'ONGELDIG', async () => 'x.y.z'],
    [
      'with other days than the FG signed',
      'ONGELDIG',
      async () => {
        const [head = '', , signature = ''] = (await source.stuk({ vanaf: dayFrom(-9), tot: dayFrom(-1) })).split('.');
        const [, body = ''] = (await source.stuk()).split('.');
        return `${head}.${body}.${signature}`;
      },
    ],
  ])('R02: judges the switch by itself, and refuses with a document %s', async (_, waarom, sign) => {
    const kenmerk = randomUUID();
    const claims = { kenmerk, schakelaar: await sign() };
    expect(await source.ask('om', KNOWN, { claims })).toEqual(NO_ANSWER);
    const outcome = (await linesOf(kenmerk)).find(({ soort, moment }) => soort === 'ACTOR' && moment === 'UITKOMST');
    expect([outcome?.regel.resultaat, await counts()]).toEqual([`GEWEIGERD SCHAKELAAR_${waarom}`, []]);
  });

  it('R02: refuses with an older document when it holds a later one of the FG that switches off', async () => {
    const schakelaar = await source.stuk();
    source.eigen.push(await source.stuk({ stand: 'UIT', op: new Date(Date.now() + 60_000).toISOString() }));
    expect(await source.ask('om', KNOWN, { claims: { schakelaar } })).toEqual(NO_ANSWER);
  });

  it('A95: stops after so many questions on a day, also at the same moment; the operators hear of it, another organisation goes on', async () => {
    await owner.query("insert into partnervraag_tellers values ('om', $1, $2)", [dayFrom(0), PER_DAG - 2]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => source.ask('om', KNOWN)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429, 429]);
    expect(source.told).toEqual(Array(4).fill({ beveiliging: 'BEKENDHEID_QUOTUM', organisatie: 'om' }));
    expect(await antwoordOf('rvdk', KNOWN)).toBe('NIET_BEKEND');
    const kenmerk = randomUUID();
    expect(await source.ask('om', KNOWN, { claims: { kenmerk } })).toMatchObject({ status: 429 });
    expect((await linesOf(kenmerk)).map(({ regel }) => regel.resultaat)).toContain('GEWEIGERD QUOTUM');
  });

  it('gives none when its register cannot be read, and logs that it failed', async () => {
    const role = decodeURIComponent(new URL(subgraph.server.appUrl).username);
    const kenmerk = randomUUID();
    await owner.query(`revoke select on bekende_personen from "${role}"`);
    try {
      expect(await source.ask('om', UNKNOWN, { claims: { kenmerk } })).toEqual({
        status: 500,
        text: '{"fout":"Er ging iets mis; probeer het later opnieuw."}',
      });
    } finally {
      await owner.query(`grant select on bekende_personen to "${role}"`);
    }
    expect((await linesOf(kenmerk)).map(({ regel }) => regel.resultaat ?? regel.status)).toEqual([
      ...['VOORGENOMEN', 'Unset', 'MISLUKT', 'Error'],
    ]);
  });

  it('keeps no count of a day that has passed', async () => {
    await owner.query("insert into partnervraag_tellers values ('rvdk', $1, 3)", [dayFrom(-2)]);
    await source.ask('om', KNOWN);
    expect(await counts()).toEqual([{ organisatie: 'om', aantal: 1 }]);
  });
});

describe('a question that is not of the case authority to this source, now', () => {
  it('A61, A63: is refused with another key, audience, issuer or type', async () => {
    const wrong = [
      { key: source.strangerKey },
      { bron: 'politie' },
      { issuer: 'https://tokens.example' },
      { typ: 'koppeling+jwt' },
      { typ: 'bekendheidsvraag+jwt' },
    ] as const;
    for (const bericht of wrong) expect(await source.ask('om', KNOWN, bericht)).toEqual(REFUSED);
    expect(await counts()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['holds a name', { naam: 'Iemand' }],
    ['holds a birthday', { geboortedatum: '1980-01-31' }],
    ['holds the number of a casus', { casus: 'ZVH-2026-0101' }],
    ['has no number', { bsn: undefined }],
    ['has a number of eight digits', { bsn: '99999001' }],
    ['has a reference that is no UUID', { kenmerk: 'ZVH-2026-0101' }],
    ['has no document of the FG', { schakelaar: undefined }],
    ['asks an organisation that does not exist', { organisatie: '00000099000000999000' }],
    ['is bound to a certificate that this connection does not have', { cnf: { 'x5t#S256': 'A'.repeat(43) } }],
  ])('A72, A94: is refused when it %s (AVG 5(1)(c))', async (_, claims) => {
    expect([await source.ask('om', KNOWN, { claims }), await counts()]).toEqual([REFUSED, []]);
  });

  it('A61: is refused when it has expired, is empty or is no message', async () => {
    vi.useFakeTimers({ now: Date.now() - 90_000, toFake: ['Date'] });
    const partnervraag = await source.sign('om', KNOWN);
    vi.useRealTimers();
    for (const body of [{ partnervraag }, { partnervraag: '' }, {}, null, [KNOWN]])
      expect(await source.post(body)).toEqual(REFUSED);
  });

  it('A70: is answered once, also when it comes three times at the same moment', async () => {
    const partnervraag = await source.sign('om', KNOWN);
    const answers = await Promise.all([1, 2, 3].map(() => source.post({ partnervraag })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(await source.post({ partnervraag })).toEqual(REFUSED);
    expect(await counts()).toEqual([{ organisatie: 'om', aantal: 1 }]);
  });

  it('A116: is not answered while the logbook takes no line, and counts nothing', async () => {
    const role = decodeURIComponent(new URL(subgraph.server.appUrl).username);
    await owner.query(`revoke insert on logboek.logregels from "${role}"`);
    try {
      expect(await source.ask('om', KNOWN)).toEqual({
        status: 503,
        text: '{"fout":"Het logboek is niet bereikbaar; stuur dit bericht later opnieuw."}',
      });
    } finally {
      await owner.query(`grant insert on logboek.logregels to "${role}"`);
    }
    expect(await counts()).toEqual([]);
  });
});
