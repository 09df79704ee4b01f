import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allesOpen } from '../../test/alles-open.ts';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { goodFeit } from '../../test/good-feit.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { openKijk } from '../../test/open-kijk.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { readHubFields } from '../dossier/hub-fields.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import type { Feitinvoer } from './check-feit.ts';
import type { BesluitVraag } from './record-decision.ts';
import { recordFeit } from './record-feit.ts';
import { withdrawFeit } from './withdraw-feit.ts';

const PERSONEN = { h1: 'HOOFDPERSOON' } as const;
const house: RegisterAsker = { casus: CASUS, betrokkenen: PERSONEN };
const at = (organisatie: Organisatie): RegisterAsker => ({ ...house, rol: 'PROFESSIONAL', organisatie });
const NEXT_MONTH = dutchDay(new Date(Date.now() + 30 * 86_400_000));
const GEHEIM = { veld: 'GgzBetrokkenheid.team', herkomst: 'ggz', geldigTot: NEXT_MONTH };

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
let velden: ReturnType<typeof readHubFields>;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  ask = createAskRegister(test.database, test.beleid);
  velden = readHubFields(test.beleid);
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
});

const rows = async (text: string) => (await test.admin.query(text)).rows;
const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const vraag = (asker: RegisterAsker, more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  casus: CASUS,
  casusVanToken: CASUS,
  versie: 1,
  genomenDoor: [],
  organisatie: OIN[asker.organisatie ?? 'zvh'],
  beleid: test.beleid,
  vastgelegdDoor: 'pseudoniem',
  changeLine: testChangeLine,
  ...more,
});
const record = (change: Partial<Feitinvoer> = {}, asker = house, more: Partial<BesluitVraag> = {}) =>
  recordFeit(omgeving(), vraag(asker, more), {
    feit: { ...goodFeit(), ...change },
    kijk: openKijk(test.beleid, velden, asker),
    doel: 'ZVH-CASUSOVERLEG',
    feitentoets: allesOpen,
  });
const withdraw = (kenmerk: string, asker = house, more: Partial<BesluitVraag> = {}) =>
  withdrawFeit(omgeving(), vraag(asker, more), kenmerk);

async function recorded(change: Partial<Feitinvoer> = {}, asker = house): Promise<string> {
  const outcome = await record(change, asker);
  if (outcome?.__typename !== 'FeitVastgelegd') throw new Error(JSON.stringify(outcome));
  return outcome.kenmerk;
}
async function seen(asker: RegisterAsker, args = ''): Promise<unknown> {
  const fields = 'rijen { waarde beperking } aantal volgende';
  const { data, codes } = await ask<{ casus: { feiten: unknown } }>(
    asker,
    `{ casus(nummer: "${CASUS}") { feiten${args} { ${fields} } } }`,
  );
  expect(codes).toEqual([]);
  return data.casus.feiten;
}
const NOTHING = { rijen: [], aantal: 0, volgende: null };

