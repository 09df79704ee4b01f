import {
  type Beleid,
  berekenDigest,
  compileerBeleid,
  controleerRegister,
  type Gecompileerd,
  leesBeleid,
  leesRegister,
} from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { namedActivities } from './named-activities.ts';
import { readSource } from './read-source.ts';
import { listRepositoryFiles } from './repository.ts';

export const BELEID_PATH = 'schema/beleid.json';
/** Statements about the policy, not part of it. */
export const INVARIANTS_PATH = 'schema/privacyprotocol/invarianten.yaml';
/** Who may sign about the policy, not part of it. */
export const SIGNERS_PATH = 'schema/privacyprotocol/ondertekenaars.yaml';
const REGISTER_PATH = 'schema/verwerkingsactiviteiten.yaml';

/**
 * Compiles schema/privacyprotocol and schema/deelnemers.yaml to the bundle, with its digest, and checks them against
 * the register of verwerkingsactiviteiten. @throws OperatorProblem that names every mistake with its file and place
 */
export async function compilePolicy(): Promise<Beleid> {
  const paths = [
    'schema/deelnemers.yaml',
    ...(await listRepositoryFiles('schema/privacyprotocol', '.yaml')),
    ...(await listRepositoryFiles('schema/privacyprotocol/regels', '.yaml')),
  ];
  const parts = paths.filter((path) => path !== INVARIANTS_PATH && path !== SIGNERS_PATH);
  const outcome = compileerBeleid(await Promise.all(parts.map(readSource)));
  if ('fouten' in outcome)
    throw new OperatorProblem(`the privacyprotocol does not compile:\n${outcome.fouten.join('\n')}`);
  await checkRegister(outcome);
  return leesBeleid({ ...outcome.beleid, digest: await berekenDigest(outcome.beleid) });
}

async function checkRegister({ beleid, bestandVan }: Gecompileerd): Promise<void> {
  const register = leesRegister(await readSource(REGISTER_PATH));
  const mistakes =
    'fouten' in register
      ? register.fouten
      : controleerRegister({
          bestand: REGISTER_PATH,
          activiteiten: register.activiteiten,
          beleid,
          bestandVan,
          verwijzingen: await namedActivities(),
        });
  if (mistakes.length > 0)
    throw new OperatorProblem(`the register of verwerkingsactiviteiten does not hold:\n${mistakes.join('\n')}`);
}

/** The text of schema/beleid.json: the same bytes for the same protocol. */
export async function policyFileText(): Promise<string> {
  const { versie, digest, ...content } = await compilePolicy();
  return `${JSON.stringify({ versie, digest, ...content }, null, 1)}\n`;
}
