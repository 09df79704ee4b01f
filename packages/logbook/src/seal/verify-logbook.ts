import { type Database, READ_ONLY, type Transaction } from '@ketenhub/database';
import { checkHeads } from './check-heads.ts';
import { type Break, breakAt, lineBreak } from './name-break.ts';
import { EMPTY_FRONTIER, rootOf, withLeaf } from './tree-hash.ts';
import { type PublicKeys, readHead, type TreeHead } from './tree-head.ts';
import { type Place, places, storedHeads, type Unsealed, unsealed } from './verify-store.ts';

export interface VerifyRequest {
  /** As the owner of the database: the app role does not read the lines of every organisation. */
  readonly database: Database;
  readonly proces: string;
  readonly publicKeys: PublicKeys;
  /** Heads of this process that somebody else kept, as they were signed. */
  readonly getuigen?: readonly string[];
}

export interface Verified {
  /** Every position until here is as it was sealed. */
  readonly ongeschonden: number;
  readonly koppen: number;
  readonly nietVerzegeld: Unsealed;
  readonly breuk: Break | null;
  /** The newest signed head, for a witness to keep; null while there is none or when anything is wrong. */
  readonly kop: string | null;
}

/** A line of a transaction that took long, or that only the hourly look found, is older than the head before it by less than this. */
const LATE_MAX_MS = 7_200_000;

const isBackdated = (geschrevenOp: string, head: TreeHead | undefined): boolean =>
  head !== undefined && Date.parse(geschrevenOp) < Date.parse(head.tijd) - LATE_MAX_MS;

interface Mark {
  readonly wortel: string;
  readonly uitleg: string;
}

/** What the root must be at each size that somebody signed. */
function marksOf(heads: readonly TreeHead[], getuigen: readonly TreeHead[]): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  const add = ({ grootte, wortel }: TreeHead, uitleg: string): void => {
    marks.set(grootte, [...(marks.get(grootte) ?? []), { wortel, uitleg }]);
  };
  for (const head of heads) add(head, `de zegels hebben niet de wortel van de boomkop over ${head.grootte}`);
  for (const head of getuigen) add(head, `de zegels hebben niet de wortel die de getuige heeft over ${head.grootte}`);
  return marks;
}

/** The first place of a run whose number a later one undercuts: in one run numbers ascend. Null when they do. */
function descentIn(numbers: readonly bigint[]): number | null {
  const last = numbers.at(-1);
  if (last === undefined || numbers.length < 2 || (numbers.at(-2) ?? last) < last) return null;
  return numbers.findIndex((number) => number >= last);
}

interface Walked {
  readonly size: number;
  readonly breuk: Break | null;
}

/** Every place in order until the first break. */
async function walk(tx: Transaction, heads: readonly TreeHead[], getuigen: readonly TreeHead[]): Promise<Walked> {
  const marks = marksOf(heads, getuigen);
  const sizes = heads.map(({ grootte }) => grootte);
  let tree = EMPTY_FRONTIER;
  let signed = 0;
  let at = 0;
  let numbers: bigint[] = [];
  const breakOf = async (place: Place): Promise<Break | null> => {
    const next = tree.size + 1;
    if (place.positie !== next) return breakAt(next, 'VERWIJDERD', 'het zegel op deze plaats is weg');
    const broken = await lineBreak(tx, place);
    if (broken !== null) return broken;
    if (isBackdated(place.geschrevenOp, heads[at - 1]))
      return breakAt(
        next,
        'TERUGGEDATEERD',
        `regel ${place.volgnummer} zegt ${place.geschrevenOp}, lang voor het zegel ervoor`,
      );
    numbers.push(BigInt(place.volgnummer));
    const descent = descentIn(numbers);
    return descent === null
      ? null
      : breakAt(
          next - numbers.length + 1 + descent,
          'VERWISSELD',
          `regel ${place.volgnummer} staat niet op haar plaats`,
        );
  };
  for await (const place of places(tx)) {
    const breuk = await breakOf(place);
    if (breuk !== null) return { size: breuk.positie - 1, breuk };
    tree = withLeaf(tree, place.blad);
    const wrong = marks.get(tree.size)?.find(({ wortel }) => wortel !== rootOf(tree));
    if (wrong !== undefined) return { size: signed, breuk: breakAt(signed + 1, 'GEWIJZIGD', wrong.uitleg, tree.size) };
    if (marks.has(tree.size)) signed = tree.size;
    if (sizes[at] === tree.size) {
      at += 1;
      numbers = [];
    }
  }
  return { size: tree.size, breuk: null };
}

const earliest = (breaks: readonly (Break | null)[]): Break | null =>
  breaks.filter((one) => one !== null).sort((a, b) => a.positie - b.positie)[0] ?? null;

/** What is known of the end: the tree must be as large as its last head, and no head of a witness larger. */
function endBreaks(size: number, signed: number, getuigen: readonly TreeHead[]): (Break | null)[] {
  const largest = Math.max(0, ...getuigen.map(({ grootte }) => grootte));
  return [
    signed > size ? breakAt(size + 1, 'AFGEKAPT', `de laatste boomkop gaat over ${signed}`, signed) : null,
    signed < size ? breakAt(signed + 1, 'AFGEKAPT', `de boomkop over wat na ${signed} komt is weg`, size) : null,
    largest > size ? breakAt(size + 1, 'AFGEKAPT', `de getuige heeft een boomkop over ${largest}`, largest) : null,
  ];
}

async function verifyIn(tx: Transaction, { proces, publicKeys, getuigen = [] }: VerifyRequest): Promise<Verified> {
  const stored = await storedHeads(tx);
  const { good, breuk: headBreak } = checkHeads(stored, proces, publicKeys);
  const read = getuigen.map((jws) => readHead(jws, publicKeys));
  const witnessed = read.filter((head) => head !== null && head.proces === proces) as TreeHead[];
  const stranger =
    witnessed.length < read.length
      ? breakAt(1, 'ONDERTEKENING', 'een boomkop van de getuige is van een sleutel die dit proces niet kent')
      : null;
  const { size, breuk: walked } = await walk(tx, good, witnessed);
  const ends = walked === null ? endBreaks(size, stored.at(-1)?.grootte ?? 0, witnessed) : [];
  const nietVerzegeld = await unsealed(tx);
  const late =
    nietVerzegeld.oldest !== null && isBackdated(nietVerzegeld.oldest, good.at(-1))
      ? breakAt(size + 1, 'TERUGGEDATEERD', `een regel zonder zegel zegt ${nietVerzegeld.oldest}`)
      : null;
  const breuk = earliest([walked, headBreak, ...ends, late, stranger]);
  return {
    ongeschonden: breuk === null ? size : breuk.positie - 1,
    koppen: stored.length,
    nietVerzegeld,
    breuk,
    kop: breuk === null ? (stored.at(-1)?.jws ?? null) : null,
  };
}

/** Computes the whole tree of one logbook anew from its lines, in one snapshot, and names the first position that is not as it was sealed. */
export function verifyLogbook(request: VerifyRequest): Promise<Verified> {
  return request.database.transaction((tx) => verifyIn(tx, request), READ_ONLY);
}
