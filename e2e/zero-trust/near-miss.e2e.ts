import { BRONNEN, type Bron } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askDirectly, newTraceparent } from './ask-directly.ts';
import { allFields, type CanaryWorld, startCanaryWorld } from './canary-world.ts';
import { type Plan, planNearMisses } from './near-miss-plan.ts';
import type { Right } from './rights.ts';
import { annotatedFields, type Reading, readAnswer, wholeQuestion } from './whole-view.ts';

const AT_ONCE = 6;
const WITHOUT_CASUS: readonly string[] = ['ZVH-WERKVOORRAAD', 'AVG-CORRECTIE', 'AVG-TERMIJN'];

/** One question with one right, and what came of it. */
interface Asked {
  readonly right: Right;
  readonly trace: string;
  readonly answer: Answer;
  readonly reading: Reading;
}

interface SecurityEvent {
  readonly beveiliging?: string;
  readonly trace?: string;
  readonly velden?: readonly string[];
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}

function describeRight({ doel, fase, rol, organisatie, klasse, aanmelder, deelnemers }: Right): string {
  return `${doel} in ${fase} by ${rol} of ${organisatie} (${klasse}), aanmelder ${aanmelder}, ${deelnemers.length} deelnemers`;
}

const coordinateOf = (key: string): string => key.split(' ')[0] ?? '';

let world: CanaryWorld;
const askedOf = new Map<Bron, { plan: Plan; bases: Asked[]; misses: Asked[] }>();

async function askWhole(bron: Bron, right: Right): Promise<Asked> {
  const view = world.view(bron);
  const { setting, subgraphs } = world;
  const traceparent = newTraceparent();
  const question = wholeQuestion(view, setting);
  const headers = { traceparent };
  const asked = { bron, right, setting, question, headers, velden: allFields(view), beleid: view.beleid.digest };
  const answer = await askDirectly(subgraphs, asked);
  const body = JSON.parse(answer.text) as { data?: Record<string, unknown>; errors?: unknown };
  const reading = readAnswer(view, right, { setting, data: body.data ?? {} });
  if (answer.status !== 200 || body.errors !== undefined)
    reading.wrong.push(`status ${answer.status}, ${answer.text.slice(0, 300)}`);
  return { right, trace: traceparent.slice(3, 35), answer, reading };
}

function wrongOf(asked: readonly Asked[]): string[] {
  return asked.flatMap(({ right, reading }) => reading.wrong.map((what) => `${what} with ${describeRight(right)}`));
}

/** Canaries of all fields, gathered from the answers to the full rights. */
function canariesOf(asked: readonly Asked[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { reading } of asked) {
    for (const [key, texts] of reading.canaries) all.set(key, new Set([...(all.get(key) ?? []), ...texts]));
  }
  return all;
}

/** What is counted over five casussen or more, which this world has not; knelpunt.db.test.ts counts. */
const COUNTED = /^(Knelpunttelling\.|Knelpunttellingen\.rijen$)/;

/** The decisions of the case register are writes, and these are their outcomes; they have tests of their own. */
const OF_DECISIONS = new RegExp(
  `^(${[
    'Mutation',
    'CasusBijgewerkt',
    'BesluitGeweigerd',
    'BesluitOnvolledig',
    'BesluitFout',
    'CasusGeopend',
    'AanmeldingOnvolledig',
    'AanmeldingFout',
    'AanmeldingVernietigd',
    'FeitVastgelegd',
    'FeitOnvolledig',
    'FeitFout',
    'TafelVastgesteld',
    'TafelOnvolledig',
    'TafelFout',
    'OverlegGepland',
    'OverlegplanOnvolledig',
    'OverlegplanFout',
    'OverlegVastgelegd',
    'OverlegOnvolledig',
    'OverlegFout',
    'AlineaVastgelegd',
    'AlineaOnvolledig',
    'AlineaFout',
    'UitvraagBijgewerkt',
    'UitvraagOnvolledig',
    'UitvraagFout',
    'AvgBijgewerkt',
    'AvgOnvolledig',
    'AvgFout',
    'VerstrekkingVastgelegd',
    'VerstrekkingOnvolledig',
    'VerstrekkingFout',
    'VoorwaardenOpen',
    'OpenVoorwaarde',
    'AdviesBijgewerkt',
    'AdviesOnvolledig',
    'AdviesFout',
    'CasuslijstVastgelegd',
    'CasuslijstOnvolledig',
    'CasuslijstFout',
    'PlaatsingOnvolledig',
    'PlaatsingFout',
    'BekendheidGecheckt',
    'Bekendheid',
    'Bekendheidscontact',
    'BekendheidBijPartnersGecheckt',
    'PartnerBekendheid',
    'BelangenconflictBijgewerkt',
    'BelangenconflictGemeld',
    'BelangenconflictOnvolledig',
    'BelangenconflictFout',
    'RelatieVastgelegd',
    'RelatieOnvolledig',
    'RelatieFout',
    'KringpersoonToegevoegd',
    'KringpersoonOnvolledig',
    'KringpersoonFout',
    'CorrectieTeruggemeld',
    'CorrectieOnvolledig',
    'CorrectieFout',
    'CorrectieGeweigerd',
    'RegieOnvolledig',
    'RegieFout',
  ].join('|')})\\.`,
);

