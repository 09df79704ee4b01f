import type { Annotaties, Beleid, Deelnemer, Waardelijsten } from '@ketenhub/policy';
import type { Feitentoets } from '../feitentoets/feitentoets.ts';

/** What gives the codes of the case register their names, and the facts of its dossiers their rules. */
export interface Registers {
  readonly waardelijsten: Waardelijsten;
  /** The fields of the whole hub as they are annotated now. */
  readonly hubvelden: () => Annotaties;
  /** Whether the sources of those facts give them now. */
  readonly feitentoets: Feitentoets;
}

/** The deelnemer as the register of deelnemers names it. */
export function deelnemerOf(beleid: Beleid, oin: string): Deelnemer | null {
  return beleid.deelnemers.find((deelnemer) => deelnemer.oin === oin) ?? null;
}
