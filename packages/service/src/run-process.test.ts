import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';

const from = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Running {
  readonly child: ChildProcess;
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  readonly ended: Promise<number | null>;
  /** Resolves when the log holds this text. */
  said(text: string): Promise<void>;
}

/** A process of its own whose `start` is this expression. */
function run(start: string, env: Record<string, string> = {}): Running {
  const source = `
    import { runProcess, StartRefused } from ${from('./run-process.ts')};
    import { SettingError } from ${from('./settings.ts')};
    import { createLogger } from ${from('./logger.ts')};
    const stop = async () => { console.log('freed'); };
    const alive = setInterval(() => undefined, 1_000);
    await runProcess('case', createLogger('case', 'info'), ${start});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  children.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    output: () => ({ stdout, stderr }),
    ended,
    async said(text) {
      while (!stdout.includes(text)) await new Promise((resolve) => child.stdout.once('data', resolve));
    },
  };
}

describe('a process that cannot start', { timeout: 60_000 }, () => {
  it.each([
    ["new SettingError('DEMO must be 1 or 0')", 'case: DEMO must be 1 or 0\n'],
    ["new StartRefused('install the new version')", 'case: install the new version\n'],
    ["Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 4105 })", 'case: port 4105 is taken\n'],
    [
      "Object.assign(new Error('x'), { code: 'ECONNREFUSED', address: '127.0.0.1', port: 4154 })",
      'case: nothing answers at 127.0.0.1:4154\n',
    ],
    [
      "new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED', address: '::1', port: 4154 })])",
      'case: nothing answers at ::1:4154\n',
    ],
    ["Object.assign(new Error('one\\ntwo 999990019'), { code: '42P01' })", 'case: 42P01: one\n'],
    ['null', 'case: \n'],
  ])('says why in one line and ends with 1: %s', async (error, line) => {
    const { ended, output } = run(`() => { throw ${error}; }`);
    expect(await ended).toBe(1);
    expect(output().stderr).toBe(line);
    expect(output().stdout).not.toContain('999990019');
  });
});

describe('a process that runs', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly at %s: work ends, everything is freed, exit code 0',
    async (signal) => {
      const { child, ended, output, said } = run('async () => ({ stop })');
      await said('ready');
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(output().stdout).toContain('freed');
    },
  );

  it('frees once, however often it is told', async () => {
    const { child, ended, output, said } = run(
      'async () => ({ stop: async () => { await stop(); await new Promise((r) => setTimeout(r, 500)); } })',
    );
    await said('ready');
    child.kill('SIGTERM');
    await said('stopping');
    child.kill('SIGTERM');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(output().stdout.split('freed')).toHaveLength(2);
  });

  it('ends when its supervisor is gone, also after kill -9: the pipe ends', async () => {
    const { child, ended, output, said } = run('async () => ({ stop })', { KETENHUB_SUPERVISED: '1' });
    await said('ready');
    child.stdin?.end();
    expect(await ended).toBe(0);
    expect(output().stdout).toContain('supervisor gone');
  });

  it('without a supervisor stays when its input ends', async () => {
    const { child, ended, output, said } = run('async () => ({ stop })');
    await said('ready');
    child.stdin?.end();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(output().stdout).not.toContain('stopping');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('ends, and says so with 1, also when freeing fails', async () => {
    const { child, ended, said } = run("async () => ({ stop: () => Promise.reject(new Error('x')) })");
    await said('ready');
    child.kill('SIGTERM');
    expect(await ended).toBe(1);
  });

  it('survives a promise that nobody waited for, and logs no value of it', async () => {
    const start =
      "async () => { setTimeout(() => { Promise.reject(null); Promise.reject(new Error('999990019')); }); return { stop }; }";
    const { child, ended, output, said } = run(start);
    await said('unhandled rejection');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(Object.values(output()).join()).not.toContain('999990019');
  });
});
