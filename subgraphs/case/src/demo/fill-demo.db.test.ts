import { casussen, type DemoCasus } from '@ketenhub/region';
import { KLASSE_VAN, type Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCase, type TestCase } from '../../test/open-case.ts';
import { wholeCasus } from '../../test/whole-casus.ts';
import { writeAsOwner } from '../../test/write-casussen.ts';
import { domeinVan } from '../values/domein.ts';
import { UnknownValue } from '../values/value-lists.ts';
import { fillDemo } from './fill-demo.ts';

const CATALOG = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema')`;
const PERMISSION_DENIED = '42501';
const region = casussen(1);

let test: TestCase;
const rows = async <Row extends Record<string, unknown>>(text: string): Promise<Row[]> =>
  (await test.admin.query<Row>(text)).rows;
/** Filled by a process that starts, and not with the region. */
const OF_THE_PROCESS = 'public.geziene_vrijgaven';
const registerTables = async (): Promise<string[]> =>
  (await rows<{ name: string }>(CATALOG))
    .map(({ name }) => name)
    .filter((name) => name.startsWith('public.') && name !== OF_THE_PROCESS);
const countOf = async (table: string): Promise<number> =>
  (await rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0;
async function counts(): Promise<[string, number][]> {
  const counted: [string, number][] = [];
  for (const table of await registerTables()) counted.push([table, await countOf(table)]);
  return counted;
}

/** What comes only with time: decisions about keeping, and what is left of a casus that was destroyed. */
const COMES_WITH_TIME = [
  'public.bewaarbesluiten',
  'public.vernietigingen',
  'public.vernietiging_bevestigingen',
  'public.vernietigde_casussen',
  'public.afgewezen_aanmeldingen',
  'public.afwijzingsadviezen',
  'public.terugstuurpunten',
  'public.feiten',
  'public.aanwezigen',
  'public.incidentele_derden',
  'public.verstrekt_aan_derden',
  'public.verslagalineas',
  'public.verslagaanhalingen',
  'public.bekendheid_tellers',
];

describe('the demo region in the case register', () => {
  beforeAll(async () => {
    test = await openTestCase();
    await fillDemo(test.server.ownerUrl, 1);
  });
  afterAll(() => test.close());

  it('has something in every table of the register, but for what comes with time', async () => {
    const empty = (await counts()).filter(([, count]) => count === 0).map(([table]) => table);
    expect(empty.sort()).toEqual([...COMES_WITH_TIME].sort());
  });

  it('A50: the app role sees no row of any table without a context', async () => {
    const tables = (await rows<{ name: string }>(CATALOG)).map(({ name }) => name);
    expect(tables.length).toBeGreaterThan(14);
    for (const table of tables) {
      const counted = await test.database
        .execute<{ count: number }>(sql.raw(`select count(*)::int as count from ${table}`))
        .then(
          ({ rows: [row] }) => row?.count,
          (error: { cause?: { code?: string } }) => (error.cause?.code === PERMISSION_DENIED ? 0 : error),
        );
      expect([table, counted]).toEqual([table, 0]);
    }
  });

  it('is filled once: a second start changes nothing', async () => {
    const before = await counts();
    await fillDemo(test.server.ownerUrl, 2);
    expect(await counts()).toEqual(before);
  });

  it('keeps of every casus what management figures count by, so that they can be rebuilt from the register alone', async () => {
    const kept = await rows(
      `select nummer, thema, gemeente, gemeentegrensoverstijgend, hoofdonderwerp, doelgroep, aanpak, domein,
         array(select code from problematiek p where p.casus = nummer order by code) as problematiek,
         (aangemeld_op at time zone 'Europe/Amsterdam')::date::text as aangemeld_op,
         (afgesloten_op at time zone 'Europe/Amsterdam')::date::text as afgesloten_op
       from casussen order by nummer`,
    );
    const expected = ({ nummer, thema, gemeente, ...casus }: DemoCasus) => ({
      nummer,
      thema,
      gemeente,
      gemeentegrensoverstijgend: casus.gemeentegrensoverstijgend,
      hoofdonderwerp: casus.hoofdonderwerp,
      doelgroep: casus.doelgroep,
      aanpak: casus.aanpak,
      domein: domeinVan(casus.aanmelder as Exclude<Organisatie, 'zvh'>),
      problematiek: [...casus.problematiek].sort(),
      aangemeld_op: casus.aangemeldOp,
      afgesloten_op: casus.afgeslotenOp,
    });
    expect(kept).toEqual([...region].sort((a, b) => (a.nummer < b.nummer ? -1 : 1)).map(expected));
  });

  it('R22: has every decision taken by overheidsdeelnemers, and counts the versions of a casus by them', async () => {
    const taken = await rows<{ genomen_door: Organisatie[] }>('select genomen_door from besluiten');
    for (const { genomen_door: codes } of taken)
      expect([codes.length > 0, codes.every((code) => KLASSE_VAN[code] === 'OVERHEID')]).toEqual([true, true]);
    const behind = await rows(
      'select nummer from casussen where versie <> 1 + (select count(*) from besluiten b where b.casus = nummer)',
    );
    expect(behind).toEqual([]);
  });
});

describe('a code that its value list does not hold', () => {
  beforeAll(async () => {
    test = await openTestCase();
  });
  afterAll(() => test.close());

  const good = wholeCasus('ZVH-2026-0901');
  const [knelpunt] = good.knelpunten;
  it.each<[string, Partial<DemoCasus>]>([
    ['hoofdonderwerp', { hoofdonderwerp: 'ZWERVEN' }],
    ['doelgroep', { doelgroep: 'IEDEREEN' }],
    ['problematiek', { problematiek: ['LVB', 'ZWERVEN'] }],
    ['problematiek that ended before', { problematiek: ['OVERIGE_PROBLEMATIEK'] }],
    ['knelpunt', { knelpunten: knelpunt === undefined ? [] : [{ ...knelpunt, soort: 'GELD' }] }],
    ['leefgebied', { plan: good.plan && { ...good.plan, doelen: [{ leefgebied: 'HOND', omschrijving: 'x' }] } }],
  ])('is not written as %s, and nothing of the casussen around it either', async (_, wrong) => {
    const written = writeAsOwner(test.server.ownerUrl, [good, { ...wholeCasus('ZVH-2026-0902'), ...wrong }]);
    await expect(written).rejects.toBeInstanceOf(UnknownValue);
    expect((await counts()).filter(([, count]) => count > 0)).toEqual([]);
  });
});
