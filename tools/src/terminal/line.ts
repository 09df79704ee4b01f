import { safeText } from './safe-text.ts';

/** How a piece of text is set off; never the only carrier of a meaning (WCAG 1.4.1). */
export type Tint = 'gewoon' | 'vet' | 'dof' | 'goed' | 'let-op' | 'fout';

export interface Span {
  readonly text: string;
  readonly tint: Tint;
}

export type Line = readonly Span[];

export const EMPTY_LINE: Line = [];

export function span(text: string, tint: Tint = 'gewoon'): Span {
  return { text, tint };
}

const SGR: Readonly<Record<Tint, string>> = { gewoon: '', vet: '1', dof: '2', goed: '32', 'let-op': '33', fout: '31' };

/**
 * The only place that writes escape sequences, and only its own: the text of every span is made safe here, whatever it
 * went through before (terminal injection by source text).
 */
export function toText(lines: readonly Line[], useColor: boolean): string {
  const render = ({ text, tint }: Span): string => {
    const safe = safeText(text);
    return useColor && tint !== 'gewoon' && safe !== '' ? `\u001b[${SGR[tint]}m${safe}\u001b[0m` : safe;
  };
  return lines.map((line) => `${line.map(render).join('')}\n`).join('');
}
