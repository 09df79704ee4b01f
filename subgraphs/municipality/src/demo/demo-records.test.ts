import { readFileSync } from 'node:fs';
import { isDatum, leeftijdOp, PEILDATUM, population } from '@ketenhub/region';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';
import { type MunicipalityDemoRecords, VOORZIENING_SOORTEN } from './record.ts';

const records = demoRecords(1);
const inwoners = population(1);
const tabellen = Object.keys(records) as (keyof MunicipalityDemoRecords)[];
const alle = tabellen.flatMap((tabel): readonly MunicipalityDemoRecords[typeof tabel][number][] => records[tabel]);

function van<T extends keyof MunicipalityDemoRecords>(tabel: T, persoon: string): MunicipalityDemoRecords[T][number][] {
  return records[tabel].filter((record) => record.persoon === persoon);
}

/** How much the gemeente holds of a person beside the two BRP records that everybody has. */
function aantallen(persoon: string): Record<string, number> {
  const geteld = tabellen.slice(2).map((tabel) => [tabel, van(tabel, persoon).length] as const);
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal !== 0));
}

function enumWaarden(naam: string): string[] {
  const sdl = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  return sdl.definitions.flatMap((definitie) =>
    definitie.kind === 'EnumTypeDefinition' && definitie.name.value === naam
      ? (definitie.values ?? []).map((waarde) => waarde.name.value)
      : [],
  );
}

