import { ldvLines, openLogbook } from '@ketenhub/logbook';
import { openedLines, subjectsIn } from '@ketenhub/logbook/testing/opened-lines.ts';
import { type BetrokkeneSoort, OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { readEvidence, readGeweerd } from '../authority/read-evidence.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { addKringpersoon } from './add-kringpersoon.ts';
import type { Kringinvoer } from './check-kringpersoon.ts';
import { removeFromKring, type Verwijdering } from './remove-kringpersoon.ts';

const ANDER = 'ZVH-2026-0102';
const BSN = '999990135';
const MOEDER: Kringinvoer = {
  ...{ burgerservicenummer: BSN, naam: 'Moeke Kringpersoon', geboortedatum: '1960-01-31' },
  ...{
    betrokkene: 'h1',
    soort: 'OUDER',
    bron: 'politie',
    herkomst: 'politie',
    peildatum: '2026-01-05',
    status: 'FEIT',
  },
  ...{ beperking: '', noodzaak: 'Hij woont bij haar, en zij vraagt zelf om hulp.' },
};

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  ask = createAskRegister(test.database, test.beleid);
});
afterAll(async () => {
  await links.stop();
  await test.close();
});
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate logboek.logregels, logboek.sleutels, vernietigingen cascade');
  await test.admin.query(
    "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now() - interval '1 day', deelnemersbesluit_op = now() - interval '1 day'",
  );
  await test.admin.query(
    "insert into casus_deelnemers select nummer, unnest($1::text[]), now() - interval '1 day' from casussen",
    [[OIN.politie, OIN.college, OIN.ggz]],
  );
});

const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const vraag = (versie = 1, more: object = {}) => ({
  ...{ casus: CASUS, casusVanToken: CASUS, versie, genomenDoor: [], organisatie: OIN.zvh, beleid: test.beleid },
  ...{ vastgelegdDoor: 'pseudoniem', changeLine: testChangeLine, account: 'petra' },
  ...more,
});
const add = (change: Partial<Kringinvoer> = {}, versie = 1, more: object = {}) =>
  addKringpersoon(omgeving(), vraag(versie, more), { ...MOEDER, ...change });
const remove = (betrokkene: string, versie = 2, reden: Verwijdering['reden'] = 'HOORT_NIET_BIJ_DIRECTE_KRING') =>
  removeFromKring(omgeving(), vraag(versie), { betrokkene, reden });
async function added(change: Partial<Kringinvoer> = {}, versie = 1): Promise<string> {
  const outcome = await add(change, versie);
  if (outcome?.__typename !== 'KringpersoonToegevoegd') throw new Error(JSON.stringify(outcome));
  return outcome.betrokkene;
}
const wrongIn = async (change: Partial<Kringinvoer>) => {
  const outcome = await add(change);
  return outcome?.__typename === 'KringpersoonOnvolledig' ? outcome.fouten.map(({ veld }) => veld) : outcome;
};
const rows = async (text: string) => (await test.admin.query(text)).rows;
const acties = async () =>
  (await rows("select regel->>'actie' as actie from logboek.logregels order by volgnummer")).map(({ actie }) => actie);
const jobs = async () => (await rows('select data from pgboss.job')).map(({ data }) => data.oin).sort();
const setFase = (fase: string) => test.admin.query('update casussen set fase = $1', [fase]);
const GEWEIGERD = { __typename: 'BesluitGeweigerd' };

/** Of each person of the token, as the procesregisseur sees them. */
async function seen(betrokkenen: Readonly<Record<string, BetrokkeneSoort>>) {
  const { data } = await ask<{ casus: { betrokkenen: object[] } }>(
    { casus: CASUS, betrokkenen },
    `{ casus(nummer: "${CASUS}") { betrokkenen { id soort naam noodzaak relaties { rijen { soort met } } } } }`,
  );
  return data.casus.betrokkenen;
}

