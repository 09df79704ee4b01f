import { ACCOUNTKLASSEN, DOELEN, PERSONAS, ROLLEN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid } from '../test/protocol.ts';
import { beschikbareDoelen, magDoel } from './purposes.ts';

const PROFESSIONAL = { rol: 'PROFESSIONAL', accountklasse: 'UITVOERING' };

describe('which purpose a role may claim', () => {
  it('is the purpose of the phase; during UITVOERING also the casusoverleg that evaluates', () => {
    expect(beschikbareDoelen(beleid, { ...PROFESSIONAL, fase: 'UITVRAAG' })).toEqual(['ZVH-UITVRAAG']);
    expect(beschikbareDoelen(beleid, { ...PROFESSIONAL, fase: 'UITVOERING' })).toEqual([
      'ZVH-CASUSOVERLEG',
      'ZVH-UITVOERING',
    ]);
    expect(beschikbareDoelen(beleid, { ...PROFESSIONAL, fase: null })).toEqual(['ZVH-WERKVOORRAAD']);
  });

  it('is never a purpose of the uitvoering once the casus is closed (R17)', () => {
    for (const rol of ['PROCESREGISSEUR', 'PROCESONDERSTEUNER', 'CASUSREGISSEUR', 'PROFESSIONAL']) {
      expect(beschikbareDoelen(beleid, { rol, accountklasse: 'UITVOERING', fase: 'AFGESLOTEN' })).toEqual([]);
    }
  });

  it('attack 80, 81: an unknown, empty or broad purpose is refused', () => {
    for (const doel of ['', 'ZVH', 'CASUSOVERLEG', 'zvh-uitvraag']) {
      expect(magDoel(beleid, { doel, ...PROFESSIONAL, fase: 'UITVRAAG' })).toBe(false);
    }
  });

  it('a purpose with a casus needs a phase, a purpose without one refuses it', () => {
    expect(magDoel(beleid, { doel: 'ZVH-UITVRAAG', ...PROFESSIONAL, fase: null })).toBe(false);
    expect(magDoel(beleid, { doel: 'ZVH-WERKVOORRAAD', ...PROFESSIONAL, fase: 'UITVRAAG' })).toBe(false);
  });

  it('an account class that is not the role’s own opens nothing (WGS 1.8(2))', () => {
    expect(
      magDoel(beleid, { doel: 'ZVH-UITVRAAG', rol: 'PROFESSIONAL', accountklasse: 'BEHEER', fase: 'UITVRAAG' }),
    ).toBe(false);
  });

  it('every persona of the demo region can claim something, somewhere', () => {
    for (const { rol, accountklasse } of Object.values(PERSONAS)) {
      const ergens = [null, 'UITVRAAG'].flatMap((fase) => beschikbareDoelen(beleid, { rol, accountklasse, fase }));
      expect(ergens, rol).not.toEqual([]);
    }
  });

  it('of a closed casus is the heropening and the AVG-verzoek, for the contactpunt only (R17)', () => {
    const open = ROLLEN.flatMap((rol) =>
      ACCOUNTKLASSEN.flatMap((accountklasse) =>
        beschikbareDoelen(beleid, { rol, accountklasse, fase: 'AFGESLOTEN' }).map((doel) => `${rol} ${doel}`),
      ),
    );
    expect(open).toEqual(['CONTACTPUNT ZVH-HEROPENING', 'CONTACTPUNT AVG-VERZOEK']);
  });

  it('describes every purpose and every role of the vocabulary', () => {
    expect(beleid.doelen.map(({ code }) => code)).toEqual([...DOELEN]);
    expect(beleid.doelen.filter(({ rollen }) => rollen.length === 0)).toEqual([]);
    expect(new Set(beleid.doelen.flatMap(({ rollen }) => rollen))).toEqual(new Set(ROLLEN));
    expect(new Set(beleid.doelen.flatMap(({ accountklassen }) => accountklassen))).toEqual(new Set(ACCOUNTKLASSEN));
  });
});
