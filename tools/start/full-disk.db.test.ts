import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HubOptions } from './hub-plan.ts';
import { PROCESSES, type ProcessSpec } from './process-list.ts';
import { startHub } from './start-hub.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const ONE_LINE = /^the disk is full: [^\n]+; \d+\.\d MB free in [^\n]+: free some space and start again\n$/;
/** Only a safety net: nothing here waits for a time to pass. */
const PATIENCE = { timeout: 240_000 };

let folder: string;
let dataDir: string;
let ports: Record<string, string>;

beforeEach(async () => {
  const names = [...PROCESSES.map((spec) => `${spec.variable}_PORT`), 'POSTGRES_PORT'];
  const free = await Promise.all(names.map(() => freePort()));
  ports = Object.fromEntries(names.map((name, index) => [name, String(free[index])]));
});

function makeFolder(): void {
  folder = mkdtempSync(join(tmpdir(), 'ketenhub-full-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, '.data');
  mkdirSync(dataDir, { mode: 0o711 });
}

function removeFolder(): void {
  if (existsSync(dataDir)) removeRelocatedCluster(dataDir);
  rmSync(folder, { recursive: true, force: true });
}

/** Whatever still runs for this test: a process that names its folder in its command line or its environment. */
function leftRunning(): readonly string[] {
  const named = (pid: string, file: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(dataDir);
    } catch {
      return false;
    }
  };
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid);
  return pids.filter((pid) => named(pid, 'cmdline') || named(pid, 'environ'));
}

interface Started {
  readonly child: ChildProcess;
  readonly stderr: () => string;
  /** Resolves when it has printed this; rejects when it ends before. */
  readonly said: (text: string) => Promise<void>;
  readonly ended: Promise<number | null>;
}

/** `npm start`, the real hub with all its processes, on the folder of this test. */
function npmStart(): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixture', 'npm-start.ts')], {
    env: { ...process.env, ...ports, FIXTURE_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const said = (text: string): Promise<void> =>
    new Promise((done, reject) => {
      const look = (): void => (stdout.includes(text) ? done() : undefined);
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`it ended without "${text}": ${stdout}${stderr}`)));
      look();
    });
  return { child, stderr: () => stderr, said, ended };
}

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const tried = mkdtempSync(join(tmpdir(), 'ketenhub-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', tried]).status === 0;
  if (mounted) spawnSync('umount', [tried]);
  rmSync(tried, { recursive: true, force: true });
  return mounted;
}

describe.skipIf(!mayMount())(
  'npm start on a disk that fills up (a real disk: only where root may mount one, skipped elsewhere)',
  PATIENCE,
  () => {
    const filler = (): string => join(dataDir, 'filler');
    let running: Started | null = null;

    /** Takes every byte that is left, as another program on the same disk would. */
    function fill(): void {
      const descriptor = openSync(filler(), 'a');
      try {
        for (let bytes = 1_048_576; bytes >= 1; ) {
          try {
            writeSync(descriptor, Buffer.alloc(bytes));
          } catch {
            bytes = Math.floor(bytes / 2);
          }
        }
      } finally {
        closeSync(descriptor);
      }
    }

    beforeAll(() => {
      makeFolder();
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', dataDir]);
    });
    afterEach(() => {
      running?.child.kill('SIGKILL');
      running = null;
      rmSync(filler(), { force: true });
    });
    afterAll(() => {
      // Lazily: a process that a failing test left behind must not keep the mount.
      spawnSync('umount', ['-l', dataDir]);
      removeFolder();
    });

    function start(): Started {
      running = npmStart();
      return running;
    }

    it.each(['postgres ', 'token-service '])(
      'ends with one line, exit code 1 and nothing left running when it fills after %sis ready',
      async (moment) => {
        const hub = start();
        await hub.said(moment);
        fill();
        expect(await hub.ended).toBe(1);
        expect(hub.stderr()).toMatch(ONE_LINE);
        expect(leftRunning()).toEqual([]);
      },
    );

    it('starts as if nothing had happened once there is room; full again, it gives no answer and stops as always', async () => {
      const hub = start();
      await hub.said('Ketenhub is ready');
      const ask = (): ReturnType<typeof spawnSync> => {
        const entry = join(REPOSITORY, 'tools', 'src', 'verrijk', 'main.ts');
        const args = [entry, '--als', 'procesregisseur'];
        return spawnSync(process.execPath, args, { env: { ...process.env, ...ports }, encoding: 'utf8' });
      };
      expect(ask().status).toBe(0);
      fill();
      // The logbook has room for a few lines yet in what PostgreSQL holds. Every answer before that ran out was logged.
      let refused = ask();
      for (let times = 0; times < 200 && refused.status === 0; times += 1) refused = ask();
      expect(refused.status).not.toBe(0);
      expect(`${refused.stdout}${refused.stderr}`).toMatch(/Er wordt nu niets geleverd|lukt niet|Geweigerd/);
      hub.child.kill('SIGINT');
      expect(await hub.ended).toBe(0);
      expect(hub.stderr()).toBe('');
      expect(leftRunning()).toEqual([]);
    });

    it('ends with one line, exit code 1 and nothing left running when the data is there and not a byte is free', async () => {
      fill();
      const hub = start();
      expect(await hub.ended).toBe(1);
      expect(hub.stderr()).toMatch(ONE_LINE);
      expect(leftRunning()).toEqual([]);
    });
  },
);

describe('a start that meets a full disk (brought about without one)', PATIENCE, () => {
  beforeEach(makeFolder);
  afterEach(removeFolder);

  const start = (options: HubOptions): Promise<unknown> =>
    startHub({ dataDir, postgresSettings: { fsync: 'off' }, ...options, env: { ...ports, ...options.env } });

  it('is not held up by a process that hangs on it: PostgreSQL’s log is enough to end everything', async () => {
    const spec = { name: 'never', entry: 'fixture/never.ts', defaultPort: 1, variable: 'CASE', stage: 1 };
    const log = join(dataDir, 'log', 'postgres.log');
    const started = start({
      processes: [spec],
      root: import.meta.dirname,
      env: { START_TIMEOUT_MS: '100000000' },
      onEvent: (event) => {
        if (event.kind !== 'ready') return;
        appendFileSync(log, '2026-01-01 [7] PANIC:  could not write to file "pg_wal/x": No space left on device\n');
      },
    });
    await expect(started).rejects.toThrow(/^the disk is full: could not write to file "pg_wal\/x": No space left/);
    if (existsSync('/proc')) expect(leftRunning()).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'ends when a process cannot write its log, although that process then has no means to say why (needs /dev/full)',
    async () => {
      mkdirSync(join(dataDir, 'log'), { mode: 0o700 });
      symlinkSync('/dev/full', join(dataDir, 'log', 'token-service.log'));
      const processes: readonly ProcessSpec[] = PROCESSES.filter((spec) => spec.name === 'token-service');
      await expect(start({ processes })).rejects.toThrow(
        /^the disk is full: token-service: no space left on the disk \(exit code 28\); \d+\.\d MB free in .*: free some space/,
      );
      expect(leftRunning()).toEqual([]);
    },
  );
});
