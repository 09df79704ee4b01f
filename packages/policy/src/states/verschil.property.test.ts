import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotaties, beleid } from '../../test/protocol.ts';
import { beleiden } from '../../test/willekeurig-beleid.ts';
import type { Annotatie } from '../annotations.ts';
import type { Beleid } from '../beleid.ts';
import { verschilEenVoorEen } from '../testing/een-voor-een.ts';
import { gevallenVoor } from './onderwerpen.ts';
import type { Toestand } from './toestand.ts';
import { type Versie, verschillen } from './verschil.ts';

/** One of each kind: with and without a person, derived, following, under secrecy, the list of persons. */
const VELDEN = [
  'PolitieMutatie.datum',
  'PolitieBeeld.laatsteContact',
  'PolitieBeeld.stand',
  'GgzBehandelstatus.tekst',
  'BrpPersoon.leeftijd',
  'Casus.betrokkenen',
  'Casus.nummer',
  'OmTenuitvoerlegging.zitVast',
];
const velden = fc.subarray(VELDEN, { minLength: 1, maxLength: 3 });

/** The field with everything that it is derived from. */
function metAfleiding(veld: string): [string, Annotatie][] {
  const annotatie = annotaties.get(veld);
  if (annotatie === undefined) return [];
  const invoer = annotatie.toepassingen.flatMap(({ afgeleidVan }) => afgeleidVan);
  return [[veld, annotatie], ...invoer.flatMap(metAfleiding)];
}

function eenVoorEen(oud: Versie, nieuw: Versie, veld: string) {
  const bron = annotaties.get(veld)?.toepassingen[0]?.bron;
  const eigenaar = nieuw.beleid.deelnemers.find(({ code }) => code === bron);
  if (eigenaar === undefined) throw new Error(`${veld} has no owner`);
  const gevallen = [oud, nieuw].flatMap((versie) => [...gevallenVoor(versie.beleid, eigenaar)]);
  return verschilEenVoorEen(oud, nieuw, veld, gevallen);
}

/** Each state once, whatever the order in which they were found. */
const alsSet = (toestanden: readonly Toestand[]) => new Set(toestanden.map((toestand) => JSON.stringify(toestand)));

describe('the difference finds what asking both versions everything in every state finds', () => {
  it('the states of an owner are the same in the words of another version', () => {
    for (const eigenaar of beleid.deelnemers) {
      const sleutels = (van: typeof eigenaar) =>
        [...gevallenVoor(beleid, van)].map(({ toestand }) => JSON.stringify(toestand));
      expect(sleutels({ ...eigenaar })).toEqual(sleutels(eigenaar));
    }
  });

  it('the fields of this test exist', () => {
    expect(VELDEN.filter((veld) => !annotaties.has(veld))).toEqual([]);
  });

  it.each<[string, fc.Arbitrary<readonly [Beleid, Beleid]>]>([
    ['from the real policy to another', beleiden.map((ander) => [beleid, ander])],
    ['between any two', fc.tuple(beleiden, beleiden)],
  ])('%s', (_wat, paren) => {
    fc.assert(
      fc.property(paren, velden, ([een, ander], gekozen) => {
        const over = new Map(gekozen.flatMap(metAfleiding));
        const [oud, nieuw] = [een, ander].map((versie) => ({ beleid: versie, annotaties: over }));
        if (oud === undefined || nieuw === undefined) return;
        const gevonden = verschillen(oud, nieuw);
        for (const veld of gekozen) {
          const verwacht = eenVoorEen(oud, nieuw, veld);
          const van = (richting: string) =>
            gevonden.filter((een) => een.richting === richting && een.velden.includes(veld));
          expect(alsSet(van('OPENT').flatMap(({ toestanden }) => toestanden))).toEqual(alsSet(verwacht.opent));
          expect(alsSet(van('SLUIT').flatMap(({ toestanden }) => toestanden))).toEqual(alsSet(verwacht.sluit));
        }
      }),
      { numRuns: 15 },
    );
  });
});
