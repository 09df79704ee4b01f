import { join } from 'node:path';
import { type Beleid, maakVoorstel, type Ondertekenaar, vastgesteldeVersie, watNodigIs } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { readChain } from './read-chain.ts';

export interface ProtocolCheck {
  /** The protocol of the working tree. */
  readonly now: Beleid;
  /** Folder of the decisions. */
  readonly folder: string;
  readonly signers: readonly Ondertekenaar[];
}

const HOW = 'zie docs/how-to/change-the-policy.md';

/**
 * Holds the working tree against what was established: every decision on the way is worked out and checked again.
 * @throws OperatorProblem in one message for a change without a complete dossier, or a dossier that does not hold
 */
export async function checkProtocol({ now, folder, signers }: ProtocolCheck): Promise<string> {
  const { begin, besluiten } = await readChain(folder);
  const established = await vastgesteldeVersie({ begin, besluiten, ondertekenaars: signers });
  if (!established.ok)
    throw new OperatorProblem(`${join(folder, `${established.voorstel}.json`)}: ${established.uitleg}`);
  const { beleid } = established;
  if (beleid.digest === now.digest)
    return `Het protocol is versie ${beleid.versie}, zoals vastgesteld (${now.digest}).`;
  const voorstel = await maakVoorstel(beleid, now);
  throw new OperatorProblem(
    `De wijziging van het privacyprotocol is niet vastgesteld (voorstel ${voorstel.digest}). ${watNodigIs(voorstel)} Zet het dossier in ${join(folder, `${voorstel.digest}.json`)}; ${HOW}.`,
  );
}
