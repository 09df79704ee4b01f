import { openedLines } from '@ketenhub/logbook/testing/opened-lines.ts';
import { createLogger } from '@ketenhub/service';
import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allesOpen } from '../../test/alles-open.ts';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { goodAlinea, goodDerde, goodOverleg, goodTafel } from '../../test/good-overleg.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { openKijk } from '../../test/open-kijk.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { readHubFields } from '../dossier/hub-fields.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { runRetention } from '../retention/run-retention.ts';
import { addAlinea } from './add-alinea.ts';
import type { Alineainvoer } from './check-alinea.ts';
import type { Overleginvoer } from './check-overleg.ts';
import { establishTafel } from './establish-tafel.ts';
import type { BesluitVraag } from './record-decision.ts';
import { recordOverleg } from './record-overleg.ts';
import { withdrawAlinea } from './withdraw-alinea.ts';

const PERSONEN = { h1: 'HOOFDPERSOON' } as const;
const house: RegisterAsker = { casus: CASUS, betrokkenen: PERSONEN };
const at = (organisatie: Organisatie): RegisterAsker => ({ ...house, rol: 'PROFESSIONAL', organisatie });
const VANDAAG = dutchDay(new Date());
const daysOn = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));
const TEAM = {
  tekst: 'Het team van de GGZ schuift aan.',
  aangehaald: ['GgzBetrokkenheid.team'],
  geldigTot: daysOn(30),
};
const NIETS = { betrokkene: null, aangehaald: [], tekst: 'Iedereen is het eens over de volgorde.' };

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
let velden: ReturnType<typeof readHubFields>;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  ask = createAskRegister(test.database, test.beleid);
  velden = readHubFields(test.beleid);
  const huisvraag = { ...vraag(house), rol: 'PROCESREGISSEUR', account: 'account', versie: 0 } as const;
  expect(await establishTafel(test.database, huisvraag, goodTafel())).toMatchObject({ versie: 1 });
});
afterAll(async () => {
  await links.stop();
  await test.close();
});
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate logboek.logregels');
  await test.admin.query(
    "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now() where nummer = $1",
    [CASUS],
  );
  await test.admin.query('insert into casus_deelnemers select $1, unnest($2::text[]), now()', [
    CASUS,
    [OIN.politie, OIN.om, OIN.ggz],
  ]);
});

const rows = async (text: string) => (await test.admin.query(text)).rows;
const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
function vraag(asker: RegisterAsker, more: Partial<BesluitVraag> = {}): BesluitVraag {
  return {
    casus: CASUS,
    casusVanToken: CASUS,
    versie: 1,
    genomenDoor: [],
    organisatie: OIN[asker.organisatie ?? 'zvh'],
    beleid: test.beleid,
    vastgelegdDoor: 'pseudoniem',
    changeLine: testChangeLine,
    ...more,
  };
}
const kijkOf = (asker: RegisterAsker) => openKijk(test.beleid, velden, asker);
const record = (change: Partial<Overleginvoer> = {}, more: Partial<BesluitVraag> = {}) =>
  recordOverleg(omgeving(), vraag(house, more), {
    overleg: { ...goodOverleg(VANDAAG), ...change },
    kijk: kijkOf(house),
  });
async function recorded(change: Partial<Overleginvoer> = {}): Promise<string> {
  const outcome = await record(change);
  if (outcome?.__typename !== 'OverlegVastgelegd') throw new Error(JSON.stringify(outcome));
  return outcome.kenmerk;
}
/** After an overleg was recorded, the casus is at version 2. */
const add = (overleg: string, change: Partial<Alineainvoer> = {}, asker = house, more: Partial<BesluitVraag> = {}) =>
  addAlinea(omgeving(), vraag(asker, { versie: 2, ...more }), {
    alinea: { ...goodAlinea(overleg), ...change },
    kijk: kijkOf(asker),
    doel: 'ZVH-CASUSOVERLEG',
    feitentoets: allesOpen,
  });
async function added(overleg: string, change: Partial<Alineainvoer> = {}, asker = house): Promise<string> {
  const outcome = await add(overleg, change, asker);
  if (outcome?.__typename !== 'AlineaVastgelegd') throw new Error(JSON.stringify(outcome));
  return outcome.kenmerk;
}
const wrongs = (outcome: Awaited<ReturnType<typeof add> | ReturnType<typeof record>>): string[] =>
  outcome !== null && 'fouten' in outcome ? outcome.fouten.map(({ veld }) => veld) : [];

