import { isBsn } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { isDatum, leeftijdOp, PEILDATUM } from './datum.ts';
import { INWONERS_PER_SCHAAL, population } from './population.ts';
import { STORY_PERSONEN } from './story-persons.ts';

const bevolking = population(2);
const minderjarigen = ['gezinx-kind5'];

function leeftijd(code: string): number {
  const persoon = bevolking.find((kandidaat) => kandidaat.code === code);
  return leeftijdOp(persoon?.geboortedatum ?? '', PEILDATUM);
}

describe('bevolking van de demoregio', () => {
  it('gives every inhabitant an own test BSN that passes the elfproef', () => {
    expect(bevolking.filter((persoon) => !isBsn(persoon.bsn) || !persoon.bsn.startsWith('9'))).toEqual([]);
    expect(new Set(bevolking.map((persoon) => persoon.bsn)).size).toBe(bevolking.length);
    expect(new Set(bevolking.map((persoon) => persoon.code)).size).toBe(bevolking.length);
  });

  it('is the same on every run', () => {
    expect(population(2)).toEqual(bevolking);
  });

  it('holds N times as many generated inhabitants at scale N, and only adds to a smaller region', () => {
    for (const scale of [1, 3]) {
      expect(population(scale)).toHaveLength(STORY_PERSONEN.length + scale * INWONERS_PER_SCHAAL);
    }
    expect(bevolking.slice(0, population(1).length)).toEqual(population(1));
  });

  it('refuses a scale that is no whole number of at least 1', () => {
    for (const scale of [0, -1, 1.5, 500, Number.NaN]) expect(() => population(scale)).toThrow(RangeError);
  });

  it('has the ages of the stories on the reference date, minors really minor', () => {
    expect(leeftijd('willem')).toBe(40);
    expect(leeftijd('meisje')).toBe(18);
    expect(leeftijd('man45')).toBe(45);
    const minderjarig = STORY_PERSONEN.filter((persoon) => leeftijd(persoon.code) < 18);
    expect(minderjarig.map((persoon) => persoon.code)).toEqual(minderjarigen);
    expect(bevolking.filter((persoon) => persoon.huishoudRol === 'OUDER' && leeftijd(persoon.code) < 18)).toEqual([]);
  });

  it('knows only existing birthdays, none after the reference date', () => {
    const fout = bevolking.filter((p) => !isDatum(p.geboortedatum) || p.geboortedatum > PEILDATUM);
    expect(fout).toEqual([]);
  });

  it('writes addresses that cannot exist: no Dutch postcode starts with 0', () => {
    expect(bevolking.filter((persoon) => !/^0\d{3} [A-Z]{2} /.test(persoon.adresregel2))).toEqual([]);
  });

  it('keeps the people of one household at one address', () => {
    const adressen = Map.groupBy(bevolking, (persoon) => persoon.huishouden);
    for (const leden of adressen.values()) {
      expect(new Set(leden.map((lid) => `${lid.adresregel1} ${lid.adresregel2}`)).size).toBe(1);
    }
  });
});
