import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrpPersoon } from './BrpPersoon.ts';
import { SdIdentiteitsbewijs } from './SdIdentiteitsbewijs.ts';

const record = {
  id: 1,
  persoonId: '',
  bron: 'college',
  herkomst: 'college',
  status: 'FEIT',
  beperking: null,
  antwoordId: null,
} as const;
const persoon = {
  ...record,
  peildatum: '2026-11-01',
  voornamen: 'Noor',
  voorvoegsel: null,
  geslachtsnaam: 'Voorbeeldsma',
  geboortedatum: '2008-10-05',
  geslacht: 'V',
  indicatieCurateleRegister: false,
  geheimhoudingPersoonsgegevens: false,
  inOnderzoek: false,
} as const;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('derived values of the gemeente', () => {
  it('count the age on the Dutch day: eighteen from the birthday on, at midnight in the Netherlands', () => {
    vi.setSystemTime('2026-10-04T21:59:59Z');
    expect(BrpPersoon.leeftijd(persoon)).toBe(17);
    vi.setSystemTime('2026-10-04T22:00:00Z');
    expect(BrpPersoon.leeftijd(persoon)).toBe(18);
  });

  it('give geslacht as code and omschrijving, as the tables of the BRP do', () => {
    expect(BrpPersoon.geslacht(persoon)).toEqual({ code: 'V', omschrijving: 'vrouw' });
    expect(BrpPersoon.geslacht({ ...persoon, geslacht: 'M' })).toEqual({ code: 'M', omschrijving: 'man' });
    expect(BrpPersoon.geslacht({ ...persoon, geslacht: 'O' })).toEqual({ code: 'O', omschrijving: 'onbekend' });
  });

  it('call an identiteitsbewijs valid up to the Dutch day that it names', () => {
    const bewijs = { ...record, peildatum: '2026-11-01', soort: 'paspoort', geldigTot: '2026-11-18' };
    vi.setSystemTime('2026-11-17T22:59:59Z');
    expect(SdIdentiteitsbewijs.geldig(bewijs)).toBe(true);
    vi.setSystemTime('2026-11-17T23:00:00Z');
    expect(SdIdentiteitsbewijs.geldig(bewijs)).toBe(false);
  });
});
