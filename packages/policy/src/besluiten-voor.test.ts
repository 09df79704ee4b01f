import { BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSEN, OIN, ROLLEN, THEMAS } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLE_OIN, annotaties, beleid, beleidMet, casusIn } from '../test/protocol.ts';
import { leesAnnotaties } from './annotations.ts';
import type { CasusFeiten } from './besluit.ts';
import { besluitenVoor, type Vrager } from './besluiten-voor.ts';
import { beslisVeld } from './decide-field.ts';

/** Another schema, in which the same coordinates are another subcategorie. */
const ander = leesAnnotaties(
  `type PolitieMutatie { datum: Int @doelbinding(categorie: "GGZ_BEHANDELSTATUS", bron: "ggz", doelen: ["ZVH-CASUSOVERLEG"]) }`,
);
const schemas = [annotaties, ander];
/** The real policy, and one in which the thema of a casus decides as well. */
const themaverbod = {
  ...{ id: 'VERBOD-99', grondslag: 'x', uitleg: 'x', subcategorie: 'POLITIE_MUTATIE', themas: ['VOLWASSENEN'] },
  ...{ rollen: [], klassen: [], doelen: [] },
} as unknown as (typeof beleid.verboden)[number];
const policies = [beleid, beleidMet({ verboden: [...beleid.verboden, themaverbod] })];

/** Mostly what opens something, so that there is something to be wrong about. */
const mostly = <Value>(often: Value, ...all: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: fc.constantFrom(...all) });
const feiten: fc.Arbitrary<CasusFeiten> = fc.record({
  fase: mostly<string>('CASUSOVERLEG', ...FASEN),
  thema: fc.constantFrom(...THEMAS),
  doelbesluit: mostly(true, false),
  deelnemersbesluit: mostly(true, false),
  aanmelder: fc.constantFrom(...ALLE_OIN),
  deelnemers: fc.oneof(fc.constant([...ALLE_OIN]), fc.subarray([...ALLE_OIN])),
});
const vragers: fc.Arbitrary<Vrager> = fc.record({
  doel: mostly<string>('ZVH-CASUSOVERLEG', ...DOELEN),
  rol: mostly<string>('PROCESREGISSEUR', ...ROLLEN),
  klasse: mostly<string>('SAMENWERKINGSVERBAND', ...KLASSEN),
  organisatie: mostly<string>(OIN.zvh, ...ALLE_OIN),
  casus: fc.option(feiten, { freq: 10 }),
});
const vragen = fc.record({
  coordinate: fc.oneof(fc.constant('PolitieMutatie.datum'), fc.constantFrom(...annotaties.keys(), 'Verzonnen.veld')),
  soort: fc.option(fc.constantFrom(...BETROKKENE_SOORTEN)),
});

/** Each differs from the first in one thing only, which it has of the other. */
function burenVan(een: Vrager, ander: Vrager): Vrager[] {
  const leden = (['doel', 'rol', 'klasse', 'organisatie', 'casus'] as const).map((lid) => ({
    ...een,
    [lid]: ander[lid],
  }));
  const { casus } = een;
  const andere = ander.casus;
  if (casus === null || andere === null) return leden;
  const perFeit = Object.keys(casus).map((feit) => ({
    ...een,
    casus: { ...casus, [feit]: andere[feit as keyof CasusFeiten] },
  }));
  return [...leden, ...perFeit];
}

describe('a decision that was made before', () => {
  it('A43, A44: is the one that would be made now, whoever asked before: other rights, another schema, another casus', () => {
    let open = 0;
    fc.assert(
      fc.property(
        fc.array(vragers, { minLength: 2, maxLength: 6 }),
        fc.array(vragen, { minLength: 1 }),
        (all, gevraagd) => {
          const buren = all.flatMap((een, at) => [een, ...burenVan(een, all[(at + 1) % all.length] as Vrager)]);
          for (const { coordinate, soort } of gevraagd)
            for (const vrager of buren)
              for (const schema of schemas) {
                for (const policy of policies) {
                  const besluit = besluitenVoor(policy, schema, vrager)(coordinate, soort);
                  expect(besluit).toEqual(
                    beslisVeld(policy, schema, coordinate, { ...vrager, betrokkeneSoort: soort }),
                  );
                  if (besluit.effect === 'TOEGESTAAN') open += 1;
                }
              }
        },
      ),
      { numRuns: 150 },
    );
    expect(open).toBeGreaterThan(50);
  });

  it('A43: looks at no more of a casus than its facts: who is in it makes no other asker, and no other decision', () => {
    const vrager = {
      ...{ doel: 'ZVH-CASUSOVERLEG', rol: 'PROCESREGISSEUR', klasse: 'SAMENWERKINGSVERBAND', organisatie: OIN.zvh },
      casus: casusIn('CASUSOVERLEG'),
    };
    const meer = { ...vrager, casus: { ...vrager.casus, betrokkenen: ['handvat-1'], jti: 'x' } };
    expect(besluitenVoor(beleid, annotaties, meer)).toBe(besluitenVoor(beleid, annotaties, vrager));
  });

  it('A49: is of its own policy: what another one opened stays shut', () => {
    const vrager = {
      ...{ doel: 'ZVH-CASUSOVERLEG', rol: 'PROCESREGISSEUR', klasse: 'SAMENWERKINGSVERBAND', organisatie: OIN.zvh },
      casus: casusIn('CASUSOVERLEG'),
    };
    const effect = (policy: typeof beleid) =>
      besluitenVoor(policy, annotaties, vrager)('PolitieMutatie.datum', 'HOOFDPERSOON').effect;
    const dicht = beleidMet({ regels: [] });
    expect([effect(beleid), effect(dicht), effect(beleid)]).toEqual(['TOEGESTAAN', 'GEWEIGERD', 'TOEGESTAAN']);
  });

  it('A39: is kept of a bounded number of askers, and right after more of them', () => {
    const van = (nummer: number) =>
      besluitenVoor(beleid, annotaties, {
        ...{ doel: 'ZVH-CASUSOVERLEG', rol: 'PROCESREGISSEUR', klasse: 'SAMENWERKINGSVERBAND', organisatie: OIN.zvh },
        casus: casusIn('CASUSOVERLEG', { aanmelder: `${nummer}` }),
      });
    const eerste = van(0);
    for (let nummer = 1; nummer < 200; nummer += 1) van(nummer);
    expect(van(0)).not.toBe(eerste);
    expect(van(0)('PolitieMutatie.datum', 'HOOFDPERSOON')).toEqual(eerste('PolitieMutatie.datum', 'HOOFDPERSOON'));
  });
});
