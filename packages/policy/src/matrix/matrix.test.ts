import { describe, expect, it } from 'vitest';
import { annotaties, beleid, beleidMet } from '../../test/protocol.ts';
import { kolommenVan, kolomNaam } from './kolommen.ts';
import { subcategorieMatrix, veldMatrix } from './matrix.ts';

const letters = (subcategorie: string, kolom: string, van = beleid) =>
  subcategorieMatrix(van)
    .find((rij) => rij.subcategorie.code === subcategorie)
    ?.kolommen.find((een) => kolomNaam(van, een) === kolom)
    ?.cellen.map(({ ontvanger, soorten }) => `${ontvanger.letter}${soorten.includes('DIRECTE_KRING') ? 'k' : ''}`) ??
  [];

describe('the matrix is what the engine decides', () => {
  it('has the cells of the privacyprotocol, with the directe kring apart', () => {
    expect(letters('POLITIE_MUTATIE', 'ZVH-CASUSOVERLEG')).toEqual(['PRk', 'Ok', 'P', 'CRo', 'CRp', 'Ek']);
    expect(letters('POLITIE_MUTATIE', 'ZVH-UITVRAAG')).toEqual(['PR', 'O', 'E']);
    expect(letters('POLITIE_MUTATIE', 'ZVH-AFSCHALING')).toEqual([]);
  });

  it('R02: before the doelbesluit shows partner data to the owner alone, as aanmelder', () => {
    expect(letters('POLITIE_MUTATIE', 'ZVH-TRIAGE')).toEqual(['E']);
    expect(letters('GGZ_KADER', 'ZVH-TRIAGE')).toEqual([]);
  });

  it('tells in the triage who sees something as aanmelder only, and who also as designated deelnemer', () => {
    const alleen = (subcategorie: string, kolom: string) =>
      subcategorieMatrix(beleid)
        .find((rij) => rij.subcategorie.code === subcategorie)
        ?.kolommen.find((een) => kolomNaam(beleid, een) === kolom)
        ?.cellen.map(({ ontvanger, alleenAlsAanmelder }) => `${ontvanger.letter}${alleenAlsAanmelder ? 'a' : ''}`);
    expect(alleen('CASUS_KERN', 'ZVH-TRIAGE')).toEqual(['PR', 'PO', 'O']);
    expect(alleen('CASUS_KERN', 'ZVH-AANMELDING')).toEqual(['PR', 'PO', 'Oa', 'Pa', 'CRoa', 'CRpa']);
    expect(alleen('POLITIE_CONTACTPUNT', 'ZVH-TRIAGE')).toEqual(['PRa', 'POa', 'Ea']);
    expect(alleen('POLITIE_MUTATIE', 'ZVH-UITVRAAG')).toEqual(['PR', 'O', 'E']);
  });

  it('R26: nobody who checks, maintains or counts sees anything but the register, and that only for a request of the betrokkene and its days, a correction or a heropening', () => {
    const others = subcategorieMatrix(beleid).flatMap(({ subcategorie, kolommen }) =>
      kolommen.flatMap(({ doel, cellen }) =>
        cellen
          .filter(({ ontvanger }) => !/^(PR|PO|O|P|CRo|CRp|E)$/.test(ontvanger.letter))
          .map(({ ontvanger }) => `${subcategorie.code} ${doel} ${ontvanger.letter}`),
      ),
    );
    expect(new Set(others)).toEqual(
      new Set([
        'CASUS_AVG_VERZOEK AVG-VERZOEK CP',
        'CASUS_AVG_TERMIJN AVG-TERMIJN CP',
        'CASUS_CORRECTIE_OPEN AVG-CORRECTIE CP',
        'CASUS_CORRECTIE_OPEN AVG-CORRECTIE PF',
        'CASUS_CORRECTIE_TERUGMELDEN AVG-CORRECTIE CP',
        'CASUS_CORRECTIE_TERUGMELDEN AVG-CORRECTIE PF',
        'CASUS_NUMMER AVG-VERZOEK CP',
        'CASUS_KERN AVG-VERZOEK CP',
        'CASUS_NUMMER ZVH-HEROPENING CP',
        'CASUS_KERN ZVH-HEROPENING CP',
        'CASUS_HEROPENEN ZVH-HEROPENING CP',
      ]),
    );
  });

  it('names the rules that open a cell, and a rule that is taken out takes its cells with it', () => {
    const rij = subcategorieMatrix(beleid).find(({ subcategorie }) => subcategorie.code === 'POLITIE_MUTATIE');
    const regels = new Set(rij?.kolommen.flatMap(({ cellen }) => cellen.flatMap((cel) => cel.regels)));
    expect(regels.size).toBeGreaterThan(2);
    const zonder = beleidMet({ regels: beleid.regels.filter(({ id }) => !regels.has(id)) });
    for (const kolom of kolommenVan(beleid))
      expect(letters('POLITIE_MUTATIE', kolomNaam(beleid, kolom), zonder)).toEqual([]);
  });

  it('per field holds the ceiling of the owner too: a field opens in no column that its SDL does not name', () => {
    const velden = veldMatrix(beleid, annotaties);
    expect(velden.length).toBeGreaterThan(300);
    for (const { coordinate, kolommen } of velden) {
      const plafond = annotaties.get(coordinate)?.toepassingen.map(({ doelen }) => doelen) ?? [];
      for (const { doel } of kolommen)
        expect([coordinate, plafond.every((doelen) => doelen.includes(doel))]).toEqual([coordinate, true]);
    }
  });
});
