import { plusDagen } from '@ketenhub/region';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsentCase, consentCases } from './consent-case.fixture.ts';
import { poortOpen } from './poort-open.ts';
import type { Toestemming } from './rechtspositie.ts';
import { toestemmingGeldt } from './toestemming-geldt.ts';
import { vereisteToestemming } from './vereiste-toestemming.ts';

const DAY = '2026-11-18';
const RUNS = { numRuns: 800 };
const cases = consentCases(DAY);
const holds = ({ positie, poort }: ConsentCase, consents = poort.toestemmingen): boolean =>
  toestemmingGeldt(positie, consents, DAY);

function always(property: (found: ConsentCase) => void): void {
  fc.assert(fc.property(cases, property), RUNS);
}

describe('consent holds', () => {
  it('in cases of every kind, and fails in cases of every kind: the generator is no empty proof', () => {
    const counts = new Map<string, number>();
    for (const found of fc.sample(cases, { numRuns: 1_500, seed: 7 })) {
      const wijze = vereisteToestemming(found.positie, DAY)?.wijze ?? 'nobody';
      const key = `${wijze} ${holds(found)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const wijzen = ['GEZAGHEBBENDEN', 'BETROKKENE_EN_GEZAGHEBBENDEN', 'JONGERE', 'MEERDERJARIGE', 'VERTEGENWOORDIGER'];
    for (const wijze of wijzen) {
      expect([wijze, (counts.get(`${wijze} true`) ?? 0) > 15]).toEqual([wijze, true]);
      expect([wijze, (counts.get(`${wijze} false`) ?? 0) > 15]).toEqual([wijze, true]);
    }
    expect(counts.has('nobody true')).toBe(false);
  });

  it('only when each of those who must has consented, so that one who did not keeps it shut', () => {
    always((found) => {
      const vereist = vereisteToestemming(found.positie, DAY);
      if (vereist === null || !holds(found)) return;
      for (const door of [...(vereist.betrokkene ? [null] : []), ...vereist.vertegenwoordigers]) {
        const others = found.poort.toestemmingen.filter((consent) => consent.door !== door);
        expect(holds(found, others)).toBe(false);
      }
    });
  });

  it('R06: no longer when one of those who must withdraws, on whatever day the withdrawal is put', () => {
    always((found) => {
      const vereist = vereisteToestemming(found.positie, DAY);
      if (vereist === null || !holds(found)) return;
      for (const door of [...(vereist.betrokkene ? [null] : []), ...vereist.vertegenwoordigers]) {
        for (const days of [0, 1, 300]) {
          const withdrawn = found.poort.toestemmingen.map((consent) =>
            consent.door === door ? { ...consent, ingetrokkenOp: plusDagen(consent.gegevenOp, days) } : consent,
          );
          expect(holds(found, withdrawn)).toBe(false);
        }
      }
    });
  });

  it('AVG 7(3), UAVG 5(2): no longer when the person under curatele or mentorschap withdraws, since the consent of who stands for them', () => {
    always((found) => {
      const vereist = vereisteToestemming(found.positie, DAY);
      if (vereist?.wijze !== 'VERTEGENWOORDIGER' || !holds(found)) return;
      for (const ingetrokkenOp of [DAY, plusDagen(DAY, 1)]) {
        const own: Toestemming = { door: null, wijze: 'MEERDERJARIGE', gegevenOp: '2020-01-01', ingetrokkenOp };
        expect(holds(found, [...found.poort.toestemmingen, own])).toBe(false);
      }
    });
  });

  it('independently of what anybody else signs or takes back', () => {
    always((found) => {
      const vereist = vereisteToestemming(found.positie, DAY);
      const outsiders: (string | null)[] = ['vreemde', ...(vereist?.wijze === 'GEZAGHEBBENDEN' ? [null] : [])];
      const extra = outsiders.flatMap((door): Toestemming[] => [
        { door, wijze: vereist?.wijze ?? 'MEERDERJARIGE', gegevenOp: DAY, ingetrokkenOp: null },
        { door, wijze: 'MEERDERJARIGE', gegevenOp: '2020-01-01', ingetrokkenOp: DAY },
      ]);
      expect(holds(found, [...found.poort.toestemmingen, ...extra])).toBe(holds(found));
    });
  });

  it('never by a consent of before a birthday on which the person turned 12, 16 or 18, or of before a change of who stands for the person', () => {
    always((found) => {
      const vereist = vereisteToestemming(found.positie, DAY);
      if (vereist === null) return;
      const old = found.poort.toestemmingen.filter(({ gegevenOp }) => gegevenOp < vereist.sinds);
      expect(holds(found, old)).toBe(false);
      const recent = found.poort.toestemmingen.filter(({ gegevenOp }) => gegevenOp >= vereist.sinds);
      if (holds(found)) expect(holds(found, recent)).toBe(true);
    });
  });

  it('never by a consent of a day to come, and never by one that was judged otherwise then than it is today', () => {
    always((found) => {
      const vereist = vereisteToestemming(found.positie, DAY);
      const moved = found.poort.toestemmingen.map((consent) => ({ ...consent, gegevenOp: plusDagen(DAY, 1) }));
      expect(holds(found, moved)).toBe(false);
      const misjudged = found.poort.toestemmingen.filter(({ wijze }) => wijze !== vereist?.wijze);
      expect(holds(found, misjudged)).toBe(false);
    });
  });

  it('never for a person whose date of birth is unknown', () => {
    always(({ positie, poort }) => {
      expect(toestemmingGeldt({ ...positie, geboortedatum: null }, poort.toestemmingen, DAY)).toBe(false);
    });
  });

  it('no longer from the day on which somebody begins to stand for an adult', () => {
    always((found) => {
      const vereist = vereisteToestemming(found.positie, DAY);
      if (vereist?.wijze !== 'MEERDERJARIGE' && vereist?.wijze !== 'VERTEGENWOORDIGER') return;
      const curator = { id: 'nieuw', rol: 'CURATOR', vanaf: DAY, tot: null } as const;
      const positie = { ...found.positie, vertegenwoordigers: [...found.positie.vertegenwoordigers, curator] };
      expect(toestemmingGeldt(positie, found.poort.toestemmingen, DAY)).toBe(false);
    });
  });
});

describe('a gate', () => {
  it('R06: is never open outside its days or once it was taken back, whatever it rests on', () => {
    always(({ positie, poort }) => {
      expect(poortOpen({ ...poort, vanaf: plusDagen(DAY, 1) }, positie, DAY)).toBe(false);
      expect(poortOpen({ ...poort, tot: DAY }, positie, DAY)).toBe(false);
      for (const ingetrokkenOp of ['2020-01-01', DAY, '2030-01-01'])
        expect(poortOpen({ ...poort, ingetrokkenOp }, positie, DAY)).toBe(false);
    });
  });

  it('WGS 2.29(2): needs consent only where consent is its ground', () => {
    always(({ positie, poort }) => {
      const inForce = { ...poort, vanaf: DAY, tot: null, ingetrokkenOp: null, toestemmingen: [] };
      for (const grondslag of ['WETTELIJKE_PLICHT', 'WETTELIJK_MELDRECHT', 'GOED_HULPVERLENERSCHAP'] as const)
        expect(poortOpen({ ...inForce, grondslag }, positie, DAY)).toBe(true);
      expect(poortOpen({ ...inForce, grondslag: 'UITDRUKKELIJKE_TOESTEMMING' }, positie, DAY)).toBe(false);
    });
  });
});
