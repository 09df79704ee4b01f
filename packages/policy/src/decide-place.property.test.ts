import { BETROKKENE_SOORTEN, DOELEN } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotaties, beleid } from '../test/protocol.ts';
import { casussen, vragen } from '../test/vragen.ts';
import { beleiden } from '../test/willekeurig-beleid.ts';
import { leesAnnotaties } from './annotations.ts';
import { decide, opPlaats } from './decide.ts';
import { beslisVeld, veldOpPlaats } from './decide-field.ts';

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

describe('all questions at one place at once', () => {
  it('have the effect that decide gives each, for any policy, facts and person', () => {
    fc.assert(
      fc.property(beleiden, fc.array(fc.tuple(vragen, elders), { minLength: 20, maxLength: 40 }), (ander, lijst) => {
        for (const [vraag, anders] of lijst) {
          const isOpen = opPlaats(ander, vraag) ?? (() => false);
          for (const een of [vraag, opZelfdePlaats(vraag, anders)])
            expect(isOpen(een)).toBe(decide(ander, een).effect === 'TOEGESTAAN');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the same for fields, over everything that they are derived from', () => {
    const gevallen = fc.array(fc.tuple(velden, vragen, elders), { minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(beleiden, gevallen, (ander, lijst) => {
        for (const [veld, vraag, anders] of lijst) {
          const een = opZelfdePlaats(vraag, anders);
          const isOpen = veldOpPlaats(ander, alle, veld, vraag)?.(een) ?? false;
          expect(isOpen, veld).toBe(beslisVeld(ander, alle, veld, een).effect === 'TOEGESTAAN');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the questions are of every kind, so the properties above say something', () => {
    const plaatsen = fc.sample(vragen, { numRuns: 2000, seed: 1 }).map((vraag) => opPlaats(beleid, vraag)?.(vraag));
    for (const effect of [undefined, false, true])
      expect(plaatsen.filter((een) => een === effect).length).toBeGreaterThan(100);
  });
});
