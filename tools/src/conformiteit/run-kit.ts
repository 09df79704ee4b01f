import type { Bench } from './bench.ts';
import { checkEntities } from './checks/check-entities.ts';
import { checkExistence } from './checks/check-existence.ts';
import { checkCoordinates, checkPurposes } from './checks/check-fields.ts';
import { checkHiddenSchema, checkNeutrality } from './checks/check-hidden-schema.ts';
import { checkHttp } from './checks/check-http.ts';
import { checkLinks } from './checks/check-links.ts';
import { checkLogbook } from './checks/check-logbook.ts';
import { checkOutage, type Outage } from './checks/check-outage.ts';
import { checkPages } from './checks/check-pages.ts';
import { checkRefusals } from './checks/check-refusals.ts';
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
  readonly outage: Outage | null;
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
  return null;
}

/** All checks, in an order in which none spoils the next. */
export async function runKit({ bench, floorMs, reader, outage, onGroup }: KitRequest): Promise<KitOutcome> {
  const recorder = createRecorder();
  const group = (groep: string) => {
    onGroup(groep);
    return recorder.group(groep);
  };
  const persons = [bench.hoofdpersoon, bench.kring, bench.onbekend];
  const begin = group('begin');
  await begin.check('neemt de koppeling van drie personen aan', ['P59', 'P60'], async () => {
    const answers = await bench.link(persons);
    return answers.flatMap(({ status }) => (status === 202 ? [] : [`status ${status}`]));
  });
  const unusable = await control(bench, begin).catch((error: unknown) => `geen antwoord: ${String(error)}`);
  if (unusable !== null) return { results: recorder.results, unusable };
  try {
    await checkRefusals(bench, group('token'));
    await checkEntities(bench, group('personen'));
    await checkExistence(bench, group('bestaan'), floorMs);
    await checkHiddenSchema(bench, group('schema'));
    await checkHttp(bench, group('http'));
    await checkPages(bench, group('bladzijden'));
    await checkLinks(bench, group('koppelingen'));
    const evidence = await checkPurposes(bench, group('doelen'));
    const narrowed = await checkVelden(bench, group('token versmalt'));
    await checkCoordinates(bench, group('velden'), { ...evidence, narrowed });
    await checkLogbook(bench, group('logboek'), reader);
    await checkOutage(bench, group('storing'), outage);
    await checkNeutrality(bench, group('alle antwoorden'));
  } finally {
    await bench.link([]).catch(() => undefined);
  }
  return { results: recorder.results, unusable: null };
}
