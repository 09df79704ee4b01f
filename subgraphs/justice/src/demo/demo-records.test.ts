import { isDatum, leeftijdOp, PEILDATUM, population } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';
import type { JusticeDemoRecords } from './record.ts';

const records = demoRecords(1);
const tabellen = Object.keys(records) as (keyof JusticeDemoRecords)[];
const alle = tabellen.flatMap((tabel): readonly JusticeDemoRecords[typeof tabel][number][] => records[tabel]);

function van<T extends keyof JusticeDemoRecords>(tabel: T, persoon: string): JusticeDemoRecords[T][number][] {
  return records[tabel].filter((record) => record.persoon === persoon);
}

function aantallen(persoon: string): Record<string, number> {
  const geteld = tabellen.map((tabel) => [tabel, van(tabel, persoon).length] as const);
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal !== 0));
}

function teksten(): string[] {
  return [
    ...records.strafzaken.flatMap((zaak) => [zaak.feit, zaak.zittingToelichting, zaak.afdoening]),
    ...records.voorwaarden.map(({ omschrijving }) => omschrijving),
    ...records.tenuitvoerleggingen.map(({ toelichting }) => toelichting),
    ...records.toezichten.map(({ naleving }) => naleving),
    ...records.adviezen.map(({ tekst }) => tekst),
    ...records.begeleidingen.map(({ drPlan }) => drPlan),
    ...records.onderzoeken.map(({ uitkomst }) => uitkomst),
    ...alle.map(({ beperking }) => beperking),
  ].filter((tekst) => tekst !== null);
}

describe('justitiegegevens van de demoregio', () => {
  it('are the same on every run, and a larger region keeps the records of a smaller one', () => {
    expect(demoRecords(1)).toEqual(records);
    const groter = new Set(demoRecords(2).strafzaken.map(({ feit }) => feit));
    expect(records.strafzaken.filter(({ feit }) => !groter.has(feit) && feit.includes('parketzaak'))).toEqual([]);
  });

  it('Willem: seven cases, the TBS demand not followed, free since the hearing and no condition in force', () => {
    expect(aantallen('willem')).toEqual({
      strafzaken: 7,
      voorwaarden: 1,
      tenuitvoerleggingen: 1,
      toezichten: 3,
      adviezen: 1,
      begeleidingen: 1,
    });
    expect(van('strafzaken', 'willem').at(-1)).toMatchObject({ zittingDatum: '2026-11-12' });
    expect(van('tenuitvoerleggingen', 'willem')).toMatchObject([{ verwachtEinde: '2026-11-12' }]);
    expect(
      van('voorwaarden', 'willem').filter(({ geldigTot }) => geldigTot === null || geldigTot >= PEILDATUM),
    ).toEqual([]);
    expect(van('toezichten', 'willem').filter(({ einde }) => einde === null)).toEqual([]);
    expect(aantallen('willem-moeder')).toEqual({});
  });

  it('meisje: a new case at ZSM without a hearing, and the raadsonderzoek from before she turned eighteen', () => {
    expect(aantallen('meisje')).toEqual({ strafzaken: 1, onderzoeken: 1 });
    expect(van('strafzaken', 'meisje')).toMatchObject([{ zittingDatum: null, afdoening: null }]);
    expect(van('onderzoeken', 'meisje').every(({ peildatum }) => leeftijdOp('2008-10-05', peildatum) < 18)).toBe(true);
  });

  it('man 45: the threat case with a planned hearing and a supervision that ended, no frame left', () => {
    expect(aantallen('man45')).toEqual({ strafzaken: 1, toezichten: 1 });
    expect(van('strafzaken', 'man45').every(({ zittingDatum }) => (zittingDatum ?? '') > PEILDATUM)).toBe(true);
  });

  it('gezin X: one case against the father, a raadsonderzoek of the minor, nothing for the others', () => {
    expect(aantallen('gezinx-vader')).toEqual({ strafzaken: 1, voorwaarden: 1 });
    expect(aantallen('gezinx-kind5')).toEqual({ onderzoeken: 1 });
    for (const ander of ['moeder', 'kind1', 'kind2', 'kind3', 'kind4'])
      expect(aantallen(`gezinx-${ander}`)).toEqual({});
  });

  it('nazorg, verward, geheim: as the stories say', () => {
    expect(aantallen('nazorg')).toEqual({
      strafzaken: 1,
      voorwaarden: 3,
      tenuitvoerleggingen: 1,
      toezichten: 2,
      adviezen: 1,
      begeleidingen: 1,
    });
    expect(van('tenuitvoerleggingen', 'verward').every(({ verwachtEinde }) => (verwachtEinde ?? '') > PEILDATUM)).toBe(
      true,
    );
    expect(van('strafzaken', 'verward')).toHaveLength(4);
    expect(aantallen('geheim')).toEqual({});
  });

  it('R08: detention is supplied by the OM and came into being at DJI; every other record has its own source', () => {
    expect(new Set(records.tenuitvoerleggingen.map(({ bron, herkomst }) => `${bron}/${herkomst}`))).toEqual(
      new Set(['om/dji']),
    );
    const bronnen = tabellen.map((tabel) => [tabel, [...new Set(records[tabel].map(({ bron }) => bron))].join()]);
    expect(Object.fromEntries(bronnen)).toEqual({
      strafzaken: 'om',
      voorwaarden: 'om',
      tenuitvoerleggingen: 'om',
      toezichten: 'reclassering',
      adviezen: 'reclassering',
      begeleidingen: 'dji',
      onderzoeken: 'rvdk',
    });
  });

  it('has existing dates, and none after the reference date but what is planned', () => {
    const gebeurd = [
      ...records.strafzaken.map(({ pleegdatum }) => pleegdatum),
      ...[...records.tenuitvoerleggingen, ...records.toezichten, ...records.onderzoeken].map(({ begin }) => begin),
      ...records.adviezen.map(({ datum }) => datum),
      ...alle.map(({ peildatum }) => peildatum),
    ];
    expect(gebeurd.filter((dag) => !isDatum(dag) || dag > PEILDATUM)).toEqual([]);
    const gepland = [
      ...records.strafzaken.map(({ zittingDatum }) => zittingDatum),
      ...records.voorwaarden.map(({ geldigTot }) => geldigTot),
      ...records.tenuitvoerleggingen.map(({ verwachtEinde }) => verwachtEinde),
    ];
    expect(gepland.filter((dag) => dag !== null && !isDatum(dag))).toEqual([]);
    for (const { zittingDatum, afdoening } of records.strafzaken) {
      if (afdoening !== null && zittingDatum !== null) expect(zittingDatum <= PEILDATUM).toBe(true);
    }
  });

  it('is about existing persons, once per person where the person view shows one, and a raadsonderzoek is about a minor', () => {
    const geboren = new Map(population(1).map(({ code, geboortedatum }) => [code, geboortedatum]));
    expect(alle.filter(({ persoon }) => !geboren.has(persoon))).toEqual([]);
    for (const tabel of [records.tenuitvoerleggingen, records.adviezen, records.begeleidingen]) {
      expect(new Set(tabel.map(({ persoon }) => persoon)).size).toBe(tabel.length);
    }
    for (const { persoon, begin } of records.onderzoeken) {
      expect(leeftijdOp(geboren.get(persoon) ?? '', begin)).toBeLessThan(18);
    }
  });

  it('writes every free text once, so that a leaked one is recognised', () => {
    expect(new Set(teksten()).size).toBe(teksten().length);
  });
});
