import { type Beleid, leesInvarianten, toetsInvarianten } from '@ketenhub/policy';
import { describe, expect, it } from 'vitest';
import { compilePolicy, INVARIANTS_PATH } from '../schema/compile-policy.ts';
import { readSource } from '../schema/read-source.ts';

const beleid = await compilePolicy();
const invarianten = leesInvarianten((await readSource(INVARIANTS_PATH)).inhoud);

describe('the invariants of the privacyprotocol', () => {
  it('hold in every state in which the policy can be asked, and each says something', () => {
    expect(toetsInvarianten(beleid, invarianten)).toEqual({ schendingen: [], zonderToestand: [] });
  });

  it('a rule that opens what an invariant closes is found, with a state to show it', () => {
    const regels = beleid.regels.map((regel) =>
      regel.subcategorie.includes('BSN')
        ? { ...regel, wie: [...regel.wie, { rol: 'PROFESSIONAL' as const, klasse: 'PRIVAAT' as const }] }
        : regel,
    );
    const zonderVerbod: Beleid = { ...beleid, regels, verboden: [] };
    const [schending, ...meer] = toetsInvarianten(zonderVerbod, invarianten).schendingen;
    expect(meer).toEqual([]);
    expect(schending).toMatchObject({
      invariant: { id: 'INV-11' },
      subcategorie: 'BSN',
      toestand: { rol: 'PROFESSIONAL', vrager: 'PRIVAAT' },
    });
  });

  it('an invariant that no state satisfies is named: it would hold whatever the rules say', () => {
    const [eerste] = invarianten;
    if (eerste === undefined) throw new Error('no invariant');
    const leeg = { ...eerste, als: { geheim: true, categorie: ['POLITIE_8_13' as const] } };
    expect(toetsInvarianten(beleid, [leeg]).zonderToestand).toEqual([eerste.id]);
  });

  it('a mistyped word is refused with its place', () => {
    expect(() =>
      leesInvarianten({ invarianten: [{ id: 'INV-01', regel: 'R02', uitleg: 'x', als: { gehiem: true } }] }),
    ).toThrow('invarianten[0].als.gehiem');
  });
});
