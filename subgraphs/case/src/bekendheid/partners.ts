import { type Beleid, isBevraagbaar } from '@ketenhub/policy';
import type { Partner } from './ask-partner.ts';

/** Every deelnemer that can be asked before the doelbesluit, by the policy in force (R05, R14). */
export function bevraagbarePartners(beleid: Beleid): readonly Partner[] {
  return beleid.deelnemers.flatMap((deelnemer) => {
    const { code, naam, oin, subgraph: bron } = deelnemer;
    return bron !== 'casus' && isBevraagbaar(beleid, deelnemer) ? [{ code, naam, oin, bron }] : [];
  });
}

/** Whom of them is asked: who is named, or all. null when somebody is named who cannot be asked, somebody twice, or nobody at all. */
export function gevraagdePartners(
  partners: readonly Partner[],
  codes: readonly string[] | null,
): readonly Partner[] | null {
  if (codes === null) return partners;
  const named = partners.filter(({ code }) => codes.includes(code));
  return named.length > 0 && named.length === codes.length ? named : null;
}
