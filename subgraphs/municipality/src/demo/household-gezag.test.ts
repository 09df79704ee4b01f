import { leeftijdOp, PEILDATUM, population } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';
import { GEZAG_TYPEN, type GezagRecord } from './record.ts';

const inwoners = new Map(population(1).map((persoon) => [persoon.code, persoon]));
const { gezag, relaties } = demoRecords(1);
const gegenereerd = gezag.filter(({ persoon }) => /^p\d+$/.test(persoon));

const leeftijd = (code: string): number => leeftijdOp(inwoners.get(code)?.geboortedatum ?? '', PEILDATUM);
const naam = (code: string): string => inwoners.get(code)?.volledigeNaam ?? '';
// By age and not by name: some children are called after a parent.
const metMinderjarige = gegenereerd.filter(({ persoon }) => leeftijd(persoon) < 18);
const metGezaghebbende = gegenereerd.filter(({ persoon }) => leeftijd(persoon) >= 18);

/** The same gezag, with whomever it is recorded. */
const sleutel = ({ minderjarige, minderjarigTot, type, gezaghebbenden }: GezagRecord): string =>
  [minderjarige, minderjarigTot, type, ...gezaghebbenden].join('/');

describe('gezag in the generated region', () => {
  it('says of every minor who has the gezag, once, and of no adult', () => {
    const minderjarigen = [...inwoners.keys()].filter((code) => /^p\d+$/.test(code) && leeftijd(code) < 18);
    expect(metMinderjarige.map(({ persoon }) => persoon).sort()).toEqual(minderjarigen.sort());
    expect(minderjarigen.length).toBeGreaterThan(300);
  });

  it('ends on the eighteenth birthday, and is not yet over on the reference day', () => {
    for (const { persoon, minderjarige, minderjarigTot } of metMinderjarige) {
      expect(minderjarige).toBe(naam(persoon));
      expect(leeftijdOp(inwoners.get(persoon)?.geboortedatum ?? '', minderjarigTot)).toBe(18);
      expect(minderjarigTot > PEILDATUM).toBe(true);
    }
  });

  it('stands with a parent exactly as it stands with the minor, and only with a parent who is named in it', () => {
    const vanMinderjarigen = new Set(metMinderjarige.map(sleutel));
    expect(metGezaghebbende.length).toBeGreaterThan(300);
    for (const record of metGezaghebbende) {
      expect(vanMinderjarigen.has(sleutel(record))).toBe(true);
      expect(record.gezaghebbenden).toContain(naam(record.persoon));
    }
  });

  it('has each of the six types of the BRP API, with the number of gezaghebbenden that the type means', () => {
    const aantallen: Readonly<Record<(typeof GEZAG_TYPEN)[number], number>> = {
      GEZAMENLIJK_OUDERLIJK_GEZAG: 2,
      EENHOOFDIG_OUDERLIJK_GEZAG: 1,
      GEZAMENLIJK_GEZAG: 2,
      VOOGDIJ: 1,
      TIJDELIJK_GEEN_GEZAG: 0,
      GEZAG_NIET_TE_BEPALEN: 0,
    };
    for (const { type, gezaghebbenden } of gegenereerd)
      expect([type, gezaghebbenden.length]).toEqual([type, aantallen[type]]);
    expect(new Set(gegenereerd.map(({ type }) => type))).toEqual(new Set(GEZAG_TYPEN));
  });

  it('calls parents those who are parents in the relations of the minor', () => {
    for (const { persoon, type, gezaghebbenden } of metMinderjarige) {
      const ouders = relaties.filter((relatie) => relatie.persoon === persoon && relatie.soort === 'OUDER');
      const vreemd = gezaghebbenden.filter((ander) => !ouders.some((ouder) => ouder.naam === ander));
      expect([type, vreemd.length]).toEqual([type, type === 'GEZAMENLIJK_GEZAG' || type === 'VOOGDIJ' ? 1 : 0]);
    }
  });
});
