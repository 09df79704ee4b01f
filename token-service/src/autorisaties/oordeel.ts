import type { Account } from '../accounts.ts';
import type { Autorisatie } from '../store/schema.ts';
import { beoordelenUiterlijkOp } from './termijn.ts';

export type Autorisatiefout = 'GEEN_AUTORISATIE' | 'AUTORISATIE_VERLOPEN';

/**
 * Whether this account is authorised on this day (WGS 1.8(2), BGS 1.11): designated for its class, not withdrawn, and reviewed in
 * time; of a private deelnemer only who has no commercial task (WGS 1.4(3)). Null is yes; whatever is not known is a no.
 */
export function oordeel(
  account: Pick<Account, 'accountklasse' | 'klasse'>,
  autorisatie: Autorisatie | null,
  today: string,
): Autorisatiefout | null {
  if (autorisatie === null || autorisatie.ingetrokkenOp !== null) return 'GEEN_AUTORISATIE';
  if (autorisatie.klasse !== account.accountklasse) return 'GEEN_AUTORISATIE';
  if (account.klasse === 'PRIVAAT' && !autorisatie.geenCommercieleTaken) return 'GEEN_AUTORISATIE';
  // A review of tomorrow is none: only a clock that went back, or a hand in the table, makes one.
  if (autorisatie.beoordeeldOp > today) return 'AUTORISATIE_VERLOPEN';
  return today > beoordelenUiterlijkOp(account.accountklasse, autorisatie.beoordeeldOp) ? 'AUTORISATIE_VERLOPEN' : null;
}

const ZINNEN: Readonly<Record<Autorisatiefout, string>> = {
  GEEN_AUTORISATIE: 'U bent hier niet geautoriseerd; vraag het uw organisatie.',
  AUTORISATIE_VERLOPEN: 'De beoordeling van uw autorisatie is verlopen; vraag uw organisatie om een nieuwe.',
};

export const isAutorisatiefout = (fault: string): fault is Autorisatiefout => Object.hasOwn(ZINNEN, fault);

/** What the user reads. Withdrawn, never designated and designated for something else are one sentence: why is for the organisation. */
export const zinVan = (fout: Autorisatiefout): string => ZINNEN[fout];
