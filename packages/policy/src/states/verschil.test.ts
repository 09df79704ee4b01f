import { describe, expect, it } from 'vitest';
import { annotaties, beleid, beleidMet } from '../../test/protocol.ts';
import type { Annotaties } from '../index.ts';
import { gevallenVoor } from './onderwerpen.ts';
import { vergelijk, verschillen } from './verschil.ts';

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

  it('a prohibition for some themes that moves to the data of another owner closes there, and opens what it held closed', () => {
    const themas = beleid.verboden.find(({ id }) => id === 'VERBOD-01')?.themas ?? [];
    const verboden = beleid.verboden.map((verbod) =>
      verbod.id === 'VERBOD-01' ? { ...verbod, subcategorie: ['POLITIE_MUTATIE'] } : verbod,
    );
    const gevonden = verschillen(nu, { beleid: beleidMet({ verboden }), annotaties });
    const van = (richting: string) => gevonden.filter((verschil) => verschil.richting === richting);
    expect(new Set(van('SLUIT').flatMap(({ subcategorieen }) => subcategorieen))).toEqual(new Set(['POLITIE_MUTATIE']));
    expect(new Set(van('OPENT').flatMap(({ subcategorieen }) => subcategorieen))).toEqual(new Set(['BRP_ADRES']));
    const geopend = van('OPENT').flatMap(({ toestanden }) => toestanden.map(({ situatie }) => situatie?.thema));
    expect(new Set(geopend)).toEqual(new Set(themas));
  });

  it('a prohibition that is lifted for one theme opens for that theme only', () => {
    const verboden = beleid.verboden.map((verbod) =>
      verbod.id === 'VERBOD-01' ? { ...verbod, themas: ['STALKING'] } : verbod,
    );
    const gevonden = verschillen(nu, { beleid: beleidMet({ verboden }), annotaties });
    expect(new Set(gevonden.map(({ richting }) => richting))).toEqual(new Set(['OPENT']));
    const themas = gevonden.flatMap(({ toestanden }) => toestanden.map(({ situatie }) => situatie?.thema));
    expect(new Set(themas)).toEqual(new Set(['HUISELIJK_GEWELD']));
  });

  it('counts every state of every group of fields that it compares, and asks one by one only where that can matter', () => {
    const { omvang } = vergelijk(nu, { beleid: metRegel('POL-01', { mits: ['BRON_IS_AANMELDER'] }), annotaties });
    const politie = beleid.deelnemers.filter(({ code }) => code === 'politie');
    const perGroep = politie.flatMap((eigenaar) => [...gevallenVoor(beleid, eigenaar)]).length;
    expect(omvang.groepen.length).toBeGreaterThan(0);
    expect(omvang.toestanden).toBe(omvang.groepen.length * perGroep);
    expect(omvang.gevraagd).toBeLessThan(omvang.toestanden);
    expect(vergelijk(nu, nu).omvang).toEqual({ groepen: [], toestanden: 0, gevraagd: 0 });
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
