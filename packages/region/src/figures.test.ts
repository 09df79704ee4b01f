import { describe, expect, it } from 'vitest';
import { casussen } from './casussen.ts';
import { type CasusRij, jaarcijfers, leeftijdsklasse, procent } from './figures.ts';
import { REFERENTIEJAAR } from './house-year.ts';
import { population } from './population.ts';
import { describePublishedFigures } from './testing/describe-published-figures.ts';
import * as published from './testing/published-figures.ts';

function rijen(scale: number): CasusRij[] {
  const personen = new Map(population(scale).map((persoon) => [persoon.code, persoon]));
  return casussen(scale).map((casus) => {
    const hoofd = personen.get(casus.betrokkenen.find(({ soort }) => soort === 'HOOFDPERSOON')?.persoon ?? '');
    if (hoofd === undefined) throw new Error(`no hoofdpersoon in ${casus.nummer}`);
    return { ...casus, geboortedatum: hoofd.geboortedatum, geslacht: hoofd.geslacht };
  });
}

describePublishedFigures('the generated region', () => jaarcijfers(rijen(1), REFERENTIEJAAR));

const rij = (anders: Partial<CasusRij>): CasusRij => ({
  aangemeldOp: '2025-03-01',
  doelbesluitOp: '2025-03-08',
  afgeslotenOp: null,
  gemeente: 'Ketendam',
  gemeentegrensoverstijgend: false,
  hoofdonderwerp: 'OVERIG',
  doelgroep: 'VOLWASSENEN',
  aanpak: 'MAATWERK',
  problematiek: ['LVB', 'SCHULDEN'],
  aanmelder: 'politie',
  geboortedatum: '1990-01-01',
  geslacht: 'MAN',
  ...anders,
});

describe('jaarcijfers', () => {
  it('counts a casus in every year in which it was open at some moment, and as instroom in one year only', () => {
    const lang = [rij({ aangemeldOp: '2024-12-31', afgeslotenOp: '2026-01-01' })];
    const telling = [2023, 2024, 2025, 2026, 2027].map((jaar) => {
      const { meegenomen, aangemeld, afgesloten, actief } = jaarcijfers(lang, jaar);
      return [meegenomen, aangemeld, afgesloten, actief].map(({ casussen: aantal }) => aantal);
    });
    expect(telling).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 1],
      [1, 0, 0, 1],
      [1, 0, 1, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('makes this year out of the last: what is active at the end of one year is meegenomen in the next', () => {
    const alle = rijen(1);
    const [vorig, nu] = [jaarcijfers(alle, REFERENTIEJAAR), jaarcijfers(alle, REFERENTIEJAAR + 1)];
    expect(nu.meegenomen).toEqual(vorig.actief);
    expect(nu.actief.casussen).toBe(nu.meegenomen.casussen + nu.aangemeld.casussen - nu.afgesloten.casussen);
  });

  it('counts an aanmelding that ended without a doelbesluit as niet opgepakt', () => {
    const cijfers = jaarcijfers([rij({ doelbesluitOp: null, afgeslotenOp: '2025-03-20' }), rij({})], 2025);
    expect(cijfers.nietOpgepakt.casussen).toBe(1);
  });

  it('takes the age on the last day of the year, with both ends of a class in it', () => {
    expect([17, 18, 23, 24, 40, 41, 65, 66, 99].map(leeftijdsklasse)).toEqual([
      '<18',
      '18-23',
      '18-23',
      '24-40',
      '24-40',
      '41-65',
      '41-65',
      '>65',
      '>65',
    ]);
    const { leeftijdsklasse: klassen, minderjarig } = jaarcijfers(
      [rij({ geboortedatum: '2007-12-31' }), rij({ geboortedatum: '2008-01-01' })],
      2025,
    );
    expect(klassen.aantallen).toEqual({ '18-23': 1, '<18': 1 });
    expect(minderjarig.aantallen).toEqual({ NEE: 1, JA: 1 });
  });

  it('counts several problems of one casus each, as a share of casussen', () => {
    const { problematiek } = jaarcijfers([rij({}), rij({ problematiek: ['LVB'] })], 2025);
    expect([
      procent(problematiek, 'LVB'),
      procent(problematiek, 'SCHULDEN'),
      procent(problematiek, 'VERSLAVING'),
    ]).toEqual([100, 50, 0]);
  });

  it('grows by whole houses: twice the region is twice every count, and no other share', () => {
    const [een, twee] = [jaarcijfers(rijen(1), REFERENTIEJAAR), jaarcijfers(rijen(2), REFERENTIEJAAR)];
    expect(twee.behandeld).toEqual({ casussen: 2 * een.behandeld.casussen, pga: 2 * een.behandeld.pga });
    for (const figuur of ['hoofdonderwerp', 'leeftijdsklasse', 'geslacht', 'problematiek', 'aanmelder'] as const) {
      const dubbel = Object.entries(een[figuur].aantallen).map(([waarde, aantal]) => [waarde, 2 * aantal]);
      expect(twee[figuur].aantallen).toEqual(Object.fromEntries(dubbel));
    }
  });
});

/** How many of `van` casussen give this percentage when rounded, least and most; null when none does. */
function grenzen(procenten: number, van: number): readonly [number, number] | null {
  const passend = Array.from({ length: van + 1 }, (_, aantal) => aantal).filter(
    (aantal) => Math.round((100 * aantal) / van) === procenten,
  );
  const [eerste, laatste] = [passend[0], passend.at(-1)];
  return eerste === undefined || laatste === undefined ? null : [eerste, laatste];
}

/** True when these percentages can be the shares of so many whole casussen that each have exactly one of the values. */
function past(procenten: Readonly<Record<string, number>>, van: number): boolean {
  const alle = Object.values(procenten).map((deel) => grenzen(deel, van));
  if (alle.includes(null)) return false;
  const som = (kant: 0 | 1): number => alle.reduce((totaal, deel) => totaal + (deel?.[kant] ?? 0), 0);
  return som(0) <= van && som(1) >= van;
}

describe('the set of which each published percentage is a share', () => {
  const { regie, meegenomen, instroom, afgesloten, actief } = published.SOM_GEMEENTEN;
  const pga = published.ACTIEF_KOP.pga;
  const kop = published.ACTIEF_KOP.casussen;

  it('is for onderwerp, leeftijd, geslacht and problematiek the casussen of the year: no other set gives whole casussen', () => {
    const passend = [regie, kop, meegenomen, instroom, afgesloten, actief, pga, kop - pga].filter(
      (van) =>
        past(published.HOOFDONDERWERP, van) &&
        past(published.LEEFTIJD, van) &&
        past(published.GESLACHT, van) &&
        Object.values(published.PROBLEMATIEK).every((deel) => grenzen(deel, van) !== null),
    );
    expect(passend).toEqual([regie, kop]);
  });

  it('is for the domain of the aanmelder, and can be for minderjarig, the 50 that came in', () => {
    expect(past(published.DOMEIN, instroom)).toBe(true);
    expect(grenzen(published.MINDERJARIG, instroom)).toEqual([6, 6]);
  });
});
