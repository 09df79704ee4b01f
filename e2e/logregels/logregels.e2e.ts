import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bronhoudersVan, leesAnnotaties } from '@ketenhub/policy';
import { population } from '@ketenhub/region';
import { BETROKKENE_SOORTEN, dutchDay, OIN, ORGANISATIES, type Organisatie } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { fieldsSeen, WHOLE_CASUS } from '../rechten-wisselen/sources.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { type Line, linesOf, logOf, opened, query, subjectOf } from './log-lines.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const annotaties = leesAnnotaties(supergraph);
const CASUS = 'ZVH-2026-0101';
const ASKED = ['gateway', 'case', 'police', 'justice', 'care', 'municipality'];
const NODES = Object.keys(hub.databaseUrls);
/** Whose lines a node keeps: of each organisation behind it, or of the house. */
const OWNERS: Readonly<Record<string, readonly Organisatie[]>> = {
  police: ['politie'],
  justice: ['om', 'reclassering', 'dji', 'rvdk'],
  care: ['ggz', 'verslavingszorg', 'veilig-thuis', 'gi', 'ggd', 'wonen'],
  municipality: ['college', 'burgemeester'],
};
const url = (node: string): string => hub.databaseUrls[node]?.ownerUrl ?? '';

let answer: GraphqlAnswer;
let trace: string;
let handles: string[];
const lines = new Map<string, Line[]>();

const isAboutFacts = ({ regel }: Line): boolean =>
  /^feiten toetsen | FEITENTOETS$/.test(String(regel.actie ?? regel.name));
/** The question itself; the lines of the case authority's evidence and of what it asks about facts are other events of the same trace. */
const ofQuestion = (node: string): Line[] => {
  const all = lines.get(node) ?? [];
  const others = all.filter((line) => line.regel.actie === 'casusbewijs' || isAboutFacts(line));
  const other = new Set(others.map(({ span_id: span }) => span));
  return all.filter(({ span_id: span }) => !other.has(span));
};
const ldv = (node: string): Line[] => ofQuestion(node).filter(({ soort }) => soort === 'LDV');

beforeAll(async () => {
  answer = await visitor.ask(await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS), WHOLE_CASUS, {
    nummer: CASUS,
  });
  trace = answer.body.extensions?.doelbinding?.trace ?? '';
  expect(answer.body.extensions?.doelbinding?.bronStatus).toEqual({
    politie: 'OK',
    justitie: 'OK',
    zorg: 'OK',
    gemeente: 'OK',
    casus: 'OK',
  });
  handles = fieldsSeen(answer)
    .filter(({ coordinate }) => coordinate === 'Betrokkene.id')
    .map(({ value }) => String(value));
  for (const node of NODES) {
    const stored = await linesOf(url(node), trace);
    // Of the token service no line is about a person, so that it has no key.
    lines.set(node, ASKED.includes(node) ? await opened(logOf(hub, node), stored) : stored);
  }
});

describe('after one question about Willem, what the register asks about facts of the dossier', () => {
  it('R21: stands on both ends, intent before outcome, in the trace of the question; R05: also of who is asked about nothing', () => {
    /** Of each call, which is a span, and each organisation its lines in order. */
    const pairs = (node: string) => {
      const found = (lines.get(node) ?? []).filter(isAboutFacts);
      const calls = Map.groupBy(found, ({ span_id: span, verantwoordelijke }) => `${span} ${verantwoordelijke}`);
      return [...calls.values()].map((own) => own.map(({ moment, regel }) => `${moment} ${regel.resultaat}`));
    };
    // One call for the facts and for what the verslag quotes.
    const asked = ['VOORNEMEN VOORGENOMEN', 'UITKOMST BEANTWOORD'];
    expect(pairs('case')).toEqual([asked]);
    expect(pairs('care').length).toBeGreaterThan(0);
    for (const own of pairs('care')) expect(own).toEqual(['VOORNEMEN VOORGENOMEN', 'UITKOMST GELEVERD']);
    expect(pairs('police')).toEqual([]);
  });
});

const activityOf = ({ regel }: Line): unknown =>
  (regel.attributes as Record<string, unknown>)['dpl.core.processing_activity_id'];

