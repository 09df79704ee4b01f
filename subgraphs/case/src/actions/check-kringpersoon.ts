import type { Fout, Persoon } from './aanmelding.ts';
import { checkAccount } from './belangenconflict.ts';
import { checkPersoon, KRING_MAX } from './check-aanmelding.ts';
import { checkAangemeld, checkVerteld, type Relatieinvoer, type Relatiemaat } from './check-relatie.ts';
import { checkText, wrong } from './check-text.ts';

/** Somebody of the directe kring as he was sent; nothing in it has been judged. */
export interface Kringinvoer extends Persoon, Omit<Relatieinvoer, 'ander'> {
  /** Why the casus needs him, for this person by himself (WGS 2.30(1)b). */
  readonly noodzaak: string;
  /** Accounts of users who are this person or a relative of him. */
  readonly geweerdeAccounts?: readonly string[];
}

export interface Kringmaat extends Relatiemaat {
  /** Numbers of the persons who are in the casus now. */
  readonly aanwezig: readonly string[];
  /** Account of who asks; null when the register was not told. */
  readonly account: string | null;
}

const NOODZAAK = { min: 20, max: 1_000 };
const ACCOUNTS_MAX = 20;

function checkPlaats({ burgerservicenummer }: Kringinvoer, { aanwezig }: Kringmaat): Fout[] {
  if (aanwezig.includes(burgerservicenummer)) return wrong('burgerservicenummer', 'Deze persoon staat er al.');
  return aanwezig.length > KRING_MAX
    ? wrong('burgerservicenummer', `De directe kring heeft ten hoogste ${KRING_MAX} personen.`)
    : [];
}

function checkAccounts({ geweerdeAccounts = [] }: Kringinvoer, { account }: Kringmaat): Fout[] {
  if (geweerdeAccounts.length > ACCOUNTS_MAX) return wrong('geweerdeAccounts', `Ten hoogste ${ACCOUNTS_MAX} accounts.`);
  return geweerdeAccounts.flatMap((een) => checkAccount('geweerdeAccounts', een.trim(), account)).slice(0, 1);
}

/**
 * Everything that is wrong with adding this person, per field; no message repeats what was written, and none looks beyond this casus
 * (attack 101).
 */
export function checkKringpersoon(invoer: Kringinvoer, maat: Kringmaat): readonly Fout[] {
  return [
    ...checkPersoon('', invoer, maat.dag),
    ...checkPlaats(invoer, maat),
    ...checkAangemeld(invoer.betrokkene, maat),
    ...checkVerteld(invoer, maat),
    ...checkText('noodzaak', invoer.noodzaak, NOODZAAK),
    ...checkAccounts(invoer, maat),
  ];
}
