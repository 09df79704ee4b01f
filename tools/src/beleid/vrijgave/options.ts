import { parseArgs } from 'node:util';
import { ANNOUNCED_AHEAD_MS } from '@ketenhub/bundle';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';

export const USAGE = `npm run beleid:vrijgeven -- [--vanaf <instant>] [--overlap <seconds>] [--dossier <file>]
  --vanaf        when every process goes over to it, such as 2026-12-01T00:00:00Z; by default a minute from now
  --overlap      how long a token of the policy before it is still answered (0 to 86400, by default 60)
  --dossier      file with the established change (GET /beleid/voorstellen/<digest>/besluit); releases the version in it.
                 Without it the protocol of the repository is released, with the dossier that stands beside it
Settings: POLICY_RELEASES_DIR, POLICY_KEY_FILE, and COMPLIANCE_KEY_FILE or COMPLIANCE_SIGN_COMMAND (docs/settings.md).`;

export interface ReleaseOptions {
  readonly fromMs: number;
  readonly overlapMs: number;
  /** File of the dossier to release; null for the protocol of the repository. */
  readonly dossierFile: string | null;
}

const DEFAULT_AHEAD_MS = 60_000;
/** Longer than a transaction token lives (30 s), and its tolerance for clocks (30 s). */
const DEFAULT_OVERLAP_SECONDS = '60';

function parse(args: readonly string[]) {
  try {
    const options = {
      vanaf: { type: 'string' },
      overlap: { type: 'string' },
      dossier: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

function readFrom(text: string | undefined, { nowMs, isFirst }: Moment): number {
  // Before the first release no process can run, so nobody has to hear of it in time.
  if (text === undefined) return isFirst ? nowMs : nowMs + DEFAULT_AHEAD_MS;
  const fromMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{3})?)?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(fromMs)) throw new OperatorProblem(`--vanaf is no instant such as 2026-12-01T00:00:00Z: "${text}"`);
  if (!isFirst && fromMs < nowMs + ANNOUNCED_AHEAD_MS)
    throw new OperatorProblem(
      `--vanaf must lie at least ${ANNOUNCED_AHEAD_MS / 1000} s ahead, so that every process hears of it in time`,
    );
  return fromMs;
}

function readOverlap(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 86_400)
    throw new OperatorProblem(`--overlap must be a whole number of seconds from 0 to 86400: "${text}"`);
  return Number(text) * 1000;
}

export interface Moment {
  readonly nowMs: number;
  /** Whether nothing was released before. */
  readonly isFirst: boolean;
}

/** @throws OperatorProblem on an unknown flag or a value that is not usable. */
export function readReleaseOptions(args: readonly string[], moment: Moment): ReleaseOptions {
  const { vanaf, overlap = DEFAULT_OVERLAP_SECONDS, dossier } = parse(args);
  return {
    fromMs: readFrom(vanaf, moment),
    overlapMs: readOverlap(overlap),
    dossierFile: dossier ?? null,
  };
}
