import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { describe, expect, it } from 'vitest';
import { importedFiles, REPOSITORY } from './imported-files.ts';

const IS_OF_TESTS = /(^|\/)(test|testing|e2e)\/|seeded|\.test\.ts$/;
const ofTests = (entry: string): string[] => [...importedFiles(entry)].filter((file) => IS_OF_TESTS.test(file));

describe('the faults of the proof stay in the test build', () => {
  it.each(PROCESSES.map(({ name, entry }) => [name, entry]))('the process %s loads no file of a test', (_, entry) => {
    expect(importedFiles(entry).size).toBeGreaterThan(20);
    expect(ofTests(entry)).toEqual([]);
  });

  it('no setting of a process asks for a fault', () => {
    const read = PROCESSES.flatMap(({ entry }) => [...importedFiles(entry)]);
    expect(read.filter((file) => readFileSync(join(REPOSITORY, file), 'utf8').includes('PROOF_'))).toEqual([]);
  });

  it('npm start starts no test build', () => {
    expect(PROCESSES.map(({ entry }) => entry).filter((entry) => !entry.endsWith('/src/main.ts'))).toEqual([]);
    expect(ofTests('tools/start/main.js')).toEqual([]);
  });

  it.each([
    ['gateway/test/seeded-main.ts', 'gateway/test/seeded-faults.ts'],
    ['subgraphs/police/test/seeded-main.ts', 'packages/subgraph/src/testing/seeded-faults.ts'],
    ['subgraphs/case/test/seeded-main.ts', 'packages/subgraph/src/testing/seeded-faults.ts'],
  ])('this test would see it: %s loads %s', (entry, faults) => {
    expect(ofTests(entry)).toContain(faults);
  });
});
