import { DOELEN, FASEN, OIN, ROLLEN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../store/case-facts.ts';
import { isAtTable } from './at-table.ts';

const doel = 'ZVH-CASUSOVERLEG';
function facts(fase: CaseFacts['casus']['fase'] = 'CASUSOVERLEG', decided = true): CaseFacts {
  const casus = { fase, aanmelder: OIN.wonen, deelnemersbesluitOp: decided ? new Date() : null };
  return {
    casus: casus as CaseFacts['casus'],
    deelnemers: [OIN.politie, OIN.ggz],
    lijsten: [],
    triagedeelnemers: [OIN.om],
    betrokkenen: [],
  };
}

describe('who is at the table of a casus', () => {
  it('R03: a partner while it is designated, as professional and as casusregisseur alike', () => {
    for (const rol of ['PROFESSIONAL', 'CASUSREGISSEUR'] as const) {
      expect(isAtTable(facts(), { rol, org: OIN.politie, doel })).toBe(true);
      expect(isAtTable(facts(), { rol, org: OIN.om, doel })).toBe(false);
    }
  });

  it('R02: before the deelnemersbesluit only the aanmelder, and after it not by having brought the casus in', () => {
    const asker = (org: string) => ({ rol: 'PROFESSIONAL', org, doel }) as const;
    expect(isAtTable(facts('TRIAGE', false), asker(OIN.wonen))).toBe(true);
    expect(isAtTable(facts('TRIAGE', false), asker(OIN.politie))).toBe(false);
    expect(isAtTable(facts(), asker(OIN.wonen))).toBe(false);
  });

  it('R22: who was asked to judge the melding, in the triage, until the deelnemersbesluit', () => {
    const om = { rol: 'PROFESSIONAL', org: OIN.om, doel } as const;
    expect(isAtTable(facts('TRIAGE', false), om)).toBe(true);
    for (const fase of FASEN) expect(isAtTable(facts(fase), om)).toBe(false);
    for (const fase of FASEN.filter((name) => name !== 'TRIAGE')) expect(isAtTable(facts(fase, false), om)).toBe(false);
  });

  it('R17, A86: no partner once the casus is closed, designated or aanmelder', () => {
    for (const org of [OIN.politie, OIN.wonen])
      for (const decided of [true, false])
        expect(isAtTable(facts('AFGESLOTEN', decided), { rol: 'PROFESSIONAL', org, doel })).toBe(false);
  });

  it('the house at every casus, and only the house in those roles', () => {
    for (const rol of ['PROCESREGISSEUR', 'PROCESONDERSTEUNER'] as const) {
      for (const fase of FASEN) expect(isAtTable(facts(fase), { rol, org: OIN.zvh, doel })).toBe(true);
      expect(isAtTable(facts(), { rol, org: OIN.om, doel })).toBe(false);
    }
  });

  it('the contactpunt of a deelnemer for an AVG-verzoek and a heropening, and for nothing else', () => {
    const contactpunt = (org: string, name: (typeof DOELEN)[number]) =>
      ({ rol: 'CONTACTPUNT', org, doel: name }) as const;
    const open = DOELEN.filter((name) => isAtTable(facts('AFGESLOTEN'), contactpunt(OIN.politie, name)));
    expect(open).toEqual(['ZVH-HEROPENING', 'AVG-VERZOEK']);
    for (const name of open) expect(isAtTable(facts('AFGESLOTEN'), contactpunt(OIN.om, name))).toBe(false);
  });

  it('A84: nobody in any other role, whoever he works for', () => {
    const others = ROLLEN.filter(
      (rol) =>
        !['PROFESSIONAL', 'CASUSREGISSEUR', 'PROCESREGISSEUR', 'PROCESONDERSTEUNER', 'CONTACTPUNT'].includes(rol),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const rol of others)
      for (const org of [OIN.zvh, OIN.politie, OIN.wonen])
        for (const name of DOELEN) expect(isAtTable(facts(), { rol, org, doel: name })).toBe(false);
  });
});