interface Verslag {
  readonly rijen: readonly { readonly tekst: string; readonly aangehaald: readonly string[] }[];
  readonly aantal: number;
  readonly volgende: string | null;
}
async function seen(asker: RegisterAsker, args = ''): Promise<Verslag> {
  const { data, codes } = await ask<{ casus: { verslag: Verslag } }>(
    asker,
    `{ casus(nummer: "${CASUS}") { verslag${args} { rijen { tekst aangehaald } aantal volgende } } }`,
  );
  expect(codes).toEqual([]);
  return data.casus.verslag;
}
const texts = async (asker: RegisterAsker) => (await seen(asker)).rijen.map(({ tekst }) => tekst);

describe('an overleg that was held', () => {
  it('WGS 2.31(5): is recorded with who was there, as one version of the casus, with its line in the log', async () => {
    const kenmerk = await recorded();
    expect(await rows('select versie, soort, inhoud from besluiten')).toEqual([
      { versie: 2, soort: 'OVERLEG', inhoud: `volwassenen ${VANDAAG}` },
    ]);
    expect(await rows("select regel->>'actie' as actie from logboek.logregels")).toEqual([{ actie: 'OVERLEG' }]);
    const { data } = await ask(
      at('politie'),
      `{ casus(nummer: "${CASUS}") { overleggen { rijen { kenmerk tafel aanwezig conclusie aanwezigen { organisatie functie } derden { naam } } } } }`,
    );
    expect(data).toEqual({
      casus: {
        overleggen: {
          rijen: [
            {
              kenmerk,
              tafel: 'Regietafel Volwassenen',
              aanwezig: ['politie', 'zvh'],
              conclusie: 'De aanpak loopt door.',
              aanwezigen: goodOverleg(VANDAAG).aanwezigen,
              derden: [],
            },
          ],
        },
      },
    });
  });

  it('WGS 2.31(5), BGS 1.3: says whether the betrokkene was at the table, for which part and what was told; in codes and a day', async () => {
    expect(wrongs(await record({ betrokkeneAanTafel: null }))).toEqual(['betrokkeneAanTafel']);
    const on = (...velden: string[]) => velden.map((veld) => `betrokkeneAanTafel.${veld}`);
    const mistakes: [NonNullable<Overleginvoer['betrokkeneAanTafel']>, string[]][] = [
      [{ wie: 'BETROKKENE', verteld: ['WIE_DEELNEMEN'] }, on('gedeelte', 'verteldOp')],
      [{ wie: 'NIEMAND', gedeelte: 'SLOT', verteld: [], verteldOp: VANDAAG }, on('gedeelte', 'verteld')],
      [{ wie: 'NIEMAND', verteld: ['WIE_DEELNEMEN'], verteldOp: daysOn(1) }, on('verteldOp')],
    ];
    for (const [betrokkeneAanTafel, velden] of mistakes)
      expect(wrongs(await record({ betrokkeneAanTafel }))).toEqual(velden);
    const verteld = ['WELKE_RECHTEN_ER_ZIJN', 'WAT_IS_AFGESPROKEN', 'WAT_IS_AFGESPROKEN'] as const;
    const wie = 'BETROKKENE_EN_VERTEGENWOORDIGER';
    await recorded({ betrokkeneAanTafel: { wie, gedeelte: 'SLOT', verteld, verteldOp: VANDAAG } });
    const fields = 'betrokkeneAanTafel gedeelteMetBetrokkene verteldAanBetrokkene verteldAanBetrokkeneOp';
    const { data } = await ask(at('politie'), `{ casus(nummer: "${CASUS}") { overleggen { rijen { ${fields} } } } }`);
    const told = {
      verteldAanBetrokkene: ['WAT_IS_AFGESPROKEN', 'WELKE_RECHTEN_ER_ZIJN'],
      verteldAanBetrokkeneOp: VANDAAG,
    };
    expect(data).toEqual({
      casus: { overleggen: { rijen: [{ betrokkeneAanTafel: wie, gedeelteMetBetrokkene: 'SLOT', ...told }] } },
    });
  });

  it('two people never lose an edit, and what cannot be logged is not recorded', async () => {
    await recorded();
    expect(await record()).toMatchObject({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(/intussen/) });
    await test.admin.query('alter table logboek.logregels rename to weg');
    try {
      await expect(record({}, { versie: 2 })).rejects.toThrow();
      await expect(add((await rows('select kenmerk from overleggen'))[0]?.kenmerk)).rejects.toThrow();
    } finally {
      await test.admin.query('alter table logboek.weg rename to logregels');
    }
    expect(await rows('select versie from casussen where versie > 2')).toEqual([]);
    expect([
      (await rows('select id from overleggen')).length,
      (await rows('select id from verslagalineas')).length,
    ]).toEqual([1, 0]);
  });

  it('R03: knows only deelnemers of this casus and the house as present, and names each mistake at its field', async () => {
    const functie = 'wijkagent 06-12345678';
    const wrong = {
      tafel: 'nergens',
      datum: daysOn(1),
      aanwezigen: [
        { organisatie: 'veilig-thuis', functie: 'medewerker' },
        { organisatie: 'politie', functie },
      ],
    };
    const outcome = await record(wrong);
    expect(wrongs(outcome)).toEqual(['tafel', 'datum', 'aanwezigen.0.organisatie', 'aanwezigen.1.functie']);
    expect(JSON.stringify(outcome)).not.toContain(functie);
    expect(await rows('select id from overleggen')).toEqual([]);
  });

  it('R12: a derde has signed before the overleg, and what they were given stands in the register and in the log', async () => {
    const late = { ...goodDerde(VANDAAG), verklaringGetekendOp: daysOn(1) };
    expect(wrongs(await record({ derden: [late] }))).toEqual(['derden.0.verklaringGetekendOp']);
    const ofHouse = { ...goodDerde(VANDAAG), organisatie: 'veilig-thuis' };
    expect(wrongs(await record({ derden: [ofHouse] }))).toEqual(['derden.0.organisatie']);
    await recorded({ derden: [goodDerde(daysOn(-1))] });
    const lines = (await openedLines(test.admin)).filter(({ regel }) => regel.actie === 'VERSTREKT_AAN_DERDE');
    const object = expect.stringMatching(/ derde \S+ PolitieMutatie\.toelichting$/);
    expect(lines).toMatchObject([{ regel: { object, betrokkene: 'h1' } }]);
    expect(JSON.stringify(await rows('select * from logboek.logregels'))).not.toContain('Ien Derde');
    const question = `{ casus(nummer: "${CASUS}") { verstrektAanDerden { rijen { veld betrokkene verstrektOp } aantal } } }`;
    const rijen = [{ veld: 'PolitieMutatie.toelichting', betrokkene: 'h1', verstrektOp: VANDAAG }];
    expect((await ask(at('om'), question)).data).toEqual({ casus: { verstrektAanDerden: { rijen, aantal: 1 } } });
    // Who may not see the field is not told either that somebody was given it.
    expect((await ask({ ...house, rol: 'PROCESONDERSTEUNER' }, question)).data).toEqual({
      casus: { verstrektAanDerden: { rijen: [], aantal: 0 } },
    });
  });

  it('R05, R12: a derde is given nothing under professional secrecy by the house, nor about who is not of this casus', async () => {
    const give = (verstrekt: Overleginvoer['derden'][number]['verstrekt'][number]) =>
      record({ derden: [{ ...goodDerde(VANDAAG), verstrekt: [verstrekt] }] });
    expect(wrongs(await give({ betrokkene: 'h1', veld: 'GgzBetrokkenheid.team' }))).toEqual([
      'derden.0.verstrekt.0.veld',
    ]);
    expect(wrongs(await give({ betrokkene: 'h9', veld: 'PolitieMutatie.toelichting' }))).toEqual([
      'derden.0.verstrekt.0.betrokkene',
    ]);
    expect(wrongs(await give({ betrokkene: 'h1', veld: 'Casus.fase' }))).toEqual(['derden.0.verstrekt.0.veld']);
  });
});

