import { type Beleid, magDoel } from '@ketenhub/policy';
import { FASEN } from '@ketenhub/vocabulary';
import type { Account } from '../accounts.ts';
import { type Refusal, refusal } from '../oauth/refuse.ts';
import type { AskedDoelbinding } from './read-doelbinding.ts';

const CODE = 'invalid_authorization_details';

/** Whether the policy lets this account claim the doel: in this phase, or without a casus when `fase` is null. */
export function mayClaim(
  beleid: Beleid,
  { account, doel, fase }: { account: Account; doel: string; fase: string | null },
): boolean {
  return magDoel(beleid, { doel, fase, rol: account.rol, accountklasse: account.accountklasse });
}

/**
 * What can be refused before any casus is asked about, so that such a refusal says nothing about a casus: the casus given
 * or not as the doel needs, a role that never has this doel, a missing motivation.
 */
export function refuseBeforeCasus(beleid: Beleid, account: Account, asked: AskedDoelbinding): Refusal | null {
  const rules = beleid.doelen.find(({ code }) => code === asked.doel);
  if (!rules) return refusal(CODE, 'Dit doel bestaat niet in het privacyprotocol.', 'ONBEKEND_DOEL');
  if (rules.casus === 'EEN' && !asked.casus) return refusal(CODE, 'Kies bij dit doel een casus.', 'GEEN_CASUS');
  if (rules.casus === 'GEEN' && asked.casus)
    return refusal(CODE, 'Dit doel is er alleen zonder casus.', 'CASUS_TE_VEEL');
  const phases = rules.casus === 'GEEN' ? [null] : FASEN;
  if (!phases.some((fase) => mayClaim(beleid, { account, doel: asked.doel, fase }))) {
    return refusal(CODE, 'Dit doel hoort niet bij uw rol.', 'DOEL_NIET_VOOR_ROL');
  }
  if (rules.motiveringVerplicht && !asked.motivering) {
    return refusal(CODE, 'Geef bij dit doel een motivering.', 'GEEN_MOTIVERING');
  }
  return null;
}
