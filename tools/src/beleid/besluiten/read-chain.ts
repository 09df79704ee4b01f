import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Beleid, type Besluitbestand, leesBesluit, leesBundel } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';

/** Where the decisions stand in the repository. */
export const DECISIONS_PATH = 'schema/privacyprotocol/besluiten';

/** The version with which the procedure began, beside a file per decision: `<digest of the proposal>.json`. */
const BEGIN = 'begin.json';

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new OperatorProblem(`${file}: is niet te lezen`);
  }
}

/** One exported dossier. @throws OperatorProblem when it has another shape */
export async function readDecision(file: string): Promise<Besluitbestand> {
  const gelezen = await leesBesluit(await readJson(file));
  if (!gelezen.ok) throw new OperatorProblem(`${file}: ${gelezen.fout}`);
  return gelezen.besluit;
}

/** Everything that was decided, as it stands in the repository. @throws OperatorProblem that names the file */
export async function readChain(
  folder: string,
): Promise<{ readonly begin: Beleid; readonly besluiten: readonly Besluitbestand[] }> {
  const beginFile = join(folder, BEGIN);
  const begin = await leesBundel(await readJson(beginFile));
  if ('fout' in begin) throw new OperatorProblem(`${beginFile}: ${begin.fout}`);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== BEGIN).sort();
  const besluiten = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const besluit = await readDecision(file);
      if (name !== `${besluit.voorstel}.json`)
        throw new OperatorProblem(`${file}: moet ${besluit.voorstel}.json heten`);
      return besluit;
    }),
  );
  return { begin, besluiten };
}
