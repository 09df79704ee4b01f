import type { Failure } from '@ketenhub/client';
import { flow } from '../terminal/flow.ts';
import { EMPTY_LINE, type Line, span } from '../terminal/line.ts';
import type { Screen } from '../terminal/screen.ts';
import type { Output } from './console-output.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import type { UsageError } from './options.ts';

const HOW_TO_START = 'Draait de hub? Starten gaat met: npm start';

/** What stands with a failure: the choices that this user may know, in words and for machines. */
export interface Choices {
  readonly lines: readonly Line[];
  readonly keuzes: unknown;
}

interface Context {
  readonly json: boolean;
  readonly trace: string;
  readonly choices?: Choices | null;
}

/** Prints a failure with its trace and its choices, and gives the exit code. */
export function reportFailure(failure: Failure, { json, trace, choices = null }: Context, output: Output): ExitCode {
  const hint = failure.soort === 'ONBEREIKBAAR' ? HOW_TO_START : null;
  if (json)
    output.json({
      fout: {
        soort: failure.soort,
        uitleg: failure.uitleg,
        trace,
        ...(choices === null ? {} : { keuzes: choices.keuzes }),
      },
    });
  output.problem([
    ...sentence(failure.soort === 'GEWEIGERD' ? 'Geweigerd:' : 'Dat lukt niet:', failure.uitleg, output.screen),
    ...(hint === null ? [] : sentence('', hint, output.screen)),
    // The token service ends its sentences with the trace already.
    ...(failure.uitleg.includes(trace) ? [] : [[span(`trace ${trace}`, 'dof')]]),
    ...(choices === null || json ? [] : [EMPTY_LINE, ...choices.lines]),
  ]);
  return exitCodeOf(failure);
}

/** Prints what is wrong with the command line and what would be right. */
export function reportUsage({ uitleg, keuzes, json }: UsageError, usage: string, output: Output): ExitCode {
  const { width } = output.screen;
  if (json) output.json({ fout: { soort: 'GEBRUIK', uitleg, trace: null, ...(keuzes.length > 0 ? { keuzes } : {}) } });
  output.problem([
    ...sentence('Zo gaat het niet:', uitleg, output.screen),
    ...(keuzes.length > 0
      ? flow([span('Mogelijk: ', 'vet'), span(keuzes.join(', '))], { width, indent: 0, hanging: 2 })
      : []),
    EMPTY_LINE,
    ...usage.split('\n').map((line) => [span(line)]),
  ]);
  return EXIT.gebruik;
}

function sentence(label: string, text: string, { width }: Screen): Line[] {
  return flow([span(label, 'fout'), span(` ${text}`)], { width, indent: 0, hanging: 2 });
}
