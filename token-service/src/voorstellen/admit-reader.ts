import { type Beleid, isCompliance, type Ondertekenaar } from '@ketenhub/policy';
import { OIN } from '@ketenhub/vocabulary';
import { mayClaim } from '../checkpoint/purpose-rules.ts';
import { type LiveSubject, liveSubject, type SubjectParts } from '../live-subject.ts';

export interface Reader {
  readonly subject: LiveSubject;
  /** How this person stands in the register of who may sign; null for who may only read. */
  readonly ondertekenaar: Ondertekenaar | null;
}

export type Admission =
  | { readonly ok: true; readonly reader: Reader }
  | { readonly ok: false; readonly status: 401 }
  | { readonly ok: false; readonly status: 403; readonly subject: LiveSubject };

export interface AdmitParts {
  readonly subject: SubjectParts;
  readonly beleid: Beleid;
  readonly ondertekenaars: readonly Ondertekenaar[];
}

/**
 * Admits a person with a living token for RECHTMATIGHEID: the purpose that judges rules and reads no data. The register
 * counts only while the account still has the role and organisation that stand in it. @throws when the store does not answer
 */
export async function admitReader(
  { subject: parts, beleid, ondertekenaars }: AdmitParts,
  authorization: string | undefined,
): Promise<Admission> {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
  const subject = await liveSubject(parts, token);
  if (!subject.ok) return { ok: false, status: 401 };
  const { account } = subject;
  const doel = subject.claims.authorization_details?.[0]?.doel;
  if (doel !== 'RECHTMATIGHEID' || !mayClaim(beleid, { account, doel, fase: null }))
    return { ok: false, status: 403, subject };
  const ondertekenaar =
    ondertekenaars.find(
      ({ persoon, rol, organisatie }) =>
        persoon === account.sub && rol === account.rol && OIN[organisatie] === account.org,
    ) ?? null;
  return { ok: true, reader: { subject, ondertekenaar } };
}

/** Whoever answers for a source, or for the protocol itself, may propose. */
export function mayPropose({ ondertekenaar }: Reader): boolean {
  return ondertekenaar !== null && (isCompliance(ondertekenaar) || ondertekenaar.rol === 'PRIVACYFUNCTIONARIS');
}
