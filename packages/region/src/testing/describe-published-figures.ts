import { beforeAll, describe, expect, it } from 'vitest';
import { type Jaarcijfers, procent, type Verdeling } from '../figures.ts';
import * as published from './published-figures.ts';

/** The same value published for every key, and no key that the publication does not have. Tolerance: its rounding to whole percents. */
function expectProcenten(verdeling: Verdeling, gepubliceerd: Readonly<Record<string, number>>): void {
  const gevonden = Object.keys(verdeling.aantallen).map((waarde) => [waarde, procent(verdeling, waarde)]);
  expect(Object.fromEntries(gevonden)).toEqual(gepubliceerd);
}

/**
 * What must come out of a year of the demo region, wherever its rows were counted: counts exactly, percentages as they round.
 *
 * Of which casussen each figure is a share the publication does not say; read from its own sums: aanmelders, domein and
 * "hoofdpersoon minderjarig" of the 50 aangemelde casussen, everything else of those under procesregie in the year
 * (figures.test.ts shows that no other set of the table gives these percentages). Four places where the publication
 * contradicts itself are marked (!!): what cannot be met at the same time is tested as such.
 * Not in the register, so not reproduced: questions and advice (and that the advice of the table, 56, is not the 173 of the
 * headline), nazorg, veelplegers, LPCO, money, and the columns 2019 and 2018.
 */
export function describePublishedFigures(bron: string, cijfersVan: () => Jaarcijfers | Promise<Jaarcijfers>): void {
  describe(`the published figures of one house, counted in ${bron}`, () => {
    let cijfers: Jaarcijfers;
    beforeAll(async () => {
      cijfers = await cijfersVan();
    });

    it('counts 50 aangemelde casussen of which 17 PGA, and none that was not taken up', () => {
      expect(cijfers.aangemeld).toEqual(published.AANGEMELD);
      expect(cijfers.nietOpgepakt.casussen).toBe(published.NIET_OPGEPAKT);
    });

    it('counts the table per gemeente, row by row', () => {
      for (const [naam, source, [behandeld, meegenomen, instroom, afgesloten, actief]] of published.PER_GEMEENTE) {
        const rij = cijfers.perGemeente[naam];
        const gevonden = [rij?.behandeld, rij?.meegenomen, rij?.instroom, rij?.afgesloten, rij?.actief];
        const bekend = [behandeld, meegenomen, instroom, afgesloten, actief];
        expect([source, ...gevonden.map((aantal) => aantal ?? 0)]).toEqual([source, ...bekend]);
      }
      const namen = published.PER_GEMEENTE.map(([naam]) => naam);
      expect(Object.keys(cijfers.perGemeente).filter((naam) => !namen.includes(naam))).toEqual([]);
    });

    it('adds the gemeenten up to what the house counts: 78 and 50 make 128, of which 45 closed and 83 stay', () => {
      const { behandeld, meegenomen, aangemeld, afgesloten, actief } = cijfers;
      expect({
        regie: behandeld.casussen,
        meegenomen: meegenomen.casussen,
        instroom: aangemeld.casussen,
        afgesloten: afgesloten.casussen,
        actief: actief.casussen,
      }).toEqual(published.SOM_GEMEENTEN);
    });

    it('counts 49 PGA among the casussen of the year, in three gemeenten, 25 of them for the young', () => {
      expect(cijfers.behandeld.pga).toBe(published.ACTIEF_KOP.pga);
      const metPga = Object.entries(cijfers.perGemeente).filter(([, { pga }]) => pga > 0);
      expect(Object.fromEntries(metPga.map(([naam, { pga, pgaJeugd }]) => [naam, { pga, pgaJeugd }]))).toEqual(
        published.PGA_PER_GEMEENTE,
      );
    });

    it('gives the percentages of hoofdonderwerp, leeftijd and geslacht of the hoofdpersoon', () => {
      expectProcenten(cijfers.hoofdonderwerp, published.HOOFDONDERWERP);
      expectProcenten(cijfers.leeftijdsklasse, published.LEEFTIJD);
      expectProcenten(cijfers.geslacht, published.GESLACHT);
    });

    it('gives the percentages of the problematiek, several a casus', () => {
      expectProcenten(cijfers.problematiek, published.PROBLEMATIEK);
    });

    it('gives 23% gemeentegrensoverstijgend', () => {
      expect(procent(cijfers.gemeentegrensoverstijgend, 'JA')).toBe(published.GRENSOVERSTIJGEND);
    });

    it('counts who brought the 50 in, and 18, 30 and 52% by domain', () => {
      const bekend = published.AANMELDERS.map(([organisatie, , , aantal]) => [organisatie, aantal] as const);
      expect(cijfers.aanmelder.aantallen).toEqual(Object.fromEntries(bekend));
      const domeinVan = new Map(published.AANMELDERS.map(([organisatie, , domein]) => [organisatie, domein]));
      const aantallen: Record<string, number> = {};
      for (const [organisatie, aantal] of Object.entries(cijfers.aanmelder.aantallen)) {
        const domein = domeinVan.get(organisatie) ?? '';
        aantallen[domein] = (aantallen[domein] ?? 0) + aantal;
      }
      expectProcenten({ van: cijfers.aanmelder.van, aantallen }, published.DOMEIN);
    });

    it('!! counts 128 where the headline says 127, and so 79 maatwerk where 127 - 49 leaves 78: the table wins', () => {
      expect(cijfers.behandeld.casussen).toBe(published.ACTIEF_KOP.casussen + 1);
      expect(cijfers.behandeld.casussen - cijfers.behandeld.pga).toBe(79);
    });

    it('!! gives both 18% under eighteen and 12% minderjarig: of the casussen of the year, and of those brought in', () => {
      expect(procent(cijfers.leeftijdsklasse, '<18')).toBe(published.LEEFTIJD['<18']);
      expect(procent(cijfers.minderjarig, 'JA')).toBe(published.MINDERJARIG);
    });

    it('!! has more PGA for the young (25) than hoofdpersonen under eighteen (23): jeugd is a doelgroep, not an age', () => {
      const jeugd = Object.values(cijfers.perGemeente).reduce((som, { pgaJeugd }) => som + pgaJeugd, 0);
      expect([jeugd, cijfers.leeftijdsklasse.aantallen['<18']]).toEqual([25, 23]);
    });

    it('!! labels the stand with the day that follows from the year asked, where the publication typed a wrong one', () => {
      expect(cijfers.standPer).toBe(`${cijfers.jaar + 1}-01-01`);
    });
  });
}
