import { type AccessTokenClaims, type KeySource, verifyAccessToken } from '@ketenhub/tokens';
import { type Account, type AccountDirectory, isSameAccount } from './accounts.ts';
import { type Autorisatiefout, oordeel } from './autorisaties/oordeel.ts';
import type { ArtefactStore } from './store/artefact-store.ts';

/** A user and the login that his token came from. */
export interface KnownSubject {
  readonly account: Account;
  readonly claims: AccessTokenClaims;
  /** The client that the login was for. */
  readonly clientId: string;
}

export interface LiveSubject extends KnownSubject {
  readonly ok: true;
}

export type SubjectFault = 'TOKEN_ONGELDIG' | 'GRANT_INGETROKKEN' | 'ACCOUNT_GEWIJZIGD' | Autorisatiefout;
export type SubjectResult =
  | LiveSubject
  | {
      readonly ok: false;
      readonly fault: SubjectFault;
      /** Who is refused, where it is known: only of whom the authorisation does not hold. */
      readonly known: KnownSubject | null;
    };

export interface SubjectParts {
  readonly issuer: string;
  readonly grants: Pick<ArtefactStore, 'findGrant'>;
  readonly accounts: AccountDirectory;
  readonly keys: KeySource;
  /** The calendar day on which authorisations are judged. */
  readonly today: () => string;
}

const nobody = (fault: SubjectFault): SubjectResult => ({ ok: false, fault, known: null });

/**
 * The user behind a token of ours, only while the grant behind it lives and the organisation's authorisation holds: a token alone
 * is not enough, so that a gateway that was taken over cannot keep using what passed through it (attack 76), and
 * who is withdrawn or not reviewed in time is stopped at his next request (R26). @throws when the store does not answer.
 */
export async function liveSubject(parts: SubjectParts, token: unknown): Promise<SubjectResult> {
  const { issuer, grants, accounts, keys, today } = parts;
  const verified = await verifyAccessToken(token, keys, issuer);
  if (!verified.ok) return nobody('TOKEN_ONGELDIG');
  const { claims } = verified;
  const grant = await grants.findGrant(claims.sid, claims.org);
  if (grant?.accountId !== claims.sub) return nobody('GRANT_INGETROKKEN');
  const account = accounts.find(claims.sub);
  if (!account || !isSameAccount(account, claims)) return nobody('ACCOUNT_GEWIJZIGD');
  const known = { account, claims, clientId: grant.clientId };
  const fault = oordeel(account, grant.autorisatie, today());
  return fault === null ? { ok: true, ...known } : { ok: false, fault, known };
}
