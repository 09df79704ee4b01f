const WIDTH_MIN = 80;
const WIDTH_MAX = 120;
const WIDTH_WITHOUT_TERMINAL = 100;

/** What is known of the place that the text goes to. */
export interface Screen {
  /** Columns, 80 to 120: longer lines read badly, shorter ones break tables. */
  readonly width: number;
  readonly useColor: boolean;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Colours only on a terminal, and not when NO_COLOR is set to anything (no-color.org). */
export function screenOf(output: Output, environment: Readonly<Record<string, string | undefined>>): Screen {
  const isTerminal = output.isTTY === true;
  const columns = isTerminal ? (output.columns ?? WIDTH_WITHOUT_TERMINAL) : WIDTH_WITHOUT_TERMINAL;
  return {
    width: Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, columns)),
    useColor: isTerminal && (environment.NO_COLOR ?? '') === '',
  };
}
