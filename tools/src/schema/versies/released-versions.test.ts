import { describe, expect, it } from 'vitest';
import { lastSerial, releasedText, versionPath, withoutHead } from './released-versions.ts';

describe('released versions', () => {
  it('gives the last of a row without a gap', () => {
    expect(lastSerial([1, 2, 3].map(versionPath))).toBe(3);
  });

  it.each([
    ['a version is gone', [1, 3].map(versionPath), 'lacks 0002.graphql'],
    ['the first is gone', [2].map(versionPath), 'lacks 0001.graphql'],
    ['a file has another name', [versionPath(1), 'schema/versies/nieuw.graphql'], 'lacks 0002.graphql'],
    ['there is none', [], 'no released version'],
  ])('refuses the folder when %s', (_, paths, message) => {
    expect(() => lastSerial(paths)).toThrow(message);
  });

  it('is the same schema whoever wrote its first line', () => {
    const composed = '# Generated\ntype Query { a: Int }\n';
    expect(withoutHead(releasedText(composed))).toBe(withoutHead(composed));
  });
});
