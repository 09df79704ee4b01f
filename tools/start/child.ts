import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { killGroup } from '@ketenhub/postgres/kill-group.ts';
import { fatalLine, readLogFrom } from '@ketenhub/postgres/log-tail.ts';

export interface ChildRequest {
  readonly entry: string;
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly logFile: string;
}

const QUICK_IMPORTS = new URL('./quick-imports.ts', import.meta.url).href;

/** What an operation makes and drops fits in the young space; with the default it is copied over and over. */
const YOUNG_SPACE = '--max-semi-space-size=32';

/** One running process of the hub. */
export interface Child {
  readonly pid: number | undefined;
  /** Resolves when it has ended, with the one line that says why; never rejects. */
  readonly ended: Promise<string>;
  /** Whether it has ended and told, by its exit code, that a disk is full: its log may stand on that same disk. */
  readonly foundDiskFull: () => boolean;
  /** SIGTERM, and SIGKILL for its whole group when it has not ended after `graceMs`. Tells whether it ended by itself. */
  readonly stop: (graceMs: number) => Promise<boolean>;
  /** SIGKILL for its whole group. */
  readonly kill: () => void;
}

/**
 * Starts a process in its own process group, so that a terminal's Ctrl-C does not reach it and the stop order is ours;
 * its standard input is a pipe from us, whose end tells it that we are gone. It writes its log file itself: with a pipe,
 * its last lines would be lost, and its writes fail, when we are killed.
 */
export function startChild({ entry, cwd, env, logFile }: ChildRequest): Child {
  const from = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [YOUNG_SPACE, '--import', QUICK_IMPORTS, entry], {
    cwd,
    env,
    detached: true,
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  child.stdin?.on('error', () => {});
  const foundDiskFull = (): boolean => child.exitCode === constants.errno.ENOSPC;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      child.stdin?.destroy();
      const how = signal === null ? `exit code ${code}` : signal;
      const said = fatalLine(readLogFrom(logFile, from));
      const line = foundDiskFull() ? diskFullLine(said) : said;
      resolve(line === null ? how : `${line} (${how})`);
    });
  });
  const kill = (): void => killGroup(child.pid);
  return { pid: child.pid, ended, foundDiskFull, kill, stop: (graceMs) => stop({ child, ended, kill }, graceMs) };
}

/** Of a process whose log could take no more, the last line is often about something earlier. */
function diskFullLine(said: string | null): string {
  return said !== null && /no space left|log cannot be written/.test(said) ? said : 'no space left on the disk';
}

interface Stopping {
  readonly child: ReturnType<typeof spawn>;
  readonly ended: Promise<string>;
  readonly kill: () => void;
}

async function stop({ child, ended, kill }: Stopping, graceMs: number): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return true;
  child.kill('SIGTERM');
  const timer = new AbortController();
  const late = sleep(graceMs, 'late', { signal: timer.signal }).catch(() => 'ended');
  const inTime = (await Promise.race([ended, late])) !== 'late';
  timer.abort();
  // Also when it ended in time: nothing that it started may stay behind.
  kill();
  await ended;
  return inTime;
}
