import { flow } from './flow.ts';
import { EMPTY_LINE, type Line, type Span, span } from './line.ts';
import { safeText } from './safe-text.ts';
import { textWidth } from './text-width.ts';

const GAP = 2;

/**
 * Rows of cells under a heading, two columns apart; the last column takes the room that is left and is wrapped within it.
 * Too narrow for that: the last cell goes on a line of its own under its row.
 */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], width: number): Line[] {
  const cells = [heading, ...rows].map((row) => row.map(safeText));
  const fixed = heading.slice(0, -1).map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  const indent = fixed.reduce((sum, size) => sum + size + GAP, 0);
  const fits = width - indent >= 20;
  return cells.flatMap((row, index) => {
    const tint = index === 0 ? 'vet' : 'gewoon';
    const start: Span[] = fixed.map((size, column) => span(pad(row[column] ?? '', size + GAP), tint));
    const rest = flow([span(row[heading.length - 1] ?? '', tint)], { width, indent: fits ? indent : 4 });
    if (!fits) return [start, ...rest];
    const [first = EMPTY_LINE, ...more] = rest;
    // The margin of the first line is where the fixed cells stand.
    return [[...start, ...(indent > 0 ? first.slice(1) : first)], ...more];
  });
}

export function pad(text: string, size: number): string {
  return text + ' '.repeat(Math.max(0, size - textWidth(text)));
}
