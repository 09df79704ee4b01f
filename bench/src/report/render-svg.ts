import type { Summary } from './summarise.ts';

const COLOURS: Readonly<Record<string, string>> = {
  hub: '#154273',
  stock: '#8a8a8a',
  hand: '#c9a227',
  hive: '#5b8c5a',
};
const BAR_HEIGHT = 22;
const LEFT = 130;
const WIDTH = 420;

/** Throughput against the yardstick as bars, the spread over the cycles as a line through each. */
export function renderSvg(summaries: readonly Summary[]): string {
  const widest = Math.max(...summaries.map(({ ratio }) => ratio.max));
  const x = (value: number): number => LEFT + (value / widest) * WIDTH;
  const bars = summaries.map(({ variant, concurrency, ratio }, index) => {
    const y = 34 + index * BAR_HEIGHT;
    const middle = y + 7;
    return `<text x="${LEFT - 8}" y="${y + 11}" text-anchor="end">${variant}, c = ${concurrency}</text>
<rect x="${LEFT}" y="${y}" width="${(x(ratio.median) - LEFT).toFixed(1)}" height="14" fill="${COLOURS[variant] ?? '#555'}"/>
<line x1="${x(ratio.min).toFixed(1)}" x2="${x(ratio.max).toFixed(1)}" y1="${middle}" y2="${middle}" stroke="#d33" stroke-width="2"/>
<text x="${(x(ratio.max) + 6).toFixed(1)}" y="${y + 11}">${ratio.median.toFixed(2)}</text>`;
  });
  const height = 44 + summaries.length * BAR_HEIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + WIDTH + 60}" height="${height}" font-family="sans-serif" font-size="12" role="img">
<title>Requests a second against stock (median, line: lowest to highest cycle)</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="18" font-weight="bold">Requests a second against stock (median; line: lowest to highest cycle)</text>
${bars.join('\n')}
</svg>
`;
}
