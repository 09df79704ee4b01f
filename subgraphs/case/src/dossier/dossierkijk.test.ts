import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { leesAnnotaties } from '@ketenhub/policy';
import type { BetrokkeneSoort, Organisatie } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { openKijk } from '../../test/open-kijk.ts';
import { type Herkomst, isZichtbaar } from './dossierkijk.ts';
import { feitveldVan } from './feitveld.ts';
import { readHubFields } from './hub-fields.ts';

const beleid = await readBeleid('schema/beleid.json');
const velden = readHubFields(beleid);
const PERSONEN: Readonly<Record<string, BetrokkeneSoort>> = { h1: 'HOOFDPERSOON', k1: 'DIRECTE_KRING' };
const MUTATIE = {
  betrokkene: 'h1',
  veld: 'PolitieMutatie.toelichting',
  subcategorie: 'POLITIE_MUTATIE',
  bron: 'politie',
};
const GGZ = { betrokkene: 'h1', veld: 'GgzBetrokkenheid.team', subcategorie: 'GGZ_BETROKKENHEID', bron: 'ggz' };

const house: RegisterAsker = { casus: 'ZVH-2026-0101' };
const ondersteuner: RegisterAsker = { ...house, rol: 'PROCESONDERSTEUNER' };
const at = (organisatie: Organisatie): RegisterAsker => ({ ...house, rol: 'PROFESSIONAL', organisatie });
const sees = (asker: RegisterAsker, feit: Herkomst, hubvelden = velden): boolean =>
  isZichtbaar(openKijk(beleid, hubvelden, asker), new Map(Object.entries(PERSONEN)), feit);

describe('a field of which a value can be a fact', () => {
  it('is data about a person of exactly one partner', () => {
    expect(feitveldVan(beleid, velden, 'PolitieMutatie.toelichting')).toEqual({
      bron: 'politie',
      subcategorie: 'POLITIE_MUTATIE',
      isGeheim: false,
    });
    expect(feitveldVan(beleid, velden, 'VtMelding.datum')?.isGeheim).toBe(true);
  });

  it.each([
    ['what is of the house itself', 'Betrokkene.burgerservicenummer'],
    ['what is of the casus', 'CasusActie.omschrijving'],
    ['structure', 'Betrokkene.politie'],
    ['the stand of a source', 'PolitieBeeld.stand'],
    ['provenance', 'PolitieMutatie.beperking'],
    ['a count', 'PolitieMutatieBladzijde.aantal'],
    ['a mutation', 'Mutation.feitVastleggen'],
    ['what does not exist', 'PolitieMutatie.dossier'],
    ['nothing', ''],
  ])('is not %s', (_, coordinate) => {
    expect(feitveldVan(beleid, velden, coordinate)).toBeNull();
  });
});

describe('R13: a fact of the dossier is shown to whom its own field is shown at the source', () => {
  it('by the rules of that field for role, class, fase and kind of person', () => {
    expect([sees(house, MUTATIE), sees(at('om'), MUTATIE), sees(at('ggz'), MUTATIE)]).toEqual([true, true, true]);
    expect(sees(ondersteuner, MUTATIE)).toBe(false);
    expect([sees({ ...house, fase: 'UITVRAAG' }, MUTATIE), sees({ ...at('ggz'), fase: 'UITVRAAG' }, MUTATIE)]).toEqual([
      true,
      false,
    ]);
    expect(sees({ ...house, fase: 'AFSCHALING' }, MUTATIE)).toBe(false);
    const ofKring = { ...MUTATIE, betrokkene: 'k1' };
    expect([sees(house, ofKring), sees(at('ggz'), ofKring)]).toEqual([true, false]);
  });

  it('R05: of a secret-bound source not to one person more than there', () => {
    const uitvraag = { fase: 'UITVRAAG' } as const;
    expect([sees({ ...house, ...uitvraag }, GGZ), sees({ ...at('politie'), ...uitvraag }, GGZ)]).toEqual([true, false]);
    expect([sees(ondersteuner, GGZ), sees({ ...at('politie'), fase: 'UITVOERING' }, GGZ)]).toEqual([false, false]);
  });

  it('R03, R04: not while its organisation or the asker is off the list of deelnemers', () => {
    expect(sees({ ...house, deelnemers: ['om', 'ggz'] }, MUTATIE)).toBe(false);
    expect(sees({ ...at('om'), deelnemers: ['politie', 'ggz'] }, MUTATIE)).toBe(false);
    expect(sees({ ...house, deelnemers: ['politie'] }, MUTATIE)).toBe(true);
  });

  it('A56: not about a person who is not of the token', () => {
    expect(sees(house, { ...MUTATIE, betrokkene: 'h9' })).toBe(false);
  });

  it('not when the field went, moved to another owner or subcategorie, or lost the doel in the ceiling of its source', () => {
    const field = (categorie: string, bron: string, doel = 'ZVH-CASUSOVERLEG') =>
      leesAnnotaties(
        `type PolitieMutatie { toelichting: String @doelbinding(categorie: "${categorie}", bron: "${bron}", doelen: ["${doel}"]) }`,
      );
    expect(sees(house, MUTATIE, field('POLITIE_MUTATIE', 'politie'))).toBe(true);
    expect(sees(house, MUTATIE, field('POLITIE_MUTATIE', 'politie', 'ZVH-UITVRAAG'))).toBe(false);
    expect(sees(house, MUTATIE, field('POLITIE_AANHOUDING', 'politie'))).toBe(false);
    expect(sees(house, MUTATIE, field('POLITIE_MUTATIE', 'om'))).toBe(false);
    expect(sees(house, MUTATIE, new Map())).toBe(false);
  });
});
