import type { Report } from '@ketenhub/tools/src/conformiteit/report/report.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExamWorld, startExamWorld } from './exam-world.ts';

const PARTNERS = ['politie', 'justitie', 'zorg', 'gemeente'] as const;
const EXAM_TIMEOUT_MS = 240_000;

/** Each fault of the test build, and a requirement that the kit must say is broken. */
const FAULTS = [
  ['bewaking-uit', 'P26'],
  ['sdl-voor-iedereen', 'P10'],
  ['betrokkenen-van-token-niet-getoetst', 'P38'],
  ['leest-niet-gevolgd', 'P31'],
  ['weigering-als-fout', 'P33'],
  ['velden-van-token-niet-getoetst', 'P28'],
  ['soort-niet-getoetst', 'P30'],
  ['beleid-niet-getoetst', 'P19'],
  ['bewijs-met-elke-sleutel', 'P22'],
] as const;

let world: ExamWorld;

beforeAll(async () => {
  world = await startExamWorld(PARTNERS);
});
afterAll(() => world?.stop());

const faults = ({ results }: Report): string[] =>
  results.flatMap(({ uitkomst, toets, bevindingen }) => (uitkomst === 'FOUT' ? [`${toets}: ${bevindingen[0]}`] : []));
const brokenOf = ({ eisen }: Report): string[] =>
  eisen.filter(({ uitkomst }) => uitkomst === 'FOUT').map(({ nummer }) => nummer);

describe('the conformance kit, on our own subgraphs as real processes', () => {
  it.each(PARTNERS)(
    'finds no deviation in %s, and has seen a value of almost all of its fields',
    async (bron) => {
      const report = await world.examine(bron);
      expect([report.onbruikbaar, faults(report)]).toEqual([null, []]);
      const fields = report.results.filter(({ groep }) => groep === 'velden');
      const unseen = fields.filter(({ uitkomst }) => uitkomst === 'NIET_GETOETST').map(({ toets }) => toets);
      // The test has one page of each list, so that it sees no next one.
      expect(unseen.filter((coordinate) => !coordinate.endsWith('Bladzijde.volgende'))).toEqual([]);
      expect(fields.length).toBeGreaterThan(50);
      process.stdout.write(`conformiteit ${bron}: ${report.results.length} toetsen in ${report.duurMs} ms\n`);
    },
    EXAM_TIMEOUT_MS,
  );

  it.each(FAULTS)(
    'finds the seeded fault %s, as a breach of %s',
    async (fault, eis) => {
      const seeded = await world.startSeeded('politie');
      try {
        seeded.wish(fault);
        const report = await world.examine('politie', seeded.url);
        expect([report.onbruikbaar, brokenOf(report)]).toEqual([null, expect.arrayContaining([eis])]);
      } finally {
        await seeded.stop();
      }
    },
    EXAM_TIMEOUT_MS,
  );

  it(
    'finds nothing in the same test build without a fault, so that what it found was the fault',
    async () => {
      const seeded = await world.startSeeded('politie');
      try {
        expect(faults(await world.examine('politie', seeded.url))).toEqual([]);
      } finally {
        await seeded.stop();
      }
    },
    EXAM_TIMEOUT_MS,
  );
});