describe.each(ASKED)('after one question about Willem, the logbook of %s', (node) => {
  it('holds the intent before the outcome, each with who asked, what was decided and about whom (A116, A118)', () => {
    const moments = ofQuestion(node).map(({ moment }) => moment);
    expect([moments.at(0), moments.at(-1)]).toEqual(['VOORNEMEN', 'UITKOMST']);
    for (const moment of ['VOORNEMEN', 'UITKOMST']) {
      const kinds = new Set(
        ofQuestion(node)
          .filter((line) => line.moment === moment)
          .map(({ soort }) => soort),
      );
      expect([...kinds].sort()).toEqual(['ACTOR', 'ADL', 'LDV']);
    }
  });

  it('pairs every intent with one outcome, in the same span, later in the book', () => {
    const actors = ofQuestion(node).filter(({ soort }) => soort === 'ACTOR');
    const owned = Map.groupBy(actors, ({ span_id: span, verantwoordelijke }) => `${span} ${verantwoordelijke}`);
    for (const [, own] of owned) expect(own.map(({ moment }) => moment)).toEqual(['VOORNEMEN', 'UITKOMST']);
    const owners = new Set(actors.map(({ verantwoordelijke }) => verantwoordelijke));
    const { deelnemerStatus } = answer.body.extensions?.doelbinding ?? {};
    const asked = (OWNERS[node] ?? ['zvh']).filter((code) => deelnemerStatus?.[code] === 'OK');
    expect([...owners].sort()).toEqual(asked.map((code) => OIN[code]));
  });

  it('A121: holds one line a person, organisation and activity at each moment of each request, in the one trace, each with its own span', () => {
    const actors = ofQuestion(node).filter(({ soort }) => soort === 'ACTOR');
    for (const { span_id: span, moment, verantwoordelijke } of actors) {
      const own = ldv(node)
        .filter((line) => line.moment === moment && line.regel.parent_span_id === span)
        .filter((line) => line.verantwoordelijke === verantwoordelijke);
      for (const lines of Map.groupBy(own, activityOf).values())
        expect(lines.map(subjectOf).sort()).toEqual([...handles].sort());
      expect(own.length).toBeGreaterThan(0);
    }
    const spans = ldv(node).map(({ span_id: span }) => span);
    expect(new Set(spans).size).toBe(spans.length);
    for (const line of ldv(node)) {
      expect(line.trace_id).toBe(trace);
      expect(line.regel).toMatchObject({ trace_id: trace, span_id: line.span_id });
    }
  });

  it('holds in the lines of an organisation the fields that are hers, and of nobody else', () => {
    for (const { verantwoordelijke, regel } of ldv(node).filter(() => node !== 'gateway')) {
      const others = (regel.velden ?? []).flatMap((veld) => {
        const owners = bronhoudersVan(annotaties, veld).map((code) => OIN[code as Organisatie]);
        return owners.length === 0 || owners.includes(verantwoordelijke) ? [] : [veld];
      });
      expect(others).toEqual([]);
      expect(regel.resource).toMatchObject({
        attributes: { 'ketenhub.verwerkingsverantwoordelijke': verantwoordelijke },
      });
    }
  });

  it('P53: names the activity of the rules that permit, as the register knows it', () => {
    const activities = new Set(ldv(node).map(activityOf));
    expect([...activities]).toEqual(['https://ketenhub.example/verwerkingsactiviteiten/casusoverleg']);
  });

  it('A122: names in the lines about persons no user, role or organisation', () => {
    expect(ldv(node).length).toBeGreaterThan(0);
    for (const { regel } of ldv(node)) {
      expect(Object.keys(regel).sort()).toEqual([
        'attributes',
        'end_time',
        'name',
        'parent_span_id',
        'resource',
        'span_id',
        'start_time',
        'status',
        'trace_id',
        'velden',
      ]);
      expect(Object.keys(regel.attributes ?? {}).sort()).toEqual([
        'dpl.core.data_subject_id',
        'dpl.core.data_subject_id_type',
        'dpl.core.processing_activity_id',
      ]);
      for (const veld of regel.velden ?? []) expect(veld).toMatch(/^[A-Z]\w+\.\w+$/);
    }
    const users = ofQuestion(node).flatMap(({ regel }) =>
      String((regel.actor as { gebruiker?: string } | undefined)?.gebruiker ?? []),
    );
    expect(users.length).toBeGreaterThan(0);
    for (const user of ['reclasseringswerker', 'Rachid', 'PROFESSIONAL', ...users])
      if (user !== '') expect(JSON.stringify(ldv(node))).not.toContain(user);
  });

  it('A113, A122, A123: holds no value of the answer', () => {
    const values = fieldsSeen(answer).filter(
      ({ value, coordinate }) =>
        typeof value === 'string' &&
        value.length >= 8 &&
        // The handles of the persons, and the number of their casus.
        !['Betrokkene.id', 'CasusRelatie.met', 'Casus.nummer'].includes(coordinate),
    );
    const words = new Set(values.map(({ value }) => String(value)).filter((value) => !/^[A-Z_-]+$/.test(value)));
    expect(words.size).toBeGreaterThan(20);
    const book = JSON.stringify((lines.get(node) ?? []).map(({ regel }) => regel));
    const known = new Set<string>([dutchDay(new Date()), ...ORGANISATIES]);
    expect([...words].filter((word) => !known.has(word) && book.includes(`"${word}"`))).toEqual([]);
    expect(book).not.toMatch(/Proefveld|Willem/);
  });

  it('knows the user only as one source should: another name at each (pairwise)', () => {
    if (node === 'gateway') return;
    const name = (other: string): unknown =>
      (ofQuestion(other).find(({ soort }) => soort === 'ACTOR')?.regel.actor as { gebruiker?: string } | undefined)
        ?.gebruiker;
    expect(name(node)).not.toBe('reclasseringswerker');
    for (const other of ASKED) if (other !== node) expect(name(other)).not.toBe(name(node));
  });
});

