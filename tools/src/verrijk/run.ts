import { askPersonView, type Hub, type Refused } from '@ketenhub/client';
import { type Doel, PERSONA_NAMEN, PERSONAS, type PersonaNaam } from '@ketenhub/vocabulary';
import { span } from '../terminal/line.ts';
import { withChoices } from './choices.ts';
import type { Output } from './console-output.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Options } from './options.ts';
import { renderPersonas, renderWorklist } from './render-lists.ts';
import { renderView } from './render-view.ts';
import { reportFailure } from './report.ts';
import { openSession, type Session } from './session.ts';
import { VERRIJK_USAGE } from './usage.ts';
import { viewDocument } from './view-document.ts';

/** `verrijk` on a hub that may or may not answer: a list of personas, of casussen, or the person view of one casus. */
export async function run(options: Options, hub: Hub, output: Output): Promise<ExitCode> {
  if (options.help) {
    output.lines(VERRIJK_USAGE.split('\n').map((line) => [span(line)]));
    return EXIT.goed;
  }
  const { persona, casus, doel, json } = options;
  if (persona === null) return listPersonas(json, output);
  const session = await openSession(hub, persona);
  if (session.soort !== 'SESSIE') return reportFailure(session, { json, trace: hub.trace.id }, output);
  return casus === null || doel === null
    ? listCasussen(session, { options, hub }, output)
    : showCasus(session, { casus, doel, options, hub }, output);
}

function listPersonas(json: boolean, output: Output): ExitCode {
  if (json) output.json({ personas: PERSONA_NAMEN.map((persona: PersonaNaam) => ({ persona, ...PERSONAS[persona] })) });
  else output.lines(renderPersonas(output.screen));
  return EXIT.goed;
}

interface Question {
  readonly options: Options;
  readonly hub: Hub;
}

/** The werkvoorraad; with only a casus or only a doel, the part of it that fits. */
async function listCasussen(session: Session, { options, hub }: Question, output: Output): Promise<ExitCode> {
  const { casus, doel, json, alles } = options;
  const trace = hub.trace.id;
  const worklist = await session.worklist();
  if (worklist.soort === 'GEWEIGERD') {
    const uitleg = `De persona ${session.persona} heeft geen werkvoorraad van casussen. ${worklist.uitleg}`;
    return reportFailure({ ...worklist, uitleg }, { json, trace }, output);
  }
  if (worklist.soort !== 'WERKVOORRAAD') return reportFailure(worklist, { json, trace }, output);
  const casussen = worklist.casussen.filter(
    (item) => (casus === null || item.nummer === casus) && (doel === null || item.doelen?.includes(doel) === true),
  );
  if (casussen.length === 0 && casus !== null && doel === null) {
    return refuse(session, { casus, refusal: NOT_YOURS, json, trace }, output);
  }
  if (json) output.json({ persona: session.persona, casussen });
  else output.lines(renderWorklist(casussen, { alles, persona: session.persona }, output.screen));
  return EXIT.goed;
}

interface CasusQuestion extends Question {
  readonly casus: string;
  readonly doel: Doel;
}

async function showCasus(
  session: Session,
  { casus, doel, options, hub }: CasusQuestion,
  output: Output,
): Promise<ExitCode> {
  const { json, motivering } = options;
  const trace = hub.trace.id;
  const passed = await session.tokenFor({ doel, casus, ...(motivering === null ? {} : { motivering }) });
  if (passed.soort === 'GEWEIGERD') return refuse(session, { casus, refusal: passed, json, trace }, output);
  if (passed.soort !== 'TOEGELATEN') return reportFailure(passed, { json, trace }, output);
  const view = await askPersonView(hub, casus, passed.accessToken);
  if (view.soort !== 'BEELD') return reportFailure(view, { json, trace }, output);
  const asked = { persona: session.persona, casus, doel, trace };
  if (json) output.json(viewDocument(view, asked));
  else output.lines(renderView(view, asked, output.screen));
  return EXIT.goed;
}

const NOT_YOURS: Refused = { soort: 'GEWEIGERD', uitleg: 'Deze casus is er voor u niet.', code: null };

interface Refusing {
  readonly casus: string;
  readonly refusal: Refused;
  readonly json: boolean;
  readonly trace: string;
}

async function refuse(session: Session, { casus, refusal, json, trace }: Refusing, output: Output): Promise<ExitCode> {
  const said = await withChoices(session, casus, { refusal, screen: output.screen });
  return reportFailure(said.refusal, { json, trace, choices: said.choices }, output);
}
