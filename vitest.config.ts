import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const graphqlPath = createRequire(import.meta.url).resolve('graphql/index.js');

/** A busy machine must not decide a test: this only ends one that hangs. */
const BUSY_MACHINE_TIMEOUT_MS = 300_000;

/** Scenarios with processes of their own, which share nothing with one another; the others share one hub, one after another. */
const OWN_PROCESSES = [
  'avg-termijnen',
  'beleidsvrijgave',
  'beleidswijziging',
  'bewijs',
  'bron-valt-uit/antwoord-zonder-bron',
  'casusproces',
  'conformiteit',
  'doodmaken-onder-last',
  'filter-uit',
  'goedgekeurde-vragen',
  'koppelen/koppelen',
  'logboek',
  'met-de-hand',
  'mtls',
  'partner-nieuw',
  'sleutelwissel',
  'subgraaf-uit-de-spec',
  'supergraaf',
  'verhalen',
  'vernietigen',
  'zero-trust',
].map((scenario) => (scenario.includes('/') ? `e2e/${scenario}.e2e.ts` : `e2e/${scenario}/*.e2e.ts`));

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphqlPath }] },
  test: {
    env: { APOLLO_TELEMETRY_DISABLED: '1', TZ: 'UTC' },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 1 },
          // Pure code keeps no state between files: one import for all of them saves most of the time.
          isolate: false,
          maxWorkers: '100%',
          include: ['**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          testTimeout: BUSY_MACHINE_TIMEOUT_MS,
          hookTimeout: BUSY_MACHINE_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          sequence: { groupOrder: 2 },
          isolate: false,
          maxWorkers: '100%',
          include: ['**/*.db.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testing/src/postgres-setup.ts'],
          testTimeout: BUSY_MACHINE_TIMEOUT_MS,
          hookTimeout: BUSY_MACHINE_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
          include: ['e2e/**/*.e2e.ts'],
          exclude: [...OWN_PROCESSES, '**/node_modules/**'],
          globalSetup: ['packages/testing/src/postgres-setup.ts', 'e2e/setup/hub.ts'],
          testTimeout: BUSY_MACHINE_TIMEOUT_MS,
          hookTimeout: BUSY_MACHINE_TIMEOUT_MS,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-eigen-hub',
          sequence: { groupOrder: 4 },
          // They wait more than they work: for keys to end, sources to fall out, processes to start.
          maxWorkers: 2,
          include: OWN_PROCESSES,
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testing/src/postgres-setup.ts', 'e2e/setup/hub-template.ts'],
          testTimeout: BUSY_MACHINE_TIMEOUT_MS,
          hookTimeout: BUSY_MACHINE_TIMEOUT_MS,
        },
      },
    ],
  },
});