describe('a fact that is kept in the dossier', () => {
  it('R13, R18: has its source, beperking and a first processing of its own, and comes back as it was given', async () => {
    const kenmerk = await recorded({ waarde: '  Drie keer.  ' });
    const fields = `kenmerk betrokkene veld subcategorie waarde bron herkomst peildatum status beperking vastgelegdDoor
      eersteVerwerkingOp geldigTot`;
    const { data } = await ask<{ casus: { feiten: { rijen: Record<string, string>[] } } }>(
      house,
      `{ casus(nummer: "${CASUS}") { feiten { rijen { ${fields} } } } }`,
    );
    const { waarde: _, ...feit } = goodFeit();
    expect(data.casus.feiten.rijen).toEqual([
      {
        ...feit,
        kenmerk,
        waarde: 'Drie keer.',
        subcategorie: 'POLITIE_MUTATIE',
        bron: 'politie',
        vastgelegdDoor: 'zvh',
        eersteVerwerkingOp: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        geldigTot: null,
      },
    ]);
  });

  it('R05: leaves no decision and no version behind, which others see who may not know of it', async () => {
    const outcome = await record(GEHEIM, at('ggz'));
    expect(outcome).toMatchObject({ __typename: 'FeitVastgelegd', casus: { versie: 1 } });
    expect(await rows('select * from besluiten')).toEqual([]);
    expect(await rows(`select versie from casussen where nummer = '${CASUS}'`)).toEqual([{ versie: 1 }]);
  });

  it('A116: brings its line in the log, which names the field and not the value', async () => {
    const kenmerk = await recorded();
    const lines = await rows("select regel->>'actie' as actie, regel->>'object' as object from logboek.logregels");
    expect(lines).toEqual([{ actie: 'FEIT', object: `${CASUS} feit ${kenmerk} PolitieMutatie.toelichting` }]);
  });

  it('AVG 18(1)(a): is marked as contested when the betrokkene already asked its source to correct the field', async () => {
    await test.admin.query(
      `with gevraagd as (insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, identiteit_gecontroleerd_op, identiteit_gecontroleerd_door, raadpleging_tot, standpunten)
         values ($1, 'verzoek', 'RECTIFICATIE', '2026-01-01', '2026-01-01', 'balie', '2026-01-15', '[]') returning kenmerk)
       insert into correcties (casus, kenmerk, verzoek, oin, omschrijving, veld, gebrek, gemeld_op)
         select $1, 'correctie', kenmerk, $2, 'x', 'PolitieMutatie.toelichting', 'ONJUIST', '2026-01-02' from gevraagd`,
      [CASUS, OIN.politie],
    );
    await recorded();
    const { data } = await ask(house, `{ casus(nummer: "${CASUS}") { feiten { rijen { betwistSinds } } } }`);
    expect(data).toEqual({ casus: { feiten: { rijen: [{ betwistSinds: '2026-01-02' }] } } });
  });

  it('A116: is not there, nor gone, while the logbook takes no line', async () => {
    const kenmerk = await recorded();
    const role = decodeURIComponent(new URL(test.server.appUrl).username);
    await test.admin.query(`revoke insert on logboek.logregels from "${role}"`);
    try {
      await expect(record({ waarde: 'Nog een.' })).rejects.toThrow();
      await expect(withdraw(kenmerk)).rejects.toThrow();
    } finally {
      await test.admin.query(`grant insert on logboek.logregels to "${role}"`);
    }
    expect(await rows('select kenmerk from feiten')).toEqual([{ kenmerk }]);
  });

  it('is kept once', async () => {
    await recorded();
    expect(await record()).toMatchObject({ __typename: 'BesluitGeweigerd', uitleg: expect.stringContaining('al in') });
    await recorded({ peildatum: '2024-02-05' });
    expect(await rows('select 1 from feiten')).toHaveLength(2);
  });

  it('R02: is refused before both decisions, in a fase that does not have it and on a version that has passed', async () => {
    expect(await record({}, house, { versie: 2 })).toMatchObject({ uitleg: expect.stringMatching(/^Iemand anders/) });
    expect(await record({}, house, { casusVanToken: 'ZVH-2026-0102' })).toBeNull();
    for (const change of ["fase = 'AFSCHALING'", "fase = 'AFGESLOTEN'", "fase = 'UITVRAAG', doelbesluit_op = null"]) {
      await test.admin.query(`update casussen set ${change}`);
      expect(await record()).toMatchObject({ __typename: 'BesluitGeweigerd' });
    }
    expect(await rows('select 1 from feiten')).toEqual([]);
  });

  it('is not half there when something is wrong with it', async () => {
    expect(await record({ waarde: '', peildatum: '2999-01-01' })).toMatchObject({
      __typename: 'FeitOnvolledig',
      fouten: [{ veld: 'waarde' }, { veld: 'peildatum' }],
    });
    expect([await rows('select 1 from feiten'), await rows('select 1 from logboek.logregels')]).toEqual([[], []]);
  });
});

