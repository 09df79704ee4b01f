import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { beslisVeld, type CasusFeiten, leesAnnotaties } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSEN, OIN, ROLLEN, THEMAS } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../server/start-subgraph.ts';
import { decideFor, type Question } from './decisions.ts';
import type { Principal } from './principal.ts';

const beleid = await readBeleid('schema/beleid.json');
const police = leesAnnotaties(readSdl('subgraphs/police/schema.graphql'));
const care = leesAnnotaties(readSdl('subgraphs/care/schema.graphql'));
const OINS = Object.values(OIN);

/** Mostly what opens something, so that there is something to be wrong about. */
const mostly = <Value>(often: Value, ...all: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: fc.constantFrom(...all) });
const feiten: fc.Arbitrary<CasusFeiten> = fc.record({
  fase: mostly<string>('CASUSOVERLEG', ...FASEN),
  thema: fc.constantFrom(...THEMAS),
  doelbesluit: mostly(true, false),
  deelnemersbesluit: mostly(true, false),
  aanmelder: fc.constantFrom(...OINS),
  deelnemers: fc.oneof(fc.constant(OINS), fc.subarray(OINS)),
});
const principals: fc.Arbitrary<Principal> = fc
  .record({
    doel: mostly<string>('ZVH-CASUSOVERLEG', ...DOELEN),
    rol: mostly<string>('PROCESREGISSEUR', ...ROLLEN),
    klasse: mostly<string>('SAMENWERKINGSVERBAND', ...KLASSEN),
    organisatie: mostly<string>(OIN.zvh, ...OINS),
    feiten: fc.option(feiten, { freq: 10 }),
  })
  .map((asker) => ({
    ...asker,
    ...{
      casus: 'ZVH-2026-0101',
      fase: asker.feiten?.fase ?? null,
      betrokkenen: new Map(),
      accountklasse: 'UITVOERING',
    },
    ...{ gebruiker: 'g', account: null, beleid: beleid.digest, velden: new Set(), jti: 'j', txn: 't' },
  })) as fc.Arbitrary<Principal>;
const questions: fc.Arbitrary<Question> = fc.record({
  coordinate: fc.constantFrom(...police.keys(), ...care.keys()),
  soort: fc.option(fc.constantFrom(...BETROKKENE_SOORTEN)),
});

const anew = (principal: Principal, { coordinate, soort }: Question, annotaties = police, policy = beleid) =>
  beslisVeld(policy, annotaties, coordinate, {
    doel: principal.doel,
    rol: principal.rol,
    klasse: principal.klasse,
    organisatie: principal.organisatie,
    betrokkeneSoort: soort,
    casus: principal.feiten,
  });

/** Each differs from the first in one thing only, which it has of the other. */
function neighboursOf(one: Principal, other: Principal): Principal[] {
  const members = (['doel', 'rol', 'klasse', 'organisatie', 'feiten'] as const).map((name) => ({
    ...one,
    [name]: other[name],
  }));
  const { feiten: own } = one;
  if (own === null || other.feiten === null) return members;
  const facts = Object.keys(own).map((name) => ({
    ...one,
    feiten: { ...own, [name]: other.feiten?.[name as keyof CasusFeiten] },
  }));
  return [...members, ...facts] as Principal[];
}

describe('a decision that was made before', () => {
  it('A43, A44: is the one that would be made now, whoever asked before: other rights, another schema, another casus', () => {
    let allowed = 0;
    fc.assert(
      fc.property(
        fc.array(principals, { minLength: 2, maxLength: 6 }),
        fc.array(questions, { minLength: 1 }),
        (all, asked) => {
          const near = all.flatMap((one, at) => [one, ...neighboursOf(one, all[(at + 1) % all.length] as Principal)]);
          for (const question of asked)
            for (const principal of near)
              for (const annotaties of [police, care]) {
                const decision = decideFor(beleid, annotaties, principal, question);
                expect(decision).toEqual(anew(principal, question, annotaties));
                if (decision.effect === 'TOEGESTAAN') allowed += 1;
              }
        },
      ),
      { numRuns: 150 },
    );
    expect(allowed).toBeGreaterThan(50);
  });

  it('A49: is of its own policy: what another one opened stays shut', () => {
    const principal = {
      ...{ doel: 'ZVH-CASUSOVERLEG', rol: 'PROCESREGISSEUR', klasse: 'SAMENWERKINGSVERBAND', organisatie: OIN.zvh },
      feiten: {
        ...{ fase: 'CASUSOVERLEG', thema: 'VOLWASSENEN', doelbesluit: true, deelnemersbesluit: true },
        ...{ aanmelder: OIN.politie, deelnemers: [OIN.politie] },
      },
    } as unknown as Principal;
    const question = { coordinate: 'PolitieBeeld.stand', soort: 'HOOFDPERSOON' } as const;
    const shut = { ...beleid, regels: [] };
    expect(decideFor(beleid, police, principal, question).effect).toBe('TOEGESTAAN');
    expect(decideFor(shut, police, principal, question).effect).toBe('GEWEIGERD');
    expect(decideFor(beleid, police, principal, question).effect).toBe('TOEGESTAAN');
  });
});
