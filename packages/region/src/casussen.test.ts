import { FASEN, ORGANISATIES } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { DemoCasus } from './casus.ts';
import { casussen, gegenereerdeInwoners } from './casussen.ts';
import { isDatum, PEILDATUM } from './datum.ts';
import { CASUSSEN_PER_SCHAAL } from './generated-casussen.ts';
import { population } from './population.ts';
import { STORY_CASUSSEN } from './story-casussen.ts';

const alle = casussen(2);

function casus(nummer: string): DemoCasus {
  const gevonden = alle.find((kandidaat) => kandidaat.nummer === nummer);
  if (gevonden === undefined) throw new Error(`no casus ${nummer}`);
  return gevonden;
}

describe('casussen van de demoregio', () => {
  it('has the seven stories in the fase in which each is played', () => {
    expect(STORY_CASUSSEN.map(({ nummer, fase, betrokkenen }) => [nummer, fase, betrokkenen[0]?.persoon])).toEqual([
      ['ZVH-2026-0101', 'CASUSOVERLEG', 'willem'],
      ['ZVH-2026-0102', 'CASUSOVERLEG', 'meisje'],
      ['ZVH-2026-0103', 'UITVRAAG', 'man45'],
      ['ZVH-2026-0104', 'UITVOERING', 'gezinx-vader'],
      ['ZVH-2026-0105', 'AFSCHALING', 'nazorg'],
      ['ZVH-2026-0106', 'UITVOERING', 'verward'],
      ['ZVH-2026-0107', 'UITVRAAG', 'geheim'],
    ]);
    expect(casus('ZVH-2026-0104').betrokkenen).toHaveLength(7);
  });

  it('keeps Veilig Thuis and the RvdK off the list where they have no task', () => {
    for (const nummer of ['ZVH-2026-0103', 'ZVH-2026-0105']) {
      expect(casus(nummer).deelnemers).not.toContain('veilig-thuis');
      expect(casus(nummer).deelnemers).not.toContain('rvdk');
    }
  });

  it('has the casussen that tests name: 0201 and 0209 in triage, 0202 at aanmelding, 0203 with the mother of Willem', () => {
    expect(casus('ZVH-2026-0201')).toMatchObject({ fase: 'TRIAGE', aanmelder: 'politie', doelbesluitOp: null });
    expect(casus('ZVH-2026-0202')).toMatchObject({ fase: 'AANMELDING', aanmelder: 'politie', doelbesluitOp: null });
    expect(casus('ZVH-2026-0209')).toMatchObject({
      fase: 'TRIAGE',
      aanmelder: 'politie',
      doelbesluitOp: expect.any(String),
    });
    expect(casus('ZVH-2026-0203')).toMatchObject({
      fase: 'CASUSOVERLEG',
      betrokkenen: [{ persoon: 'willem-moeder', soort: 'HOOFDPERSOON' }],
    });
    expect(casus('ZVH-2026-0101').betrokkenen).toContainEqual({ persoon: 'willem-moeder', soort: 'DIRECTE_KRING' });
  });

  it('is the same on every run, N times as large at scale N, and only adds to a smaller region', () => {
    expect(casussen(2)).toEqual(alle);
    expect(alle).toHaveLength(STORY_CASUSSEN.length + 2 * CASUSSEN_PER_SCHAAL);
    expect(alle.slice(0, casussen(1).length)).toEqual(casussen(1));
    expect(new Set(alle.map(({ nummer }) => nummer)).size).toBe(alle.length);
  });

  it('is spread over every fase', () => {
    expect(new Set(casussen(1).map(({ fase }) => fase))).toEqual(new Set(FASEN));
  });

  it('BGS 2.19: has exactly one hoofdpersoon per casus, so no directe kring without one', () => {
    const codes = new Set(population(2).map(({ code }) => code));
    for (const { betrokkenen } of alle) {
      expect(betrokkenen.filter(({ soort }) => soort === 'HOOFDPERSOON')).toHaveLength(1);
      expect(betrokkenen.filter(({ persoon }) => !codes.has(persoon))).toEqual([]);
      expect(new Set(betrokkenen.map(({ persoon }) => persoon)).size).toBe(betrokkenen.length);
    }
  });

  it('WGS 2.31(4): before the deelnemersbesluit nobody but the aanmelder takes part', () => {
    for (const { fase, doelbesluitOp, deelnemersbesluitOp, deelnemers, aanmelder, acties } of alle) {
      expect(deelnemers).toContain(aanmelder);
      expect(deelnemers).toEqual(ORGANISATIES.filter((code) => deelnemers.includes(code)));
      expect(deelnemers).not.toContain('zvh');
      const vroeg = fase === 'AANMELDING' || fase === 'TRIAGE';
      expect(deelnemersbesluitOp === null).toBe(vroeg);
      if (vroeg) expect({ deelnemers, acties }).toEqual({ deelnemers: [aanmelder], acties: [] });
      else expect(doelbesluitOp).not.toBeNull();
      for (const actie of acties) expect(deelnemers).toContain(actie.actiehouder);
    }
  });

  it('R23: all four criteria of BGS 2.20 are recorded and met before the doelbesluit', () => {
    for (const { criteria, doelbesluitOp } of alle) {
      expect(criteria.map(({ criterium }) => criterium)).toEqual(['a', 'b', 'c', 'd']);
      if (doelbesluitOp !== null) expect(criteria.every(({ voldaan }) => voldaan)).toBe(true);
    }
  });

  it('has existing dates in the order of the process, none but a deadline after the reference date', () => {
    for (const { aangemeldOp, doelbesluitOp, deelnemersbesluitOp, acties } of alle) {
      const stappen = [aangemeldOp, doelbesluitOp, deelnemersbesluitOp].filter((stap) => stap !== null);
      expect(stappen.every(isDatum)).toBe(true);
      expect([...stappen, PEILDATUM]).toEqual([...stappen, PEILDATUM].toSorted());
      for (const { deadline, peildatum, actieStatus } of acties) {
        expect([deadline, peildatum].every(isDatum)).toBe(true);
        expect(peildatum <= PEILDATUM && peildatum >= aangemeldOp).toBe(true);
        if (actieStatus === 'GEDAAN') expect(peildatum <= deadline).toBe(true);
      }
    }
  });

  it('takes a household into one casus at most, so that a person is in two only where a story says so', () => {
    const woont = new Map(population(2).map((persoon) => [persoon.code, persoon.huishouden]));
    const paren = alle.flatMap(({ nummer, betrokkenen }) =>
      betrokkenen.map(({ persoon }) => `${woont.get(persoon)} ${nummer}`),
    );
    const huishoudens = [...new Set(paren)].map((paar) => paar.split(' ')[0]);
    expect(huishoudens.filter((code, index) => huishoudens.indexOf(code) !== index)).toEqual(['h-willem-moeder']);
  });

  it('R17: is closed on a day of the past exactly when its fase says so, after its deelnemers were named', () => {
    for (const { fase, afgeslotenOp, deelnemersbesluitOp } of alle) {
      expect(afgeslotenOp !== null).toBe(fase === 'AFGESLOTEN');
      if (afgeslotenOp === null) continue;
      expect(isDatum(afgeslotenOp) && afgeslotenOp > (deelnemersbesluitOp ?? '9') && afgeslotenOp <= PEILDATUM).toBe(
        true,
      );
    }
  });

  it('runs over more gemeenten where the hoofdpersoon lives in another one than the casus', () => {
    const woont = new Map(population(2).map((persoon) => [persoon.code, persoon.gemeente]));
    const elders = alle.filter(({ betrokkenen, gemeente }) => woont.get(betrokkenen[0]?.persoon ?? '') !== gemeente);
    expect(elders.length).toBeGreaterThan(0);
    expect(elders.filter(({ gemeentegrensoverstijgend }) => !gemeentegrensoverstijgend)).toEqual([]);
  });

  it('splits the generated inhabitants into those in a casus and the others', () => {
    const { inCasus, overigen } = gegenereerdeInwoners(1);
    expect(inCasus.length + overigen.length).toBe(2000);
    expect(inCasus.length).toBeGreaterThan(39);
  });
});
