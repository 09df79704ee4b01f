import type { Casusproces } from '@ketenhub/policy';
import type { readPlanbaar } from '../store/agenda.ts';
import type { Tafel } from '../store/tafels.ts';
import { DAG_MINUTEN, minutenVan } from '../values/tijd.ts';
import type { Fout } from './aanmelding.ts';
import { checkDag } from './check-dag.ts';
import { CASUSSEN_MAX, DUUR } from './check-tafel.ts';
import { wrong } from './check-text.ts';

/** A meeting as it was sent; nothing in it has been judged. */
export interface Overlegplan {
  readonly kenmerk?: string | null;
  /** Code. */
  readonly tafel: string;
  /** ISO 8601. */
  readonly dag: string;
  /** As 13:30. */
  readonly begint: string;
  readonly duurMinuten: number;
  readonly agenda: readonly { readonly casus: string; readonly minuten: number }[];
}

export interface Planruimte {
  readonly tafel: Tafel | null;
  /** The casussen of the agenda that the planner sees. */
  readonly casussen: Awaited<ReturnType<typeof readPlanbaar>>;
  readonly casusproces: Casusproces;
  /** ISO 8601. */
  readonly vandaag: string;
}

const MINUTEN = { min: 5, max: 120 };

function checkTijd({ dag, begint, duurMinuten }: Overlegplan, vandaag: string): Fout[] {
  const vanaf = minutenVan(begint);
  return [
    ...(dag < vandaag ? wrong('dag', 'Deze dag is al voorbij.') : checkDag('dag', dag)),
    ...(vanaf === null ? wrong('begint', 'Vul uur en minuut in, zoals 13:30.') : []),
    ...(duurMinuten < DUUR.min || duurMinuten > DUUR.max
      ? wrong('duurMinuten', `Dit is ten minste ${DUUR.min} en ten hoogste ${DUUR.max}.`)
      : []),
    ...(vanaf !== null && vanaf + duurMinuten > DAG_MINUTEN
      ? wrong('duurMinuten', 'Dit overleg eindigt pas de volgende dag.')
      : []),
  ];
}

/** One answer for a casus that does not exist and one that is not there for the planner (attack 92). */
function checkPunt(plan: Overlegplan, index: number, { casussen, casusproces }: Planruimte): Fout[] {
  const { casus: nummer, minuten } = plan.agenda[index] ?? { casus: '', minuten: 0 };
  const casus = casussen.find((kandidaat) => kandidaat.nummer === nummer);
  const fasen = casusproces.handelingen.find(({ code }) => code === 'overlegPlannen')?.fasen ?? [];
  const fits = casus != null && (casus.doelbesluitOp !== null || casus.opLijst);
  const isDecided = fits && casus.deelnemersbesluitOp !== null;
  const path = `agenda.${index}`;
  return [
    ...(casus === undefined ? wrong(`${path}.casus`, 'Deze casus is er voor u niet.') : []),
    ...(casus !== undefined && (!isDecided || !fasen.includes(casus.fase))
      ? wrong(`${path}.casus`, 'Deze casus kan in deze fase niet op een agenda.')
      : []),
    ...(minuten < MINUTEN.min || minuten > MINUTEN.max
      ? wrong(`${path}.minuten`, `Dit is ten minste ${MINUTEN.min} en ten hoogste ${MINUTEN.max}.`)
      : []),
  ];
}

function checkAgenda(plan: Overlegplan, ruimte: Planruimte): Fout[] {
  const { agenda, duurMinuten } = plan;
  const max = Math.min(ruimte.tafel?.casussenMax ?? CASUSSEN_MAX, CASUSSEN_MAX);
  if (agenda.length === 0) return wrong('agenda', 'Zet ten minste één casus op de agenda.');
  if (agenda.length > max) return wrong('agenda', `Aan deze tafel passen ten hoogste ${max} casussen in een overleg.`);
  const total = agenda.reduce((sum, { minuten }) => sum + minuten, 0);
  return [
    ...(new Set(agenda.map(({ casus }) => casus)).size === agenda.length
      ? []
      : wrong('agenda', 'Zet elke casus één keer op de agenda.')),
    ...(total > duurMinuten
      ? wrong('agenda', `De casussen vragen samen ${total} minuten; het overleg duurt er ${duurMinuten}.`)
      : []),
    ...agenda.flatMap((_, index) => checkPunt(plan, index, ruimte)),
  ];
}

/** Everything that is wrong with the plan of a meeting, per field. */
export function checkOverlegplan(plan: Overlegplan, ruimte: Planruimte): Fout[] {
  return [
    ...(ruimte.tafel === null ? wrong('tafel', 'Deze tafel is er niet.') : []),
    ...checkTijd(plan, ruimte.vandaag),
    ...checkAgenda(plan, ruimte),
  ];
}
