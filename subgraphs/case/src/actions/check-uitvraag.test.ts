import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { goodUitvraag } from '../../test/good-uitvraag.ts';
import { readValueLists } from '../values/value-lists.ts';
import { checkUitvraag, type Uitvraaginvoer } from './check-uitvraag.ts';

const maat = {
  beleid: await readBeleid('schema/beleid.json'),
  waardelijsten: readValueLists(),
  deelnemers: [OIN.ggz, OIN.politie],
  dag: '2026-11-18',
};
const check = (change: Partial<Uitvraaginvoer>) =>
  checkUitvraag({ ...goodUitvraag(), gewenstOp: '2026-11-25', ...change }, maat);
const velden = (change: Partial<Uitvraaginvoer>) => {
  const outcome = check(change);
  return 'fouten' in outcome ? outcome.fouten.map(({ veld }) => veld) : [];
};

describe('a question to a deelnemer', () => {
  it('is kept with the version of the leefgebied of that day', () => {
    expect(check({})).toEqual({ oin: OIN.ggz, leefgebied: { code: 'PSYCHISCHE_GEZONDHEID', versie: '2025.1' } });
  });

  it.each([
    ['organisatie', { organisatie: 'om' }],
    ['organisatie', { organisatie: 'zvh' }],
    ['organisatie', { organisatie: 'bestaat-niet' }],
    ['leefgebied', { leefgebied: 'BESTAAT_NIET' }],
    ['vraag', { vraag: '   te kort ' }],
    ['vraag', { vraag: 'x'.repeat(1_001) }],
    ['vraag', { vraag: `Wat weet u van hem\u202e?` }],
    ['reden', { reden: '' }],
    ['gewenstOp', { gewenstOp: '2026-11-17' }],
    ['gewenstOp', { gewenstOp: '2027-02-19' }],
  ] as const)('R04: says at %s what is wrong with it', (veld, change) => {
    expect(velden(change)).toEqual([veld]);
  });

  it('names every mistake at once, and repeats nothing that was written', () => {
    const change = {
      organisatie: 'kanarie',
      leefgebied: 'kanarie',
      vraag: 'kanarie',
      reden: '',
      gewenstOp: '2020-01-01',
    };
    expect(velden(change)).toEqual(['organisatie', 'leefgebied', 'vraag', 'reden', 'gewenstOp']);
    expect(JSON.stringify(check(change))).not.toContain('kanarie');
  });
});
