import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

const from = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

type Target = 'pipe' | 'full';

/** A process that runs these statements with a `logger`; `full` is the device on which every write meets a full disk. */
function run(statements: string, [stdout, stderr]: readonly [Target, Target]): ChildProcess {
  const source = `
    import { runProcess } from ${from('./run-process.ts')};
    import { createLogger } from ${from('./logger.ts')};
    const logger = createLogger('case', 'info');
    const alive = setInterval(() => undefined, 1_000);
    ${statements}`;
  const full = stdout === 'full' || stderr === 'full' ? openSync('/dev/full', 'w') : null;
  const target = (wanted: Target): number | 'pipe' => (wanted === 'full' && full !== null ? full : 'pipe');
  const stdio = ['ignore', target(stdout), target(stderr)] as const;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: [...stdio] });
  if (full !== null) closeSync(full);
  children.push(child);
  return child;
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('close', resolve));

async function textOf(stream: ChildProcess['stdout']): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

// These wait for an end without a deadline of their own: before, such a process never ended.
describe.skipIf(!existsSync('/dev/full'))(
  'a process whose log is on a full disk (on systems that have /dev/full)',
  { timeout: 60_000 },
  () => {
    it('ends at its first line, and tells by its exit code and on stderr why', async () => {
      const child = run("logger.info('hello');", ['full', 'pipe']);
      const said = textOf(child.stderr);
      expect(await ended(child)).toBe(28);
      expect(await said).toBe('case: the log cannot be written (ENOSPC)\n');
    });

    it('ends, too, when stderr is on that disk as well, so that only the exit code is left to tell', async () => {
      expect(await ended(run("logger.info('hello');", ['full', 'full']))).toBe(28);
    });

    it('ends when its start fails and it can say so nowhere', async () => {
      const start = "await runProcess('case', logger, () => { throw new Error('no'); });";
      expect(await ended(run(start, ['full', 'full']))).toBe(28);
      expect(await ended(run(start, ['pipe', 'full']))).toBe(1);
    });

    it('ends when it exits right after a line that it could not write, and does not try that line for ever', async () => {
      expect(await ended(run("logger.info('hello'); process.exit(0);", ['full', 'full']))).toBe(28);
    });
  },
);

describe('a process whose start fails because PostgreSQL found no room', { timeout: 60_000 }, () => {
  it('says so in one line, and by its exit code', async () => {
    const cause = "Object.assign(new Error('could not extend file'), { code: '53100' })";
    const child = run(
      `await runProcess('case', logger, () => { throw new Error('Failed query', { cause: ${cause} }); });`,
      ['pipe', 'pipe'],
    );
    const said = [textOf(child.stderr), textOf(child.stdout)];
    expect(await ended(child)).toBe(28);
    expect(await said[0]).toBe('case: no space left on the disk of the database server\n');
  });
});

describe('the log of a process', { timeout: 60_000 }, () => {
  it('is complete when the process exits right after its last line, however long the log', async () => {
    const child = run("for (let line = 0; line < 20_000; line += 1) logger.info({ line }, 'x'); process.exit(0);", [
      'pipe',
      'pipe',
    ]);
    const said = textOf(child.stdout);
    expect(await ended(child)).toBe(0);
    expect((await said).trim().split('\n')).toHaveLength(20_000);
  });

  it('ends the process when its reader goes away: nothing is served without a log', async () => {
    const child = run(
      "setInterval(() => logger.info('x'), 1); process.stderr.on('error', () => {}); setTimeout(() => process.exit(7), 1_500);",
      ['pipe', 'pipe'],
    );
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended(child)).not.toBe(7);
  });
});