describe('the decision log', () => {
  const decisions = (node: string) => ofQuestion(node).filter(({ soort }) => soort === 'ADL');

  it('A123: of the gateway holds every denied field with its rule and reason, at intent and at outcome', () => {
    const explained = (answer.body.extensions?.doelbinding?.afgeschermd ?? []).map(({ veld, regel, reden }) => ({
      veld,
      regel,
      reden,
    }));
    expect(explained.length).toBeGreaterThan(10);
    expect(decisions('gateway')).toHaveLength(2);
    for (const { regel } of decisions('gateway'))
      expect(regel.attributes?.['adl.core.response']).toMatchObject({ afgeschermd: explained });
  });

  it('holds the digest of the policy that decided, the same everywhere', () => {
    const digests = new Set(
      ASKED.flatMap((node) => decisions(node).map(({ regel }) => regel.attributes?.['adl.core.policies'])),
    );
    expect([...digests]).toEqual([(answer.body.extensions?.doelbinding as { beleid?: string } | undefined)?.beleid]);
  });

  it('A43, A103: of a source holds no field that was denied to everyone', () => {
    // One entry for all kinds of betrokkene, or one for each with its own hint.
    const perVeld = Map.groupBy(answer.body.extensions?.doelbinding?.afgeschermd ?? [], ({ veld }) => veld);
    const everyone = [...perVeld]
      .filter(([, entries]) =>
        BETROKKENE_SOORTEN.every((soort) =>
          entries.some(({ betrokkeneSoort }) => betrokkeneSoort?.includes(soort) ?? true),
        ),
      )
      .map(([veld]) => veld);
    expect(everyone).toContain('PolitieBeeld.veelplegerstatus');
    for (const node of ASKED.slice(1))
      for (const veld of everyone) expect(JSON.stringify(lines.get(node))).not.toContain(`"${veld}"`);
  });

  it('A84, A123: a refused casus stands in the log of the case authority, with the user who asked', async () => {
    await expect(visitor.token('reclasseringswerker', 'ZVH-UITVOERING', 'ZVH-2026-0104')).rejects.toThrow(
      'Deze casus is er voor u niet.',
    );
    const rows = await query<Line>(
      url('token-service'),
      `select * from logboek.logregels where regel->>'object' = 'ZVH-UITVOERING ZVH-2026-0104' order by volgnummer desc limit 1`,
    );
    expect(rows[0]?.regel).toMatchObject({
      actie: 'CHECKPOINT',
      resultaat: 'GEWEIGERD CASUS_NIET_VOOR_U',
      actor: { gebruiker: 'reclasseringswerker' },
    });
  });

  it('A125: a line about Willem’s mother names no field that was denied for her', () => {
    const persons = fieldsSeen(answer).filter(({ coordinate }) => coordinate === 'Betrokkene.id');
    const mother = persons.find(({ soort }) => soort === 'DIRECTE_KRING')?.value;
    for (const node of ['gateway', 'police']) {
      const velden = ldv(node)
        .filter((line) => line.moment === 'UITKOMST' && subjectOf(line) === mother)
        .flatMap(({ regel }) => regel.velden ?? []);
      expect([node, velden.includes('PolitieBeeld.mutaties')]).toEqual([node, false]);
    }
  });

  it('A55: a question that the gateway filtered well is no event of asking too much', () => {
    const tooMuch = ASKED.slice(1).flatMap((node) =>
      decisions(node).flatMap(
        ({ regel }) =>
          (regel.attributes?.['adl.core.response'] as { teVeelGevraagd?: string[] } | undefined)?.teVeelGevraagd ?? [],
      ),
    );
    expect(tooMuch).toEqual([]);
  });
});

