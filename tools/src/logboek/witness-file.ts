import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import * as v from 'valibot';

const witnessed = v.object({ proces: v.string(), kop: v.string() });

/** A head of one logbook, as it was signed. */
export type WitnessedHead = v.InferOutput<typeof witnessed>;

/** The heads that somebody kept; one JSON a line. @throws OperatorProblem */
export function readWitness(file: string): readonly WitnessedHead[] {
  const lines = (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').filter((line) => line.trim() !== '');
  try {
    if (lines.length > 0) return lines.map((line) => v.parse(witnessed, JSON.parse(line)));
  } catch {
    throw new OperatorProblem(`${file} bevat niet op elke regel een boomkop zoals --bewaar die schrijft.`);
  }
  // Empty would agree with everything.
  throw new OperatorProblem(`${file} bevat geen boomkoppen.`);
}

export function keepHeads(file: string, heads: readonly WitnessedHead[]): void {
  const known = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const fresh = heads.map((head) => JSON.stringify(head)).filter((line) => !known.includes(line));
  if (fresh.length > 0) appendFileSync(file, `${fresh.join('\n')}\n`);
}
