import { population } from '@ketenhub/region';
import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import pg from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { entriesFor, fieldsSeen, WHOLE_CASUS } from './sources.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const WILLEM = 'ZVH-2026-0101';
const GEZIN = 'ZVH-2026-0104';

async function asked(persona: PersonaNaam, doel: Doel, casus: string, query = WHOLE_CASUS): Promise<GraphqlAnswer> {
  const answer = await visitor.ask(await visitor.token(persona, doel, casus), query, { nummer: casus });
  expect(answer.status).toBe(200);
  expect(answer.body.errors).toBeUndefined();
  return answer;
}

describe.each<[PersonaNaam, Doel, string]>([
  ['procesregisseur', 'ZVH-CASUSOVERLEG', WILLEM],
  ['procesondersteuner', 'ZVH-CASUSOVERLEG', WILLEM],
  ['casusregisseur', 'ZVH-CASUSOVERLEG', WILLEM],
  ['reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM],
  ['liaison-politie', 'ZVH-CASUSOVERLEG', WILLEM],
  ['gemeente-oov', 'ZVH-CASUSOVERLEG', WILLEM],
  ['procesregisseur', 'ZVH-CASUSOVERLEG', GEZIN],
  ['procesregisseur', 'ZVH-UITVOERING', GEZIN],
  ['liaison-politie', 'ZVH-UITVOERING', GEZIN],
  ['veilig-thuis', 'ZVH-UITVOERING', GEZIN],
])('%s, %s, %s: what is null and what is explained are the same (A102)', (persona, doel, casus) => {
  let answer: GraphqlAnswer;
  beforeAll(async () => {
    answer = await asked(persona, doel, casus);
  });

  it('every field with an explanation is null, for each kind of person that the explanation names', () => {
    const seen = fieldsSeen(answer);
    const wrong = seen.filter((field) => field.value !== null && entriesFor(answer, field).length > 0);
    expect(wrong).toEqual([]);
    expect(seen.filter((field) => entriesFor(answer, field).length > 0).length).toBeGreaterThan(0);
  });

  it('a list that is null has an explanation: a source that knows nothing gives an empty list', () => {
    const lists = fieldsSeen(answer).filter(({ isList, path }) => isList && !path.includes('.zorg.'));
    expect(lists.filter((field) => field.value === null && entriesFor(answer, field).length === 0)).toEqual([]);
  });

  it('R05: a source bound by secrecy never gives an empty list: nothing known and not allowed look the same', () => {
    const lists = fieldsSeen(answer).filter(({ isList, path }) => isList && path.includes('.zorg.'));
    expect(lists.filter(({ value }) => Array.isArray(value) && value.length === 0)).toEqual([]);
  });

  it('who someone is and where a source stands is never null without an explanation', () => {
    const always = /^(Casus\.(nummer|fase|thema)|Betrokkene\.(soort|naam|leeftijd|stand)|\w+Beeld\.stand)$/;
    const silent = fieldsSeen(answer).filter(
      (field) => always.test(field.coordinate) && field.value === null && entriesFor(answer, field).length === 0,
    );
    expect(silent).toEqual([]);
  });

  it('every explanation is about a field that was asked, says why in a sentence, and one field is explained once a kind', () => {
    const seen = new Set(fieldsSeen(answer).map(({ path }) => path));
    for (const { veld, paden, reden, uitleg } of answer.body.extensions?.doelbinding?.afgeschermd ?? []) {
      expect(paden.filter((path) => !seen.has(path))).toEqual([]);
      expect([veld, reden, uitleg]).toEqual([
        veld,
        expect.stringMatching(/^[A-Z_]+$/),
        expect.stringMatching(/^[A-Z].+\.$/s),
      ]);
    }
    for (const field of fieldsSeen(answer))
      expect([field.path, field.soort, entriesFor(answer, field).length <= 1]).toEqual([field.path, field.soort, true]);
  });
});

/** Texts that the sources hold of one person and of no other in the casus. */
async function ownTexts(code: string, others: readonly string[]): Promise<string[]> {
  const bsnOf = new Map(population(1).map((person) => [person.code, person.bsn]));
  const textsOf = async (bsns: readonly (string | undefined)[]): Promise<Set<string>> => {
    const texts = new Set<string>();
    for (const name of ['police', 'justice', 'care', 'municipality']) {
      const client = new pg.Client({ connectionString: hub.databaseUrls[name]?.ownerUrl });
      await client.connect();
      const tables = await client.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
          where column_name = 'persoon_id' and table_name not in ('gekoppelde_personen', 'betrokkenen_van_beheer') and table_schema not in ('pg_catalog', 'information_schema')`,
      );
      for (const table of tables.rows) {
        const sql = `select to_jsonb(r) as row from ${table.name} r where persoon_id in (select id from personen where bsn = any($1))`;
        const { rows } = await client.query<{ row: Record<string, unknown> }>(sql, [bsns]);
        for (const { row } of rows)
          for (const value of Object.values(row))
            if (typeof value === 'string' && value.length >= 25 && value.includes(' ')) texts.add(value);
      }
      await client.end();
    }
    return texts;
  };
  const shared = await textsOf(others.map((other) => bsnOf.get(other)));
  return [...(await textsOf([bsnOf.get(code)]))].filter((text) => !shared.has(text));
}

describe('two betrokkenen in one casus with other rights: Willem and his mother', () => {
  const reclassering = ['reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM] as const;

  it('her fields are null, explained for the directe kring alone, while his are there', async () => {
    const answer = await asked(...reclassering);
    const mutaties = fieldsSeen(answer).filter(({ coordinate }) => coordinate === 'PolitieBeeld.mutaties');
    const of = (soort: string) => mutaties.find((field) => field.soort === soort);
    expect(of('HOOFDPERSOON')?.value).toEqual(
      expect.objectContaining({
        rijen: expect.arrayContaining([expect.objectContaining({ datum: expect.any(String) })]),
      }),
    );
    expect(of('DIRECTE_KRING')?.value).toBeNull();
    const [entry, ...more] = entriesFor(answer, {
      path: 'casus.betrokkenen.@.politie.mutaties',
      soort: 'DIRECTE_KRING',
    });
    expect(more).toEqual([]);
    expect(entry?.betrokkeneSoort).toEqual(['DIRECTE_KRING']);
    expect(entriesFor(answer, { path: 'casus.betrokkenen.@.politie.mutaties', soort: 'HOOFDPERSOON' })).toEqual([]);
  });

  it.each<[PersonaNaam, Doel, string]>([
    ['reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM],
    ['liaison-om', 'ZVH-CASUSOVERLEG', WILLEM],
    ['veilig-thuis', 'ZVH-UITVOERING', GEZIN],
    ['liaison-politie', 'ZVH-UITVOERING', GEZIN],
  ])('what another may see of her and %s not, is nowhere in the answer (%s, %s)', async (persona, doel, casus) => {
    const regisseur = await asked('procesregisseur', doel, casus);
    const denied = await asked(persona, doel, casus);
    const isText = ({ value }: { value: unknown }): boolean => typeof value === 'string' && value.length >= 10;
    const open = fieldsSeen(denied)
      .filter(isText)
      .map(({ value }) => String(value));
    const shut = (denied.body.extensions?.doelbinding?.afgeschermd ?? []).flatMap(({ paden, betrokkeneSoort }) =>
      paden.map((path) => ({ path, betrokkeneSoort })),
    );
    const hidden = fieldsSeen(regisseur)
      .filter(isText)
      .filter(
        ({ path, soort, value }) =>
          // Part of what is open in another field: the register's naam holds both parts of the name.
          !open.some((text) => text.includes(String(value))) &&
          shut.some((entry) => path.startsWith(entry.path) && (entry.betrokkeneSoort ?? [soort]).includes(soort ?? '')),
      );
    expect(hidden.length).toBeGreaterThan(0);
    expect(
      hidden
        .filter(({ value }) => denied.text.includes(JSON.stringify(value).slice(1, -1)))
        .map(({ path, value }) => [path, value]),
    ).toEqual([]);
  });

  it('no text that a source holds of her alone is in the answer outside the fields that are open', async () => {
    const texts = await ownTexts('willem-moeder', ['willem']);
    expect(texts.length).toBeGreaterThan(0);
    const answer = await asked(...reclassering);
    const open = new Set(
      fieldsSeen(answer)
        .filter(({ soort }) => soort === 'DIRECTE_KRING')
        .map(({ value }) => value),
    );
    expect(texts.filter((text) => !open.has(text) && answer.text.includes(JSON.stringify(text).slice(1, -1)))).toEqual(
      [],
    );
  });

  it('each person has a handle of its own, and it says nothing (A107)', async () => {
    const ids = fieldsSeen(await asked(...reclassering)).filter(({ coordinate }) => coordinate === 'Betrokkene.id');
    expect(new Set(ids.map(({ value }) => value)).size).toBe(2);
    for (const { value } of ids) expect(value).toMatch(/^[\w-]{22,}$/);
  });

  it('the same person in two casussen has two handles (A107)', async () => {
    const answers = await Promise.all([
      asked('procesregisseur', 'ZVH-CASUSOVERLEG', WILLEM),
      asked('procesregisseur', 'ZVH-CASUSOVERLEG', 'ZVH-2026-0102'),
      asked('procesregisseur', 'ZVH-UITVOERING', GEZIN),
    ]);
    const ids = answers.flatMap((answer) =>
      fieldsSeen(answer).filter(({ coordinate }) => coordinate === 'Betrokkene.id'),
    );
    expect(new Set(ids.map(({ value }) => value)).size).toBe(ids.length);
  });
});
