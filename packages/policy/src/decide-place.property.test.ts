import { BETROKKENE_SOORTEN, DOELEN } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotaties, beleid } from '../test/protocol.ts';
import { casussen, vragen } from '../test/vragen.ts';
import { beleiden } from '../test/willekeurig-beleid.ts';
import { leesAnnotaties } from './annotations.ts';
import { decide, isDichtOpPlaats, isToegestaan } from './decide.ts';
import { beslisVeld, isVeldDichtOpPlaats, isVeldOpen } from './decide-field.ts';

const soorten = fc.constantFrom(null, ...BETROKKENE_SOORTEN);
/** Another question at the same place: other facts of a casus in the same fase, and about anybody. */
const elders = fc.tuple(soorten, casussen);
const opZelfdePlaats = <T extends { readonly casus: { readonly fase: string } | null }>(
  vraag: T,
  [betrokkeneSoort, feiten]: typeof elders extends fc.Arbitrary<infer E> ? E : never,
) => ({ ...vraag, betrokkeneSoort, casus: vraag.casus === null ? null : { ...feiten, fase: vraag.casus.fase } });

const ketens = leesAnnotaties(`type A {
  mutatie: Int @doelbinding(categorie: "POLITIE_MUTATIE", bron: "politie", doelen: ${JSON.stringify(DOELEN)})
  adres: Int @doelbinding(categorie: "BRP_ADRES", bron: "college", doelen: ${JSON.stringify(DOELEN)}, afgeleidVan: ["A.stand"])
  stand: Int @doelbinding(categorie: "COLLEGE_STAND", bron: "college", doelen: ${JSON.stringify(DOELEN)})
  samen: Int @doelbinding(categorie: "CASUS_KERN", bron: "zvh", doelen: ${JSON.stringify(DOELEN)}, afgeleidVan: ["A.adres", "A.mutatie"])
  kring: Int @doelbinding(categorie: "CASUS_KERN", bron: "zvh", doelen: ${JSON.stringify(DOELEN)}, afgeleidVan: ["A.kring"])
  vreemd: Int @doelbinding(categorie: "CASUS_KERN", bron: "niemand", doelen: ${JSON.stringify(DOELEN)})
  weg: Int @doelbinding(categorie: "CASUS_KERN", bron: "zvh", doelen: ${JSON.stringify(DOELEN)}, afgeleidVan: ["A.bestaatNiet"])
  kaal: Int
  personen: [P] @doelbinding(categorie: "POLITIE_MUTATIE", bron: "politie", doelen: ${JSON.stringify(DOELEN)})
}
type P { id: ID @sleutelveld }`);
const alle = new Map([...annotaties, ...ketens]);
const velden = fc.oneof(
  fc.constantFrom(...annotaties.keys()),
  fc.constantFrom(...ketens.keys(), 'A.onbekend'),
  fc.constantFrom('Casus.betrokkenen', 'A.personen'),
);

describe('what asks every state may ask less than a decision', () => {
  it('the effect without the explanation is the effect of the decision, for any policy', () => {
    fc.assert(
      fc.property(beleiden, fc.array(vragen, { minLength: 20, maxLength: 40 }), (ander, lijst) => {
        for (const vraag of lijst)
          expect(isToegestaan(ander, vraag)).toBe(decide(ander, vraag).effect === 'TOEGESTAAN');
      }),
      { numRuns: 150 },
    );
  });

  it('where a place is closed, no facts of the casus and nobody that it is about open it, for any policy', () => {
    fc.assert(
      fc.property(beleiden, fc.array(fc.tuple(vragen, elders), { minLength: 20, maxLength: 40 }), (ander, lijst) => {
        for (const [vraag, anders] of lijst) {
          if (!isDichtOpPlaats(ander, vraag)) continue;
          expect(decide(ander, vraag).effect).toBe('GEWEIGERD');
          expect(decide(ander, opZelfdePlaats(vraag, anders)).effect).toBe('GEWEIGERD');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('both hold for fields, over everything that they are derived from', () => {
    const gevallen = fc.array(fc.tuple(velden, vragen, elders), { minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(beleiden, gevallen, (ander, lijst) => {
        for (const [veld, vraag, anders] of lijst) {
          const elders = opZelfdePlaats(vraag, anders);
          const isOpen = beslisVeld(ander, alle, veld, elders).effect === 'TOEGESTAAN';
          expect(isVeldOpen(ander, alle, veld, elders), veld).toBe(isOpen);
          if (isOpen) expect(isVeldDichtOpPlaats(ander, alle, veld, vraag), veld).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the questions are of every kind, so the properties above say something', () => {
    const lijst = fc.sample(vragen, { numRuns: 2000, seed: 1 });
    const dicht = lijst.filter((vraag) => isDichtOpPlaats(beleid, vraag));
    const geweigerd = lijst.filter((vraag) => !isToegestaan(beleid, vraag));
    expect(dicht.length).toBeGreaterThan(100);
    expect(geweigerd.length - dicht.length).toBeGreaterThan(100);
    expect(lijst.length - geweigerd.length).toBeGreaterThan(100);
  });
});