describe.each(NODES)('the logbook of %s as a store', (node) => {
  const appUrl = hub.databaseUrls[node]?.appUrl ?? '';

  it.each([
    ['update', `update logboek.logregels set regel = '{}'`],
    ['update of one column', `update logboek.logregels set trace_id = 'x' where volgnummer = 1`],
    ['delete', 'delete from logboek.logregels'],
    ['truncate', 'truncate logboek.logregels'],
    ['drop', 'drop table logboek.logregels'],
    ['another shape', 'alter table logboek.logregels disable row level security'],
    ['a trigger', 'alter table logboek.logregels disable trigger all'],
    ['a rule', 'create rule r as on insert to logboek.logregels do instead nothing'],
    ['a policy', 'create policy p on logboek.logregels for delete to public using (true)'],
    [
      'an own number',
      `insert into logboek.logregels (volgnummer, soort, moment, trace_id, span_id, regel) values (1, 'ACTOR', 'UITKOMST', 'x', 'x', '{}')`,
    ],
  ])('A119: refuses the process itself: %s', async (_name, sql) => {
    await expect(query(appUrl, sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|428C9)$/) });
  });

  it('A119: a right that the process gives itself is none', async () => {
    const steps = ['grant update, delete, truncate on logboek.logregels to public', 'delete from logboek.logregels'];
    await expect(query(appUrl, steps)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows its lines only for a lawful use (WGS 1.8(4)), and to each organisation its own', async () => {
    const count = 'select count(*)::int as lines from logboek.logregels';
    const use = (purpose: string): string => `select set_config('ketenhub.logdoel', '${purpose}', false)`;
    const of = (oin: string): string => `select set_config('ketenhub.logoin', '${oin}', false)`;
    const owners = await query<{ oin: string; lines: number }>(
      url(node),
      'select verantwoordelijke as oin, count(*)::int as lines from logboek.logregels group by 1 order by 1',
    );
    const known = (OWNERS[node] ?? ['zvh']).map((code) => OIN[code]);
    expect(owners.filter(({ oin }) => !known.includes(oin))).toEqual([]);
    expect(owners.length).toBeGreaterThan(node === 'justice' || node === 'care' ? 2 : 0);
    for (const { oin, lines } of owners) {
      for (const steps of [[count], [of(oin), count], [of(oin), use(''), count], [of(oin), use('NIEUWSGIERIG'), count]])
        expect(await query(appUrl, steps)).toEqual([{ lines: 0 }]);
      expect(await query(appUrl, [use('RECHTMATIGHEID'), count])).toEqual([{ lines: 0 }]);
      const [shown] = await query<{ lines: number }>(appUrl, [use('RECHTMATIGHEID'), of(oin), count]);
      expect(shown?.lines).toBeGreaterThanOrEqual(lines);
    }
  });

  it('A79: holds no token, and no BSN of the region', async () => {
    expect(
      await query(url(node), "select volgnummer from logboek.logregels where regel::text like '%eyJ%' limit 5"),
    ).toEqual([]);
    const nines = await query<{ nine: string }>(
      url(node),
      `select distinct substring(regel::text from '\\m[0-9]{9}\\M') as nine from logboek.logregels where regel::text ~ '\\m[0-9]{9}\\M'`,
    );
    const bsns = new Set(population(1).map(({ bsn }) => bsn));
    expect(nines.filter(({ nine }) => bsns.has(nine))).toEqual([]);
  });
});

describe('the log files', () => {
  it('A79, A108: hold no token, no BSN, no name, no SQL with values and no stack', () => {
    const persons = population(1);
    const folder = join(hub.dataDir, 'log');
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect([file, text.match(/eyJ[\w-]{4}/)?.[0]]).toEqual([file, undefined]);
      expect([file, text.match(/\n\s+at .+:\d+:\d+/)?.[0]]).toEqual([file, undefined]);
      expect([file, persons.filter(({ bsn }) => new RegExp(`\\b${bsn}\\b`).test(text)).length]).toEqual([file, 0]);
      expect([file, /Proefveld|Luchtkasteel/.test(text)]).toEqual([file, false]);
    }
  });
});
