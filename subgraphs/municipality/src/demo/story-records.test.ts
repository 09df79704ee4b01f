import { PEILDATUM } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';
import type { MunicipalityDemoRecords } from './record.ts';

const records = demoRecords(1);
const tabellen = Object.keys(records) as (keyof MunicipalityDemoRecords)[];

function van<T extends keyof MunicipalityDemoRecords>(tabel: T, persoon: string): MunicipalityDemoRecords[T][number][] {
  return records[tabel].filter((record) => record.persoon === persoon);
}

/** How much the gemeente holds of a person beside the two BRP records that everybody has. */
function aantallen(persoon: string): Record<string, number> {
  const geteld = tabellen.slice(2).map((tabel) => [tabel, van(tabel, persoon).length] as const);
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal !== 0));
}

const leden = ['vader', 'moeder', 'kind1', 'kind2', 'kind3', 'kind4', 'kind5'].map((lid) => `gezinx-${lid}`);

describe('the stories at the gemeente', () => {
  it('Willem: briefadres, opvang, uitkering restarted, huisverbod in the past and a gebiedsverbod now', () => {
    expect(aantallen('willem')).toEqual({
      relaties: 1,
      voorzieningen: 2,
      uitkeringen: 1,
      huisvestingen: 1,
      identiteitsbewijzen: 1,
      gebiedsverboden: 2,
      huisverboden: 1,
    });
    expect(van('verblijfplaatsen', 'willem')).toMatchObject([{ functieAdres: 'BRIEFADRES' }]);
    expect(van('huisverboden', 'willem').every(({ einde }) => einde < PEILDATUM)).toBe(true);
    const nu = van('gebiedsverboden', 'willem').filter(({ einde }) => einde === null || einde > PEILDATUM);
    expect(nu).toMatchObject([{ begin: '2026-11-13' }]);
    expect(van('uitkeringen', 'willem')).toMatchObject([{ sinds: '2026-11-16' }]);
  });

  it('Willem’s mother: a household of her own, and of the huisverbod nothing', () => {
    expect(aantallen('willem-moeder')).toEqual({
      relaties: 1,
      voorzieningen: 1,
      huisvestingen: 1,
      identiteitsbewijzen: 1,
    });
    expect(van('verblijfplaatsen', 'willem-moeder')).toMatchObject([{ functieAdres: 'WOONADRES' }]);
  });

  it('meisje: youth provision and the step to the Wmo, gezag until her eighteenth birthday', () => {
    expect(aantallen('meisje')).toEqual({
      relaties: 2,
      gezag: 1,
      voorzieningen: 3,
      leerplichten: 2,
      huisvestingen: 1,
      identiteitsbewijzen: 1,
    });
    expect(van('gezag', 'meisje')).toMatchObject([{ minderjarigTot: '2026-10-05' }]);
    expect(new Set(van('voorzieningen', 'meisje').map(({ soort }) => soort))).toEqual(new Set(['JEUGD', 'WMO']));
  });

  it('man 45: briefadres, opvang, woonoverlast, uitkering', () => {
    expect(aantallen('man45')).toEqual({
      voorzieningen: 1,
      uitkeringen: 1,
      huisvestingen: 1,
      identiteitsbewijzen: 1,
      woonoverlasten: 1,
    });
    expect(van('verblijfplaatsen', 'man45')).toMatchObject([{ functieAdres: 'BRIEFADRES' }]);
    expect(van('voorzieningen', 'man45').map(({ soort }) => soort)).toEqual(['OPVANG']);
  });

  it('gezin X: one household, two adult children at an address of their own', () => {
    expect(new Set(leden.map((lid) => van('verblijfplaatsen', lid)[0]?.adresregel1)).size).toBe(3);
    expect(van('relaties', 'gezinx-vader')).toHaveLength(6);
    expect(leden.filter((lid) => van('voorzieningen', lid).length > 0)).toEqual(leden.slice(2));
    const verhuisd = leden.filter((lid) => (van('huisvestingen', lid)[0]?.sinds ?? '') >= '2026-01-01');
    expect(verhuisd).toEqual(['gezinx-kind1', 'gezinx-kind4']);
  });

  it('gezin X: gezag over the minor only, with him and with both parents', () => {
    const gezag = records.gezag.filter(({ persoon }) => leden.includes(persoon));
    expect(gezag.map(({ persoon }) => persoon).sort()).toEqual(['gezinx-kind5', 'gezinx-moeder', 'gezinx-vader']);
    expect(new Set(gezag.map(({ minderjarige }) => minderjarige))).toEqual(new Set(['Lucas Luchtkasteel']));
    expect(leden.filter((lid) => van('leerplichten', lid).length > 0)).toEqual(['gezinx-kind5']);
  });

  it('nazorg: measures, and each of the five basisvoorwaarden', () => {
    expect(aantallen('nazorg')).toEqual({
      relaties: 1,
      voorzieningen: 2,
      uitkeringen: 1,
      schuldhulpen: 1,
      huisvestingen: 1,
      identiteitsbewijzen: 1,
      maatregelen: 1,
      woonoverlasten: 1,
    });
    expect(van('identiteitsbewijzen', 'nazorg').every(({ geldigTot }) => geldigTot > PEILDATUM)).toBe(true);
    expect(van('schuldhulpen', 'nazorg')[0]?.toelichting).toContain('zorgverzekering');
    expect(van('verblijfplaatsen', 'nazorg')).toMatchObject([{ datumVan: '2026-06-17' }]);
  });

  it('verward: the mark of the curateleregister, on him alone of the stories, and an address under investigation', () => {
    const curatele = records.personen.filter(
      (record) => record.indicatieCurateleRegister && !/^p\d/.test(record.persoon),
    );
    expect(curatele.map(({ persoon }) => persoon)).toEqual(['verward']);
    expect(van('verblijfplaatsen', 'verward')).toMatchObject([{ inOnderzoek: true }]);
    expect(aantallen('verward')).toEqual({
      relaties: 1,
      uitkeringen: 1,
      schuldhulpen: 1,
      huisvestingen: 1,
      identiteitsbewijzen: 1,
      maatregelen: 1,
      woonoverlasten: 3,
    });
  });

  it('geheim: under geheimhouding, on her alone of the stories, and nothing at the burgemeester', () => {
    const geheim = records.personen.filter(
      (record) => record.geheimhoudingPersoonsgegevens && !/^p\d/.test(record.persoon),
    );
    expect(geheim.map(({ persoon }) => persoon)).toEqual(['geheim']);
    expect(aantallen('geheim')).toEqual({ relaties: 2, gezag: 1, voorzieningen: 1, identiteitsbewijzen: 1 });
  });
});