describe('adding somebody to the directe kring after the aanmelding', () => {
  it('BGS 2.19: keeps who it is, what he is of the aangemelde betrokkene, who told it and why he is needed', async () => {
    const handvat = await added();
    expect(await seen({ h1: 'HOOFDPERSOON', [handvat]: 'DIRECTE_KRING' })).toEqual([
      {
        ...{ id: 'h1', soort: 'HOOFDPERSOON', naam: 'Test Persoon', noodzaak: null },
        relaties: { rijen: [{ soort: 'OUDER', met: handvat }] },
      },
      { id: handvat, soort: 'DIRECTE_KRING', naam: MOEDER.naam, noodzaak: MOEDER.noodzaak, relaties: null },
    ]);
    expect(await rows('select bron, herkomst, status from relaties')).toEqual([
      { bron: 'politie', herkomst: 'politie', status: 'FEIT' },
    ]);
    expect(await rows('select versie, soort, inhoud, toelichting from besluiten')).toEqual([
      { versie: 2, soort: 'DIRECTE_KRING', inhoud: 'TOEGEVOEGD', toelichting: null },
    ]);
    expect(await acties()).toEqual(['RELATIE', 'DIRECTE_KRING']);
    expect(JSON.stringify(await rows('select regel from logboek.logregels'))).not.toContain(handvat);
  });

  it('R02, R09: is for the fases after both decisions in which persons are spoken of, and by no other step', async () => {
    for (const fase of ['AANMELDING', 'TRIAGE', 'AFSCHALING', 'AFGESLOTEN']) {
      await setFase(fase);
      expect([fase, await add()]).toEqual([fase, expect.objectContaining(GEWEIGERD)]);
    }
    await setFase('UITVRAAG');
    await test.admin.query('update casussen set deelnemersbesluit_op = null');
    expect(await add()).toMatchObject(GEWEIGERD);
    await test.admin.query('update casussen set deelnemersbesluit_op = now(), doelbesluit_op = null');
    expect(await add()).toMatchObject(GEWEIGERD);
    expect(await rows("select 1 from betrokkenen where soort = 'DIRECTE_KRING'")).toEqual([]);
    await test.admin.query('update casussen set doelbesluit_op = now()');
    expect(await add()).toMatchObject({ __typename: 'KringpersoonToegevoegd' });
  });

  it('R09: is one step from the aangemelde betrokkene, never from somebody of the directe kring', async () => {
    const moeder = await added();
    const oma = { burgerservicenummer: '999990147', betrokkene: moeder };
    const outcome = await add(oma, 2);
    expect(outcome).toMatchObject({ __typename: 'KringpersoonOnvolledig', fouten: [{ veld: 'betrokkene' }] });
    expect(await rows("select count(*)::int as aantal from betrokkenen where soort = 'DIRECTE_KRING'")).toEqual([
      { aantal: 1 },
    ]);
  });

  it('R05: is never on the word of who works under professional secrecy, nor of who is not designated', async () => {
    expect(await wrongIn({ bron: 'ggz' })).toEqual(['bron']);
    expect(await wrongIn({ bron: 'om' })).toEqual(['bron']);
    expect(await wrongIn({ herkomst: 'ggz' })).toEqual(['herkomst']);
  });

  it('says per field what is wrong, and repeats nothing of what was written', async () => {
    const fout = { burgerservicenummer: '999990136', naam: 'x', geboortedatum: '2999-01-01', peildatum: '2999-01-01' };
    expect(await wrongIn({ ...fout, noodzaak: 'Te kort.', betrokkene: 'geheim-handvat' })).toEqual([
      ...['burgerservicenummer', 'naam', 'geboortedatum', 'betrokkene', 'peildatum', 'noodzaak'],
    ]);
    expect(await wrongIn({ burgerservicenummer: '999990019' })).toEqual(['burgerservicenummer']);
    expect(JSON.stringify(await add({ ...fout, betrokkene: 'geheim-handvat' }))).not.toMatch(
      /999990136|geheim-handvat/,
    );
    expect(await rows('select versie from casussen')).toEqual([{ versie: 1 }, { versie: 1 }]);
  });

  it('A101: answers the same whether or not the person is in another casus, and tells neither casus of the other', async () => {
    await test.admin.query(
      `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
       values ('elders', $1, 'HOOFDPERSOON', $2, 'Moeke Elders', '1960-01-31', '2024-01-01')`,
      [ANDER, BSN],
    );
    const before = await rows(`select * from betrokkenen where casus = '${ANDER}'`);
    const known = await add();
    await test.admin.query("delete from relaties; delete from betrokkenen where soort = 'DIRECTE_KRING'");
    await test.admin.query(
      "delete from besluiten; update casussen set versie = 1; delete from betrokkenen where handvat = 'elders'",
    );
    const unknown = await add();
    const shape = (outcome: typeof known) => JSON.stringify({ ...outcome, betrokkene: 'x' });
    expect(shape(known)).toBe(shape(unknown));
    expect(await rows('select 1 from vorige_casussen')).toEqual([]);
    expect(before).toMatchObject([{ handvat: 'elders', naam: 'Moeke Elders' }]);
  });

  it('R18: has a day of first processing of his own, and the casus keeps the term that it had', async () => {
    await test.admin.query("update betrokkenen set eerste_verwerking_op = '2024-05-05T12:00Z'");
    const term = async () =>
      (await rows('select min(eerste_verwerking_op) as op from betrokkenen'))[0]?.op.toISOString();
    const before = await term();
    const handvat = await added();
    const [row] = await rows(`select eerste_verwerking_op as op from betrokkenen where handvat = '${handvat}'`);
    expect(Date.now() - row?.op.getTime()).toBeLessThan(60_000);
    expect(await term()).toBe(before);
  });

  it('A90: a user who is this person or a relative is shut out in the same transaction, and nobody shuts out himself', async () => {
    expect(await wrongIn({ geweerdeAccounts: ['petra'] })).toEqual(['geweerdeAccounts']);
    expect(await wrongIn({ geweerdeAccounts: ['Moeke Kringpersoon'] })).toEqual(['geweerdeAccounts']);
    expect(await readGeweerd(test.database, CASUS, 'zoon')).toBe(false);
    await added({ geweerdeAccounts: ['zoon', ' zoon '] });
    expect(await readGeweerd(test.database, CASUS, 'zoon')).toBe(true);
    expect(await readGeweerd(test.database, ANDER, 'zoon')).toBe(false);
    expect(await acties()).toEqual(['RELATIE', 'BELANGENCONFLICT', 'DIRECTE_KRING']);
  });

  it('is told to each designated deelnemer, and stands in the evidence from then on', async () => {
    const handvat = await added();
    expect(await jobs()).toEqual([OIN.politie, OIN.college, OIN.ggz].sort());
    const facts = await readEvidence(test.database, CASUS);
    expect(facts?.betrokkenen.map((een) => een.handvat).sort()).toEqual(['h1', handvat].sort());
  });

  it('R09, R21: who has a token of before sees nothing of him, not even that somebody was added', async () => {
    const before = await seen({ h1: 'HOOFDPERSOON' });
    await added();
    expect(await seen({ h1: 'HOOFDPERSOON' })).toEqual(before);
  });

  it('is done on the version that was seen, in the casus of the token, and not without its line in the log', async () => {
    expect(await add({}, 7)).toMatchObject({ uitleg: expect.stringMatching(/intussen gewijzigd/) });
    expect(await add({}, 1, { casusVanToken: ANDER })).toBeNull();
    await test.admin.query('alter table logboek.logregels rename to weg');
    await expect(add()).rejects.toThrow();
    await test.admin.query('alter table logboek.weg rename to logregels');
    expect(await rows("select 1 from betrokkenen where soort = 'DIRECTE_KRING'")).toEqual([]);
    const both = await Promise.all([add(), add()]);
    expect(both.map((een) => een?.__typename).sort()).toEqual(['BesluitGeweigerd', 'KringpersoonToegevoegd']);
  });
});

