import { describe, expect, it } from 'vitest';
import { beleid } from '../../test/protocol.ts';
import { geenRegel, toegestaan } from '../besluit.ts';
import { verdeelOverActiviteiten } from './verdeel-over-activiteiten.ts';

const ANDERS = 'https://ketenhub.example/verwerkingsactiviteiten/anders';
const [eerste, tweede] = beleid.regels;
if (eerste === undefined || tweede === undefined) throw new Error('the protocol has fewer than two rules');
const doel = 'ZVH-CASUSOVERLEG';
/** Two rules of one doel that name each an activity of its own. */
const gemengd = {
  ...beleid,
  regels: [
    { ...eerste, id: 'R-1', doel: [doel], verwerkingsactiviteit: 'https://ketenhub.example/1' },
    { ...tweede, id: 'R-2', doel: [doel], verwerkingsactiviteit: 'https://ketenhub.example/2' },
  ],
} as typeof beleid;
const besluitOver = (veld: string) =>
  veld === 'A.dicht' ? geenRegel() : toegestaan(veld === 'A.twee' ? 'R-2' : veld === 'A.een' ? 'R-1' : 'DOMEINOBJECT');
const verdeel = (van: typeof beleid, velden: readonly string[], voor: string = doel) =>
  Object.fromEntries(verdeelOverActiviteiten(van, { doel: voor, velden, anders: ANDERS }, besluitOver));

describe('P53: the activity under which a field is logged', () => {
  it('is that of the rule that permits it', () => {
    expect(verdeel(gemengd, ['A.een', 'A.twee'])).toEqual({
      'https://ketenhub.example/1': ['A.een'],
      'https://ketenhub.example/2': ['A.twee'],
    });
  });

  it('is that of the first rule of the doel for structure and for what is denied', () => {
    expect(verdeel(gemengd, ['A.twee', 'A.dicht', 'A.object'])).toEqual({
      'https://ketenhub.example/1': ['A.dicht', 'A.object'],
      'https://ketenhub.example/2': ['A.twee'],
    });
  });

  it('is there also when nothing may be said, and where no rule names the doel', () => {
    expect(verdeel(gemengd, [])).toEqual({ 'https://ketenhub.example/1': [] });
    expect(verdeel(gemengd, ['A.een'], 'ZVH-HEROPENING')).toEqual({ [ANDERS]: ['A.een'] });
  });

  it('is in the protocol of today one for each doel, and that of its rules', () => {
    const eigen = 'https://ketenhub.example/verwerkingsactiviteiten';
    expect(Object.keys(verdeel(beleid, ['A.een']))).toEqual([`${eigen}/casusoverleg`]);
    expect(Object.keys(verdeel(beleid, ['A.een'], 'ZVH-LIJST'))).toEqual([`${eigen}/lijst`]);
    expect(Object.keys(verdeel(beleid, ['A.een'], 'AVG-VERZOEK'))).toEqual([`${eigen}/avg-verzoek`]);
  });
});
