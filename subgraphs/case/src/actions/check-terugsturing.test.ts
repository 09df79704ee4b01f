import { leesAnnotaties } from '@ketenhub/policy';
import { buildGuardedSchema, readSdl } from '@ketenhub/subgraph';
import { isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ONTBREEKT } from '../../test/good-terugsturing.ts';
import { caseSubgraph } from '../definition.ts';
import { MELDINGONDERDELEN, ONDERDELEN } from '../values/terugsturing.ts';
import { checkTerugsturing } from './check-terugsturing.ts';

const sdl = readSdl(caseSubgraph.schemaFile);
const schema = buildGuardedSchema(sdl, caseSubgraph.resolvers, leesAnnotaties(sdl));
const punt = (toelichting: string) => checkTerugsturing([{ onderdeel: 'AANLEIDING', toelichting }]);

describe('what a melding lacks that goes back', () => {
  it('BGS 2.20(3): is told by the parts of the form, and every field of the form belongs to one of them', () => {
    const form = schema.getType('AanmeldingInvoer');
    const fields = isInputObjectType(form) ? Object.keys(form.getFields()) : [];
    expect(Object.values(ONDERDELEN).flat().sort()).toEqual(fields.sort());
    const codes = schema.getType('Meldingonderdeel');
    expect(isEnumType(codes) && codes.getValues().map(({ name }) => name)).toEqual(MELDINGONDERDELEN);
  });

  it('is at least one part, each once, with words that can be read', () => {
    expect(checkTerugsturing(ONTBREEKT)).toEqual([]);
    expect(
      checkTerugsturing(MELDINGONDERDELEN.map((onderdeel) => ({ onderdeel, toelichting: 'Vul dit aan.' }))),
    ).toEqual([]);
    expect(checkTerugsturing([])).toEqual([{ veld: 'ontbreekt', uitleg: expect.stringMatching(/ten minste één/) }]);
    const twice = [...ONTBREEKT, { onderdeel: 'CRITERIA', toelichting: 'x' } as const];
    expect(checkTerugsturing(twice)).toEqual([
      { veld: 'ontbreekt.2.onderdeel', uitleg: 'Dit onderdeel staat er al.' },
      { veld: 'ontbreekt.2.toelichting', uitleg: expect.stringMatching(/ten minste 5 tekens/) },
    ]);
    const many = Array.from({ length: 10 }, () => ({ onderdeel: 'ROUTE', toelichting: '' }) as const);
    expect(checkTerugsturing(many).map(({ veld }) => veld)).toEqual(['ontbreekt']);
    for (const toelichting of ['', '    ', 'kort', 'x'.repeat(301), 'Wat is er\u202e gebeurd?'])
      expect(punt(toelichting).map(({ veld }) => veld)).toEqual(['ontbreekt.0.toelichting']);
    expect(punt('x'.repeat(300))).toEqual([]);
  });

  it.each([
    ['a BSN', 'Controleer 999990019 nog eens.', '999990019'],
    ['a BSN in parts', 'Controleer 999 990 019 nog eens.', '990'],
    ['a telephone number', 'Bel mij op 088-000 0101.', '0101'],
    ['an e-mail address', 'Mail naar iemand@huis.example.', 'huis.example'],
    ['digits of another script', 'Controleer \u0669\u0669\u0669 nog eens.', '\u0669'],
  ])('A106: never holds %s, and the sentence that says so does not repeat it', (_what, toelichting, part) => {
    const fouten = punt(toelichting);
    expect(fouten.map(({ veld }) => veld)).toEqual(['ontbreekt.0.toelichting']);
    expect(fouten[0]?.uitleg).toMatch(/burgerservicenummer/);
    expect(JSON.stringify(fouten)).not.toContain(part);
  });

  it('may name an article, a day and a year', () => {
    for (const toelichting of [
      'Zie BGS 2.20(1), criterium b.',
      'Wat gebeurde er op 1 maart 2026?',
      'Noem 2025 en 2026.',
    ])
      expect(punt(toelichting)).toEqual([]);
  });
});