/** Everything of the register that can be about one person. */
async function writeAbout(handvat: string): Promise<void> {
  const statements = [
    `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, vastgelegd_door, eerste_verwerking_op)
     values ('${CASUS}', 'feit', '${handvat}', 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie', 'x', 'politie', '2026-10-01', 'FEIT', 'zvh', now())`,
    `insert into overleggen (casus, kenmerk, datum, tafel, aanwezig, conclusie, bron, herkomst, peildatum, status)
     values ('${CASUS}', 'overleg', '2026-10-01', 'x', '{}', 'x', 'zvh', 'zvh', '2026-10-01', 'FEIT')`,
    `insert into verslagalineas (casus, overleg, kenmerk, soort, betrokkene, tekst, vastgelegd_door, eerste_verwerking_op)
     values ('${CASUS}', 'overleg', 'alinea', 'VERSLAG', '${handvat}', 'x', 'zvh', now())`,
    `insert into verslagaanhalingen (casus, alinea, veld, subcategorie, bron)
     values ('${CASUS}', 'alinea', 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie')`,
    `insert into incidentele_derden (casus, overleg, kenmerk, naam, organisatie, deskundigheid, taak, verklaring_getekend_op)
     values ('${CASUS}', 'overleg', 'derde', 'x', 'x', 'x', 'x', '2026-09-01')`,
    `insert into verstrekt_aan_derden (casus, derde, betrokkene, veld, subcategorie, bron, verstrekt_op)
     values ('${CASUS}', 'derde', '${handvat}', 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie', '2026-09-01')`,
    `insert into verstrekkingen (casus, kenmerk, verstrekkingstand, ontvangersoort, ontvanger, ontvanger_naam, grondslag, noodzaak, voorwaarden, vastgelegd_op, vastgelegd_door, genomen_door)
     values ('${CASUS}', 'verstrekking', 'VOORBEREID', 'DEELNEMER', 'politie', 'x', 'x', 'x', 'x', now(), 'x', '{}')`,
    `insert into verstrekkingsdelen (casus, verstrekking, volgnummer, deelsoort, verwijzing, betrokkene, veld, subcategorie, bron)
     values ('${CASUS}', 'verstrekking', 1, 'FEIT', 'feit', '${handvat}', 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie')`,
  ];
  for (const statement of statements) await test.admin.query(statement);
}

