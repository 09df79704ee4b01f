import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../schema/repository.ts';
import { SPOILED_TOKENS } from './asking/spoiled-tokens.ts';
import { SDL, startGullibleSource } from './gullible-source.fixture.ts';
import { startKitIssuer } from './kit-issuer.ts';
import { OORZAKEN } from './report/dutch-causes.ts';
import type { Report } from './report/report.ts';
import { takeExam } from './take-exam.ts';

/** Requirements that a source which believes everybody breaks, and that show from outside. */
const BROKEN =
  'P01 P02 P03 P04 P05 P06 P08 P11 P12 P14 P15 P16 P17 P18 P19 P20 P21 P22 P23 P25 P26 P27 P28 P30 P33 P35 P36 P38 P41 P42 P46 P49 P50 P51 P52 P53 P59 P62 P66'.split(
    ' ',
  );

let report: Report;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-toets-'));
  const issuer = await startKitIssuer({ host: '127.0.0.1', port: 0, url: 'http://127.0.0.1:1', keysDir: dir });
  const source = await startGullibleSource();
  const nothing = async (): Promise<void> => undefined;
  try {
    report = await takeExam({
      url: source.url,
      bron: 'politie',
      issuer,
      sdl: SDL,
      policyFile: join(ROOT, 'schema/beleid.json'),
      casus: null,
      bsn: { hoofdpersoon: null, kring: null },
      floorMs: 75,
      reader: { rowsOf: async () => [] },
      outage: { begin: nothing, end: nothing },
      processLog: async () => '',
      groepen: null,
      onGroup: () => undefined,
    });
  } finally {
    await source.stop();
    await issuer.stop();
  }
}, 120_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the conformance kit before a source that believes everybody', () => {
  it('finds each of the spoiled tokens accepted', () => {
    const spoiled = report.results.filter(({ toets }) => toets.startsWith('weigert: '));
    expect(spoiled).toHaveLength(60);
    expect(spoiled.filter(({ uitkomst }) => uitkomst !== 'FOUT')).toEqual([]);
  });

  it('names each cause in Dutch', () => {
    expect(Object.keys(OORZAKEN).sort()).toEqual(SPOILED_TOKENS.map(({ cause }) => cause).sort());
  });

  it('calls every requirement broken that shows from outside', () => {
    const broken = report.eisen.filter(({ uitkomst }) => uitkomst === 'FOUT').map(({ nummer }) => nummer);
    expect(BROKEN.filter((nummer) => !broken.includes(nummer))).toEqual([]);
  });

  it('repeats no token and no answer in what it found', () => {
    expect(JSON.stringify(report.results)).not.toMatch(/eyJ|select \*/);
  });
});
