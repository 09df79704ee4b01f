import type { Annotaties, Beleid } from '@ketenhub/policy';
import type { Organisatie } from '@ketenhub/vocabulary';
import { nearMisses, personaRights, type Right } from '../zero-trust/rights.ts';
import { createOracle } from './oracle.ts';
import type { Tape } from './tape.ts';

/** Full rights to start from: per persona, doel and fase one that opens as much as any other. */
export function basesFor(beleid: Beleid, annotaties: Annotaties): Right[] {
  const best = new Map<string, { right: Right; opens: number }>();
  const coordinates = [...annotaties]
    .filter(([, { toepassingen }]) => toepassingen.length > 0)
    .map(([coordinate]) => coordinate);
  for (const right of personaRights(beleid)) {
    if (!['politie', 'ggz', right.organisatie].includes(right.aanmelder)) continue;
    const oracle = createOracle(beleid, annotaties, right);
    const opens = coordinates.filter((one) => !oracle.isStructure(one) && oracle.mayForSomeone(one)).length;
    const key = JSON.stringify([right.doel, right.fase, right.rol, right.organisatie]);
    if (opens > (best.get(key)?.opens ?? 0)) best.set(key, { right, opens });
  }
  const most = Math.max(0, ...[...best.values()].map(({ opens }) => opens));
  return [...best.values()].filter(({ opens }) => opens >= most / OPENS_AT_LEAST).map(({ right }) => right);
}

/** A right that opens nearly nothing has near misses that open nothing at all. */
const OPENS_AT_LEAST = 5;

export interface RightsDrawn {
  /** One or two dimensions off a full right, or now and then the full right itself. */
  readonly right: Right;
  /** A right near it, with more or with less. */
  readonly other: Right;
}

const OWNERS: readonly Organisatie[] = [
  'politie',
  'om',
  'reclassering',
  'ggz',
  'veilig-thuis',
  'college',
  'burgemeester',
];

export function drawRights(beleid: Beleid, bases: readonly Right[], tape: Tape): RightsDrawn {
  const base = bases[tape.below(bases.length)];
  if (base === undefined) throw new Error('no right opens anything');
  const miss = (from: Right): Right => {
    const misses = nearMisses(beleid, from, OWNERS);
    const dimensions = [...new Set(misses.map(({ dimension }) => dimension))];
    const dimension = dimensions[tape.below(dimensions.length)];
    const inIt = misses.filter((one) => one.dimension === dimension);
    return inIt[tape.below(inIt.length)]?.right ?? from;
  };
  const near = miss(base);
  const colleague = bases[tape.below(bases.length)] ?? base;
  const choice = tape.below(6);
  if (choice === 0) return { right: near, other: base };
  if (choice === 1) return { right: base, other: near };
  if (choice === 2) return { right: miss(near), other: base };
  if (choice === 3) return { right: near, other: miss(base) };
  return choice === 4 ? { right: base, other: colleague } : { right: colleague, other: near };
}
