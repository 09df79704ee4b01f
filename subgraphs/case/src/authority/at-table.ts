import { type Doel, OIN, type Rol } from '@ketenhub/vocabulary';
import type { CaseFacts } from '../store/case-facts.ts';

export interface Asker {
  readonly rol: Rol;
  /** OIN. */
  readonly org: string;
  readonly doel: Doel;
}

const HOUSE_ROLES: readonly Rol[] = ['PROCESREGISSEUR', 'PROCESONDERSTEUNER'];
const PARTNER_ROLES: readonly Rol[] = ['PROFESSIONAL', 'CASUSREGISSEUR'];
const CONTACTPUNT_DOELEN: readonly Doel[] = ['ZVH-HEROPENING', 'AVG-VERZOEK'];

/**
 * Whether this casus exists for the asker. The house sits at every casus; a partner only while it is designated
 * (WGS 2.31(4); R03), and before that decision only the aanmelder, with its own data (2.31(1)). A closed casus is gone
 * for the partners (2.31(8); R17). In the triage the overheidsdeelnemers that were asked to judge the
 * melding sit there too (2.31(2)). Everyone else has no table, but for the contactpunt of a deelnemer, with an AVG-verzoek or to record
 * that the deelnemers open a closed casus again.
 */
export function isAtTable({ casus, deelnemers, triagedeelnemers }: CaseFacts, { rol, org, doel }: Asker): boolean {
  if (HOUSE_ROLES.includes(rol)) return org === OIN.zvh;
  if (rol === 'CONTACTPUNT') return CONTACTPUNT_DOELEN.includes(doel) && deelnemers.includes(org);
  if (!PARTNER_ROLES.includes(rol) || casus.fase === 'AFGESLOTEN') return false;
  if (casus.deelnemersbesluitOp !== null) return deelnemers.includes(org);
  return casus.aanmelder === org || (casus.fase === 'TRIAGE' && triagedeelnemers.includes(org));
}
