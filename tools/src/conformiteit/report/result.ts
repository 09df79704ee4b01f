/** NIET_GETOETST is no pass: the report says of each what was missing. */
export type Uitkomst = 'GOED' | 'FOUT' | 'NIET_GETOETST';

export interface Result {
  readonly groep: string;
  readonly toets: string;
  /** Requirements of docs/spec/subgraph-protocol.md. */
  readonly eisen: readonly string[];
  readonly uitkomst: Uitkomst;
  /** What was wrong, or why it was not tested; never a token. */
  readonly bevindingen: readonly string[];
  readonly duurMs: number;
}

/** What a check found: nothing is good. */
export type Findings = readonly string[];

/** Why a check could not be made. */
export class NotTested {
  readonly waarom: string;
  constructor(waarom: string) {
    this.waarom = waarom;
  }
}

export interface Recorder {
  readonly results: readonly Result[];
  /** Makes one check; a failure of the check itself is a finding about the subgraph, such as a connection it broke. */
  check(toets: string, eisen: readonly string[], work: () => Promise<Findings | NotTested>): Promise<void>;
  /** The same recorder for the checks of another group. */
  group(groep: string): Recorder;
}

/** More of the same says nothing new, and a report must stay readable. */
const FINDINGS_MAX = 12;

function shortened(findings: Findings): string[] {
  const more = findings.length - FINDINGS_MAX;
  return more > 0 ? [...findings.slice(0, FINDINGS_MAX), `en nog ${more}`] : [...findings];
}

const outcomeOf = (found: Findings | NotTested): Pick<Result, 'uitkomst' | 'bevindingen'> => {
  if (found instanceof NotTested) return { uitkomst: 'NIET_GETOETST', bevindingen: [found.waarom] };
  return { uitkomst: found.length === 0 ? 'GOED' : 'FOUT', bevindingen: shortened(found) };
};

export function createRecorder(): Recorder {
  const results: Result[] = [];
  const recorderOf = (groep: string): Recorder => ({
    results,
    async check(toets, eisen, work) {
      const begun = performance.now();
      const found = await work().catch((error: unknown) => [
        `geen antwoord: ${error instanceof Error ? error.message : String(error)}`,
      ]);
      results.push({ groep, toets, eisen, ...outcomeOf(found), duurMs: Math.round(performance.now() - begun) });
    },
    group: recorderOf,
  });
  return recorderOf('');
}
