import {
  type FieldState,
  fieldLabel,
  isJsonObject,
  type JsonObject,
  organisationLabel,
  type ShieldedPart,
  type ValueState,
} from '@ketenhub/client';
import { flow } from '../terminal/flow.ts';
import { type Line, type Span, span } from '../terminal/line.ts';
import type { Screen } from '../terminal/screen.ts';
import { innerLists, plainText, provenance, recordText } from './render-value.ts';

export type NamedState<S extends FieldState = FieldState> = readonly [name: string, state: S];

/** One field that has a value: a plain value or one record after its label, a list as one entry per record. */
export function renderValue([name, state]: NamedState<ValueState>, { width }: Screen): Line[] {
  const label = fieldLabel(name);
  const { waarde } = state;
  const notes = noteLines(state, width);
  if (isJsonObject(waarde)) return [...recordLines(label, waarde, width), ...notes];
  if (!Array.isArray(waarde) || !waarde.every(isJsonObject)) {
    const line = [span(label, 'vet'), span(`: ${plainText(waarde)}`)];
    return [...flow(line, { width, indent: 2, hanging: 4 }), ...notes];
  }
  const origins = waarde.map(provenance);
  const shared = origins.length > 1 && new Set(origins.map(textOf)).size === 1 ? origins[0] : undefined;
  const head = [span(label, 'vet'), span(countText(waarde.length, state.aantal ?? waarde.length))];
  return [
    ...flow(head, { width, indent: 2 }),
    ...(shared === undefined ? [] : flow(shared, { width, indent: 4 })),
    ...waarde.flatMap((record, index) => [
      ...flow([span(`- ${recordText(record)}`)], { width, indent: 4, hanging: 2 }),
      ...(shared === undefined ? flow(origins[index] ?? [], { width, indent: 6 }) : []),
    ]),
    ...notes,
  ];
}

/** One record after its label, its own lists under it row by row, and last where it comes from. */
function recordLines(label: string, record: JsonObject, width: number): Line[] {
  const lists = innerLists(record);
  const inner = lists.map(([name]) => name);
  const own = Object.fromEntries(Object.entries(record).filter(([name]) => !inner.includes(name)));
  return [
    ...flow([span(label, 'vet'), span(`: ${recordText(own)}`)], { width, indent: 2, hanging: 4 }),
    ...lists.flatMap(([name, rows]) => [
      ...flow([span(`${fieldLabel(name)}${countText(rows.length, rows.length)}`)], { width, indent: 4 }),
      ...rows.flatMap((row) => flow([span(`- ${recordText(row)}`)], { width, indent: 6, hanging: 2 })),
    ]),
    ...flow(provenance(record), { width, indent: 6 }),
  ];
}

/** How many are shown, and of how many: a reader must see that there is more. */
function countText(shown: number, total: number): string {
  if (total > shown) return ` (de nieuwste ${shown} van ${total}):`;
  return shown > 1 ? ` (${shown}):` : ':';
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** What is missing within the records: shielded parts with their reason, and parts that the source failed to give. */
function noteLines({ afgeschermd = [], onvolledig = [], zonderAntwoord = [] }: ValueState, width: number): Line[] {
  const shielded = afgeschermd.flatMap((part: ShieldedPart) =>
    flow([span('afgeschermd:', 'let-op'), span(` ${partLabel(part.veld)}. ${part.uitleg}${ruleText(part.regel)}`)], {
      width,
      indent: 4,
      hanging: 2,
    }),
  );
  const broken = [...onvolledig.map(partLabel), ...zonderAntwoord.map(organisationLabel)].join(', ');
  const failed = flow(broken === '' ? [] : [span('bron niet bereikbaar:', 'fout'), span(` ${broken}`)], {
    width,
    indent: 4,
    hanging: 2,
  });
  return [...shielded, ...failed];
}

function partLabel(path: string): string {
  return path.split('.').map(fieldLabel).join(', ');
}

/** ` [regel POL-07]`; nothing when no rule is near. */
export function ruleText(rule: string | null): string {
  return rule === null ? '' : ` [regel ${rule}]`;
}
