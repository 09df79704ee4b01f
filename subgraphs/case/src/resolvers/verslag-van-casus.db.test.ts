import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { goodAlinea } from '../../test/good-overleg.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { openKijk } from '../../test/open-kijk.ts';
import { type Says, sayingSources } from '../../test/saying-sources.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { addAlinea } from '../actions/add-alinea.ts';
import type { Alineainvoer } from '../actions/check-alinea.ts';
import { readHubFields } from '../dossier/hub-fields.ts';
import type { Toetsvraag } from '../feitentoets/feitentoets.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';

const OVERLEG = 'overleg-1';
const house: RegisterAsker = { casus: CASUS, betrokkenen: { h1: 'HOOFDPERSOON' } };
const support: RegisterAsker = { ...house, rol: 'PROCESONDERSTEUNER' };
const at = (organisatie: Organisatie): RegisterAsker => ({ ...house, rol: 'PROFESSIONAL', organisatie });
const dayFromNow = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));
const MUTATIE = 'PolitieMutatie.toelichting';
const ZAAK = 'OmStrafzaak.feit';
const SAMEN = { tekst: 'Samen gezegd.', betrokkene: null, aangehaald: [] };
const POLITIE = { tekst: 'Van de politie.', aangehaald: [MUTATIE] };
const BEIDE = { tekst: 'Van politie en OM.', aangehaald: [MUTATIE, ZAAK] };
const TEAM = { tekst: 'Van de GGZ.', aangehaald: ['GgzBetrokkenheid.team'], geldigTot: dayFromNow(30) };

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
let says: Says;
let asked: Toetsvraag[];
const toets = sayingSources(
  () => says,
  (vraag) => asked.push(vraag),
);

beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  ask = createAskRegister(test.database, test.beleid, { feitentoets: toets });
});
afterAll(async () => {
  await links.stop();
  await test.close();
});
beforeEach(async () => {
  says = {};
  asked = [];
  await test.reset();
  await test.admin.query('truncate logboek.logregels');
  await test.admin.query(
    "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now() where nummer = $1",
    [CASUS],
  );
  await test.admin.query(
    `insert into overleggen (casus, kenmerk, datum, tafel, aanwezig, conclusie, bron, herkomst, peildatum, status)
     values ($1, $2, '2026-01-01', 'Weegtafel', '{zvh}', 'De aanpak loopt door.', 'zvh', 'zvh', '2026-01-01', 'FEIT')`,
    [CASUS, OVERLEG],
  );
});

const add = (change: Partial<Alineainvoer>, asker = house) =>
  addAlinea(
    { database: test.database, links, casusproces: readCaseProcess() },
    {
      casus: CASUS,
      casusVanToken: CASUS,
      versie: 1,
      genomenDoor: [],
      organisatie: OIN[asker.organisatie ?? 'zvh'],
      beleid: test.beleid,
      vastgelegdDoor: 'pseudoniem',
      changeLine: testChangeLine,
    },
    {
      alinea: { ...goodAlinea(OVERLEG), ...change },
      kijk: openKijk(test.beleid, readHubFields(test.beleid), asker),
      doel: 'ZVH-CASUSOVERLEG',
      feitentoets: toets,
    },
  );
async function added(change: Partial<Alineainvoer>, asker = house): Promise<void> {
  expect(await add(change, asker)).toMatchObject({ __typename: 'AlineaVastgelegd' });
}
const count = async (statement: string) => (await test.admin.query(statement)).rowCount;

interface Verslag {
  readonly rijen: readonly { readonly tekst: string }[];
  readonly aantal: number;
  readonly volgende: string | null;
  readonly bronnenZonderAntwoord: readonly string[];
}
async function page(asker = house, args = ''): Promise<Verslag> {
  const fields = `verslag${args} { rijen { tekst } aantal volgende bronnenZonderAntwoord }`;
  const { data, codes } = await ask<{ casus: { verslag: Verslag } }>(
    asker,
    `{ casus(nummer: "${CASUS}") { ${fields} } }`,
  );
  expect(codes).toEqual([]);
  return data.casus.verslag;
}
async function seen(asker = house) {
  const { rijen, aantal, bronnenZonderAntwoord } = await page(asker);
  expect(aantal).toBe(rijen.length);
  return { teksten: rijen.map(({ tekst }) => tekst), zonder: bronnenZonderAntwoord };
}

