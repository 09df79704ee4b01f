import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { announceKey, KeyFolderDamaged, type KeyTimes, readStand } from '@ketenhub/tokens';
import { ringOf } from './key-places.ts';
import { momentOf } from './moment.ts';
import type { RotateOptions } from './rotate-options.ts';

/** What the command prints, and how it ends: 0 taken over, 3 announced and no process has taken it over yet. */
export interface Rotated {
  readonly text: string;
  readonly exitCode: 0 | 3;
}

export interface RotateSettings {
  /** How long the process gets to take the key over. */
  readonly patienceMs: number;
  readonly now?: () => number;
}

const REFUSALS = {
  GEEN_SLEUTEL: 'daar staat nog geen sleutel; klopt --data, en heeft de hub al eens gedraaid?',
  BEZIG: 'er loopt al een wissel; wacht tot de vorige sleutel is vernietigd (npm run sleutels:toon).',
  AL_AANGEKONDIGD: 'er is al een volgende sleutel aangekondigd die nog niet is overgenomen; draait het proces?',
} as const;
const POLL_MS = 100;

/** A damaged folder is the operator's to mend: one line, no stack. */
function problemOf(error: unknown): unknown {
  return error instanceof KeyFolderDamaged ? new OperatorProblem(error.message) : error;
}

async function waitTakenOver(read: () => KeyTimes | undefined, patienceMs: number): Promise<KeyTimes | null> {
  for (let waited = 0; waited <= patienceMs; waited += POLL_MS) {
    const times = read();
    if (times !== undefined) return times;
    await sleep(POLL_MS);
  }
  return null;
}

/** `npm run sleutels:wissel` for a key of a process. @throws OperatorProblem in one line; then nothing has changed */
export async function rotateKey(
  { place, overSeconds, nood, dataDir }: Extract<RotateOptions, { soort: 'SLEUTEL' }>,
  { patienceMs, now = Date.now }: RotateSettings,
): Promise<Rotated> {
  const ring = ringOf(place, dataDir);
  try {
    const nowMs = now();
    const announced = await announceKey({ ...ring, vanafMs: nowMs + overSeconds * 1_000, nood }, nowMs);
    if (!announced.ok) throw new OperatorProblem(`${place.wie} (${ring.dir}): ${REFUSALS[announced.why]}`);
    const { kid } = announced;
    const times = await waitTakenOver(() => readStand(ring)?.find((key) => key.kid === kid), patienceMs);
    if (times === null) {
      const text = `${place.wie}: sleutel ${kid} is aangekondigd. Geen proces heeft hem nog overgenomen; dat gebeurt zodra ${place.proces} draait.`;
      return { text, exitCode: 3 };
    }
    const before = readStand(ring)?.findLast((key) => key.kid !== kid);
    const end =
      before?.eindigtMs == null ? '' : ` De vorige telt tot ${momentOf(before.eindigtMs)} en wordt dan vernietigd.`;
    return {
      text: `${place.wie}: sleutel ${kid} is gepubliceerd en tekent vanaf ${momentOf(times.tekentMs)}.${end}`,
      exitCode: 0,
    };
  } catch (error) {
    throw problemOf(error);
  }
}