describe('A98: the list of facts', () => {
  beforeEach(async () => {
    await recorded({ waarde: 'mutatie' });
    await recorded({ veld: 'PolitieGeweldWapen.advies', waarde: 'met zijn tweeën', beperking: '' });
    await recorded({ ...GEHEIM, waarde: 'in zorg', beperking: '' }, at('ggz'));
  });
  const texts = async (asker: RegisterAsker) =>
    ((await seen(asker)) as { rijen: { waarde: string }[]; aantal: number }).rijen.map(({ waarde }) => waarde).sort();

  it('R13: holds for each asker what the field of the source would show, and counts no more', async () => {
    expect(await texts(house)).toEqual(['in zorg', 'met zijn tweeën', 'mutatie']);
    const ondersteuner: RegisterAsker = { ...house, rol: 'PROCESONDERSTEUNER' };
    expect(await seen(ondersteuner)).toEqual({
      rijen: [{ waarde: 'met zijn tweeën', beperking: null }],
      aantal: 1,
      volgende: null,
    });
    expect(await texts({ ...at('ggz'), fase: 'UITVRAAG' })).toEqual(['met zijn tweeën']);
    expect(await texts({ ...at('om'), fase: 'UITVOERING' })).toEqual(['met zijn tweeën', 'mutatie']);
  });

  it('A99: pages over what may be seen', async () => {
    const first = (await seen({ ...at('om'), fase: 'UITVOERING' }, '(eerste: 1)')) as { volgende: string };
    expect(first).toMatchObject({ rijen: [{}], aantal: 2, volgende: expect.any(String) });
    const last = await seen({ ...at('om'), fase: 'UITVOERING' }, `(eerste: 1, na: "${first.volgende}")`);
    expect(last).toMatchObject({ rijen: [{}], aantal: 2, volgende: null });
  });

  it('R04: leaves out what is of an organisation that left, until it is back', async () => {
    expect(await texts({ ...house, deelnemers: ['om', 'ggz'] })).toEqual(['in zorg']);
    expect(await rows('select 1 from feiten')).toHaveLength(3);
  });

  it('R06: leaves out what is past its last day, with nobody doing anything', async () => {
    await test.admin.query("update feiten set geldig_tot = '2024-01-01' where bron = 'ggz'");
    expect(await texts(house)).toEqual(['met zijn tweeën', 'mutatie']);
  });

  it('A56: says nothing to a token without the person, nor of another casus', async () => {
    expect(await seen({ ...house, betrokkenen: {} })).toEqual(NOTHING);
    const other = { ...house, casus: 'ZVH-2026-0102' };
    const { data } = await ask<{ casus: { feiten: unknown } }>(
      other,
      '{ casus(nummer: "ZVH-2026-0102") { feiten { rijen { waarde } aantal volgende } } }',
    );
    expect(data.casus.feiten).toEqual(NOTHING);
  });
});

describe('a fact that is taken back', () => {
  it('R18: is destroyed, and its line stays', async () => {
    const kenmerk = await recorded();
    expect(await withdraw(kenmerk)).toMatchObject({ __typename: 'CasusBijgewerkt', casus: { versie: 1 } });
    expect(await rows('select 1 from feiten')).toEqual([]);
    const lines = await rows("select regel->>'actie' as actie from logboek.logregels order by 1");
    expect(lines).toEqual([{ actie: 'FEIT' }, { actie: 'FEIT_INGETROKKEN' }]);
    expect(await seen(house)).toEqual(NOTHING);
  });

  it('R06: can be by its organisation, which need not see it here, and in the afschaling too', async () => {
    const kenmerk = await recorded(GEHEIM, at('ggz'));
    await test.admin.query("update casussen set fase = 'AFSCHALING'");
    expect(await withdraw(kenmerk, at('ggz'))).toMatchObject({ __typename: 'CasusBijgewerkt' });
  });

  it('R05: is refused to another in the words for a fact that is not there', async () => {
    const kenmerk = await recorded(GEHEIM, at('ggz'));
    const refusals = [await withdraw(kenmerk, at('politie')), await withdraw('bestaat-niet', at('politie'))];
    expect(refusals[0]).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(refusals[0]).toEqual(refusals[1]);
    expect(await withdraw(kenmerk, house, { versie: 9 })).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await rows('select 1 from feiten')).toHaveLength(1);
  });
});
