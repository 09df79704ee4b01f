import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { leesAnnotaties } from '@ketenhub/policy';
import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../server/start-subgraph.ts';
import { createAccess } from './access.ts';
import type { Principal } from './principal.ts';

const beleid = await readBeleid('schema/beleid.json');
const annotaties = leesAnnotaties(readSdl('subgraphs/police/schema.graphql'));
const STAND = 'PolitieBeeld.stand';
const MUTATIES = 'PolitieBeeld.mutaties';

function principal(more: Partial<Principal> = {}): Principal {
  const deelnemers = [OIN.politie, OIN.om];
  return {
    doel: 'ZVH-CASUSOVERLEG',
    casus: 'ZVH-2026-0101',
    fase: 'CASUSOVERLEG',
    betrokkenen: new Map([
      ['h1', 'HOOFDPERSOON'],
      ['h2', 'DIRECTE_KRING'],
    ]),
    rol: 'PROCESREGISSEUR',
    organisatie: OIN.zvh,
    klasse: 'SAMENWERKINGSVERBAND',
    accountklasse: 'UITVOERING',
    gebruiker: 'pseudoniem',
    account: null,
    feiten: {
      fase: 'CASUSOVERLEG',
      thema: 'VOLWASSENEN',
      doelbesluit: true,
      deelnemersbesluit: true,
      aanmelder: OIN.politie,
      deelnemers,
    },
    beleid: beleid.digest,
    velden: new Set(annotaties.keys()),
    jti: 'jti',
    txn: 'txn',
    ...more,
  };
}
const accessOf = (more: Partial<Principal> = {}) => createAccess(beleid, annotaties, principal(more));

describe('the last word of a source on a field', () => {
  it('A75: needs the token as well as the policy: what the token does not name is denied, however open', () => {
    expect(accessOf().mag(STAND, 'HOOFDPERSOON')).toBe(true);
    const narrow = accessOf({ velden: new Set(['Betrokkene.politie']) });
    expect(narrow.mag(STAND, 'HOOFDPERSOON')).toBe(false);
    expect(narrow.zouMogen(STAND, 'HOOFDPERSOON')).toBe(true);
  });

  it('A55: is no for what the policy denies, however much the token names, and is remembered as asked too much', () => {
    const access = accessOf({ doel: 'ZVH-AANMELDING' });
    expect(access.mag(MUTATIES, 'HOOFDPERSOON')).toBe(false);
    expect([...access.tooMuch]).toEqual([MUTATIES]);
    expect(access.allowed()).toEqual([]);
  });

  it('is no for a field that nobody knows', () => {
    const access = accessOf({ velden: new Set(['Verzonnen.veld', '__proto__', '@leest ontbreekt']) });
    for (const coordinate of ['Verzonnen.veld', '__proto__', '@leest ontbreekt', ''])
      expect(access.mag(coordinate, 'HOOFDPERSOON')).toBe(false);
  });

  it('is given per kind of person, and never for a person of whom nobody knows the kind', () => {
    const access = accessOf();
    const differing = [...annotaties.keys()].filter(
      (coordinate) => access.zouMogen(coordinate, 'HOOFDPERSOON') !== access.zouMogen(coordinate, 'DIRECTE_KRING'),
    );
    expect(differing.length).toBeGreaterThan(0);
    for (const coordinate of differing) {
      expect(access.mag(coordinate, 'HOOFDPERSOON')).toBe(true);
      expect(access.mag(coordinate, 'DIRECTE_KRING')).toBe(false);
      expect(access.mag(coordinate, 'HOOFDPERSOON')).toBe(true);
    }
    expect(access.allowed('DIRECTE_KRING')).toEqual([]);
    expect(access.allowed('HOOFDPERSOON')).toEqual(differing);
    expect(access.mag(MUTATIES, null)).toBe(false);
  });

  it('R02, R04: follows the deelnemers and the decisions of the casus that another brought in', () => {
    const { feiten } = principal();
    if (feiten === null) throw new Error('no facts');
    const byOm = { ...feiten, aanmelder: OIN.om };
    expect(accessOf({ feiten: byOm }).mag(MUTATIES, 'HOOFDPERSOON')).toBe(true);
    for (const wrong of [{ deelnemers: [OIN.om] }, { doelbesluit: false }, { deelnemersbesluit: false }])
      expect(accessOf({ feiten: { ...byOm, ...wrong } }).mag(MUTATIES, 'HOOFDPERSOON')).toBe(false);
    expect(accessOf({ feiten: null }).mag(MUTATIES, 'HOOFDPERSOON')).toBe(false);
  });
});
