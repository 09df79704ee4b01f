import { codeLabel, DOEL_LABELS, organisationLabel, type WorklistItem } from '@ketenhub/client';
import { type Doel, PERSONA_NAMEN, PERSONAS, type Persona } from '@ketenhub/vocabulary';
import { flow } from '../terminal/flow.ts';
import { EMPTY_LINE, type Line, span } from '../terminal/line.ts';
import type { Screen } from '../terminal/screen.ts';
import { table } from '../terminal/table.ts';

const LINES_FIRST = 25;

/** `Petra Regieman, procesregisseur, Zorg- en Veiligheidshuis` */
export function personaText({ naam, rol, organisatie }: Persona): string {
  return [naam, codeLabel(rol), organisationLabel(organisatie)].join(', ');
}

export function renderPersonas({ width }: Screen): Line[] {
  const rows = PERSONA_NAMEN.map((key) => {
    const { naam, rol, organisatie } = PERSONAS[key];
    return [key, naam, `${codeLabel(rol)}, ${organisationLabel(organisatie)}`];
  });
  return [
    ...table(['--als', 'naam', 'rol en organisatie'], rows, width),
    EMPTY_LINE,
    ...flow([span('Kies er een: npm run verrijk -- --als procesregisseur')], { width, indent: 0 }),
  ];
}

export interface ListOptions {
  readonly alles: boolean;
  /** The rest of the command line that opens the first casus, to copy. */
  readonly persona: string;
}

/** The casussen with the doelen that open them now; the first 25 unless all are asked. */
export function renderWorklist(
  items: readonly WorklistItem[],
  { alles, persona }: ListOptions,
  { width }: Screen,
): Line[] {
  if (items.length === 0) return flow([span(`Er zijn nu geen casussen voor ${persona}.`)], { width, indent: 0 });
  const shown = alles ? items : items.slice(0, LINES_FIRST);
  const rows = shown.map(({ nummer, thema, fase, regiekleur, doelen }) => [
    nummer,
    thema === null ? '-' : codeLabel(thema),
    fase === null ? '-' : codeLabel(fase),
    regiekleur === null ? '-' : codeLabel(regiekleur),
    doelenText(doelen),
  ]);
  const [openable] = items.filter(({ doelen }) => doelen !== null && doelen.length > 0);
  const rest = items.length - shown.length;
  return [
    ...table(['casus', 'thema', 'fase', 'kleur', 'doelen'], rows, width),
    ...(rest > 0 ? [EMPTY_LINE, [span(`Er zijn er nog ${rest}; alles tonen: --alles`)]] : []),
    ...(openable === undefined ? [] : [EMPTY_LINE, [span(openCommand(openable, persona))]]),
  ];
}

export function renderDoelen(doelen: readonly Doel[], { width }: Screen): Line[] {
  return table(
    ['--doel', 'waarvoor'],
    doelen.map((doel) => [doel, DOEL_LABELS[doel]]),
    width,
  );
}

function doelenText(doelen: readonly Doel[] | null): string {
  if (doelen === null) return 'niet te zien';
  return doelen.length > 0 ? doelen.join(', ') : 'geen: deze casus is nu voor u niet te openen';
}

function openCommand({ nummer, doelen }: WorklistItem, persona: string): string {
  return `Openen: npm run verrijk -- --casus ${nummer} --doel ${doelen?.[0] ?? ''} --als ${persona}`;
}
