import { type Casusproces, casusprocesDocument, compileerCasusproces } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { readSource } from './read-source.ts';

export const CASE_PROCESS_PATH = 'schema/casusproces.json';
export const CASE_PROCESS_DOCUMENT_PATH = 'docs/casusproces.md';

/** Compiles schema/casusproces.yaml. @throws OperatorProblem that names every mistake with its place */
export async function compileCaseProcess(): Promise<Casusproces> {
  const outcome = compileerCasusproces(await readSource('schema/casusproces.yaml'));
  if ('fouten' in outcome)
    throw new OperatorProblem(`the case process does not compile:\n${outcome.fouten.join('\n')}`);
  return outcome.casusproces;
}

/** The text of schema/casusproces.json: the same bytes for the same process. */
export async function caseProcessFileText(): Promise<string> {
  return `${JSON.stringify(await compileCaseProcess(), null, 1)}\n`;
}

/** The text of docs/casusproces.md, with its diagram. */
export async function caseProcessDocumentText(): Promise<string> {
  return casusprocesDocument(await compileCaseProcess());
}
