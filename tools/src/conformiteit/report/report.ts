import type { Judged } from './requirements.ts';
import type { Result } from './result.ts';

/** Everything that the two reports are made of. */
export interface Report {
  readonly bron: string;
  readonly url: string;
  readonly beleid: string;
  readonly begonnenOp: Date;
  readonly duurMs: number;
  readonly results: readonly Result[];
  readonly eisen: readonly Judged[];
  /** Why nothing could be tested, or null. */
  readonly onbruikbaar: string | null;
}

export interface Telling {
  readonly goed: number;
  readonly fout: number;
  readonly nietGetoetst: number;
}

export function tel(results: readonly Result[]): Telling {
  const of = (uitkomst: Result['uitkomst']): number => results.filter((result) => result.uitkomst === uitkomst).length;
  return { goed: of('GOED'), fout: of('FOUT'), nietGetoetst: of('NIET_GETOETST') };
}
