import { leesAnnotaties } from '@ketenhub/policy';
import { buildGuardedSchema, readSdl } from '@ketenhub/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GOED } from '../../test/good-inputs.ts';
import { type MutationCase, openMutationCase } from '../../test/mutation-case.ts';
import { fillMutation, type Mutatie, mutationsOf } from '../../test/mutation-fields.ts';
import { sceneOf } from '../../test/mutation-scenes.ts';
import { CASUS } from '../../test/open-case.ts';
import { dagVanaf } from '../../test/write-lijst.ts';
import { caseSubgraph } from '../definition.ts';
import { readCaseProcess } from '../process/case-process.ts';

const sdl = readSdl(caseSubgraph.schemaFile);
const ANNOTATIES = leesAnnotaties(sdl);
const MUTATIES = mutationsOf(buildGuardedSchema(sdl, caseSubgraph.resolvers, ANNOTATIES));
const EACH = MUTATIES.map((mutatie) => [mutatie.naam, mutatie] as const);
const PROCES = readCaseProcess();
/** They ask others and change nothing of the register; what they count is counted with the intent, before anybody is asked. */
const ASKS = ['bekendheidChecken', 'bekendheidBijPartnersChecken'];
const GEDAAN =
  /(?:Geopend|Bijgewerkt|Vernietigd|Gecheckt|Gemeld|Teruggemeld|Vastgelegd|Vastgesteld|Toegevoegd|Gepland)$/;

/** What the database refuses while it is told to: the line of an outcome, or at the commit whatever was changed. */
const GEBREKEN = `
  create schema gebrek;
  create table gebrek.nu (wat text);
  create function gebrek.refuse() returns trigger language plpgsql security definer as $$
  begin
    if exists (select from gebrek.nu where wat = tg_argv[0]) then raise exception 'refused by the test'; end if;
    return new;
  end $$;
  create trigger regel before insert on logboek.logregels for each row
    when (new.moment = 'UITKOMST') execute function gebrek.refuse('REGEL');
  do $$
  declare naam text;
  begin
    for naam in select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' loop
      execute format('create constraint trigger wijziging after insert or update or delete on %I
        deferrable initially deferred for each row execute function gebrek.refuse(%L)', naam, 'WIJZIGING');
    end loop;
  end $$`;

let scene: MutationCase;
beforeAll(async () => {
  scene = await openMutationCase({ aan: true, tot: dagVanaf(1), stuk: 'stuk-van-de-toets' });
  await scene.test.admin.query(GEBREKEN);
});
afterAll(() => scene.close());
beforeEach(() => scene.reset());

async function prepare({ naam }: Mutatie): Promise<void> {
  const { stand } = sceneOf(naam, ANNOTATIES, PROCES);
  const { vooraf = [], stand: more } = GOED[naam] ?? {};
  await scene.test.admin.query(`update casussen set ${stand} where nummer = $1`, [CASUS]);
  if (more !== undefined) await scene.test.admin.query(`update casussen set ${more} where nummer = $1`, [CASUS]);
  for (const statement of vooraf) await scene.test.admin.query(statement);
}

async function send(mutatie: Mutatie) {
  const { asker, gekozen } = sceneOf(mutatie.naam, ANNOTATIES, PROCES);
  const soort = { tekst: 'Een gewone zin van de toets.', dag: dagVanaf(0) };
  const { query, variables } = fillMutation(mutatie, soort, { ...gekozen, ...GOED[mutatie.naam]?.gekozen });
  const betrokkenen = { h1: 'HOOFDPERSOON', kring: 'DIRECTE_KRING' } as const;
  const who = asker.casus === null ? asker : { ...asker, betrokkenen };
  const { data, codes } = await scene.ask<{ uitkomst: { __typename: string } | null } | null>(who, query, variables);
  return { uitkomst: data?.uitkomst ?? null, codes };
}

const outcomes = async (): Promise<number> => {
  const { rows } = await scene.test.admin.query(
    "select count(*)::int as n from logboek.logregels where moment = 'UITKOMST'",
  );
  return rows[0]?.n;
};

async function whileRefused<Said>(wat: 'REGEL' | 'WIJZIGING', work: () => Promise<Said>): Promise<Said> {
  await scene.test.admin.query('insert into gebrek.nu values ($1)', [wat]);
  try {
    return await work();
  } finally {
    await scene.test.admin.query('delete from gebrek.nu');
  }
}

describe('a change and its line are there together, or not at all', () => {
  it.each(EACH)('A116: %s changes nothing when its line is not taken', async (_, mutatie) => {
    await prepare(mutatie);
    const [before, lines] = [await scene.dump(), await outcomes()];
    const refused = await whileRefused('REGEL', () => send(mutatie));
    expect(refused).toEqual({ uitkomst: null, codes: ['the logbook did not take the line'] });
    expect(await scene.dump()).toBe(before);
    expect(await outcomes()).toBe(lines);

    const { uitkomst, codes } = await send(mutatie);
    expect([uitkomst, codes]).toEqual([{ __typename: expect.stringMatching(GEDAAN) }, []]);
    expect(await outcomes()).toBeGreaterThan(lines);
    expect((await scene.dump()) === before).toBe(ASKS.includes(mutatie.naam));
  });

  it.each(EACH)('A116: %s brings no line when its change is not kept', async (_, mutatie) => {
    await prepare(mutatie);
    const [before, lines] = [await scene.dump(), await outcomes()];
    const { uitkomst, codes } = await whileRefused('WIJZIGING', () => send(mutatie));
    expect([uitkomst, codes]).toEqual([null, [expect.stringMatching(/refused by the test/)]]);
    expect(await scene.dump()).toBe(before);
    expect(await outcomes()).toBe(lines);
  });
});
