import { readSigners } from '../beleid/besluiten/read-signers.ts';
import { SIGNERS_PATH } from './compile-policy.ts';

export const SIGNERS_FILE_PATH = 'schema/ondertekenaars.json';

/** The text of schema/ondertekenaars.json, for processes that read no YAML. @throws OperatorProblem that names every mistake */
export async function signersFileText(): Promise<string> {
  return `${JSON.stringify({ ondertekenaars: await readSigners(SIGNERS_PATH) }, null, 1)}\n`;
}
