import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid, beleidMet, casusIn, vraag } from '../test/protocol.ts';
import { decide } from './decide.ts';

describe('what the protocol does not know is denied', () => {
  it.each([
    ['subcategorie', { subcategorie: 'POLITIE_CIE' }],
    ['doel', { doel: 'ZVH', plafond: ['ZVH'] }],
    ['empty doel', { doel: '', plafond: [''] }],
    ['rol', { rol: 'BURGEMEESTER' }],
    ['rol that is a word of the language', { rol: 'constructor' }],
    ['klasse', { klasse: 'BEIDE' }],
    ['klasse of another organisation', { klasse: 'OVERHEID' }],
    ['bron', { bron: '00000099000000099000' }],
    ['fase', { casus: casusIn('ADVIES') }],
  ])('an unknown %s', (_naam, anders) => {
    expect(decide(beleid, { ...vraag('POLITIE_MUTATIE'), ...anders })).toMatchObject({
      reden: 'GEEN_REGEL',
      regel: null,
    });
  });
});

describe('limits around the rules', () => {
  it('the ceiling of the owner wins from every rule', () => {
    expect(decide(beleid, vraag('POLITIE_MUTATIE', { plafond: ['ZVH-CASUSOVERLEG'] }))).toMatchObject({
      reden: 'BRON_PLAFOND',
    });
  });

  it('attack 82: a purpose that does not fit the phase is denied, and the fitting one is named', () => {
    const besluit = decide(
      beleid,
      vraag('POLITIE_MUTATIE', { doel: 'ZVH-CASUSOVERLEG', casus: casusIn('AANMELDING') }),
    );
    expect(besluit).toMatchObject({
      reden: 'FASE',
      welBij: { doel: ['ZVH-AANMELDING'], fase: ['CASUSOVERLEG', 'UITVOERING'] },
    });
  });

  it('a purpose that needs a casus is denied without one, and the reverse', () => {
    expect(decide(beleid, vraag('CASUS_NUMMER', { casus: null }))).toMatchObject({ reden: 'DOEL' });
    expect(
      decide(beleid, vraag('CASUS_NUMMER', { doel: 'ZVH-WERKVOORRAAD', casus: casusIn('UITVRAAG') })),
    ).toMatchObject({ reden: 'DOEL' });
  });

  it('a role that cannot claim the purpose is denied, whatever the field', () => {
    expect(decide(beleid, vraag('DOMEINOBJECT', { rol: 'FG' }))).toMatchObject({ reden: 'ROL' });
  });

  it('attack 88: a prohibition wins from the rule that allows', () => {
    const asker = { rol: 'CASUSREGISSEUR', organisatie: 'gi', doel: 'ZVH-CASUSOVERLEG' } as const;
    const bij = (thema: string) =>
      decide(beleid, vraag('BRP_ADRES', { ...asker, casus: casusIn('CASUSOVERLEG', { thema }) }));
    expect(bij('VOLWASSENEN').effect).toBe('TOEGESTAAN');
    expect(bij('HUISELIJK_GEWELD')).toMatchObject({ reden: 'VERBOD', regel: 'VERBOD-01' });
    expect(bij('STALKING')).toMatchObject({ reden: 'VERBOD', regel: 'VERBOD-01' });
  });
});

describe('structure and stand', () => {
  it('a domain object is structure: open without a rule, also before the doelbesluit', () => {
    const casus = casusIn('TRIAGE', { doelbesluit: false, deelnemersbesluit: false, deelnemers: [] });
    expect(decide(beleid, vraag('DOMEINOBJECT', { doel: 'ZVH-TRIAGE', casus, bron: OIN.politie })).effect).toBe(
      'TOEGESTAAN',
    );
  });

  it('a domain object is closed for a purpose without a casus', () => {
    const besluit = decide(beleid, vraag('DOMEINOBJECT', { doel: 'ZVH-WERKVOORRAAD', casus: null, bron: OIN.politie }));
    expect(besluit.effect).toBe('GEWEIGERD');
  });

  it('a stand is open exactly when something of that owner is', () => {
    const overheid = { rol: 'PROFESSIONAL', organisatie: 'rvdk' } as const;
    expect(decide(beleid, vraag('OM_STAND', overheid))).toEqual(decide(beleid, vraag('OM_STRAFZAAK', overheid)));
    const privaat = { rol: 'PROFESSIONAL', organisatie: 'gi' } as const;
    expect(decide(beleid, vraag('OM_STAND', privaat))).toMatchObject({ effect: 'GEWEIGERD', reden: 'FASE' });
  });
});

describe('ADR 0003: doel CASUSOVERLEG during UITVOERING needs both columns', () => {
  const evaluatie = { doel: 'ZVH-CASUSOVERLEG', casus: casusIn('UITVOERING') };

  it('shows what both columns show', () => {
    expect(decide(beleid, vraag('POLITIE_MUTATIE', evaluatie)).effect).toBe('TOEGESTAAN');
  });

  it('does not show what only the column CASUSOVERLEG shows', () => {
    const gi = { rol: 'PROFESSIONAL', organisatie: 'gi' } as const;
    expect(decide(beleid, vraag('POLITIE_MUTATIE', { ...gi, doel: 'ZVH-CASUSOVERLEG' })).effect).toBe('TOEGESTAAN');
    expect(decide(beleid, vraag('POLITIE_MUTATIE', { ...gi, ...evaluatie }))).toMatchObject({ reden: 'FASE' });
    expect(decide(beleid, vraag('POLITIE_MUTATIE', { ...evaluatie, betrokkeneSoort: 'DIRECTE_KRING' }))).toMatchObject({
      reden: 'FASE',
    });
  });

  it('does not show what only the column UITVOERING shows', () => {
    const alleenUitvoering = beleid.regels.filter(
      ({ subcategorie, doel }) => !subcategorie.includes('OM_STRAFZAAK') || doel.includes('ZVH-UITVOERING'),
    );
    const smal = beleidMet({ regels: alleenUitvoering });
    expect(decide(smal, vraag('OM_STRAFZAAK', { doel: 'ZVH-UITVOERING' })).effect).toBe('TOEGESTAAN');
    expect(decide(smal, vraag('OM_STRAFZAAK', evaluatie))).toMatchObject({
      reden: 'DOEL',
      welBij: { doel: ['ZVH-UITVOERING'] },
    });
  });
});
