import { createLogger } from '@ketenhub/service';
import { OIN, type Organisatie, type Rol } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister } from '../../test/ask-register.ts';
import { openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { runRetention } from '../retention/run-retention.ts';
import { readValueLists } from '../values/value-lists.ts';
import { type Adviesinvoer, askAdvies } from './ask-advies.ts';
import { type Gegeven, giveAdvies } from './give-advies.ts';
import type { Huisvraag } from './house-change.ts';

let test: TestCase;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  ask = createAskRegister(test.database, test.beleid);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate logboek.logregels, adviesvragen');
});

const goed: Adviesinvoer = {
  soort: 'MEEDENKEN',
  situatie: 'Een jongere komt niet meer op school en dreigt thuis.',
  leefgebieden: ['ONDERWIJS'],
  geprobeerd: 'Gesprekken met school.',
  vraag: 'Is aanmelden de weg?',
};
const als = (organisatie: Organisatie, vastgelegdDoor: string, rol: Rol = 'PROFESSIONAL', versie = 0): Huisvraag => ({
  versie,
  beleid: test.beleid,
  organisatie: OIN[organisatie],
  rol,
  account: vastgelegdDoor,
  vastgelegdDoor,
  changeLine: testChangeLine,
});
const vraag = (change: Partial<Adviesinvoer> = {}, wie = als('politie', 'agent')) =>
  askAdvies({ database: test.database, waardelijsten: readValueLists() }, wie, { ...goed, ...change });
const geef = (gegeven: Partial<Gegeven> & { kenmerk: string }, wie = als('zvh', 'regie', 'PROCESREGISSEUR', 1)) =>
  giveAdvies(test.database, wie, { advies: 'Meld aan met toestemming.', strekking: 'AANMELDEN', ...gegeven });
async function gevraagd(): Promise<string> {
  const uitkomst = await vraag();
  if (uitkomst.__typename !== 'AdviesBijgewerkt') throw new Error(JSON.stringify(uitkomst));
  return uitkomst.adviesvraag.kenmerk;
}
const rows = async (text: string) => (await test.admin.query(text)).rows;
const kept = () => rows('select kenmerk, versie, advies, strekking from adviesvragen order by id');
const logged = async () =>
  (await rows("select regel from logboek.logregels order by regel->>'object'")).map(({ regel }) => [
    regel.actie,
    regel.object,
  ]);
const LIJST = '{ adviesvragen { aantal rijen { kenmerk organisatie vraag advies strekking versie } } }';
const ziet = async (organisatie: Organisatie, gebruiker: string, rol: Rol = 'PROFESSIONAL') => {
  const { data } = await ask<{ adviesvragen: { aantal: number; rijen: unknown[] } | null }>(
    { casus: null, organisatie, gebruiker, rol },
    LIJST,
  );
  return data.adviesvragen?.aantal ?? null;
};

