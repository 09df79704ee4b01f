import type { Beleid } from './beleid.ts';

/**
 * The bundle with only the rules that hold on this day (ISO 8601, in the Netherlands; `geldigTot` is the first day
 * without). A rule that lapsed, or does not hold yet, opens nothing; prohibitions hold always. The digest stays that of the
 * signed whole.
 */
export function geldigOp(beleid: Beleid, dag: string): Beleid {
  const regels = beleid.regels.filter(
    ({ geldigVanaf, geldigTot }) => geldigVanaf <= dag && (geldigTot === null || dag < geldigTot),
  );
  return Object.freeze({ ...beleid, regels });
}
