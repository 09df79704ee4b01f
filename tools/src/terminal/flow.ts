import { type Line, type Span, span } from './line.ts';
import { safeText } from './safe-text.ts';
import { chop, textWidth } from './text-width.ts';

export interface Layout {
  /** Columns of the whole line. */
  readonly width: number;
  readonly indent: number;
  /** Extra indent of the second and following lines. */
  readonly hanging?: number;
}

interface Word extends Span {
  /** A space stands before it, so that the line may break there. */
  readonly spaced: boolean;
}

/** Lays spans out over lines of at most `width` columns; a word that fits on no line is cut. No spans: no line. */
export function flow(spans: readonly Span[], { width, indent, hanging = 0 }: Layout): Line[] {
  const room = Math.max(10, width - indent - hanging);
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  const close = (): void => {
    const margin = ' '.repeat(lines.length === 0 ? indent : indent + hanging);
    if (line.length > 0) lines.push(margin === '' ? line : [span(margin), ...line]);
    line = [];
    used = 0;
  };
  for (const group of groups(words(spans, room))) {
    const own = group.reduce((sum, word) => sum + textWidth(word.text), 0);
    const space = used > 0 ? 1 : 0;
    const available = lines.length === 0 ? room + hanging : room;
    if (used + space + own > available) close();
    else if (space > 0) line.push(span(' '));
    used = used === 0 ? own : used + space + own;
    line.push(...group.map(({ text, tint }) => ({ text, tint })));
  }
  close();
  return lines;
}

function words(spans: readonly Span[], room: number): Word[] {
  const result: Word[] = [];
  let spaced = false;
  for (const { text, tint } of spans) {
    for (const [part] of safeText(text).matchAll(/ +|[^ ]+/g)) {
      if (part.startsWith(' ')) {
        spaced = true;
        continue;
      }
      result.push(...chop(part, room).map((piece, index) => ({ text: piece, tint, spaced: spaced || index > 0 })));
      spaced = false;
    }
  }
  return result;
}

/** Words that must stay together: a label and its colon in another tint. */
function groups(all: readonly Word[]): Word[][] {
  const result: Word[][] = [];
  for (const word of all) {
    const last = result.at(-1);
    if (last === undefined || word.spaced) result.push([word]);
    else last.push(word);
  }
  return result;
}
