import type { Refused, WorklistItem } from '@ketenhub/client';
import { flow } from '../terminal/flow.ts';
import { EMPTY_LINE, type Line, span } from '../terminal/line.ts';
import type { Screen } from '../terminal/screen.ts';
import { renderDoelen, renderWorklist } from './render-lists.ts';
import type { Choices } from './report.ts';
import type { Session } from './session.ts';

export interface RefusalWithChoices {
  readonly refusal: Refused;
  /** Null when the persona has no werkvoorraad. */
  readonly choices: Choices | null;
}

/**
 * What to say after a refused casus or doel: what this persona may open, from its own werkvoorraad and from nothing else. A casus
 * that is not on it gets the same answer whether it exists or not.
 */
export async function withChoices(
  session: Session,
  casus: string,
  { refusal, screen }: { refusal: Refused; screen: Screen },
): Promise<RefusalWithChoices> {
  const worklist = await session.worklist();
  if (worklist.soort !== 'WERKVOORRAAD') return { refusal, choices: null };
  const own = worklist.casussen.find(({ nummer }) => nummer === casus);
  if (own !== undefined) {
    const said = own.fase === 'AFGESLOTEN' ? { ...refusal, uitleg: closedSentence(casus) } : refusal;
    return { refusal: said, choices: { lines: ownCasus(own, screen), keuzes: { doelen: own.doelen } } };
  }
  const said = ABOUT_FASE.test(refusal.uitleg) ? { ...refusal, uitleg: notOpenSentence(casus) } : refusal;
  const lines = renderWorklist(worklist.casussen, { alles: false, persona: session.persona }, screen);
  const choices = {
    lines: [...heading(`Casussen voor ${session.persona}:`, screen), EMPTY_LINE, ...lines],
    keuzes: { casussen: worklist.casussen },
  };
  return { refusal: said, choices };
}

/** Only who sits at the table hears of a fase at all; the werkvoorraad holds each of their casussen that is open. */
const ABOUT_FASE = /\bfase\b/;

function notOpenSentence(casus: string): string {
  return `Casus ${casus} staat niet in uw werkvoorraad en is dus niet open. Een afgesloten casus is afgeschermd (WGS 2.31(8)) en kan alleen open met het doel ZVH-HEROPENING of AVG-VERZOEK, voor wie dat mag.`;
}

function closedSentence(casus: string): string {
  return `Casus ${casus} is afgesloten en afgeschermd (WGS 2.31(8)). Openen kan alleen met het doel ZVH-HEROPENING of AVG-VERZOEK.`;
}

function ownCasus({ nummer, doelen }: WorklistItem, screen: Screen): Line[] {
  if (doelen === null) return heading('Met welke doelen deze casus te openen is, is nu niet te zien.', screen);
  if (doelen.length === 0) return heading('Deze casus is nu voor u met geen enkel doel te openen.', screen);
  return [...heading(`Casus ${nummer} is nu te openen met:`, screen), ...renderDoelen(doelen, screen)];
}

function heading(text: string, { width }: Screen): Line[] {
  return flow([span(text)], { width, indent: 0 });
}