describe('the verslag', () => {
  it('A106: shows a paragraph to whoever may see each field that it quotes, and otherwise not at all', async () => {
    const overleg = await recorded();
    await added(overleg, NIETS);
    await added(overleg);
    await added(overleg, {
      tekst: 'Hij is veelpleger.',
      aangehaald: ['PolitieMutatie.toelichting', 'PolitieBeeld.veelplegerstatus'],
    });
    const all = ['Iedereen is het eens', 'De politie meldt', 'Hij is veelpleger'];
    const expected = (upTo: number) => all.slice(0, upTo).map((text) => expect.stringContaining(text));
    expect(await texts(house)).toEqual(expected(3));
    expect(await texts(at('om'))).toEqual(expected(3));
    expect(await texts(at('ggz'))).toEqual(expected(2));
    expect(await texts({ ...house, rol: 'PROCESONDERSTEUNER' })).toEqual(expected(1));
    // Once the organisation has left the casus, so has what it said.
    expect(await texts({ ...house, deelnemers: ['om', 'ggz'] })).toEqual(expected(1));
    // And about who is not of the token there is nothing.
    expect(await texts({ ...house, betrokkenen: {} })).toEqual(expected(1));
  });

  it('A98, A99, A106: what is denied is not counted, not paged over and not in a place', async () => {
    const overleg = await recorded();
    for (const index of [1, 2, 3]) {
      await added(overleg, { tekst: `De politie zegt ${index}.` });
      await added(overleg, { ...NIETS, tekst: `Samen gezegd ${index}.` });
    }
    const support = { ...house, rol: 'PROCESONDERSTEUNER' } as const;
    const first = await seen(support, '(eerste: 2)');
    expect([first.aantal, first.rijen.map(({ tekst }) => tekst)]).toEqual([3, ['Samen gezegd 1.', 'Samen gezegd 2.']]);
    const second = await seen(support, `(eerste: 2, na: "${first.volgende}")`);
    expect([second.rijen.map(({ tekst }) => tekst), second.volgende]).toEqual([['Samen gezegd 3.'], null]);
    expect((await seen(house)).aantal).toBe(6);
    expect((await seen(house, '(overleg: "nergens")')).aantal).toBe(0);
  });

  it('A106: a field that moved to another owner or subcategorie since takes its paragraphs along', async () => {
    const overleg = await recorded();
    await added(overleg);
    await test.admin.query("update verslagaanhalingen set subcategorie = 'POLITIE_CONTACTPUNT'");
    expect(await texts(house)).toEqual([]);
  });

  it('R05: only the organisation itself quotes what is secret-bound, up to a last day, after which nobody reads it', async () => {
    const overleg = await recorded();
    for (const asker of [house, at('om')]) expect(wrongs(await add(overleg, TEAM, asker))).toEqual(['aangehaald']);
    expect(wrongs(await add(overleg, { ...TEAM, geldigTot: null }, at('ggz')))).toEqual(['geldigTot']);
    expect(wrongs(await add(overleg, { ...TEAM, geldigTot: daysOn(200) }, at('ggz')))).toEqual(['geldigTot']);
    await added(overleg, TEAM, at('ggz'));
    expect(await texts(at('om'))).toEqual([TEAM.tekst]);
    await test.admin.query("update verslagalineas set geldig_tot = '2026-01-01'");
    expect(await texts(at('om'))).toEqual([]);
    const logger = createLogger('test', 'silent');
    await runRetention(
      { database: test.database, links, logger, today: () => VANDAAG, adviesBewaardagen: 92 },
      'toets',
    );
    expect([await rows('select id from verslagalineas'), await rows('select veld from verslagaanhalingen')]).toEqual([
      [],
      [],
    ]);
  });

  it('A106: a deelnemer adds what is its own and nothing else, and a besluit is for the house', async () => {
    const overleg = await recorded();
    const own = { tekst: 'Wij meldden dat zelf.', aangehaald: ['PolitieMutatie.toelichting'] };
    expect(wrongs(await add(overleg, own, at('om')))).toEqual(['aangehaald']);
    expect(wrongs(await add(overleg, NIETS, at('politie')))).toEqual(['aangehaald']);
    expect(wrongs(await add(overleg, { ...own, soort: 'BESLUIT' }, at('politie')))).toEqual(['soort']);
    await added(overleg, own, at('politie'));
    await added(overleg, { ...NIETS, soort: 'BESLUIT' });
    expect(await rows('select soort, vastgelegd_door from verslagalineas order by id')).toEqual([
      { soort: 'VERSLAG', vastgelegd_door: 'politie' },
      { soort: 'BESLUIT', vastgelegd_door: 'zvh' },
    ]);
  });

  it('names each mistake at its field without what was written, and then there is nothing', async () => {
    const overleg = await recorded();
    const quote = { aangehaald: ['Casus.fase'] };
    expect(wrongs(await add('nergens'))).toEqual(['overleg']);
    expect(wrongs(await add(overleg, { tekst: 'x\u0007 kanarie', betrokkene: 'h9' }))).toContain('tekst');
    expect(wrongs(await add(overleg, { betrokkene: null }))).toContain('betrokkene');
    expect(wrongs(await add(overleg, quote))).toEqual(['aangehaald']);
    expect(JSON.stringify(await add(overleg, { tekst: 'x\u0007 kanarie' }))).not.toContain('kanarie');
    expect(await rows('select id from verslagalineas')).toEqual([]);
  });

  it('R05: tells nobody in besluiten or versie that there is a paragraph; the log has its line', async () => {
    const overleg = await recorded();
    const kenmerk = await added(overleg, TEAM, at('ggz'));
    expect(await rows("select versie from casussen where nummer = 'ZVH-2026-0101'")).toEqual([{ versie: 2 }]);
    expect(await rows('select soort from besluiten')).toEqual([{ soort: 'OVERLEG' }]);
    expect(
      await rows("select regel->>'object' as object from logboek.logregels where regel->>'actie' = 'VERSLAG'"),
    ).toEqual([{ object: `${CASUS} alinea ${kenmerk} GgzBetrokkenheid.team` }]);
    expect(JSON.stringify(await rows('select * from logboek.logregels'))).not.toContain(TEAM.tekst);
  });

  it('R06: who wrote it, whom it quotes and the house take a paragraph out, and then it is gone; another cannot', async () => {
    const overleg = await recorded();
    const take = (kenmerk: string, asker: RegisterAsker) =>
      withdrawAlinea(omgeving(), vraag(asker, { versie: 2 }), kenmerk);
    const there = await added(overleg);
    const [none, theirs] = [await take('nergens', at('om')), await take(there, at('om'))];
    expect(none).toEqual(theirs);
    expect(none).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await take(there, at('politie'))).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect(await take(await added(overleg, TEAM, at('ggz')), at('ggz'))).toMatchObject({
      __typename: 'CasusBijgewerkt',
    });
    expect(await take(await added(overleg), house)).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect([await rows('select id from verslagalineas'), await rows('select veld from verslagaanhalingen')]).toEqual([
      [],
      [],
    ]);
  });

  it('AVG 18(1)(a): what is written while a correction of a quoted field is open is marked from the start', async () => {
    const overleg = await recorded();
    await test.admin.query(
      `insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, identiteit_gecontroleerd_op, identiteit_gecontroleerd_door, raadpleging_tot, standpunten)
       values ($1, 'verzoek', 'RECTIFICATIE', '2026-10-01', '2026-10-01', 'x', '2026-10-01', '[]')`,
      [CASUS],
    );
    await test.admin.query(
      `insert into correcties (casus, kenmerk, verzoek, oin, omschrijving, veld, gebrek, gemeld_op)
       values ($1, 'correctie', 'verzoek', $2, 'x', 'GgzBetrokkenheid.team', 'ONJUIST', '2026-10-02')`,
      [CASUS, OIN.ggz],
    );
    await added(overleg);
    await added(overleg, TEAM, at('ggz'));
    expect(await rows('select veld, betwist_sinds::text from verslagaanhalingen order by veld')).toEqual([
      { veld: 'GgzBetrokkenheid.team', betwist_sinds: '2026-10-02' },
      { veld: 'PolitieMutatie.toelichting', betwist_sinds: null },
    ]);
  });

  it('R03: records nothing in another casus than that of the token, nor in another fase', async () => {
    const overleg = await recorded();
    const elsewhere = { casusVanToken: 'ZVH-2026-0102' };
    expect([await record({}, elsewhere), await add(overleg, {}, house, elsewhere)]).toEqual([null, null]);
    await test.admin.query("update casussen set fase = 'AFSCHALING'");
    for (const outcome of [await record({}, { versie: 2 }), await add(overleg)])
      expect(outcome).toMatchObject({
        __typename: 'BesluitGeweigerd',
        uitleg: expect.stringMatching(/fase AFSCHALING/),
      });
  });
});
