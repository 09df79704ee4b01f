import type { Accountklasse, Klasse, Rol } from '@ketenhub/vocabulary';

/** A user with exactly one role at one organisation: a decision is never over two roles at once (attack 91). */
export interface Account {
  readonly sub: string;
  readonly rol: Rol;
  /** OIN of the organisation that the user works for. */
  readonly org: string;
  readonly klasse: Klasse;
  readonly accountklasse: Accountklasse;
}

/** Who has an account; asked again at every token, so that a closed account stops at once. */
export interface AccountDirectory {
  find(sub: string): Account | undefined;
}

/** True when the account still has the role and organisation that a token of it claims. */
export function isSameAccount(account: Account | undefined, claims: Account): boolean {
  return (
    account !== undefined &&
    account.rol === claims.rol &&
    account.org === claims.org &&
    account.klasse === claims.klasse &&
    account.accountklasse === claims.accountklasse
  );
}
