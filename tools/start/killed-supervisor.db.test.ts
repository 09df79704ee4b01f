import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
let ports: readonly number[];
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  // Closed to other users: as root, this also tries the data directory that is placed under /var/lib/ketenhub.
  folder = mkdtempSync(join(tmpdir(), 'ketenhub-killed-'));
  ports = await Promise.all([freePort(), freePort(), freePort()]);
  const [first, second, postgres] = ports.map(String);
  const names = { FIRST_PORT: first, SECOND_PORT: second, POSTGRES_PORT: postgres };
  env = { ...process.env, ...names, FIXTURE_FOLDER: folder, FIXTURE_ORDER_FILE: join(folder, 'order.txt') };
});
afterAll(() => {
  if (existsSync(join(folder, '.data'))) removeRelocatedCluster(join(folder, '.data'));
  rmSync(folder, { recursive: true, force: true });
});

async function supervisor(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixture', 'supervisor.ts')], { env });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  for (let waitedMs = 0; waitedMs < 40_000 && child.exitCode === null; waitedMs += 50) {
    if (said.includes('ready')) return child;
    await sleep(50);
  }
  throw new Error(said);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function silentWithin(timeoutMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += 50) {
    if (!(await Promise.all(ports.map(answers))).includes(true)) return true;
    await sleep(50);
  }
  return false;
}

describe('kill -9 of the supervisor', () => {
  it('ends every process cleanly and PostgreSQL too, and the next start works at once on the same data', async () => {
    for (let round = 0; round < 2; round += 1) {
      const child = await supervisor();
      child.kill('SIGKILL');
      expect(await silentWithin(20_000)).toBe(true);
    }
    const order = readFileSync(join(folder, 'order.txt'), 'utf8').trim().split('\n');
    expect(order.filter((line) => line === '-FIRST' || line === '-SECOND')).toHaveLength(4);
    const log = readFileSync(join(folder, '.data', 'log', 'postgres.log'), 'utf8');
    expect(log.match(/received smart shutdown request/g)).toHaveLength(2);
    expect(log).not.toMatch(/not properly shut down/);
  });
});
