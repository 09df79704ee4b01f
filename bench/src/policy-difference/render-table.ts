import { spreadOf } from '../measure/spread.ts';
import type { Measured } from './measure-case.ts';

const count = (value: number): string => value.toLocaleString('en');
const range = (values: readonly number[], digits: number): string => {
  const { median, min, max } = spreadOf(values);
  return `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`;
};

function row(name: string, measured: Measured): string {
  const { groups, states, asked, different, seconds, oneByOneSeconds } = measured;
  const [first = 0] = seconds;
  const ratios = oneByOneSeconds.map((slow, cycle) => slow / (seconds[cycle] ?? Number.NaN));
  const cells = [
    name,
    count(groups),
    count(states),
    count(asked),
    count(different),
    first.toFixed(3),
    range(seconds, 3),
    states === 0 ? '-' : count(Math.round(states / spreadOf(seconds).median)),
    states === 0 ? '-' : range(oneByOneSeconds, 3),
    states === 0 ? '-' : range(ratios, 1),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Ratios are taken inside a cycle, where both met the same noise. */
export function renderTable(results: ReadonlyMap<string, Measured>): string {
  return [
    '| case | groups of fields | states, decided by both | asked one by one | different | first s | s | states/s | all one by one, s | times as fast |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...[...results].map(([name, measured]) => row(name, measured)),
  ].join('\n');
}
