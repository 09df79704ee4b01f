import { checkpoint, type Hub, login } from '@ketenhub/client';
import { PERSONA_NAMEN } from '@ketenhub/vocabulary';
import { span } from '../terminal/line.ts';
import type { Output } from '../verrijk/console-output.ts';
import { EXIT, type ExitCode } from '../verrijk/exit-code.ts';
import type { Options } from '../verrijk/options.ts';
import { reportFailure, reportUsage } from '../verrijk/report.ts';
import { TOKEN_USAGE } from '../verrijk/usage.ts';

/**
 * Writes exactly one access token and a line end on stdout, everything else on stderr: the login token, or with --doel the
 * token that the checkpoint gives for that doel and casus.
 */
export async function printToken(options: Options, hub: Hub, output: Output): Promise<ExitCode> {
  const { persona, casus, doel, motivering, help } = options;
  if (help) {
    output.problem(TOKEN_USAGE.split('\n').map((line) => [span(line)]));
    return EXIT.goed;
  }
  const wrong = (uitleg: string, keuzes: readonly string[] = []): ExitCode =>
    reportUsage({ soort: 'GEBRUIK', uitleg, keuzes, json: false }, TOKEN_USAGE, output);
  if (options.json || options.alles || options.start) return wrong('--json, --alles en --start horen bij verrijk.');
  if (persona === null) return wrong('--als ontbreekt: als wie is het token?', PERSONA_NAMEN);
  if (casus !== null && doel === null) return wrong('Bij --casus hoort --doel.');
  const context = { json: false, trace: hub.trace.id };
  const entered = await login(hub, persona);
  if (entered.soort !== 'INGELOGD') return reportFailure(entered, context, output);
  if (doel === null) return print(entered.loginToken, output);
  const purpose = { doel, ...(casus === null ? {} : { casus }), ...(motivering === null ? {} : { motivering }) };
  const passed = await checkpoint(hub, entered.loginToken, purpose);
  return passed.soort === 'TOEGELATEN' ? print(passed.accessToken, output) : reportFailure(passed, context, output);
}

function print(token: string, output: Output): ExitCode {
  output.lines([[span(token)]]);
  return EXIT.goed;
}
