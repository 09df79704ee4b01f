import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const ENTRIES = { wissel: 'sleutels/wissel.ts', toon: 'sleutels/toon.ts', verify: 'logboek/verify.ts' } as const;

/** What an operator types: `npm run sleutels:wissel`, `sleutels:toon` or `logboek:verify`, as a process of its own, on the data of one hub. */
export function runCommand(
  command: keyof typeof ENTRIES,
  args: readonly string[],
  { dataDir, env = {} }: { readonly dataDir: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  const entry = join(ROOT, 'tools/src', ENTRIES[command]);
  return new Promise((done) => {
    const options = { cwd: ROOT, env: { ...process.env, ...env } };
    execFile(process.execPath, [entry, ...args, '--data', dataDir], options, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
