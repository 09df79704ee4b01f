import { type Beleid, type BeleidBron, berekenDigest, compileerBeleid, leesBeleid } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { parse, YAMLParseError } from 'yaml';
import { listRepositoryFiles, readRepositoryFile } from './repository.ts';

export const BELEID_PATH = 'schema/beleid.json';

/**
 * Compiles schema/privacyprotocol and schema/deelnemers.yaml to the bundle, with its digest.
 * @throws OperatorProblem that names every mistake with its file and place
 */
export async function compilePolicy(): Promise<Beleid> {
  const paths = [
    'schema/deelnemers.yaml',
    ...(await listRepositoryFiles('schema/privacyprotocol', '.yaml')),
    ...(await listRepositoryFiles('schema/privacyprotocol/regels', '.yaml')),
  ];
  const outcome = compileerBeleid(await Promise.all(paths.map(readSource)));
  if ('fouten' in outcome)
    throw new OperatorProblem(`the privacyprotocol does not compile:\n${outcome.fouten.join('\n')}`);
  return leesBeleid({ ...outcome.beleid, digest: await berekenDigest(outcome.beleid) });
}

/** The text of schema/beleid.json: the same bytes for the same protocol. */
export async function policyFileText(): Promise<string> {
  const { versie, digest, ...content } = await compilePolicy();
  return `${JSON.stringify({ versie, digest, ...content }, null, 1)}\n`;
}

async function readSource(bestand: string): Promise<BeleidBron> {
  try {
    return { bestand, inhoud: parse(await readRepositoryFile(bestand), { uniqueKeys: true, strict: true }) };
  } catch (error) {
    if (error instanceof YAMLParseError) throw new OperatorProblem(`${bestand}: ${error.message}`);
    throw error;
  }
}