describe('gemeentegegevens van de demoregio', () => {
  it('are the same on every run, and a larger region keeps the records of a smaller one', () => {
    expect(demoRecords(1)).toEqual(records);
    const groter = new Set(demoRecords(2).voorzieningen.map(({ omschrijving }) => omschrijving));
    expect(records.voorzieningen.filter(({ omschrijving }) => !groter.has(omschrijving))).toEqual([]);
  });

  it('holds every inhabitant once in the BRP, with the indication of geheimhouding beside name and address', () => {
    for (const tabel of [records.personen, records.verblijfplaatsen]) {
      expect(tabel.map(({ persoon }) => persoon)).toEqual(inwoners.map(({ code }) => code));
    }
    expect(van('personen', 'geheim')).toMatchObject([{ geheimhoudingPersoonsgegevens: true }]);
    expect(van('personen', 'willem')).toMatchObject([{ geheimhoudingPersoonsgegevens: false }]);
  });

  it('Willem: briefadres, opvang, uitkering restarted, huisverbod in the past and a gebiedsverbod now', () => {
    expect(aantallen('willem')).toEqual({ relaties: 1, voorzieningen: 2, uitkeringen: 1, maatregelen: 3 });
    expect(van('verblijfplaatsen', 'willem')).toMatchObject([{ soortAdres: 'briefadres' }]);
    const nu = van('maatregelen', 'willem').filter(({ einde }) => einde === null || einde > PEILDATUM);
    expect(nu).toMatchObject([{ begin: '2026-11-13' }]);
    expect(aantallen('willem-moeder')).toEqual({ relaties: 1, voorzieningen: 1 });
  });

  it('meisje: youth provision, the step to the Wmo, and no gezag left now that she is eighteen', () => {
    expect(aantallen('meisje')).toEqual({ relaties: 2, voorzieningen: 3 });
    expect(van('relaties', 'meisje').filter(({ soort }) => soort === 'gezag')).toEqual([]);
    expect(new Set(van('voorzieningen', 'meisje').map(({ soort }) => soort))).toEqual(new Set(['JEUGD', 'WMO']));
  });

  it('man 45: briefadres, opvang, woonoverlast, uitkering', () => {
    expect(aantallen('man45')).toEqual({ voorzieningen: 2, uitkeringen: 1, woonoverlasten: 1 });
    expect(van('verblijfplaatsen', 'man45')).toMatchObject([{ soortAdres: 'briefadres' }]);
  });

  it('gezin X: one household, gezag over the minor only, two adult children at an address of their own', () => {
    const leden = ['vader', 'moeder', 'kind1', 'kind2', 'kind3', 'kind4', 'kind5'].map((lid) => `gezinx-${lid}`);
    const gezag = records.relaties.filter(({ soort, persoon }) => soort === 'gezag' && leden.includes(persoon));
    expect(gezag.map(({ persoon }) => persoon)).toEqual(['gezinx-kind5', 'gezinx-kind5']);
    expect(new Set(leden.map((lid) => van('verblijfplaatsen', lid)[0]?.adresregel1)).size).toBe(3);
    expect(van('relaties', 'gezinx-vader')).toHaveLength(6);
    expect(leden.filter((lid) => van('voorzieningen', lid).length > 0)).toEqual(leden.slice(2));
    expect(aantallen('gezinx-moeder')).toEqual({ relaties: 6 });
  });

  it('nazorg, verward, geheim: as the stories say', () => {
    expect(aantallen('nazorg')).toEqual({
      relaties: 1,
      voorzieningen: 2,
      uitkeringen: 1,
      schuldhulpen: 1,
      maatregelen: 1,
      woonoverlasten: 1,
    });
    expect(van('relaties', 'verward').map(({ soort }) => soort)).toContain('curator');
    expect(aantallen('verward')).toEqual({
      relaties: 2,
      uitkeringen: 1,
      schuldhulpen: 1,
      maatregelen: 1,
      woonoverlasten: 3,
    });
    expect(aantallen('geheim')).toEqual({ relaties: 2, voorzieningen: 1 });
  });

  it('keeps college and burgemeester apart as two deelnemers (WGS 2.27(1) e and f)', () => {
    const bronnen = tabellen.map((tabel) => [tabel, [...new Set(records[tabel].map(({ bron }) => bron))].join()]);
    expect(Object.fromEntries(bronnen)).toEqual({
      personen: 'college',
      verblijfplaatsen: 'college',
      relaties: 'college',
      voorzieningen: 'college',
      uitkeringen: 'college',
      schuldhulpen: 'college',
      maatregelen: 'burgemeester',
      woonoverlasten: 'burgemeester',
    });
  });

  it('has existing dates, none after the reference date but an end, and no provision before birth', () => {
    const geboren = new Map(inwoners.map(({ code, geboortedatum }) => [code, geboortedatum]));
    const begonnen = [
      ...[...records.voorzieningen, ...records.maatregelen].map(({ begin }) => begin),
      ...records.uitkeringen.map(({ sinds }) => sinds),
      ...records.woonoverlasten.map(({ datum }) => datum),
      ...alle.map(({ peildatum }) => peildatum),
    ];
    expect(begonnen.filter((dag) => !isDatum(dag) || dag > PEILDATUM)).toEqual([]);
    for (const { persoon, begin, einde } of [...records.voorzieningen, ...records.maatregelen]) {
      expect(leeftijdOp(geboren.get(persoon) ?? '', begin)).toBeGreaterThanOrEqual(0);
      expect(einde === null || (isDatum(einde) && einde >= begin)).toBe(true);
    }
  });

  it('is about existing persons, with one uitkering and one schuldhulp each, and the values of the SDL', () => {
    const codes = new Set(inwoners.map(({ code }) => code));
    expect(alle.filter(({ persoon }) => !codes.has(persoon))).toEqual([]);
    for (const tabel of [records.uitkeringen, records.schuldhulpen]) {
      expect(new Set(tabel.map(({ persoon }) => persoon)).size).toBe(tabel.length);
    }
    expect(records.voorzieningen.every(({ soort }) => VOORZIENING_SOORTEN.includes(soort))).toBe(true);
  });

  it('writes every free text once, so that a leaked one is recognised', () => {
    const teksten = [
      ...records.voorzieningen.map(({ omschrijving }) => omschrijving),
      ...[...records.uitkeringen, ...records.schuldhulpen, ...records.maatregelen, ...records.woonoverlasten].map(
        ({ toelichting }) => toelichting,
      ),
      ...alle.map(({ beperking }) => beperking).filter((beperking) => beperking !== null),
    ];
    expect(new Set(teksten).size).toBe(teksten.length);
  });

  it('knows the same values as the SDL', () => {
    expect(enumWaarden('VoorzieningSoort')).toEqual([...VOORZIENING_SOORTEN]);
  });
});
