import { expect, it } from 'vitest';
import { holdBackMs } from './answer-floor.ts';

it.each([
  [3, 75, 72],
  [74, 75, 1],
  [75, 75, 0],
  [140, 75, 0],
  [7, 0, 0],
])('A93: an answer that took %d ms with a floor of %d is held back %d ms', (elapsedMs, floorMs, expected) => {
  expect(holdBackMs(elapsedMs, floorMs)).toBe(expected);
});
