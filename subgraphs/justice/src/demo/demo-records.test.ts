import { readFileSync } from 'node:fs';
import { isDatum, leeftijdOp, PEILDATUM, population } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { proeftijdLoopt } from '../proeftijd-loopt.ts';
import { zitVast } from '../zit-vast.ts';
import { demoRecords } from './demo-records.ts';
import { ISD_FASEN, type JusticeDemoRecords } from './record.ts';

const records = demoRecords(1);
const tabellen = Object.keys(records) as (keyof JusticeDemoRecords)[];
const alle = tabellen.flatMap((tabel): readonly JusticeDemoRecords[typeof tabel][number][] => records[tabel]);
const geboren = new Map(population(1).map(({ code, geboortedatum }) => [code, geboortedatum]));

function van<T extends keyof JusticeDemoRecords>(tabel: T, persoon: string): JusticeDemoRecords[T][number][] {
  return records[tabel].filter((record) => record.persoon === persoon);
}

function aantallen(persoon: string): Record<string, number> {
  const geteld = tabellen.map((tabel) => [tabel, van(tabel, persoon).length] as const);
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal !== 0));
}

const alleTeksten = alle.flatMap((record) => Object.values(record)).filter((waarde) => typeof waarde === 'string');

describe('justitiegegevens van de verhalen', () => {
  it('Willem: cases, ISD, missed transport, the TBS demand not followed, free since the hearing and no condition in force', () => {
    expect(aantallen('willem')).toEqual({
      strafzaken: 11,
      zittingen: 6,
      afdoeningen: 8,
      voorwaarden: 3,
      proeftijden: 1,
      isdMaatregelen: 1,
      zsmBeoordelingen: 5,
      tenuitvoerleggingen: 1,
      toezichten: 3,
      adviezen: 1,
      risicotaxaties: 2,
      begeleidingen: 1,
    });
    expect(van('zittingen', 'willem').at(-1)).toMatchObject({ datum: '2026-11-12' });
    expect(van('zittingen', 'willem').at(-1)?.toelichting).toMatch(/eist tbs.*volgt die eis niet/);
    expect(van('afdoeningen', 'willem').at(-1)?.inhoud).toMatch(/^Geen tbs.*Geen bijzondere voorwaarden/);
    expect(van('isdMaatregelen', 'willem')).toMatchObject([{ isdFase: 'BEEINDIGD' }]);
    expect(van('tenuitvoerleggingen', 'willem')[0]?.toelichting).toContain('vervoer naar de kliniek kwam te laat');
    expect(van('tenuitvoerleggingen', 'willem').filter((rij) => zitVast(rij, PEILDATUM))).toEqual([]);
    expect(van('proeftijden', 'willem').filter((rij) => proeftijdLoopt(rij, PEILDATUM))).toEqual([]);
    expect(van('voorwaarden', 'willem').filter(({ geldigTot }) => (geldigTot ?? PEILDATUM) >= PEILDATUM)).toEqual([]);
    expect(van('toezichten', 'willem').filter(({ einde }) => einde === null)).toEqual([]);
    expect(aantallen('willem-moeder')).toEqual({});
  });

  it('meisje: a new case at ZSM without hearing or decision, an advice begun, and the raadsonderzoek from before she turned eighteen', () => {
    expect(aantallen('meisje')).toEqual({ strafzaken: 1, zsmBeoordelingen: 2, adviezen: 1, onderzoeken: 1 });
    expect(van('onderzoeken', 'meisje').every(({ peildatum }) => leeftijdOp('2008-10-05', peildatum) < 18)).toBe(true);
  });

  it('man 45: the threat case with a planned hearing; supervision and proeftijd ended, no frame left', () => {
    expect(aantallen('man45')).toEqual({
      strafzaken: 2,
      zittingen: 2,
      afdoeningen: 1,
      voorwaarden: 1,
      proeftijden: 1,
      zsmBeoordelingen: 1,
      toezichten: 1,
    });
    expect(van('voorwaarden', 'man45')).toMatchObject([{ geldigTot: '2025-01-31' }]);
    expect(van('zittingen', 'man45').filter(({ datum }) => datum > PEILDATUM)).toHaveLength(1);
    expect(van('proeftijden', 'man45').filter((rij) => proeftijdLoopt(rij, PEILDATUM))).toEqual([]);
    expect(van('toezichten', 'man45').filter(({ einde }) => einde === null)).toEqual([]);
  });

  it('gezin X: one case against the father, a raadsonderzoek of the minor, nothing for the others', () => {
    expect(aantallen('gezinx-vader')).toEqual({
      strafzaken: 1,
      afdoeningen: 1,
      voorwaarden: 1,
      proeftijden: 1,
      zsmBeoordelingen: 1,
    });
    expect(aantallen('gezinx-kind5')).toEqual({ onderzoeken: 1 });
    for (const ander of ['moeder', 'kind1', 'kind2', 'kind3', 'kind4']) {
      expect(aantallen(`gezinx-${ander}`)).toEqual({});
    }
  });

  it('nazorg: suspended with conditions, an exemption for the move, three years of proeftijd and a supervision that runs', () => {
    expect(aantallen('nazorg')).toEqual({
      strafzaken: 1,
      zittingen: 2,
      afdoeningen: 1,
      voorwaarden: 3,
      proeftijden: 1,
      zsmBeoordelingen: 1,
      tenuitvoerleggingen: 1,
      toezichten: 2,
      adviezen: 1,
      risicotaxaties: 1,
      begeleidingen: 1,
    });
    const uitgezonderd = van('voorwaarden', 'nazorg').filter(({ uitzondering }) => uitzondering !== null);
    expect(uitgezonderd).toMatchObject([{ begin: '2026-03-20', uitzonderingTot: '2026-06-17' }]);
    expect(van('proeftijden', 'nazorg')).toMatchObject([{ begin: '2026-10-21', einde: '2029-10-20' }]);
    expect(van('proeftijden', 'nazorg').every((rij) => proeftijdLoopt(rij, PEILDATUM))).toBe(true);
    expect(van('toezichten', 'nazorg').filter(({ einde }) => einde === null)).toHaveLength(1);
  });

  it('verward: the conditional six months are executed, he was moved twice and is still inside; that the last place is one of care only care can tell', () => {
    expect(van('strafzaken', 'verward')).toHaveLength(6);
    expect(van('tenuitvoerleggingen', 'verward').every((rij) => zitVast(rij, PEILDATUM))).toBe(true);
    expect(JSON.stringify(van('tenuitvoerleggingen', 'verward'))).not.toMatch(/PPC|kliniek/i);
    expect(van('proeftijden', 'verward').filter((rij) => proeftijdLoopt(rij, PEILDATUM))).toEqual([]);
    for (const niets of ['adviezen', 'risicotaxaties', 'onderzoeken']) {
      expect(aantallen('verward')).not.toHaveProperty(niets);
    }
  });

  it('geheim: nothing at all', () => {
    expect(aantallen('geheim')).toEqual({});
  });
});

