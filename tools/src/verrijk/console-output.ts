import { type Line, toText } from '../terminal/line.ts';
import { safeJson } from '../terminal/safe-text.ts';
import type { Screen } from '../terminal/screen.ts';

/** Where a command writes: answers on `out`, what went wrong on `err`. Both make every text safe for a terminal. */
export interface Output {
  readonly screen: Screen;
  lines(lines: readonly Line[]): void;
  json(document: unknown): void;
  problem(lines: readonly Line[]): void;
}

type Write = (text: string) => void;

export function outputTo(screens: { readonly out: Screen; readonly err: Screen }, out: Write, err: Write): Output {
  return {
    screen: screens.out,
    lines: (lines) => out(toText(lines, screens.out.useColor)),
    json: (document) => out(`${safeJson(document)}\n`),
    problem: (lines) => err(toText(lines, screens.err.useColor)),
  };
}
