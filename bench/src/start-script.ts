import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;
const QUICK_IMPORTS = new URL('../../tools/start/quick-imports.ts', import.meta.url).href;

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(2_000) })).body?.cancel();
    return true;
  } catch {
    return false;
  }
}

export interface Script {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a script of this folder as a process and waits until something answers at `url`. */
export async function startScript(entry: URL, args: readonly string[], url: string): Promise<Script> {
  const child: ChildProcess = spawn(process.execPath, ['--import', QUICK_IMPORTS, entry.pathname, ...args], {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${entry.pathname} did not start`);
    await sleep(100);
  }
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(force);
    },
  };
}
