import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestHub, type TestHub } from './test-hub.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The data folder of a hub that was started once and stopped: cluster, keys, releases, demo region and compiled
     * code. Null when the databases stand on an outside server, or where PostgreSQL may not read this folder.
     */
    hubTemplate: string | null;
  }
}

let template: TestHub | null = null;

/** vitest global setup: what every scenario with a hub of its own would otherwise make again, made once. */
export async function setup(project: TestProject): Promise<void> {
  if ((process.env.TEST_DATABASE_URL ?? '') !== '') return project.provide('hubTemplate', null);
  template = await startTestHub();
  await template.stop();
  rmSync(join(template.dataDir, 'log'), { recursive: true });
  const isWhole = existsSync(join(template.dataDir, 'postgres', 'PG_VERSION'));
  project.provide('hubTemplate', isWhole ? template.dataDir : null);
}

export async function teardown(): Promise<void> {
  await template?.remove();
}