describe('advies, without a casus and about nobody', () => {
  it('is asked and given by version, each with its line in the log, and belongs to no casus', async () => {
    const kenmerk = await gevraagd();
    expect(await geef({ kenmerk })).toMatchObject({ adviesvraag: { versie: 2, strekking: 'AANMELDEN' } });
    expect(await geef({ kenmerk, advies: 'Toch een andere weg.' })).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await kept()).toEqual([{ kenmerk, versie: 2, advies: 'Meld aan met toestemming.', strekking: 'AANMELDEN' }]);
    expect(await logged()).toEqual([
      ['ADVIESVRAAG', `adviesvraag ${kenmerk}`],
      ['ADVIES', `adviesvraag ${kenmerk} versie 2`],
    ]);
    const columns = await rows("select column_name from information_schema.columns where table_name = 'adviesvragen'");
    expect(columns.map(({ column_name }) => column_name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/casus|betrokkene|bsn|naam|handvat/)]),
    );
  });

  it('refuses every text that may name somebody, tells which field, repeats nothing and keeps nothing', async () => {
    const uitkomst = await vraag({
      situatie: 'De heer Proefveld dreigt.',
      geprobeerd: 'BSN 999.990.019 nagezocht',
      vraag: 'Kan Willem worden aangemeld?',
    });
    expect(uitkomst).toMatchObject({ fouten: [{ veld: 'situatie' }, { veld: 'geprobeerd' }, { veld: 'vraag' }] });
    expect(JSON.stringify(uitkomst)).not.toMatch(/Proefveld|Willem|999/);
    expect([await kept(), await logged()]).toEqual([[], []]);
    const kenmerk = await gevraagd();
    expect(await geef({ kenmerk, advies: 'Bel mw. De Vries.' })).toMatchObject({ fouten: [{ veld: 'advies' }] });
    expect(await kept()).toMatchObject([{ versie: 1, advies: null }]);
  });

  it('tells everything at once: each finding in each field, and what else is wrong with it', async () => {
    const uitkomst = await vraag({
      situatie: 'Het gaat om 999990019 aan de Dorpsstraat 12.',
      leefgebieden: ['HOND'],
      geprobeerd: 'mw. De Vries\0',
    });
    const fouten = 'fouten' in uitkomst ? uitkomst.fouten : [];
    expect(fouten.map(({ veld }) => veld)).toEqual([
      'situatie',
      'situatie',
      'leefgebieden',
      'geprobeerd',
      'geprobeerd',
    ]);
    for (const woord of ['burgerservicenummer', 'adres', 'niet te lezen', 'naam'])
      expect(fouten.map(({ uitleg }) => uitleg).join()).toContain(woord);
    expect(await kept()).toEqual([]);
  });

  it('A92: a name that stands in the register is refused no otherwise than one that does not', async () => {
    const [persoon] = await rows('select naam from betrokkenen limit 1');
    const uitlegVan = async (naam: string) => vraag({ situatie: `Het gaat over de heer ${naam} uit de wijk.` });
    expect(await uitlegVan(persoon?.naam ?? 'Proefveld')).toEqual(await uitlegVan('Bestaatniet'));
    const kaal = async (naam: string) =>
      (await vraag({ situatie: `Het gaat over ${naam.toLowerCase()} uit de wijk.` })).__typename;
    expect(await kaal(persoon?.naam ?? 'Proefveld')).toBe(await kaal('Bestaatniet'));
  });

  it('is seen by the procesregisseur and by who asked it, not by a colleague, another deelnemer or the ondersteuner', async () => {
    await gevraagd();
    await vraag({ soort: 'INFORMATIE' }, als('om', 'officier'));
    expect([
      await ziet('zvh', 'regie', 'PROCESREGISSEUR'),
      await ziet('politie', 'agent'),
      await ziet('politie', 'collega'),
      await ziet('om', 'agent'),
      await ziet('zvh', 'steun', 'PROCESONDERSTEUNER'),
      await ziet('zvh', 'fg', 'FG'),
    ]).toEqual([2, 1, 0, 0, null, null]);
  });

  it('is given by nobody outside the house, not by the ondersteuner, and not of what is not there', async () => {
    const kenmerk = await gevraagd();
    for (const wie of [als('politie', 'agent', 'PROFESSIONAL', 1), als('zvh', 'steun', 'PROCESONDERSTEUNER', 1)])
      expect(await geef({ kenmerk }, wie)).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await geef({ kenmerk: 'niet-hier' })).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await kept()).toMatchObject([{ versie: 1, advies: null }]);
  });

  it('R18: is removed by the retention run after its days, and not before', async () => {
    await gevraagd();
    const run = (dag: string) =>
      runRetention(
        {
          database: test.database,
          links: { enqueue: async () => undefined },
          logger: createLogger('test', 'silent'),
          today: () => dag,
          adviesBewaardagen: 30,
        },
        'toets',
      );
    await test.admin.query("update adviesvragen set gesteld_op = '2026-01-01'");
    await run('2026-01-31');
    expect(await kept()).toHaveLength(1);
    await run('2026-02-01');
    expect(await kept()).toEqual([]);
  });

  it('A116: is not kept when it cannot be logged', async () => {
    await test.admin.query('alter table logboek.logregels rename to weg');
    await expect(vraag()).rejects.toThrow();
    await test.admin.query('alter table logboek.weg rename to logregels');
    expect(await kept()).toEqual([]);
  });
});
