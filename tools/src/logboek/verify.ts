import { join } from 'node:path';
import { createPool, openDatabase } from '@ketenhub/database';
import { readKnownKeys, type Verified, verifyLogbook } from '@ketenhub/logbook';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { KeyFolderDamaged } from '@ketenhub/tokens';
import type { ProcessSpec } from '../../start/process-list.ts';
import { runTool } from '../run-tool.ts';
import { readVerifyOptions, type VerifyOptions } from './options.ts';
import { ownerUrlOf } from './owner-url.ts';
import { keepHeads, readWitness, type WitnessedHead } from './witness-file.ts';

/** Ends otherwise than a logbook that could not be read, so that whoever runs this each night can tell the two. */
const BROKEN_EXIT_CODE = 2;

function keysOf({ name }: ProcessSpec, dataDir: string) {
  try {
    return readKnownKeys(join(dataDir, 'keys', name));
  } catch (error) {
    if (error instanceof KeyFolderDamaged) throw new OperatorProblem(error.message);
    throw error;
  }
}

/** What PostgreSQL or the way to it says is one line; anything else is a bug. */
function notRead({ name }: ProcessSpec) {
  return (error: Error & { readonly code?: string; readonly cause?: { readonly code?: string } }): never => {
    const code = error.code ?? error.cause?.code;
    if (code === undefined) throw error;
    throw new OperatorProblem(`Het logboek van ${name} is niet te lezen (${code}); draait zijn database?`);
  };
}

async function verify(
  spec: ProcessSpec,
  { dataDir }: VerifyOptions,
  witness: readonly WitnessedHead[],
): Promise<Verified> {
  const pool = createPool({
    url: ownerUrlOf(spec, dataDir, process.env),
    applicationName: 'ketenhub logboek:verify',
    connectionsMax: 1,
    connectTimeoutMs: 10_000,
    statementTimeoutMs: 600_000,
    onError: () => undefined,
  });
  try {
    const publicKeys = keysOf(spec, dataDir);
    const getuigen = witness.filter(({ proces }) => proces === spec.name).map(({ kop }) => kop);
    return await verifyLogbook({ database: openDatabase(pool), proces: spec.name, publicKeys, getuigen }).catch(
      notRead(spec),
    );
  } finally {
    await pool.end();
  }
}

function linesOf({ name }: ProcessSpec, { ongeschonden, koppen, nietVerzegeld, breuk }: Verified): string[] {
  const waiting =
    nietVerzegeld.lines === 0 ? '' : `; ${nietVerzegeld.lines} nog zonder zegel, de oudste van ${nietVerzegeld.oldest}`;
  const whole = `${name.padEnd(14)} ongeschonden tot positie ${ongeschonden} (${koppen} boomkoppen${waiting})`;
  if (breuk === null) return [whole];
  const where = breuk.tot === breuk.positie ? `${breuk.positie}` : `${breuk.positie} tot en met ${breuk.tot}`;
  return [whole, `${name.padEnd(14)} EERSTE FOUT op positie ${where}: ${breuk.soort}, ${breuk.uitleg}`];
}

await runTool(async () => {
  const options = readVerifyOptions(process.argv.slice(2));
  const witness = options.witnessFile === null ? [] : readWitness(options.witnessFile);
  for (const spec of options.processes) {
    const verified = await verify(spec, options, witness);
    for (const line of linesOf(spec, verified)) console.log(line);
    if (verified.breuk !== null) process.exitCode = BROKEN_EXIT_CODE;
    const { kop } = verified;
    if (options.keepFile !== null && kop !== null) keepHeads(options.keepFile, [{ proces: spec.name, kop }]);
  }
});
