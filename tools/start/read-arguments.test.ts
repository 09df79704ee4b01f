import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { describe, expect, it } from 'vitest';
import { readArguments } from './read-arguments.ts';

describe('the flags of npm start', () => {
  it('keeps the data and makes one demo region when nothing is said', () => {
    expect(readArguments([])).toEqual({ fresh: false, scale: 1, help: false });
  });

  it('reads --fresh and --scale', () => {
    expect(readArguments(['--fresh', '--scale', '10'])).toEqual({ fresh: true, scale: 10, help: false });
  });

  it.each(['0', '-1', '1.5', 'veel', '1001', '', '1e3'])('refuses --scale=%s in one line', (scale) => {
    expect(() => readArguments([`--scale=${scale}`])).toThrow(/^--scale must be a whole number from 1 to 1000/);
  });

  it.each([['--frehs'], ['fresh'], ['--scale']])('refuses %s instead of starting without what was meant', (flag) => {
    expect(() => readArguments([flag])).toThrow(OperatorProblem);
    expect(() => readArguments([flag])).toThrow(/^[^\n]+\(npm start -- --help shows the flags\)$/);
  });
});
