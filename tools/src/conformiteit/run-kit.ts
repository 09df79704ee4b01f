import type { Tekensleutel } from '@ketenhub/policy';
import type { Bench } from './bench.ts';
import { checkConnection } from './checks/check-connection.ts';
import { checkEntities } from './checks/check-entities.ts';
import { checkExistence } from './checks/check-existence.ts';
import { checkFacts } from './checks/check-facts.ts';
import { checkCoordinates, checkPurposes } from './checks/check-fields.ts';
import { checkHiddenSchema, checkNeutrality } from './checks/check-hidden-schema.ts';
import { checkHttp } from './checks/check-http.ts';
import { checkKnown } from './checks/check-known.ts';
import { checkLinks } from './checks/check-links.ts';
import { checkLogbook } from './checks/check-logbook.ts';
import { checkOutage, type Outage } from './checks/check-outage.ts';
import { checkPages } from './checks/check-pages.ts';
import { checkProcessLog, type ProcessLog } from './checks/check-process-log.ts';
import { checkRefusals } from './checks/check-refusals.ts';
import { checkSdl } from './checks/check-sdl.ts';
import { checkVelden } from './checks/check-velden.ts';
import { bodyOf, entitiesOf } from './expected-answers.ts';
import type { LogReader } from './log-reader.ts';
import { createRecorder, type Recorder, type Result } from './report/result.ts';
import { FULL_RIGHT } from './rights/full-right.ts';
import { wholeQuestion } from './rights/whole-question.ts';

export interface KitRequest {
  readonly bench: Bench;
  /** No answer of a secret-bound source may come sooner. */
  readonly floorMs: number;
  readonly reader: LogReader | null;
  /** With which the kit signs as the FG; null when it signs nothing. */
  readonly fg: Tekensleutel | null;
  readonly outage: Outage | null;
  readonly processLog: ProcessLog | null;
  readonly sdl: string;
  /** Only these groups; null for all. */
  readonly groepen: readonly string[] | null;
  /** Told before each group of checks. */
  readonly onGroup: (groep: string) => void;
}

export interface KitOutcome {
  readonly results: readonly Result[];
  /** Why nothing could be tested; a refusal of everything would otherwise pass for a good subgraph. */
  readonly unusable: string | null;
}

/**
 * The one thing that must succeed before a refusal means anything: a good token is answered. What is wrong with the answer
 * is a finding like any other.
 * @returns why nothing can be tested
 */
async function control(bench: Bench, recorder: Recorder): Promise<string | null> {
  const question = wholeQuestion(bench.view, bench.setting);
  const { status, text } = await bench.ask({ right: FULL_RIGHT, question });
  if (status === 401)
    return 'een goed token wordt geweigerd: gebruikt de subgraph de sleutels van deze toets, en hetzelfde beleid?';
  if (status !== 200) return `een goed token krijgt status ${status}`;
  await recorder.check(
    'geeft op een goed token de personen die het noemt, zonder fout',
    ['P33', 'P36', 'P40'],
    async () => [
      ...(bodyOf(text)?.errors === undefined ? [] : ['er staat een fout in het antwoord']),
      ...(entitiesOf(text)[0]?.id === bench.hoofdpersoon.id ? [] : ['de hoofdpersoon ontbreekt']),
    ],
  );
  await recorder.check('zegt van wie gekoppeld is niet dat die nog niet gekoppeld is', ['P36', 'P61'], async () =>
    text.includes('"NOG_NIET_GEKOPPELD"') ? ['een gekoppelde persoon heeft de stand NOG_NIET_GEKOPPELD'] : [],
  );
  return null;
}

type Group = readonly [groep: string, run: (request: KitRequest, recorder: Recorder) => Promise<void>];

/** All groups of checks, in an order in which none spoils the next. */
const GROUPS: readonly Group[] = [
  ['token', ({ bench }, recorder) => checkRefusals(bench, recorder)],
  ['personen', ({ bench }, recorder) => checkEntities(bench, recorder)],
  ['bestaan', ({ bench, floorMs }, recorder) => checkExistence(bench, recorder, floorMs)],
  ['schema', ({ bench }, recorder) => checkHiddenSchema(bench, recorder)],
  ['verbinding', ({ bench }, recorder) => checkConnection(bench, recorder)],
  ['http', ({ bench }, recorder) => checkHttp(bench, recorder)],
  ['bladzijden', ({ bench }, recorder) => checkPages(bench, recorder)],
  ['koppelingen', ({ bench }, recorder) => checkLinks(bench, recorder)],
  ['feitentoets', ({ bench, reader, floorMs }, recorder) => checkFacts(bench, recorder, { reader, floorMs })],
  ['bekendheid', ({ bench, reader, fg }, recorder) => checkKnown(bench, recorder, { reader, fg })],
  ['velden', ({ bench }, recorder) => checkFields(bench, recorder)],
  ['logboek', ({ bench, reader }, recorder) => checkLogbook(bench, recorder, reader)],
  ['storing', ({ bench, outage }, recorder) => checkOutage(bench, recorder, outage)],
  ['proceslog', ({ bench, processLog }, recorder) => checkProcessLog(bench, recorder, processLog)],
  ['sdl', ({ bench, sdl }, recorder) => checkSdl(bench, recorder, sdl)],
];
export const GROEPEN = GROUPS.map(([groep]) => groep);

async function checkFields(bench: Bench, recorder: Recorder): Promise<void> {
  const evidence = await checkPurposes(bench, recorder.group('doelen'));
  const narrowed = await checkVelden(bench, recorder.group('token versmalt'));
  await checkCoordinates(bench, recorder.group('velden'), { ...evidence, narrowed });
}

/** Takes the subgraph through all groups, or through those that are wished. */
export async function runKit(request: KitRequest): Promise<KitOutcome> {
  const { bench, groepen, onGroup } = request;
  const recorder = createRecorder();
  const begin = recorder.group('begin');
  await begin.check('neemt de koppeling van drie personen aan', ['P59', 'P60'], async () => {
    const answers = await bench.link([bench.hoofdpersoon, bench.kring, bench.onbekend]);
    return answers.flatMap(({ status }) => (status === 202 ? [] : [`status ${status}`]));
  });
  const unusable = await control(bench, begin).catch((error: unknown) => `geen antwoord: ${String(error)}`);
  if (unusable !== null) return { results: recorder.results, unusable };
  try {
    for (const [groep, run] of GROUPS) {
      if (groepen !== null && !groepen.includes(groep)) continue;
      onGroup(groep);
      await run(request, recorder.group(groep));
    }
    await checkNeutrality(bench, recorder.group('alle antwoorden'));
  } finally {
    await bench.link([]).catch(() => undefined);
  }
  return { results: recorder.results, unusable: null };
}
