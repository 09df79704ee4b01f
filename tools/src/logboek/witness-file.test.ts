import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepHeads, readWitness } from './witness-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-getuige-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [police, gateway] = [
  { proces: 'police', kop: 'a.b.c' },
  { proces: 'gateway', kop: 'd.e.f' },
];

describe('the file of a witness', () => {
  it('keeps every head once, also of earlier times', () => {
    const file = join(folder, 'getuige.jsonl');
    keepHeads(file, [police]);
    keepHeads(file, [police, gateway]);
    keepHeads(file, [gateway]);
    expect(readWitness(file)).toEqual([police, gateway]);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
  });

  it('is refused when it has no head to compare with, as it would agree with everything', () => {
    for (const text of ['', '\n', 'x', '{}', '{"proces":"police"}']) {
      const file = join(folder, 'fout.jsonl');
      writeFileSync(file, text);
      expect(() => readWitness(file)).toThrow('fout.jsonl');
    }
    expect(() => readWitness(join(folder, 'weg.jsonl'))).toThrow('bevat geen boomkoppen');
  });
});
