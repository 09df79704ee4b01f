import { describe, expect, it } from 'vitest';
import { annotaties, beleid, beleidMet } from '../../test/protocol.ts';
import type { Annotaties } from '../index.ts';
import { verschillen } from './verschil.ts';

const nu = { beleid, annotaties };
const metRegel = (id: string, anders: object) =>
  beleidMet({ regels: beleid.regels.map((regel) => (regel.id === id ? { ...regel, ...anders } : regel)) });

describe('the difference between two policies, by asking both in every state', () => {
  it('a policy does not differ from itself, nor from one with other texts', () => {
    expect(verschillen(nu, nu)).toEqual([]);
    expect(
      verschillen(nu, { beleid: metRegel('POL-01', { uitleg: 'Anders gezegd.', noodzaak: 'Anders.' }), annotaties }),
    ).toEqual([]);
  });

  it('names the widening of one rule exactly: who, in which column, about whom, and nothing else', () => {
    const wijder = metRegel('POL-01', { betrokkeneSoort: ['HOOFDPERSOON', 'DIRECTE_KRING'] });
    const gevonden = verschillen(nu, { beleid: wijder, annotaties });
    expect(new Set(gevonden.map(({ richting }) => richting))).toEqual(new Set(['OPENT']));
    const subcategorieen = new Set(gevonden.flatMap((verschil) => verschil.subcategorieen));
    expect(subcategorieen.has('POLITIE_MUTATIE')).toBe(true);
    expect([...subcategorieen].filter((code) => !code.startsWith('POLITIE_'))).toEqual([]);
    const toestanden = gevonden.flatMap((verschil) => verschil.toestanden);
    expect(toestanden.length).toBeGreaterThan(0);
    expect(toestanden.every(({ betrokkeneSoort }) => betrokkeneSoort === 'DIRECTE_KRING')).toBe(true);
  });

  it('the reverse closes what the other opened', () => {
    const wijder = { beleid: metRegel('POL-01', { betrokkeneSoort: ['HOOFDPERSOON', 'DIRECTE_KRING'] }), annotaties };
    const heen = verschillen(nu, wijder);
    const terug = verschillen(wijder, nu);
    expect(terug.map((verschil) => ({ ...verschil, richting: 'OPENT' }))).toEqual(heen);
  });

  it('a ceiling that a partner lowers in its SDL closes, without a change of any rule', () => {
    const lager: Annotaties = new Map(
      [...annotaties].map(([coordinate, annotatie]) => [
        coordinate,
        coordinate === 'PolitieBeeld.mutaties'
          ? {
              ...annotatie,
              toepassingen: annotatie.toepassingen.map((een) => ({ ...een, doelen: ['ZVH-CASUSOVERLEG'] })),
            }
          : annotatie,
      ]),
    );
    const gevonden = verschillen(nu, { beleid, annotaties: lager });
    expect(gevonden.map(({ richting, velden }) => [richting, velden])).toEqual([['SLUIT', ['PolitieBeeld.mutaties']]]);
    expect(gevonden[0]?.toestanden.some(({ kolom }) => kolom.doel === 'ZVH-UITVRAAG')).toBe(true);
  });

  it('a field that is new opens what its rules open', () => {
    const zonder: Annotaties = new Map([...annotaties].filter(([coordinate]) => coordinate !== 'OmIsd.toelichting'));
    expect(verschillen({ beleid, annotaties: zonder }, nu).map(({ richting, velden }) => [richting, velden])).toEqual([
      ['OPENT', ['OmIsd.toelichting']],
    ]);
  });
});
