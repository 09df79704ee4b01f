import type { Beleid, Deelnemer, Waardelijsten } from '@ketenhub/policy';

/** What gives the codes of the case register their names. */
export interface Registers {
  readonly waardelijsten: Waardelijsten;
}

/** The deelnemer as the register of deelnemers names it. */
export function deelnemerOf(beleid: Beleid, oin: string): Deelnemer | null {
  return beleid.deelnemers.find((deelnemer) => deelnemer.oin === oin) ?? null;
}
