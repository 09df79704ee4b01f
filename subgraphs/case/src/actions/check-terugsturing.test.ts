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
    ['a telephone number in pairs', 'Bel mij op 06-12-34-56-78.', '56'],
    ['a telephone number that begins as a date', 'Bel mij op 06.12.34.56.78.', '56'],
    ['a telephone number with parts of many kinds', 'Bel mij op 010-12.34.567.', '567'],
    ['a telephone number behind long dashes', 'Bel mij op 06\u201312\u201334\u201356\u201378.', '56'],
    ['a telephone number in a list', 'Bel mij op 06,12,34,56,78.', '56'],
    ['a telephone number around a day', 'Bel mij op 06 12-03-2026.', '2026'],
    ['a BSN that begins as a date', 'Controleer 99-99-90-019 nog eens.', '019'],
    ['a BSN that begins as a date with dots', 'Controleer 99.99.90.019 nog eens.', '019'],
    ['a BSN behind a casusnummer', 'Zie ZVH-2026-999990019.', '019'],
    ['a casusnummer', 'Zie ZVH-2026-0102.', '0102'],
    ['a casusnummer in small letters and spaces', 'Zie zvh - 2026 - 0102.', '0102'],
    ['a day that does not exist', 'Dat was op 31-02-2026.', '31'],
    ['a day of a year that cannot be', 'Dat was op 06-12-3456.', '3456'],
    ['digits of another script', 'Controleer \u0669\u0669\u0669 nog eens.', '\u0669'],
  ])('A106: never holds %s, and the sentence that says so does not repeat it', (_what, toelichting, part) => {
    const fouten = punt(toelichting);
    expect(fouten.map(({ veld }) => veld)).toEqual(['ontbreekt.0.toelichting']);
    expect(fouten[0]?.uitleg).toMatch(/burgerservicenummer/);
    expect(JSON.stringify(fouten)).not.toContain(part);
  });

  it('A106: the schema tells what is refused: a number and an e-mail address, and no other address', () => {
    const point = schema.getType('TerugstuurpuntInvoer');
    const text = isInputObjectType(point) ? point.getFields().toelichting?.description : '';
    expect(text).toMatch(/zonder nummer of e-mailadres waarmee/);
    expect(punt('Klopt het adres aan de Dorpsstraat 12?')).toEqual([]);
  });

  it('may name an article, a day and a year', () => {
    for (const toelichting of [
      'Zie BGS 2.20(1), criterium b.',
      'Wat gebeurde er op 1 maart 2026?',
      'Noem 2025 en 2026.',
      'Dat was op 12-03-2026.',
      'Dat was op 2026-03-12, om 13.30 uur.',
      'Kloppen 12.3.2026 en 29/02/2024 wel?',
      'Van 12-03-2026 tot 14-03-2026 is niets bekend.',
    ])
      expect([toelichting, punt(toelichting)]).toEqual([toelichting, []]);
  });

  it.each([
    ['digits parted by one sign', '1-'.repeat(2_000)],
    ['digits parted by two', '1 -'.repeat(1_333)],
    ['beginnings of a day', '12-03-'.repeat(666)],
    ['beginnings of a casusnummer', 'ZVH-2026-'.repeat(444)],
    ['signs of an e-mail address without its @', 'a.'.repeat(2_000)],
    ['signs of an e-mail address without its end', `${'a'.repeat(2_000)}@${'.1'.repeat(1_000)}`],
    ['every @ an address that does not end', 'a@'.repeat(2_000)],
  ])('A117: judges 4,000 signs of %s at once', (_what, text) => {
    const start = performance.now();
    expect(punt(text).map(({ veld }) => veld)).toContain('ontbreekt.0.toelichting');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
