import { isDatum, leeftijdOp, PEILDATUM, population } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';
import type { MunicipalityDemoRecords } from './record.ts';

const records = demoRecords(1);
const inwoners = population(1);
const tabellen = Object.keys(records) as (keyof MunicipalityDemoRecords)[];
const alle = tabellen.flatMap((tabel): readonly MunicipalityDemoRecords[typeof tabel][number][] => records[tabel]);
const bronnen = (tabel: keyof MunicipalityDemoRecords): string =>
  [...new Set(records[tabel].map(({ bron }) => bron))].join();
const BURGEMEESTER = ['maatregelen', 'gebiedsverboden', 'huisverboden', 'woonoverlasten'];

describe('gemeentegegevens van de demoregio', () => {
  it('are the same on every run, and a larger region keeps the records of a smaller one', () => {
    expect(demoRecords(1)).toEqual(records);
    const groter = demoRecords(2);
    for (const tabel of tabellen) {
      const bekend = new Set(groter[tabel].map((record) => JSON.stringify(record)));
      expect(records[tabel].filter((record) => !bekend.has(JSON.stringify(record)))).toEqual([]);
    }
  });

  it('fill every table, for story persons and for generated inhabitants', () => {
    for (const tabel of tabellen) {
      const gegenereerd = records[tabel].filter(({ persoon }) => /^p\d+$/.test(persoon)).length;
      expect([tabel, gegenereerd > 0, records[tabel].length > gegenereerd]).toEqual([tabel, true, true]);
    }
  });

  it('hold every inhabitant once in the BRP, with name and address', () => {
    for (const tabel of [records.personen, records.verblijfplaatsen]) {
      expect(tabel.map(({ persoon }) => persoon)).toEqual(inwoners.map(({ code }) => code));
    }
  });

  it('are about existing persons, with one uitkering, schuldhulp, huisvesting and identiteitsbewijs each', () => {
    const codes = new Set(inwoners.map(({ code }) => code));
    expect(alle.filter(({ persoon }) => !codes.has(persoon))).toEqual([]);
    for (const tabel of ['uitkeringen', 'schuldhulpen', 'huisvestingen', 'identiteitsbewijzen'] as const) {
      expect([tabel, new Set(records[tabel].map(({ persoon }) => persoon)).size]).toEqual([
        tabel,
        records[tabel].length,
      ]);
    }
  });

  it('R04: keep college and burgemeester apart as two deelnemers (WGS 2.27(1) e and f)', () => {
    for (const tabel of tabellen) {
      expect([tabel, bronnen(tabel)]).toEqual([tabel, BURGEMEESTER.includes(tabel) ? 'burgemeester' : 'college']);
    }
  });

  it('keep gebiedsverbod and huisverbod out of the other measures: a huisverbod has rules of its own', () => {
    expect(records.maatregelen.filter(({ soort }) => /gebiedsverbod|huisverbod/i.test(soort))).toEqual([]);
  });

  it('have huisverboden of ten days, or longer when extended and never over four weeks (Wth 2(1), 9(1))', () => {
    expect(new Set(records.huisverboden.map(({ verlengd }) => verlengd))).toEqual(new Set([true, false]));
    for (const { begin, einde, verlengd } of records.huisverboden) {
      const dagen = (Date.parse(einde) - Date.parse(begin)) / 86_400_000;
      expect(verlengd ? dagen > 10 && dagen <= 28 : dagen === 10).toBe(true);
    }
  });

  it('have an end for every urgentie that runs, and none without urgentie', () => {
    for (const { urgentie, urgentieTot } of records.huisvestingen) {
      expect(urgentie ? urgentieTot !== null && urgentieTot > PEILDATUM : urgentieTot === null).toBe(true);
    }
  });
});

describe('days in the demo region', () => {
  const geboren = new Map(inwoners.map(({ code, geboortedatum }) => [code, geboortedatum]));
  const bij = (persoon: string, day: string): number => leeftijdOp(geboren.get(persoon) ?? '', day);

  it('exist, and none is after the reference day but the end of something', () => {
    const begonnen = [
      ...records.verblijfplaatsen.map(({ datumVan }) => datumVan),
      ...[...records.voorzieningen, ...records.maatregelen].map(({ begin }) => begin),
      ...[...records.gebiedsverboden, ...records.huisverboden].map(({ begin }) => begin),
      ...[...records.uitkeringen, ...records.schuldhulpen, ...records.huisvestingen].map(({ sinds }) => sinds),
      ...[...records.woonoverlasten, ...records.leerplichten].map(({ datum }) => datum),
      ...alle.map(({ peildatum }) => peildatum),
    ];
    expect(begonnen.filter((day) => !isDatum(day) || day > PEILDATUM)).toEqual([]);
    expect(records.identiteitsbewijzen.filter(({ geldigTot }) => !isDatum(geldigTot))).toEqual([]);
  });

  it('end after they begin, and nobody has a provision or an address before birth', () => {
    const perioden = [
      ...records.voorzieningen,
      ...records.maatregelen,
      ...records.gebiedsverboden,
      ...records.huisverboden,
    ];
    for (const { persoon, begin, einde } of perioden) {
      expect(bij(persoon, begin)).toBeGreaterThanOrEqual(0);
      expect(einde === null || (isDatum(einde) && einde >= begin)).toBe(true);
    }
    for (const { persoon, datumVan } of records.verblijfplaatsen) {
      expect(bij(persoon, datumVan)).toBeGreaterThanOrEqual(0);
    }
  });

  it('put leerplicht between five and eighteen (Leerplichtwet 1969, 3 and 4a)', () => {
    for (const { persoon, datum } of records.leerplichten) {
      expect(bij(persoon, datum)).toBeGreaterThanOrEqual(5);
      expect(bij(persoon, datum)).toBeLessThanOrEqual(18);
    }
  });

  it('know identiteitsbewijzen that hold and that have run out, in the generated region too', () => {
    const gegenereerd = records.identiteitsbewijzen.filter(({ persoon }) => /^p\d+$/.test(persoon));
    expect(new Set(gegenereerd.map(({ geldigTot }) => geldigTot > PEILDATUM))).toEqual(new Set([true, false]));
  });
});

describe('free texts of the demo region', () => {
  it('are written once each, so that a leaked one is recognised', () => {
    const teksten = [
      ...records.voorzieningen.map(({ omschrijving }) => omschrijving),
      ...records.huisvestingen.map(({ situatie }) => situatie),
      ...records.gebiedsverboden.map(({ gebied }) => gebied),
      ...[...records.uitkeringen, ...records.schuldhulpen, ...records.leerplichten].map(
        ({ toelichting }) => toelichting,
      ),
      ...[...records.maatregelen, ...records.huisverboden, ...records.woonoverlasten].map(
        ({ toelichting }) => toelichting,
      ),
      ...alle.map(({ beperking }) => beperking).filter((beperking) => beperking !== null),
    ];
    expect(new Set(teksten).size).toBe(teksten.length);
  });

  it('tell of no helper under secrecy: gezag and relations name persons only (WGS 2.29(2))', () => {
    const namen = [
      ...records.relaties.map(({ naam }) => naam),
      ...records.gezag.flatMap(({ gezaghebbenden }) => gezaghebbenden),
    ];
    expect(namen.filter((naam) => !/^[A-Z]\p{L}+ (?:(?:van|van der|de|van 't) )?[A-Z][\p{L}-]+$/u.test(naam))).toEqual(
      [],
    );
  });
});
