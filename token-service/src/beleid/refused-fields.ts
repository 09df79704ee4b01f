import { besluitenVoor, type CasusFeiten } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN } from '@ketenhub/vocabulary';
import type { Account } from '../accounts.ts';
import type { Policy } from './policy-source.ts';

export interface FieldQuestion {
  readonly account: Account;
  readonly doel: string;
  readonly casus: CasusFeiten | null;
}

/** A field of the casus itself is about no person; a field of a person must be open for at least one kind of betrokkene. */
const KINDS = [null, ...BETROKKENE_SOORTEN];

/** The coordinates that the policy denies for every kind of betrokkene; the gateway had no reason to ask those. */
export function refusedFields(
  { beleid, annotaties }: Policy,
  { account, doel, casus }: FieldQuestion,
  velden: readonly string[],
): string[] {
  const asker = { doel, casus, rol: account.rol, klasse: account.klasse, organisatie: account.org };
  const besluiten = besluitenVoor(beleid, annotaties, asker);
  return velden.filter((veld) => KINDS.every((soort) => besluiten(veld, soort).effect === 'GEWEIGERD'));
}
