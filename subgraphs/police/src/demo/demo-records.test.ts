import { readFileSync } from 'node:fs';
import { isDatum, PEILDATUM, population } from '@ketenhub/region';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';
import { MUTATIE_SOORTEN, type PoliceDemoRecords, VEELPLEGERSTATUSSEN } from './record.ts';

const records = demoRecords(1);

function van<T extends keyof PoliceDemoRecords>(tabel: T, persoon: string): PoliceDemoRecords[T][number][] {
  return records[tabel].filter((record) => record.persoon === persoon);
}

function aantallen(persoon: string): Record<string, number> {
  const geteld = Object.keys(records).map((tabel) => [tabel, van(tabel as keyof PoliceDemoRecords, persoon).length]);
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal !== 0));
}

const politiegegevens = [
  ...records.mutaties,
  ...records.hgMeldingen,
  ...records.zorgmeldingen,
  ...records.aanhoudingen,
  ...records.aandachtsvestigingen,
  ...records.veelplegers,
  ...records.geweldWapens,
  ...records.sfeerPvs,
];
const alleMetHerkomst = [...records.contactpunten, ...politiegegevens];

function enumWaarden(naam: string): string[] {
  const sdl = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  return sdl.definitions.flatMap((definitie) =>
    definitie.kind === 'EnumTypeDefinition' && definitie.name.value === naam
      ? (definitie.values ?? []).map((waarde) => waarde.name.value)
      : [],
  );
}

const alleTeksten = alleMetHerkomst
  .flatMap((record) => Object.values(record))
  .filter((waarde) => typeof waarde === 'string');

