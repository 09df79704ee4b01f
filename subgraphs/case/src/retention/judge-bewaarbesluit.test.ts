import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { type BesluitStand, type BesluitVoorstel, judgeBewaarbesluit } from './judge-bewaarbesluit.ts';

const lopend: BesluitStand = {
  fase: 'UITVOERING',
  afgeslotenOp: null,
  einde: '2026-12-01',
  besluiten: [],
  voldoetAanCriteria: true,
  leverden: [OIN.politie, OIN.ggz],
};
const gesloten: BesluitStand = { ...lopend, fase: 'AFGESLOTEN', afgeslotenOp: '2026-03-01' };
const verlenging: BesluitVoorstel = {
  soort: 'VERLENGING',
  op: '2026-11-20',
  tot: '2028-11-20',
  grond: 'A',
  instemming: [OIN.politie, OIN.ggz, OIN.om],
};
const besluit = (more: Partial<BesluitVoorstel>): BesluitVoorstel => ({ ...verlenging, ...more });

describe('a decision about keeping', () => {
  it('R18: renews a casus that runs and still meets the criteria, with the instemming of all that supplied', () => {
    expect(judgeBewaarbesluit(verlenging, lopend)).toBeNull();
    expect(judgeBewaarbesluit(verlenging, { ...lopend, voldoetAanCriteria: false })).toMatch(/criteria/);
    expect(judgeBewaarbesluit(verlenging, gesloten)).toMatch(/niet is afgesloten/);
    for (const instemming of [[], [OIN.politie], [OIN.politie, OIN.om]])
      expect(judgeBewaarbesluit(besluit({ instemming }), lopend)).toMatch(/moet instemmen/);
  });

  it('R18: renews a closed casus only when it was closed less than a year before the end', () => {
    const b = besluit({ grond: 'B' });
    expect(judgeBewaarbesluit(b, gesloten)).toBeNull();
    expect(judgeBewaarbesluit(b, { ...gesloten, afgeslotenOp: '2025-12-02' })).toBeNull();
    expect(judgeBewaarbesluit(b, { ...gesloten, afgeslotenOp: '2025-12-01' })).toMatch(/minder dan een jaar/);
    expect(judgeBewaarbesluit(b, lopend)).toMatch(/afgesloten casus/);
  });

  it('R18: renews for two years at most, from today, and not what had to be gone already', () => {
    expect(judgeBewaarbesluit(besluit({ tot: '2028-11-21' }), lopend)).toMatch(/ten hoogste 2 jaar/);
    expect(judgeBewaarbesluit(besluit({ tot: '2026-12-01' }), lopend)).toMatch(/na 2026-12-01/);
    expect(judgeBewaarbesluit(besluit({ tot: null }), lopend)).toMatch(/ten hoogste 2 jaar/);
    expect(judgeBewaarbesluit(besluit({ op: '2026-12-02', tot: '2027-12-02' }), lopend)).toMatch(/ten hoogste 2 jaar/);
    for (const grond of ['ANDERE_WET', null] as const)
      expect(judgeBewaarbesluit(besluit({ grond }), lopend)).toMatch(/grond A of B/);
  });

  it('R18: ends the keeping early only of a casus that is closed', () => {
    const klaar = besluit({ soort: 'NIET_MEER_NODIG', tot: null, grond: null });
    expect(judgeBewaarbesluit(klaar, gesloten)).toBeNull();
    expect(judgeBewaarbesluit(klaar, lopend)).toMatch(/eerst afgesloten/);
  });

  it('R18: holds the destruction for another law or a rechtsvordering and for nothing else, and is lifted only when it is there', () => {
    const plicht = besluit({ soort: 'BEWAARPLICHT', tot: null, grond: 'RECHTSVORDERING' });
    const op = besluit({ soort: 'BEWAARPLICHT_OPGEHEVEN', tot: null, grond: null });
    expect(judgeBewaarbesluit(plicht, gesloten)).toBeNull();
    for (const grond of ['A', null] as const)
      expect(judgeBewaarbesluit({ ...plicht, grond }, gesloten)).toMatch(/ANDERE_WET/);
    expect(judgeBewaarbesluit({ ...plicht, tot: '2026-11-19' }, gesloten)).toMatch(/verleden/);
    expect(judgeBewaarbesluit(op, gesloten)).toMatch(/geen bewaarplicht/);
    expect(judgeBewaarbesluit(op, { ...gesloten, besluiten: [plicht] })).toBeNull();
  });
});
