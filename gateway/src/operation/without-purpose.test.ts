import { readFileSync } from 'node:fs';
import { beslisVeld, leesAnnotaties, leesBeleid } from '@ketenhub/policy';
import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { withoutPurpose } from './without-purpose.ts';

const read = (path: string): string => readFileSync(new URL(`../../../schema/${path}`, import.meta.url), 'utf8');
const annotaties = leesAnnotaties(read('supergraph.graphql'));
const beleid = leesBeleid(JSON.parse(read('beleid.json')));
const asker = {
  doel: 'ZVH-CASUSOVERLEG',
  rol: 'PROCESREGISSEUR',
  klasse: 'SAMENWERKINGSVERBAND',
  organisatie: OIN.zvh,
  betrokkeneSoort: 'HOOFDPERSOON',
  casus: {
    fase: 'CASUSOVERLEG',
    thema: 'VOLWASSENEN',
    doelbesluit: true,
    deelnemersbesluit: true,
    aanmelder: OIN.politie,
    deelnemers: [OIN.politie],
  },
};
const decided = (veld: string, over = annotaties) => beslisVeld(beleid, over, veld, asker);

describe('ceilings that the token service has narrowed already', () => {
  const narrowed = withoutPurpose(annotaties, {
    velden: ['PolitieMutatie.datum', 'Verzonnen.veld'],
    doel: 'ZVH-CASUSOVERLEG',
  });

  it('close the field for this purpose, and say that its source does not give it', () => {
    expect(decided('PolitieMutatie.datum').effect).toBe('TOEGESTAAN');
    expect(decided('PolitieMutatie.datum', narrowed)).toMatchObject({ effect: 'GEWEIGERD', reden: 'BRON_PLAFOND' });
  });

  it('close what is derived from it as well, and nothing else', () => {
    expect(decided('PolitieBeeld.laatsteContact').effect).toBe('TOEGESTAAN');
    expect(decided('PolitieBeeld.laatsteContact', narrowed).effect).toBe('GEWEIGERD');
    expect(decided('PolitieBeeld.veelplegerstatus', narrowed).effect).toBe('TOEGESTAAN');
    expect([...narrowed.keys()]).toEqual([...annotaties.keys()]);
  });
});
