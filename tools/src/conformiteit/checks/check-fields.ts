import { type Bench, inParallel } from '../bench.ts';
import { bodyOf } from '../expected-answers.ts';
import { NotTested, type Recorder } from '../report/result.ts';
import { coveringRights, openingRights } from '../rights/covering-rights.ts';
import { planNearMisses } from '../rights/near-miss-plan.ts';
import { type Reading, readAnswer } from '../rights/read-answer.ts';
import { personaRights, type Right } from '../rights/rights.ts';
import { annotatedFields, coordinateOf, type View } from '../rights/schema-view.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

/** What the questions about the fields brought to light, per coordinate. */
export interface FieldEvidence {
  /** Coordinates that gave a value to a right that opens them, so that their silence elsewhere means something. */
  readonly withValue: ReadonlySet<string>;
  /** How often each coordinate was reached and denied. */
  readonly denials: ReadonlyMap<string, number>;
  readonly wrong: ReadonlyMap<string, readonly string[]>;
}

interface AskedRight {
  readonly right: Right;
  readonly reading: Reading;
}

function describeRight({ doel, fase, rol, organisatie, klasse, aanmelder, deelnemers }: Right): string {
  return `${doel} in ${fase ?? 'geen fase'} door ${rol} van ${organisatie} (${klasse}), aanmelder ${aanmelder}, ${deelnemers.length} deelnemers`;
}

/**
 * Every doel in every fase for every asker, and what is one step off from what opens something: wrong role, klasse, fase,
 * thema, decision or list. One aanmelder is enough for the first; the plan varies it where it matters.
 */
function rightsToAsk(view: View): Right[] {
  const [own = 'politie'] = view.organisaties;
  const { bases, misses } = planNearMisses(view);
  const everybody = personaRights(view.beleid).filter(({ aanmelder }) => aanmelder === own);
  return [...new Map([...everybody, ...bases, ...misses].map((right) => [JSON.stringify(right), right])).values()];
}

/** What a source gives whatever it holds: the structure of its answer, and what it says of itself (`stand`). */
function alwaysThere({ beleid, annotaties }: View): (coordinate: string) => boolean {
  const kinds = new Map(
    beleid.subcategorieen.map((sub) => [sub.code, sub.soort === 'STRUCTUUR' || sub.volgt.length > 0]),
  );
  return (coordinate) => {
    const applied = annotaties.get(coordinate)?.toepassingen ?? [];
    return applied.length > 0 && applied.every(({ categorie }) => kinds.get(categorie) === true);
  };
}

const isValue = (value: unknown): boolean => value !== null && value !== undefined;

/** The doelen that a closed casus still has (P27, step 5). */
const CLOSED_DOELEN = ['ZVH-HEROPENING', 'AVG-VERZOEK', 'RECHTMATIGHEID'];

/**
 * What no question to this source can bring to light, because nothing in its SDL comes there: said, so that nobody reads "goed" of a
 * requirement as proof of this part of it.
 */
async function checkReach({ view }: Bench, recorder: Recorder): Promise<void> {
  const applied = [...view.annotaties.values()].flatMap(({ toepassingen }) => toepassingen);
  await recorder.check('bereikt een gesloten casus met een doel dat daar kan (stap 5)', ['P27'], async () =>
    applied.some(({ doelen }) => doelen.some((doel) => CLOSED_DOELEN.includes(doel)))
      ? []
      : new NotTested('geen veld van deze bron heeft een doel dat in een gesloten casus kan'),
  );
  await recorder.check('heeft een argument dat een ander veld leest dan dat waar het bij staat', ['P31'], async () =>
    [...view.annotaties].some(([coordinate, { leest }]) =>
      [...leest.values()].flat().some((gelezen) => gelezen !== coordinate),
    )
      ? []
      : new NotTested('geen argument van deze bron leest een ander veld'),
  );
}

/** Asks everything with every right; one result for each doel, and the evidence for each coordinate. */
export async function checkPurposes(bench: Bench, recorder: Recorder): Promise<FieldEvidence> {
  const { view, setting } = bench;
  const question = wholeQuestion(view, setting);
  const withValue = new Set<string>();
  const denials = new Map<string, number>();
  const wrong = new Map<string, string[]>();
  const mustBeThere = alwaysThere(view);
  const onValue = (key: string, values: readonly unknown[]): void => {
    if (values.some(isValue)) withValue.add(coordinateOf(key));
  };
  const askWhole = async (right: Right, smal = false): Promise<AskedRight> => {
    const { status, text } = await bench.ask({ right, question: smal ? wholeQuestion(view, setting, true) : question });
    const body = bodyOf(text);
    const reading = readAnswer(view, right, { setting, data: { ...body?.data } }, { mustBeThere, onValue });
    if (status !== 200 || body?.errors !== undefined)
      reading.wrong.push(`status ${status}, of een fout in het antwoord`);
    for (const key of reading.withheld) denials.set(coordinateOf(key), (denials.get(coordinateOf(key)) ?? 0) + 1);
    for (const what of reading.wrong)
      wrong.set(coordinateOf(what), [...(wrong.get(coordinateOf(what)) ?? []), `${what} bij ${describeRight(right)}`]);
    return { right, reading };
  };
  const byPurpose = Map.groupBy(rightsToAsk(view), ({ doel }) => doel);
  for (const [doel, rights] of byPurpose) {
    const eisen = ['P26', 'P27', 'P30', 'P31', 'P32', 'P33', 'P36'];
    await recorder.check(
      `${doel}: ${rights.length} rechten, elk veld open of leeg zoals het beleid zegt (A55)`,
      eisen,
      async () => {
        const asked = await inParallel(rights, (right) => askWhole(right));
        return asked.flatMap(({ right, reading }) =>
          reading.wrong.map((what) => `${what} bij ${describeRight(right)}`),
        );
      },
    );
  }
  await recorder.check(
    'elke lijst met één rij per bladzijde, voor rechten die samen alles openen',
    ['P26', 'P58'],
    async () => {
      const covering = coveringRights(openingRights(view)).map(({ right }) => right);
      const asked = await inParallel(covering, (right) => askWhole(right, true));
      return asked.flatMap(({ right, reading }) => reading.wrong.map((what) => `${what} bij ${describeRight(right)}`));
    },
  );
  await checkReach(bench, recorder);
  return { withValue, denials, wrong };
}

/**
 * One result for each annotated coordinate: what was seen of it, or that nothing was. A field inside an object that is
 * itself denied is reached by no denial; that it is guarded shows from the token that does not name it (`narrowed`).
 */
export async function checkCoordinates(
  bench: Bench,
  recorder: Recorder,
  evidence: FieldEvidence & { readonly narrowed: ReadonlySet<string> },
): Promise<void> {
  const { wrong, withValue, denials, narrowed } = evidence;
  for (const coordinate of annotatedFields(bench.view)) {
    await recorder.check(coordinate, ['P26', 'P28', 'P33'], async () => {
      const found = wrong.get(coordinate) ?? [];
      if (found.length > 0) return found;
      const isProven = (denials.get(coordinate) ?? 0) > 0 || narrowed.has(coordinate);
      if (withValue.has(coordinate) && isProven) return [];
      return new NotTested(
        withValue.has(coordinate) ? 'nooit bereikt met een recht of token dat dit weigert' : NEVER_SEEN,
      );
    });
  }
}

const NEVER_SEEN =
  'nooit een waarde gezien, en een leeg antwoord bewijst dan niets (geef met --persoon iemand met gegevens)';
