import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { Autorisatie } from '../store/schema.ts';
import { oordeel, zinVan } from './oordeel.ts';

const TODAY = '2026-11-29';
const overheid = { accountklasse: 'UITVOERING', klasse: 'OVERHEID' } as const;

const autorisatie = (changes: Partial<Autorisatie> = {}): Autorisatie => ({
  account: 'liaison-politie',
  organisatie: OIN.politie,
  klasse: 'UITVOERING',
  aangewezenOp: '2025-11-29',
  aangewezenDoor: 'afdeling',
  screening: 'VOG',
  gescreendOp: '2025-11-01',
  opgeleidOp: '2025-11-01',
  geenCommercieleTaken: false,
  beoordeeldOp: '2025-11-29',
  beoordeeldDoor: 'afdeling',
  ingetrokkenOp: null,
  ingetrokkenDoor: null,
  ...changes,
});

describe('R26: who is authorised', () => {
  it('R26: whoever is designated for the class of the account and was reviewed in time, also on the last day', () => {
    expect(oordeel(overheid, autorisatie(), TODAY)).toBeNull();
  });

  it('R26: nobody who does not stand in the register', () => {
    expect(oordeel(overheid, null, TODAY)).toBe('GEEN_AUTORISATIE');
  });

  it.each([
    ['was withdrawn', { ingetrokkenOp: '2026-11-29' }],
    ['was designated for another class', { klasse: 'BEHEER' }],
  ] as const)('R26: nobody who %s', (_why, changes) => {
    expect(oordeel(overheid, autorisatie(changes), TODAY)).toBe('GEEN_AUTORISATIE');
  });

  it('R26: nobody from the day after the year, and nobody whose review is still to come', () => {
    expect(oordeel(overheid, autorisatie(), '2026-11-30')).toBe('AUTORISATIE_VERLOPEN');
    expect(oordeel(overheid, autorisatie({ beoordeeldOp: '2026-11-30' }), TODAY)).toBe('AUTORISATIE_VERLOPEN');
  });

  it.each(['RECHTMATIGHEID', 'BEHEER'] as const)('R26: of class %s nobody from the day after the quarter', (klasse) => {
    const account = { accountklasse: klasse, klasse: 'SAMENWERKINGSVERBAND' } as const;
    const reviewed = autorisatie({ klasse, beoordeeldOp: '2026-08-29' });
    expect(oordeel(account, reviewed, '2026-11-29')).toBeNull();
    expect(oordeel(account, reviewed, '2026-11-30')).toBe('AUTORISATIE_VERLOPEN');
  });

  it('R26: of a private deelnemer only who was confirmed to have no commercial task (WGS 1.4(3))', () => {
    const privaat = { accountklasse: 'UITVOERING', klasse: 'PRIVAAT' } as const;
    expect(oordeel(privaat, autorisatie(), TODAY)).toBe('GEEN_AUTORISATIE');
    expect(oordeel(privaat, autorisatie({ geenCommercieleTaken: true }), TODAY)).toBeNull();
  });

  it('R26: tells the user that the review lapsed, and nothing else', () => {
    expect(zinVan('AUTORISATIE_VERLOPEN')).toContain('beoordeling van uw autorisatie is verlopen');
    expect(zinVan('GEEN_AUTORISATIE')).not.toMatch(/ingetrokken|screening|commerci|klasse/i);
  });
});
