import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid, beleidMet, casusIn, vraag } from '../test/protocol.ts';
import { decide } from './decide.ts';

describe('a denial names the nearest rule and what would open the field', () => {
  it('FASE: visible from the uitvraag on', () => {
    const casus = casusIn('TRIAGE');
    expect(decide(beleid, vraag('POLITIE_MUTATIE', { doel: 'ZVH-TRIAGE', casus }))).toEqual({
      effect: 'GEWEIGERD',
      reden: 'FASE',
      regel: 'POL-01',
      uitleg:
        'Politiemutaties zijn in de uitvraag en de uitvoering zichtbaar voor de procesregisseur en overheidsdeelnemers, alleen over de hoofdpersoon.',
      welBij: {
        doel: ['ZVH-UITVRAAG', 'ZVH-CASUSOVERLEG', 'ZVH-UITVOERING'],
        fase: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'],
      },
    });
  });

  it('ROL: visible for others at the table', () => {
    const besluit = decide(beleid, vraag('CASUS_ACTIE', { rol: 'PROCESONDERSTEUNER', doel: 'ZVH-UITVRAAG' }));
    expect(besluit.effect).toBe('TOEGESTAAN');
    expect(decide(beleid, vraag('SD_UITKERING', { rol: 'PROCESONDERSTEUNER' }))).toMatchObject({
      reden: 'ROL',
      welBij: { rol: ['PROCESREGISSEUR'] },
    });
  });

  it('ROL: a role that only one class of deelnemers holds here is named with that class, and is no promise to the other', () => {
    const asker = {
      rol: 'CASUSREGISSEUR',
      organisatie: 'college',
      doel: 'ZVH-CASUSOVERLEG',
      casus: casusIn('CASUSOVERLEG'),
    } as const;
    expect(decide(beleid, vraag('OM_ZSM', asker))).toMatchObject({
      reden: 'ROL',
      welBij: { rol: expect.arrayContaining(['PROFESSIONAL']), klasse: ['OVERHEID'] },
    });
    const beide = decide(beleid, vraag('POLITIE_ZORGMELDING', { rol: 'PROCESONDERSTEUNER' }));
    expect(beide).toMatchObject({ reden: 'ROL', welBij: { rol: expect.arrayContaining(['PROFESSIONAL']) } });
    expect(beide).not.toHaveProperty('welBij.klasse');
  });

  it('R05: where a source under professional secrecy stands in the view, its empty structure has the neutral text too', () => {
    const casus = casusIn('TRIAGE');
    const structuur = (bron: 'ggz' | 'politie') =>
      decide(beleid, {
        ...vraag('DOMEINOBJECT', { doel: 'ZVH-TRIAGE', casus }),
        bron: OIN[bron],
        plafond: ['ZVH-UITVRAAG'],
      });
    expect(structuur('ggz')).toMatchObject({ reden: 'BRON_PLAFOND', uitleg: 'Geen gegevens beschikbaar.' });
    expect(structuur('politie')).toMatchObject({ reden: 'BRON_PLAFOND', uitleg: expect.stringContaining('De bron') });
  });

  it('KLASSE: visible for overheidsdeelnemers only', () => {
    expect(decide(beleid, vraag('POLITIE_VEELPLEGER', { rol: 'PROFESSIONAL', organisatie: 'gi' }))).toMatchObject({
      reden: 'KLASSE',
      welBij: { klasse: ['OVERHEID'] },
    });
  });

  it('BETROKKENE_SOORT: visible about the hoofdpersoon only', () => {
    expect(decide(beleid, vraag('BRP_ADRES', { betrokkeneSoort: 'DIRECTE_KRING' }))).toMatchObject({
      reden: 'BETROKKENE_SOORT',
      welBij: { betrokkeneSoort: ['HOOFDPERSOON'] },
    });
  });

  it('VOORWAARDE: visible for the own people of the source that reported the casus', () => {
    const eigen = beleidMet({ regels: beleid.regels.filter(({ mits }) => mits.includes('VRAGER_IS_BRON')) });
    const casus = casusIn('TRIAGE', { aanmelder: OIN.politie });
    const asker = { rol: 'PROFESSIONAL', organisatie: 'om', doel: 'ZVH-TRIAGE', casus } as const;
    expect(decide(eigen, vraag('POLITIE_MUTATIE', asker))).toMatchObject({
      reden: 'VOORWAARDE',
      welBij: { mits: ['VRAGER_IS_BRON'] },
    });
  });

  it('among equally near rules names what passes (a phase) before what stays (a class, a kind of person)', () => {
    const privaat = { rol: 'PROFESSIONAL', organisatie: 'gi' } as const;
    const opent = { reden: 'FASE', welBij: { fase: ['CASUSOVERLEG'] } };
    expect(decide(beleid, vraag('POLITIE_MUTATIE', privaat))).toMatchObject(opent);
    expect(decide(beleid, vraag('POLITIE_MUTATIE', { betrokkeneSoort: 'DIRECTE_KRING' }))).toMatchObject(opent);
  });

  it('DOEL: visible with another purpose that can be chosen now', () => {
    expect(decide(beleid, vraag('CASUS_PROCES', { doel: 'ZVH-LIJST', casus: casusIn('UITVOERING') }))).toMatchObject({
      reden: 'DOEL',
      welBij: { doel: expect.arrayContaining(['ZVH-UITVOERING']) },
    });
  });

  it('GEEN_REGEL: no rule at all', () => {
    const leeg = beleidMet({ regels: [] });
    expect(decide(leeg, vraag('POLITIE_MUTATIE'))).toMatchObject({ reden: 'GEEN_REGEL', regel: null, welBij: {} });
  });

  it('names the only rule there is, also when phase, role and kind of person all fail: never that there is none', () => {
    const ver = vraag('BSN', {
      rol: 'CASUSREGISSEUR',
      organisatie: 'ggd',
      doel: 'ZVH-AFSCHALING',
      betrokkeneSoort: 'DIRECTE_KRING',
    });
    expect(decide(beleid, ver)).toMatchObject({
      reden: 'FASE',
      regel: 'ZVH-11',
      welBij: { rol: ['PROCESONDERSTEUNER'], betrokkeneSoort: ['HOOFDPERSOON'] },
    });
  });

  it('prefers the rule that fails on the fewest dimensions, and the first of the protocol among equals', () => {
    const regels = beleid.regels.filter(({ id }) => ['POL-02', 'POL-03'].includes(id)).reverse();
    expect(decide(beleidMet({ regels }), vraag('POLITIE_MUTATIE'))).toMatchObject({ reden: 'FASE', regel: 'POL-03' });
  });
});
