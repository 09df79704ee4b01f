import { describe, expect, it } from 'vitest';
import { answerMediaType } from './answer-media-type.ts';

const GRAPHQL = 'application/graphql-response+json';

describe('answerMediaType', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    [GRAPHQL, GRAPHQL],
    [`${GRAPHQL}; charset=utf-8, application/json; charset=utf-8`, GRAPHQL],
    [`application/json, ${GRAPHQL}`, 'application/json'],
    [`application/json;q=0.5, ${GRAPHQL};q=0.9`, GRAPHQL],
    [`${GRAPHQL};q=0, text/html`, 'application/json'],
    [`${GRAPHQL};q=onzin`, 'application/json'],
  ])('answers accept %s with %s', (accept, expected) => {
    expect(answerMediaType(accept)).toBe(expected);
  });

  it('never refuses for what is accepted: the operation would have run already', () => {
    for (const accept of ['text/html', '', ';', 'multipart/mixed; deferSpec=20220824', ',,,']) {
      expect(answerMediaType(accept)).toBe('application/json');
    }
  });
});
