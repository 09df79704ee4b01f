import type { Report } from '@ketenhub/tools/src/conformiteit/report/report.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExamWorld, startExamWorld } from './exam-world.ts';

const PARTNERS = ['politie', 'justitie', 'zorg', 'gemeente'] as const;
const EXAM_TIMEOUT_MS = 240_000;

/** Each fault of the test build, a requirement that the kit must say is broken, and the group of checks that finds it. */
const FAULTS = [
  ['bewaking-uit', 'P26', 'velden'],
  ['sdl-voor-iedereen', 'P10', 'schema'],
  ['betrokkenen-van-token-niet-getoetst', 'P38', 'personen'],
  ['leest-niet-gevolgd', 'P31', 'velden'],
  ['weigering-als-fout', 'P33', 'token'],
  ['velden-van-token-niet-getoetst', 'P28', 'velden'],
  ['soort-niet-getoetst', 'P30', 'velden'],
  ['beleid-niet-getoetst', 'P19', 'token'],
  ['bewijs-met-elke-sleutel', 'P22', 'token'],
  ['typ-op-hoofdletters', 'P12', 'token'],
  ['bladwijzer-zonder-rol', 'P57', 'bladzijden'],
  ['bladwijzer-zonder-filter', 'P57', 'bladzijden'],
  ['koppeling-blijft', 'P61', 'koppelingen'],
  ['eerste-van-dubbel-handvat', 'P59', 'koppelingen'],
  ['feitentoets-herhaald', 'P70', 'feitentoets'],
  ['feitentoets-zonder-koppeling', 'P71', 'feitentoets'],
  ['schakelaar-niet-beoordeeld', 'P74', 'bekendheid'],
  ['koppeling-zonder-uitkomst', 'P62', 'logboek'],
  ['logregel-met-velden-van-anderen', 'P52', 'logboek'],
  ['vraag-begrenst-alleen-het-logboek', 'P41', 'personen'],
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
      // One list of each source has a second row, and so a next page for who asks one row at a time; the others have none.
      const isNext = (coordinate: string): boolean => coordinate.endsWith('Bladzijde.volgende');
      expect(unseen.filter((coordinate) => !isNext(coordinate))).toEqual([]);
      expect(unseen.filter(isNext).length).toBe(fields.filter(({ toets }) => isNext(toets)).length - 1);
      expect(fields.length).toBeGreaterThan(50);
      process.stdout.write(`conformiteit ${bron}: ${report.results.length} toetsen in ${report.duurMs} ms\n`);
    },
    EXAM_TIMEOUT_MS,
  );

  describe('with one of its faults seeded in the test build of the police', () => {
    let seeded: Awaited<ReturnType<ExamWorld['startSeeded']>>;
    beforeAll(async () => {
      seeded = await world.startSeeded('politie');
    });
    afterAll(() => seeded?.stop());

    const examine = (fault: string, ...groepen: readonly string[]) => {
      seeded.wish(fault);
      return world.examine('politie', seeded.url, { groepen });
    };

    it.each(FAULTS)(
      'finds %s as a breach of %s',
      async (fault, eis, groep) => {
        const faulty = await examine(fault, groep);
        expect([faulty.onbruikbaar, brokenOf(faulty)]).toEqual([null, expect.arrayContaining([eis])]);
      },
      EXAM_TIMEOUT_MS,
    );

    it(
      'finds nothing in the same process without a fault, so that what it found was the fault',
      async () => {
        const groups = new Set(FAULTS.map(([, , groep]) => groep));
        expect(faults(await examine('', ...groups))).toEqual([]);
      },
      EXAM_TIMEOUT_MS,
    );
  });
});