describe('politiegegevens van de demoregio', () => {
  it('are the same on every run, and a larger region keeps the records of a smaller one', () => {
    expect(demoRecords(1)).toEqual(records);
    const groter = new Set(demoRecords(2).mutaties.map(({ toelichting }) => toelichting));
    expect(records.mutaties.filter(({ toelichting }) => !groter.has(toelichting))).toEqual([]);
    expect(groter.size).toBeGreaterThan(records.mutaties.length);
  });

  it('Willem: more mutaties than one page, HG-meldingen at his mother’s, veelplegerstatus and safety card', () => {
    expect(van('mutaties', 'willem').length).toBeGreaterThan(50);
    expect(van('hgMeldingen', 'willem')).toHaveLength(3);
    expect(van('hgMeldingen', 'willem-moeder')).toHaveLength(4);
    expect(van('zorgmeldingen', 'willem')).toHaveLength(2);
    expect(van('veelplegers', 'willem')).toMatchObject([{ veelplegerstatus: 'ZEER_ACTIEVE_VEELPLEGER' }]);
    expect(van('geweldWapens', 'willem')).toMatchObject([{ geweldsindicatie: true, wapenindicatie: true }]);
  });

  it('Willem: the fifteenth arrest in two years, one aandachtsvestiging in force, and the note on her address is hers', () => {
    const aanhoudingen = van('aanhoudingen', 'willem').map(({ datum }) => datum);
    expect(aanhoudingen.filter((datum) => datum > '2021-02-03' && datum <= '2023-02-03')).toHaveLength(15);
    expect(aanhoudingen.at(-1)).toBe('2026-05-02');
    const lopend = van('aandachtsvestigingen', 'willem').filter(({ einde }) => einde === null || einde >= PEILDATUM);
    expect(lopend).toMatchObject([{ begin: '2026-11-13', einde: null }]);
    expect(van('aandachtsvestigingen', 'willem').filter(({ instructie }) => /adres|moeder/.test(instructie))).toEqual(
      [],
    );
    expect(van('aandachtsvestigingen', 'willem-moeder')).toHaveLength(1);
    expect(van('sfeerPvs', 'willem')).toEqual([]);
  });

  it('Willem: nothing happens on the street while he is inside', () => {
    const binnen = [
      ['2022-10-13', '2022-11-23'],
      ['2023-03-23', '2024-06-02'],
      ['2024-09-13', '2025-05-30'],
      ['2025-11-21', '2026-03-09'],
      ['2026-05-03', '2026-11-11'],
    ] as const;
    const dagen = [...van('mutaties', 'willem'), ...van('hgMeldingen', 'willem'), ...van('aanhoudingen', 'willem')];
    for (const [van, tot] of binnen) {
      expect(dagen.filter(({ datum }) => datum >= van && datum <= tot)).toEqual([]);
    }
  });

  it('meisje: six stabbing incidents, two aangiften and one hearing, the sixth on the day of aanmelding', () => {
    const mutaties = van('mutaties', 'meisje');
    const incidenten = mutaties.filter(({ soort }) => soort === 'GEWELD');
    expect(incidenten).toHaveLength(6);
    expect(incidenten.at(-1)?.datum).toBe('2026-10-14');
    expect(mutaties.filter(({ toelichting }) => toelichting.startsWith('Aangifte'))).toHaveLength(2);
    expect(mutaties.filter(({ toelichting }) => toelichting.startsWith('Verhoord'))).toHaveLength(1);
    expect(van('aanhoudingen', 'meisje')).toMatchObject([{ datum: '2026-10-14' }]);
    for (const niets of ['hgMeldingen', 'veelplegers', 'aandachtsvestigingen', 'sfeerPvs']) {
      expect(aantallen('meisje')).not.toHaveProperty(niets);
    }
  });

  it('man 45: threat, arrest, three zorgmeldingen, no HG-meldingen and no safety card', () => {
    expect(aantallen('man45')).toEqual({
      contactpunten: 1,
      mutaties: 8,
      zorgmeldingen: 3,
      aanhoudingen: 2,
      veelplegers: 1,
    });
  });

  it('gezin X: each member has only own HG-meldingen, the minor a zorgmelding, and of kind1 nothing is known', () => {
    expect(aantallen('gezinx-vader')).toEqual({ contactpunten: 1, hgMeldingen: 3, aanhoudingen: 1 });
    expect(aantallen('gezinx-kind5')).toEqual({ hgMeldingen: 1, zorgmeldingen: 1 });
    expect(aantallen('gezinx-kind1')).toEqual({});
  });

  it('nazorg, verward, geheim: as the stories say', () => {
    expect(aantallen('nazorg')).toEqual({
      contactpunten: 1,
      mutaties: 6,
      aanhoudingen: 1,
      aandachtsvestigingen: 2,
      geweldWapens: 1,
    });
    expect(aantallen('verward')).toEqual({
      contactpunten: 1,
      mutaties: 13,
      zorgmeldingen: 5,
      aanhoudingen: 6,
      aandachtsvestigingen: 1,
      veelplegers: 1,
      geweldWapens: 1,
      sfeerPvs: 1,
    });
    expect(aantallen('geheim')).toEqual({ contactpunten: 1, mutaties: 1, hgMeldingen: 2 });
  });

  it('has existing dates, none after the reference date, and no record established before it happened', () => {
    const gebeurtenissen = [
      ...records.mutaties,
      ...records.hgMeldingen,
      ...records.zorgmeldingen,
      ...records.aanhoudingen,
      ...records.sfeerPvs,
      ...records.aandachtsvestigingen.map(({ begin, peildatum }) => ({ datum: begin, peildatum })),
    ];
    expect(gebeurtenissen.filter(({ datum, peildatum }) => !isDatum(datum) || datum > peildatum)).toEqual([]);
    expect(alleMetHerkomst.filter(({ peildatum }) => !isDatum(peildatum) || peildatum > PEILDATUM)).toEqual([]);
    const omgekeerd = records.aandachtsvestigingen.filter(({ begin, einde }) => einde !== null && einde < begin);
    expect(omgekeerd).toEqual([]);
  });

  it('knows what came of an arrest no earlier than the day that its vervolg names', () => {
    const later = /nacht|volgende|dagen|zitting|schorsing|ingezonden/i;
    const vroeg = records.aanhoudingen.filter(
      ({ datum, vervolg, peildatum }) => later.test(vervolg) && peildatum <= datum,
    );
    expect(vroeg).toEqual([]);
  });

  it('has only existing persons, one contactpunt, status and card each, and the values of the SDL', () => {
    const codes = new Set(population(1).map(({ code }) => code));
    for (const tabel of Object.values(records)) {
      expect((tabel as { persoon: string }[]).filter(({ persoon }) => !codes.has(persoon))).toEqual([]);
    }
    for (const tabel of [records.contactpunten, records.veelplegers, records.geweldWapens]) {
      expect(new Set(tabel.map(({ persoon }) => persoon)).size).toBe(tabel.length);
    }
    expect(records.mutaties.every(({ soort }) => MUTATIE_SOORTEN.includes(soort))).toBe(true);
    expect(records.veelplegers.every((v) => VEELPLEGERSTATUSSEN.includes(v.veelplegerstatus))).toBe(true);
    expect(alleMetHerkomst.every(({ bron }) => bron === 'politie')).toBe(true);
  });

  it('R07: holds data of Wpg art. 8 and 13 only', () => {
    expect(new Set(politiegegevens.map(({ wpgArtikel }) => wpgArtikel))).toEqual(new Set([8, 13]));
  });

  it('writes every free text once, so that a leaked one is recognised', () => {
    const teksten = [
      ...[...records.mutaties, ...records.hgMeldingen, ...records.zorgmeldingen].map(({ toelichting }) => toelichting),
      ...records.geweldWapens.map(({ advies }) => advies),
      ...records.aanhoudingen.map(({ vervolg }) => vervolg),
      ...records.aandachtsvestigingen.map(({ instructie }) => instructie),
      ...records.sfeerPvs.map(({ tekst }) => tekst),
      ...alleMetHerkomst.map(({ beperking }) => beperking).filter((beperking) => beperking !== null),
    ];
    expect(new Set(teksten).size).toBe(teksten.length);
  });

  it('R05: tells in no text what a helper under beroepsgeheim knows, nor that there is one', () => {
    const geheim =
      /diagnos|stoornis|psychos|psychiat|borderline|autis|medicatie|crisisdienst|\bggz\b|veilig thuis|verslavingszorg/i;
    expect(alleTeksten.filter((tekst) => geheim.test(tekst))).toEqual([]);
  });

  it('has people in a casus of whom the police know nothing, and many in no casus of whom they know something', () => {
    const bekend = new Set(records.mutaties.map(({ persoon }) => persoon));
    expect(bekend.size).toBeGreaterThan(150);
    expect(records.mutaties.length).toBeGreaterThan(500);
  });

  it('knows the same values as the SDL', () => {
    expect(enumWaarden('PolitieMutatieSoort')).toEqual([...MUTATIE_SOORTEN]);
    expect(enumWaarden('Veelplegerstatus')).toEqual([...VEELPLEGERSTATUSSEN]);
  });
});