describe('a paragraph that quotes what its source no longer gives (WGS 2.29(3))', () => {
  beforeEach(async () => {
    for (const alinea of [SAMEN, POLITIE, BEIDE]) await added(alinea);
    asked = [];
  });

  it('A98, A106: is in no page, count or cursor when one of all that it quotes is shut, and is back when that is open again', async () => {
    says = { om: 'DICHT' };
    expect(await seen()).toEqual({ teksten: [SAMEN.tekst, POLITIE.tekst], zonder: [] });
    expect(await page(house, '(eerste: 2)')).toMatchObject({ aantal: 2, volgende: null });
    says = { politie: 'DICHT' };
    expect(await seen()).toEqual({ teksten: [SAMEN.tekst], zonder: [] });
    says = {};
    expect((await seen()).teksten).toEqual([SAMEN.tekst, POLITIE.tekst, BEIDE.tekst]);
    expect(await count('select 1 from verslagalineas')).toBe(3);
  });

  it('A98: is not on the next page of a cursor that was given while it was', async () => {
    const { volgende } = await page(house, '(eerste: 1)');
    says = { politie: 'DICHT' };
    expect(await page(house, `(eerste: 5, na: "${volgende}")`)).toMatchObject({ rijen: [], aantal: 1, volgende: null });
  });

  it('A103: is not shown while a source of it is silent, and names the organisations that it waits for to who may see it alone', async () => {
    says = { om: 'ZWIJGT' };
    expect(await seen()).toEqual({ teksten: [SAMEN.tekst, POLITIE.tekst], zonder: ['om'] });
    says = { politie: 'ZWIJGT' };
    expect(await seen()).toEqual({ teksten: [SAMEN.tekst], zonder: ['politie'] });
    expect(await seen(support)).toEqual({ teksten: [SAMEN.tekst], zonder: [] });
  });

  it('A98: names nobody that it waits for when another source shuts it', async () => {
    says = { om: 'ZWIJGT', politie: 'DICHT' };
    expect(await seen()).toEqual({ teksten: [SAMEN.tekst], zonder: [] });
  });

  it('A55: is asked about in one message a field of a person, only where the rules show it, and for the doel of the token', async () => {
    await seen();
    await seen(support);
    await page(house, '(overleg: "nergens")');
    expect(asked.map(({ doel, feiten }) => [doel, feiten.map(({ veld }) => veld)])).toEqual([
      ['ZVH-CASUSOVERLEG', [MUTATIE, ZAAK]],
      ['ZVH-CASUSOVERLEG', []],
      ['ZVH-CASUSOVERLEG', []],
    ]);
  });

  it('R05: is asked about together with the facts of the dossier in one request, once, and each list names its own organisations only', async () => {
    await test.admin.query(
      `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, vastgelegd_door, eerste_verwerking_op)
       values ($1, 'f', 'h1', $2, 'POLITIE_MUTATIE', 'politie', 'x', 'politie', current_date, 'FEIT', 'zvh', now())`,
      [CASUS, MUTATIE],
    );
    says = { om: 'ZWIJGT' };
    const both = `feiten { aantal bronnenZonderAntwoord } verslag { aantal bronnenZonderAntwoord }`;
    const { data, codes } = await ask<{ casus: unknown }>(house, `{ casus(nummer: "${CASUS}") { ${both} } }`);
    expect([data.casus, codes]).toEqual([
      { feiten: { aantal: 1, bronnenZonderAntwoord: [] }, verslag: { aantal: 2, bronnenZonderAntwoord: ['om'] } },
      [],
    ]);
    expect(asked.map(({ feiten }) => feiten.map(({ veld }) => veld))).toEqual([[MUTATIE, ZAAK]]);
  });
});

describe('R05: an organisation under professional secrecy', () => {
  it('is asked at every reading of the verslag by who could be shown something, and so named by an outage whether it is quoted or not', async () => {
    says = { ggz: 'ZWIJGT' };
    const without = await seen();
    says = {};
    await added(TEAM, at('ggz'));
    expect((await seen()).teksten).toEqual([TEAM.tekst]);
    says = { ggz: 'ZWIJGT' };
    expect([await seen(), without.zonder]).toEqual([without, ['ggz']]);
    expect((await seen(support)).zonder).toEqual([]);
  });

  it('takes a paragraph out of sight, its own included, as soon as its gate is shut', async () => {
    await added(TEAM, at('ggz'));
    says = { ggz: 'DICHT' };
    for (const asker of [house, at('om'), at('ggz')]) expect(await seen(asker)).toEqual({ teksten: [], zonder: [] });
  });
});

describe('a paragraph that quotes what its source does not give now', () => {
  it('R05: is not recorded, and the field says why; of a silent source it is refused until later', async () => {
    says = { om: 'DICHT' };
    expect(await add(BEIDE)).toMatchObject({ __typename: 'AlineaOnvolledig', fouten: [{ veld: 'aangehaald' }] });
    says = { ggz: 'DICHT' };
    expect(await add(TEAM, at('ggz'))).toMatchObject({
      __typename: 'AlineaOnvolledig',
      fouten: [{ veld: 'aangehaald' }],
    });
    says = { politie: 'ZWIJGT' };
    expect(await add(POLITIE)).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/antwoordt nu niet/),
    });
    expect(await count('select 1 from verslagalineas')).toBe(0);
    expect(await count("select 1 from logboek.logregels where regel->>'actie' = 'VERSLAG'")).toBe(0);
    // What quotes nothing waits for nobody.
    await added(SAMEN);
  });

  it('R05: is asked of its sources last, so that nobody learns of a gate by trying to record', async () => {
    says = { ggz: 'DICHT', politie: 'DICHT' };
    for (const asker of [house, at('om')])
      expect(await add(TEAM, asker)).toMatchObject({ fouten: [{ veld: 'aangehaald' }] });
    expect(await add({ ...POLITIE, overleg: 'nergens' })).toMatchObject({ fouten: [{ veld: 'overleg' }] });
    expect(await add({ ...POLITIE, betrokkene: 'h9' })).toMatchObject({ fouten: [{ veld: 'betrokkene' }] });
    expect(asked).toEqual([]);
  });
});