beforeAll(async () => {
  // A busy machine must not decide whether a source still gives its facts.
  world = await startCanaryWorld(BRONNEN, { FEITENTOETS_TIMEOUT_MS: '4000' });
});
afterAll(() => world?.stop());

describe.each(BRONNEN)('the subgraph %s asked directly, with a token that names every field', (bron) => {
  const of = () => {
    const asked = askedOf.get(bron);
    if (asked === undefined) throw new Error('the questions were not asked');
    return asked;
  };

  it('A55: gives with a full right every field that the policy opens, and no other', async () => {
    const view = world.view(bron);
    const plan = planNearMisses(view);
    const bases = await inParallel(plan.bases, (right) => askWhole(bron, right));
    askedOf.set(bron, { plan, bases, misses: [] });
    expect(wrongOf(bases)).toEqual([]);
  }, 120_000);

  it('leaves no field of its SDL out of the proof, and has seen a value of each of them', () => {
    const seen = new Set(of().bases.flatMap(({ reading }) => [...reading.opened].map(coordinateOf)));
    const notSeen = annotatedFields(world.view(bron)).filter((coordinate) => !seen.has(coordinate));
    expect(notSeen.filter((coordinate) => !OF_DECISIONS.test(coordinate) && !COUNTED.test(coordinate))).toEqual([]);
  });

  it('A55: gives nothing of a field when doel, fase, rol, organisatie, klasse, list or decision is one step off', async () => {
    const misses = await inParallel(of().plan.misses, (right) => askWhole(bron, right));
    askedOf.set(bron, { ...of(), misses });
    expect(wrongOf(misses)).toEqual([]);
    expect(misses.length).toBeGreaterThan(100);
  }, 240_000);

  it('denies every field in every dimension in which the policy knows a difference', () => {
    const always = ['doel', 'fase', 'rol', 'klasse'];
    const { annotaties } = world.view(bron);
    // What is of the worklist or of the own corrections alone is asked without a casus, so that there is no fase to be one step off.
    const hasFase = (key: string): boolean =>
      annotaties
        .get(coordinateOf(key))
        ?.toepassingen.some(({ doelen }) => doelen.some((doel) => !WITHOUT_CASUS.includes(doel))) !== false;
    const { proven } = of().plan;
    const lacking = [...proven].flatMap(([key, dimensions]) =>
      always
        .filter((one) => !dimensions.has(one as never) && (one !== 'fase' || hasFase(key)))
        .map((one) => `${key}: ${one}`),
    );
    expect(lacking).toEqual([]);
  });

  it('lets no text of a withheld field out anywhere in the answer, under another name or in an error', () => {
    const canaries = canariesOf(of().bases);
    const leaked = [...of().bases, ...of().misses].flatMap(({ right, answer, reading }) =>
      [...canaries].flatMap(([key, texts]) =>
        reading.opened.has(key)
          ? []
          : [...texts]
              .filter((text) => answer.text.includes(text))
              .map((text) => `${key}: ${text} with ${describeRight(right)}`),
      ),
    );
    expect([...canaries.values()].flatMap((texts) => [...texts]).length).toBeGreaterThan(20);
    expect(leaked).toEqual([]);
  });

  it('A55: writes each question that asked too much as a security event, with the fields and without a value', () => {
    const events = new Map<string, readonly string[]>();
    for (const line of world.subgraphs.of(bron).log().split('\n')) {
      if (!line.includes('TE_VEEL_GEVRAAGD')) continue;
      const event = JSON.parse(line) as SecurityEvent;
      events.set(event.trace ?? '', event.velden ?? []);
    }
    const unreported = of().misses.flatMap(({ right, trace, reading }) => {
      const open = new Set([...reading.opened].map(coordinateOf));
      // What is open for one kind of person is in an honest token, so asking it for the other is not too much.
      const expected = new Set([...reading.withheld].map(coordinateOf).filter((coordinate) => !open.has(coordinate)));
      const reported = events.get(trace) ?? [];
      return [...expected]
        .filter((coordinate) => !reported.includes(coordinate))
        .map((coordinate) => `${coordinate} with ${describeRight(right)}`);
    });
    expect(unreported).toEqual([]);
    expect(events.size).toBeGreaterThan(0);
    expect(world.subgraphs.of(bron).log()).not.toMatch(/kanarie-|eyJ/);
  });
});
