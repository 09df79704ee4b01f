import { readFile } from 'node:fs/promises';
import { leesAnnotaties } from '@ketenhub/policy';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exampleQuestion } from './example-question.ts';

const supergraph = await readFile(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const schema = buildSchema(supergraph, { assumeValid: true });

describe('the example question of a field', () => {
  it('asks that field by the shortest way', () => {
    expect(exampleQuestion(schema, 'PolitieMutatie.datum')).toBe(
      '{ casus(nummer: "ZVH-2026-0101") { betrokkenen { politie { mutaties { rijen { datum } } } } } }',
    );
    expect(exampleQuestion(schema, 'Casus.plan')).toBe('{ casus(nummer: "ZVH-2026-0101") { plan { __typename } } }');
  });

  it('can be asked as it stands, for every annotated field that a question reaches', () => {
    const questions = [...leesAnnotaties(supergraph).keys()].flatMap((coordinate) => {
      const question = exampleQuestion(schema, coordinate);
      return question === null ? [] : [question];
    });
    expect(questions.length).toBeGreaterThan(300);
    for (const question of questions) expect([question, validate(schema, parse(question))]).toEqual([question, []]);
  });

  it('is not there for what no question reaches', () => {
    expect(exampleQuestion(schema, 'Mutation.faseVastleggen')).toBeNull();
    expect(exampleQuestion(schema, 'Bestaat.niet')).toBeNull();
  });
});
