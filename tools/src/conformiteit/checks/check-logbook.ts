import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import { newHandle, newTraceparent, TEST_USER } from '../asking/token-claims.ts';
import type { Bench } from '../bench.ts';
import { holdsToken } from '../holds-token.ts';
import { isSealed, type LogReader, type LogRow } from '../log-reader.ts';
import { type Findings, NotTested, type Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { mayHave } from '../rights/open-fields.ts';
import { representationsOf, wholeQuestion } from '../rights/whole-question.ts';

/** Members that a line of each kind must have. */
const MEMBERS = {
  ACTOR: ['trace_id', 'span_id', 'actie', 'object', 'resultaat', 'oorsprong', 'actor', 'tijdstempel'],
  ADL: ['trace_id', 'span_id', 'parent_span_id', 'event_name', 'timestamp', 'attributes'],
  LDV: [
    'trace_id',
    'span_id',
    'parent_span_id',
    'status',
    'name',
    'start_time',
    'end_time',
    'resource',
    'attributes',
    'velden',
  ],
} as const;
const ATTRIBUTES = {
  ADL: ['adl.core.request', 'adl.core.response', 'adl.core.policies', 'adl.core.information'],
  LDV: ['dpl.core.processing_activity_id', 'dpl.core.data_subject_id', 'dpl.core.data_subject_id_type'],
} as const;
const GROUP = ['P50', 'P51', 'P52', 'P53', 'P54'] as const;

const subjectOf = ({ regel }: LogRow): unknown =>
  (regel.attributes as Record<string, unknown> | undefined)?.['dpl.core.data_subject_id'];
const activityOf = ({ regel }: LogRow): unknown =>
  (regel.attributes as Record<string, unknown> | undefined)?.['dpl.core.processing_activity_id'];
/** What one organisation has one line of. */
const ownOf = (row: LogRow): string => JSON.stringify([subjectOf(row), activityOf(row)]);
const sameSet = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  JSON.stringify([...new Set(left)].sort()) === JSON.stringify([...new Set(right)].sort());
const lacking = (row: Readonly<Record<string, unknown>>, members: readonly string[]): string[] =>
  members.filter((member) => !Object.hasOwn(row, member));

function orderFindings(rows: readonly LogRow[]): Findings {
  const moments = rows.map(({ moment }) => moment);
  const kinds = (moment: string): ReadonlySet<string> =>
    new Set<string>(rows.filter((row) => row.moment === moment).map(({ soort }) => soort));
  const isOrdered = moments.lastIndexOf('VOORNEMEN') < moments.indexOf('UITKOMST');
  return [
    ...(isOrdered ? [] : ['geen voornemen voor de uitkomst']),
    ...['VOORNEMEN', 'UITKOMST'].flatMap((moment) =>
      ['ACTOR', 'ADL', 'LDV']
        .filter((soort) => !kinds(moment).has(soort))
        .map((soort) => `geen ${soort}-regel bij ${moment}`),
    ),
  ];
}

const SEALED = 'de personen staan verzegeld; geef met --logboeksleutel het bestand met de sleutel van het proces';
const NO_LINES = 'er zijn geen regels van deze vraag';

function memberFindings(rows: readonly LogRow[]): Findings {
  if (rows.length === 0) return [NO_LINES];
  const found = rows.flatMap(({ soort, regel }) => {
    const attributes =
      soort === 'ACTOR' ? [] : lacking((regel.attributes ?? {}) as Record<string, unknown>, ATTRIBUTES[soort]);
    return [...lacking(regel, MEMBERS[soort]), ...attributes].map((member) => `${soort} zonder ${member}`);
  });
  return [...new Set(found)];
}

/** One question about both persons, and the lines of its trace. */
async function asked(bench: Bench, reader: LogReader, ids: readonly string[]) {
  const traceparent = newTraceparent();
  const question = {
    ...wholeQuestion(bench.view, bench.setting),
    variables: { representations: representationsOf(ids) },
  };
  const token = await bench.mint({ right: FULL_RIGHT, question });
  await bench.send(token, question, { traceparent });
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { jti: string };
  const trace = traceparent.slice(3, 35);
  return { rows: await reader.rowsOf(trace), jti: claims.jti, token, question, trace };
}

async function checkLines(bench: Bench, recorder: Recorder, reader: LogReader): Promise<void> {
  const ids = bench.setting.betrokkenen.map(({ id }) => id);
  const { rows, jti, token, question } = await asked(bench, reader, ids);
  await recorder.check('schrijft voornemen, dan uitkomst, elk met een regel van iedere soort', ['P50'], async () =>
    orderFindings(rows),
  );
  await recorder.check('bewaart de jti bij één regel van het voornemen', ['P51'], async () => {
    const marked = rows.filter((row) => row.jti === jti);
    return marked.length === 1 && marked[0]?.moment === 'VOORNEMEN' ? [] : [`${marked.length} regels met deze jti`];
  });
  await recorder.check('schrijft in elke regel de afgesproken leden', ['P52'], async () => memberFindings(rows));
  await recorder.check(
    'schrijft per organisatie, betrokkene en activiteit één LDV-regel met een eigen span, zonder gebruiker (A121, A122)',
    ['P53'],
    async () => {
      if (rows.some(isSealed)) return new NotTested(SEALED);
      const ldv = rows.filter(({ soort, moment }) => soort === 'LDV' && moment === 'UITKOMST');
      const spans = new Set(ldv.map(({ regel }) => regel.span_id));
      const perOrganisation = [...Map.groupBy(ldv, ({ verantwoordelijke }) => verantwoordelijke)];
      return [
        ...(perOrganisation.length === 0 ? [NO_LINES] : []),
        ...perOrganisation.flatMap(([oin, lines]) =>
          sameSet(lines.map(subjectOf), ids) && new Set(lines.map(ownOf)).size === lines.length
            ? []
            : [`${lines.length} LDV-regels van ${oin} voor ${ids.length} personen`],
        ),
        ...(spans.size === ldv.length ? [] : ['een span komt twee keer voor']),
        ...(JSON.stringify(ldv).includes(TEST_USER) ? ['een LDV-regel noemt de gebruiker'] : []),
      ];
    },
  );
  await recorder.check('noemt bij een persoon alleen velden die voor zo iemand open zijn', ['P52'], async () =>
    rows.some(isSealed) ? new NotTested(SEALED) : rows.length === 0 ? [NO_LINES] : foreignFields(bench, rows),
  );
  await recorder.check('noemt de verwerkingsactiviteit van de regels van het doel', ['P53'], async () => {
    const ofDoel = bench.view.beleid.regels.filter(({ doel }) => (doel as readonly string[]).includes(FULL_RIGHT.doel));
    const named = new Set(ofDoel.map(({ verwerkingsactiviteit }) => verwerkingsactiviteit));
    const found = [...new Set(rows.filter(({ soort }) => soort === 'LDV').map(activityOf))];
    if (found.length === 0) return [NO_LINES];
    return found.filter((id) => !named.has(String(id))).map((id) => `een LDV-regel noemt ${id}`);
  });
  await recorder.check('schrijft geen waarde, BSN of token (A79, A122)', ['P54', 'P25'], async () => {
    if (rows.length === 0) return new NotTested(NO_LINES);
    const text = JSON.stringify(rows);
    return holdsToken(text) || [bench.hoofdpersoon, bench.kring].some(({ bsn }) => text.includes(`"${bsn}"`))
      ? ['een regel bevat een token of een BSN']
      : [];
  });
  await recorder.check('schrijft van een herhaald token niets', ['P17', 'P51'], async () => {
    if (rows.length === 0) return new NotTested(NO_LINES);
    const again = newTraceparent();
    await bench.send(token, question, { traceparent: again });
    return (await reader.rowsOf(again.slice(3, 35))).length === 0 ? [] : ['er staan regels van de herhaling'];
  });
}

/** A line about one person names what the policy opens for that kind of person, and not what it opens for another. */
function foreignFields(bench: Bench, rows: readonly LogRow[]): Findings {
  // The decision on the field alone: a line names it also where what its arguments read was denied.
  const of = (soort: BetrokkeneSoort, veld: unknown): boolean =>
    mayHave(bench.view, FULL_RIGHT, { coordinate: String(veld), soort });
  const outcomes = rows.filter(({ soort, moment }) => soort === 'LDV' && moment === 'UITKOMST');
  const found = bench.setting.betrokkenen.flatMap(({ id, soort }) => {
    const other = soort === 'HOOFDPERSOON' ? 'DIRECTE_KRING' : 'HOOFDPERSOON';
    const velden = outcomes
      .filter((row) => subjectOf(row) === id)
      .flatMap(({ regel }) => (regel.velden as unknown[]) ?? []);
    return velden.filter((veld) => of(other, veld) && !of(soort, veld)).map((veld) => `${veld} bij ${soort}`);
  });
  return [...new Set(found)];
}

async function checkLinkLines(bench: Bench, recorder: Recorder, reader: LogReader): Promise<void> {
  await recorder.check('schrijft van een koppelbericht voornemen en uitkomst, zonder BSN', ['P62'], async () => {
    const { bron, organisaties } = bench.view;
    const [organisatie = 'politie'] = organisaties;
    const person = { ...bench.hoofdpersoon, id: newHandle() };
    const message = { bron, organisatie, casus: `${bench.setting.casus}-L`, versie: 1, betrokkenen: [person] };
    const traceparent = newTraceparent();
    await bench.deliver(await bench.signLink(message), { traceparent });
    const rows = await reader.rowsOf(traceparent.slice(3, 35));
    await bench.deliver(await bench.signLink({ ...message, versie: 2, actie: 'ONTKOPPELEN', betrokkenen: [] }));
    const moments = rows.map(({ soort, moment }) => `${soort} ${moment}`).join();
    return [
      ...(moments === 'ACTOR VOORNEMEN,ACTOR UITKOMST' ? [] : [`regels: ${moments || 'geen'}`]),
      ...(JSON.stringify(rows).includes(person.bsn) ? ['een regel bevat het BSN'] : []),
    ];
  });
}

/** The lines of the logbook, where the tester may read them. */
export async function checkLogbook(bench: Bench, recorder: Recorder, reader: LogReader | null): Promise<void> {
  if (reader === null) {
    await recorder.check(
      'schrijft zijn regels in het logboek',
      GROUP,
      async () => new NotTested('geef met --logboek een adres om het logboek te lezen'),
    );
    return;
  }
  await checkLines(bench, recorder, reader);
  await checkLinkLines(bench, recorder, reader);
  await recorder.check('noemt in het logboek alleen wie gevraagd is', ['P41', 'P53'], async () => {
    const { rows } = await asked(bench, reader, [bench.kring.id]);
    if (rows.some(isSealed)) return new NotTested(SEALED);
    const named = new Set(rows.filter(({ soort }) => soort === 'LDV').map(subjectOf));
    return named.size === 1 && named.has(bench.kring.id) ? [] : [`${named.size} personen in het logboek`];
  });
}