/** Tables, the queue and the log among them, in which a row has this text. */
async function tablesWith(trace: string): Promise<string[]> {
  const tables = await rows(
    "select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema in ('public', 'pgboss', 'logboek') and table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await test.admin.query(`select 1 from ${name} t where strpos(t::text, $1) > 0`, [trace]);
    if ((rowCount ?? 0) > 0) found.push(name);
  }
  return found;
}

describe('taking somebody out of the directe kring', () => {
  it('R18: leaves nothing of him in any table of the register, and everybody else as he was', async () => {
    const handvat = await added();
    await added(
      { burgerservicenummer: '999990147', naam: 'Broer Blijft', soort: 'BROER_ZUS', noodzaak: 'Hij is mantelzorger.' },
      2,
    );
    await writeAbout(handvat);
    expect(await tablesWith(handvat)).toHaveLength(6);
    expect(await remove(handvat, 3)).toMatchObject({ __typename: 'CasusBijgewerkt', casus: { versie: 4 } });
    // Until the sources confirmed: whom they must still destroy.
    expect(await tablesWith(handvat)).toEqual(['public.vernietiging_bevestigingen']);
    for (const trace of [BSN, MOEDER.naam, MOEDER.noodzaak])
      expect([trace, await tablesWith(trace)]).toEqual([trace, []]);
    expect(await rows('select naam from betrokkenen order by naam')).toEqual([
      { naam: 'Broer Blijft' },
      { naam: 'Test Persoon' },
    ]);
    expect(await rows('select soort from relaties')).toEqual([{ soort: 'BROER_ZUS' }]);
  });

  it('R18: covers every column of the register that holds a handle', async () => {
    const columns = await rows(
      `select table_name || '.' || column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and column_name in ('handvat', 'betrokkene', 'ander') order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...['betrokkenen.handvat', 'feiten.betrokkene', 'relaties.ander', 'relaties.betrokkene'],
      ...['vernietiging_bevestigingen.handvat', 'verslagalineas.betrokkene', 'verstrekkingsdelen.betrokkene'],
      'verstrekt_aan_derden.betrokkene',
    ]);
  });

  it('A128: the log of the house can no longer say that a line was about him, and of the others it can', async () => {
    const handvat = await added();
    const lineOf = (handle: string) =>
      ldvLines({
        ...{ moment: 'UITKOMST', verantwoordelijke: 'zvh', naam: 'x', proces: 'case', begonnenOp: 0, status: 'Ok' },
        span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
        betrokkenen: [{ handle, casus: CASUS, perActiviteit: new Map([['x', ['A.a']]]) }],
      });
    await openLogbook(test.database).write([...lineOf('h1'), ...lineOf(handvat)]);
    const named = async () =>
      subjectsIn(await openedLines(test.admin))
        .map(({ wie }) => wie)
        .filter((wie) => wie === 'h1' || wie === handvat)
        .sort();
    expect(await named()).toEqual(['h1', handvat].sort());
    await remove(handvat);
    expect(await named()).toEqual(['h1']);
  });

  it('R18: is proven: who was linked must confirm, who left before he came need not, and the proof names nobody', async () => {
    await test.admin.query(
      "insert into casus_deelnemers values ($1, $2, now() - interval '9 days', now() - interval '8 days')",
      [CASUS, OIN.om],
    );
    const handvat = await added();
    await test.admin.query('update casus_deelnemers set tot = now() where oin = $1', [OIN.college]);
    await test.admin.query('delete from pgboss.job');
    await remove(handvat);
    const wie = [OIN.politie, OIN.college, OIN.ggz, OIN.zvh].sort();
    expect(await jobs()).toEqual(wie);
    expect(await rows('select oin, handvat from vernietiging_bevestigingen order by oin')).toEqual(
      wie.map((oin) => ({ oin, handvat })),
    );
    const [proof] = await rows('select grond, rijen from vernietigingen');
    expect(proof).toMatchObject({ grond: 'PERSOON_VERWIJDERD', rijen: { betrokkenen: 1, relaties: 1 } });
    expect(await acties()).toEqual(['RELATIE', 'DIRECTE_KRING', 'VERNIETIGEN', 'DIRECTE_KRING']);
  });

  it('WGS 1.8(7): does not put off the day on which the casus must go', async () => {
    const handvat = await added();
    await test.admin.query("update betrokkenen set eerste_verwerking_op = '2024-05-05T12:00Z' where handvat = $1", [
      handvat,
    ]);
    await remove(handvat);
    const [row] = await rows(`select eerste_verwerking_op as op from betrokkenen where casus = '${CASUS}'`);
    expect(row?.op.toISOString()).toBe('2024-05-05T12:00:00.000Z');
  });

  it('is never of the aangemelde betrokkene, nor of somebody of another casus, which is answered the same', async () => {
    await test.admin.query(
      `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
       values ('vreemd', $1, 'DIRECTE_KRING', $2, 'x', '1960-01-31', now())`,
      [ANDER, BSN],
    );
    const onbekend = await remove('bestaat-niet', 1);
    expect(onbekend).toMatchObject({ __typename: 'KringpersoonOnvolledig', fouten: [{ veld: 'betrokkene' }] });
    expect(await remove('vreemd', 1)).toEqual(onbekend);
    expect(await remove('h1', 1)).toEqual(onbekend);
    expect(await rows('select count(*)::int as aantal from betrokkenen')).toEqual([{ aantal: 2 }]);
  });

  it('BGS 1.7: is possible from the triage to the afschaling, and not while another law forbids to destroy', async () => {
    const handvat = await added();
    await setFase('AFGESLOTEN');
    expect(await remove(handvat)).toMatchObject(GEWEIGERD);
    await setFase('AFSCHALING');
    await test.admin.query(
      `insert into bewaarbesluiten (casus, soort, op, toelichting, genomen_door, instemming, vastgelegd_door)
       values ($1, 'BEWAARPLICHT', '2026-01-01', 'x', '{}', '{}', 'x')`,
      [CASUS],
    );
    expect(await remove(handvat)).toMatchObject({ ...GEWEIGERD, uitleg: expect.stringMatching(/bewaarplicht/) });
    await test.admin.query('delete from bewaarbesluiten');
    expect(await remove(handvat, 1)).toMatchObject(GEWEIGERD);
    await setFase('TRIAGE');
    expect(await remove(handvat)).toMatchObject({ __typename: 'CasusBijgewerkt' });
  });

  it('A116: is not done when it cannot be logged', async () => {
    const handvat = await added();
    await test.admin.query('alter table logboek.logregels rename to weg');
    await expect(remove(handvat)).rejects.toThrow();
    await test.admin.query('alter table logboek.weg rename to logregels');
    expect(await rows(`select 1 from betrokkenen where handvat = '${handvat}'`)).toHaveLength(1);
    expect(await rows('select 1 from vernietigingen')).toEqual([]);
  });

  it('attack 107: who is added again has another handle', async () => {
    const first = await added();
    await remove(first);
    expect(await added({}, 3)).not.toBe(first);
  });
});
