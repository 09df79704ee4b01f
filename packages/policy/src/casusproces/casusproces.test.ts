import { readFileSync } from 'node:fs';
import { FASEN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { type Casusproces, leesCasusproces } from './casusproces.ts';
import { compileerCasusproces } from './compile.ts';
import { casusprocesDocument } from './diagram.ts';

const good = JSON.parse(
  readFileSync(new URL('../../../../schema/casusproces.json', import.meta.url), 'utf8'),
) as Casusproces;

const compiled = (inhoud: unknown): readonly string[] => {
  const outcome = compileerCasusproces({ bestand: 'casusproces.yaml', inhoud });
  return 'fouten' in outcome ? outcome.fouten : [];
};
const handeling = (code: string, change: object): object => ({
  ...good,
  handelingen: good.handelingen.map((een) => (een.code === code ? { ...een, ...change } : een)),
});
const overgangen = (change: (een: Casusproces['overgangen'][number]) => object | null): object => ({
  ...good,
  overgangen: good.overgangen.map(change).filter((een) => een !== null),
});

describe('the case process', () => {
  it('compiles, reads back as it was, and is frozen', () => {
    expect(compiled(good)).toEqual([]);
    expect(leesCasusproces(good)).toEqual(good);
    expect(Object.isFrozen(leesCasusproces(good).overgangen)).toBe(true);
    expect(() => leesCasusproces({ ...good, extra: 1 })).toThrow(/onleesbaar/);
  });

  it('R22: gives the decisions of WGS 2.31(2), (4) and (8) to overheidsdeelnemers, whatever the file says', () => {
    for (const code of ['doelbesluitVastleggen', 'deelnemersVastleggen', 'aanmeldingAfwijzen', 'casusHeropenen'])
      for (const genomenDoor of ['HUIS', 'DEELNEMER'])
        expect(compiled(handeling(code, { genomenDoor }))).toEqual([expect.stringMatching(/overheidsdeelnemers/)]);
    const house = overgangen((een) => (een.naar === 'AFGESLOTEN' ? { ...een, genomenDoor: 'HUIS' } : een));
    expect(compiled(house).length).toBe(5);
  });

  it('R17: knows no step out of AFGESLOTEN', () => {
    const more = [...good.overgangen, { ...good.overgangen[0], van: 'AFGESLOTEN', naar: 'TRIAGE' }];
    expect(compiled({ ...good, overgangen: more })).toEqual([expect.stringMatching(/R17/)]);
  });

  it('R17, R18: a closed casus is opened again by its own decision alone, from AFGESLOTEN and within the term', () => {
    const closedToo = { fasen: ['UITVRAAG', 'AFGESLOTEN'] };
    expect(compiled(handeling('verrijken', closedToo))).toEqual([expect.stringMatching(/R17/)]);
    expect(compiled(handeling('casusHeropenen', closedToo))).toEqual([expect.stringMatching(/R17/)]);
    expect(compiled(handeling('casusHeropenen', { eisen: [] }))).toEqual([expect.stringMatching(/R18/)]);
  });

  it('R02: asks both decisions before the uitvraag', () => {
    const open = overgangen((een) => (een.van === 'TRIAGE' && een.naar === 'UITVRAAG' ? { ...een, eisen: [] } : een));
    expect(compiled(open)).toEqual([expect.stringMatching(/R02/)]);
  });

  it('BGS 1.6: sends no melding back by a step, which says nothing of what it lacks', () => {
    const silent = [...good.overgangen, { ...good.overgangen[0], van: 'TRIAGE', naar: 'AANMELDING' }];
    expect(compiled({ ...good, overgangen: silent })).toEqual([expect.stringMatching(/aanmeldingTerugsturen/)]);
  });

  it('WGS 2.31(8): lets no casus close from another fase without the last checks or a reason, except where nobody was asked anything', () => {
    const silent = overgangen((een) => (een.naar === 'AFGESLOTEN' ? { ...een, eisen: [] } : een));
    expect(compiled(silent)).toEqual(
      ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'].map((van) =>
        expect.stringMatching(`afsluiten vanuit ${van} eist de laatste checks`),
      ),
    );
  });

  it('refuses a fase that is not reached, one without a way to the end, and what stands twice or not at all', () => {
    for (const fase of FASEN.filter((een) => een !== 'AANMELDING'))
      expect(compiled(overgangen((een) => (een.naar === fase ? null : een))).join()).toContain(fase);
    expect(compiled({ ...good, overgangen: [...good.overgangen, good.overgangen[0]] }).join()).toMatch(/dubbel/);
    expect(compiled({ ...good, handelingen: good.handelingen.slice(1) }).join()).toMatch(/casusOpenen/);
  });

  it('is drawn with each step once', () => {
    const drawn = casusprocesDocument(good);
    for (const { van, naar } of good.overgangen) expect(drawn.split(`\n  ${van} --> ${naar}:`)).toHaveLength(2);
    for (const { code } of good.handelingen) expect(drawn).toContain(`\`${code}\``);
  });
});
