import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { expect } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { type Front, startFront } from './police-front.ts';

export const CASUS = 'ZVH-2026-0101';
export const RELOAD_MS = 200;
/** Waits end by what they wait for; this only ends a test that went wrong. */
const PATIENCE_MS = 45_000;

/** The supergraph as it is released. */
export const RELEASED = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');

/** A hub with a file of the supergraph of its own, and something before its police source that can misbehave. */
export interface World {
  readonly hub: TestHub;
  readonly front: Front;
  ask(query: string): Promise<GraphqlAnswer>;
  /** Puts a supergraph in place the way an operator does: whole, or not at all. */
  put(sdl: string): void;
  /** Every line that this process logged with this word. */
  logged(process: string, word: string): string[];
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenhub-supergraaf-'));
  const file = join(folder, 'supergraph.graphql');
  copyFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), file);
  const [behind, before] = [await freePort(), await freePort()];
  const front = await startFront(before, `http://127.0.0.1:${behind}`);
  // Generous: on a busy machine a slow source must not look like a refused request.
  const patience = { SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000', CALL_TIMEOUT_MS: '15000' };
  const police = { POLICE_PORT: String(behind), POLICE_URL: `http://127.0.0.1:${before}` };
  const hub = await startOwnHub({
    env: { ...patience, ...police, SUPERGRAPH_FILE: file, SUPERGRAPH_RELOAD_MS: String(RELOAD_MS), LOG_LEVEL: 'info' },
  });
  const visitor = visit(hub.urls);
  const token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  return {
    hub,
    front,
    ask: (query) => visitor.ask(token, query),
    put(sdl) {
      writeFileSync(`${file}.nieuw`, sdl);
      renameSync(`${file}.nieuw`, file);
    },
    logged: (process, word) =>
      readFileSync(join(hub.dataDir, `log/${process}.log`), 'utf8')
        .split('\n')
        .filter((line) => line.includes(word)),
    async close() {
      await hub.remove();
      front.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await reached()) && Date.now() < end) await sleep(100);
  expect(await reached()).toBe(true);
}
