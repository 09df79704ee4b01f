import { avgVerzoekenVan, type DemoAvgVerzoek, type DemoCasus } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import type { avgVerzoeken, correcties } from '../store/tables.ts';
import type { AvgStandpunt } from '../values/avg.ts';

const kenmerk = (nummer: string, index: number): string => `demo-${nummer}-${index + 1}`;

function standpunten({ deelnemers }: DemoCasus, { beantwoord }: DemoAvgVerzoek): AvgStandpunt[] {
  const answered = new Map(beantwoord);
  return deelnemers
    .filter((code) => code !== 'zvh')
    .map((code) => {
      const beantwoordOp = answered.get(code) ?? null;
      const antwoord = beantwoordOp === null ? null : 'GEEN_BEZWAAR';
      return { oin: OIN[code], antwoord, onderdelen: [], herbeoordelenOp: null, beantwoordOp };
    });
}

export function avgVerzoekRows(casus: DemoCasus): (typeof avgVerzoeken.$inferInsert)[] {
  return avgVerzoekenVan(casus.nummer).map((verzoek, index) => {
    const { beantwoord: _, correctie: __, ...same } = verzoek;
    return {
      ...same,
      casus: casus.nummer,
      kenmerk: kenmerk(casus.nummer, index),
      standpunten: standpunten(casus, verzoek),
    };
  });
}

export function correctieRows({ nummer }: DemoCasus): (typeof correcties.$inferInsert)[] {
  return avgVerzoekenVan(nummer).flatMap(({ correctie }, index) => {
    if (correctie === null) return [];
    const { organisatie, ...same } = correctie;
    const verzoek = kenmerk(nummer, index);
    return [{ ...same, casus: nummer, kenmerk: `${verzoek}-c`, verzoek, oin: OIN[organisatie] }];
  });
}