describe('justitiegegevens van de demoregio', () => {
  it('are the same on every run, and a larger region keeps the records of a smaller one', () => {
    expect(demoRecords(1)).toEqual(records);
    const groter = new Set(demoRecords(2).strafzaken.map(({ parketnummer }) => parketnummer));
    expect(records.strafzaken.filter(({ parketnummer }) => !groter.has(parketnummer))).toEqual([]);
    expect(groter.size).toBeGreaterThan(records.strafzaken.length);
  });

  it('gives every case an own number that no real parket has', () => {
    const nummers = records.strafzaken.map(({ parketnummer }) => parketnummer);
    expect(new Set(nummers).size).toBe(nummers.length);
    expect(nummers.filter((nummer) => !/^00\/\d{6,7}-\d\d$/.test(nummer))).toEqual([]);
  });

  it('R08: execution is supplied by the OM and came into being at DJI, or at the RvdK for a taakstraf of a minor', () => {
    const vanWaar = ({ bron, herkomst, inrichting }: JusticeDemoRecords['tenuitvoerleggingen'][number]): string =>
      `${bron}/${herkomst}/${inrichting === null ? 'taakstraf' : 'detentie'}`;
    expect(new Set(records.tenuitvoerleggingen.map(vanWaar))).toEqual(
      new Set(['om/dji/detentie', 'om/rvdk/taakstraf']),
    );
    expect(records.isdMaatregelen.every(({ bron, herkomst }) => bron === 'om' && herkomst === 'dji')).toBe(true);
    for (const { persoon, inrichting } of records.tenuitvoerleggingen) {
      const minderjarig = leeftijdOp(geboren.get(persoon) ?? '', PEILDATUM) < 18;
      expect(inrichting === null).toBe(minderjarig);
    }
  });

  it('R04: every record has the one organisation that holds it as its source', () => {
    const bronnen = tabellen.map((tabel) => [tabel, [...new Set(records[tabel].map(({ bron }) => bron))].join()]);
    expect(Object.fromEntries(bronnen)).toEqual({
      strafzaken: 'om',
      zittingen: 'om',
      afdoeningen: 'om',
      voorwaarden: 'om',
      proeftijden: 'om',
      isdMaatregelen: 'om',
      zsmBeoordelingen: 'om',
      tenuitvoerleggingen: 'om',
      toezichten: 'reclassering',
      adviezen: 'reclassering',
      risicotaxaties: 'reclassering',
      begeleidingen: 'dji',
      onderzoeken: 'rvdk',
    });
  });

  it('R24: an outcome of an instrument is the opinion of a named function, in words', () => {
    expect(records.risicotaxaties.length).toBeGreaterThan(3);
    for (const { status, afgenomenDoor, uitkomst } of records.risicotaxaties) {
      expect(status).toBe('MENING_PROFESSIONAL');
      expect(afgenomenDoor).toMatch(/^reclasseringswerker/);
      expect(uitkomst).toMatch(/[a-z]{4}/);
    }
  });

  it('has existing dates, none after the reference date but what is planned, and no end before its begin', () => {
    const gebeurd = [
      ...records.strafzaken.map(({ pleegdatum }) => pleegdatum),
      ...[...records.afdoeningen, ...records.zsmBeoordelingen, ...records.adviezen, ...records.risicotaxaties].map(
        ({ datum }) => datum,
      ),
      ...[...records.tenuitvoerleggingen, ...records.toezichten, ...records.onderzoeken].map(({ begin }) => begin),
      ...[...records.voorwaarden, ...records.proeftijden, ...records.isdMaatregelen].map(({ begin }) => begin),
      ...alle.map(({ peildatum }) => peildatum),
    ];
    expect(gebeurd.filter((dag) => !isDatum(dag) || dag > PEILDATUM)).toEqual([]);
    const perioden = [
      ...records.voorwaarden.map(({ begin, geldigTot }) => [begin, geldigTot] as const),
      ...records.voorwaarden.map(({ begin, uitzonderingTot }) => [begin, uitzonderingTot] as const),
      ...records.proeftijden.map(({ begin, einde }) => [begin, einde] as const),
      ...records.toezichten.map(({ begin, einde }) => [begin, einde] as const),
      ...[...records.tenuitvoerleggingen, ...records.isdMaatregelen].map(
        ({ begin, verwachtEinde }) => [begin, verwachtEinde] as const,
      ),
    ];
    expect(perioden.filter(([begin, einde]) => einde !== null && (!isDatum(einde) || einde < begin))).toEqual([]);
    expect(records.zittingen.filter(({ datum }) => !isDatum(datum))).toEqual([]);
  });

  it('calls no sepot onherroepelijk: it is no verdict', () => {
    const sepots = records.afdoeningen.filter(({ inhoud }) => /geseponeerd/i.test(inhoud));
    expect(sepots.length).toBeGreaterThan(3);
    expect(sepots.filter(({ onherroepelijk }) => onherroepelijk)).toEqual([]);
  });

  it('names an exemption and its last day together', () => {
    const half = records.voorwaarden.filter((rij) => (rij.uitzondering === null) !== (rij.uitzonderingTot === null));
    expect(half).toEqual([]);
  });

  it('is about existing persons, once per person where the person view shows one, and a raadsonderzoek is about a minor', () => {
    expect(alle.filter(({ persoon }) => !geboren.has(persoon))).toEqual([]);
    for (const tabel of [
      records.proeftijden,
      records.isdMaatregelen,
      records.tenuitvoerleggingen,
      records.adviezen,
      records.begeleidingen,
    ]) {
      expect(new Set(tabel.map(({ persoon }) => persoon)).size).toBe(tabel.length);
    }
    for (const { persoon, begin } of records.onderzoeken) {
      expect(leeftijdOp(geboren.get(persoon) ?? '', begin)).toBeLessThan(18);
    }
  });

  it('writes every free text once, so that a leaked one is recognised', () => {
    const teksten = [
      ...records.strafzaken.map(({ feit }) => feit),
      ...[...records.zittingen, ...records.zsmBeoordelingen].map(({ toelichting }) => toelichting),
      ...records.afdoeningen.map(({ inhoud }) => inhoud),
      ...records.voorwaarden.flatMap(({ omschrijving, uitzondering }) => [omschrijving, uitzondering]),
      ...[...records.tenuitvoerleggingen, ...records.isdMaatregelen].map(({ toelichting }) => toelichting),
      ...records.tenuitvoerleggingen.map(({ verlof }) => verlof),
      ...records.toezichten.map(({ naleving }) => naleving),
      ...records.adviezen.map((advies) => advies.tekst),
      ...records.risicotaxaties.map(({ uitkomst }) => uitkomst),
      ...records.begeleidingen.map(({ drPlan }) => drPlan),
      ...records.onderzoeken.map(({ uitkomst }) => uitkomst),
      ...alle.map(({ beperking }) => beperking),
    ].filter((tekst) => tekst !== null);
    expect(new Set(teksten).size).toBe(teksten.length);
  });

  it('R05: tells in no text what a helper under beroepsgeheim knows, nor that there is one', () => {
    const geheim =
      /diagnos|stoornis|psychos|psychiat|borderline|autis|medicatie|crisisdienst|\bggz\b|veilig thuis|verslavingszorg/i;
    expect(alleTeksten.filter((tekst) => geheim.test(tekst))).toEqual([]);
  });

  it('knows the same phases of the ISD as the SDL', () => {
    expect(records.isdMaatregelen.every(({ isdFase }) => ISD_FASEN.includes(isdFase))).toBe(true);
    expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')).toMatch(
      new RegExp(`enum OmIsdFase \\{\\s+${ISD_FASEN.join('\\s+')}\\s+\\}`),
    );
  });
});
