import { type FieldState, fieldLabel, isJsonObject, type ShieldedPart, type ValueState } from '@ketenhub/client';
import { flow } from '../terminal/flow.ts';
import { type Line, type Span, span } from '../terminal/line.ts';
import type { Screen } from '../terminal/screen.ts';
import { plainText, provenance, recordText } from './render-value.ts';

export type NamedState<S extends FieldState = FieldState> = readonly [name: string, state: S];

/** One field that has a value: a plain value or one record after its label, a list as one entry per record. */
export function renderValue([name, state]: NamedState<ValueState>, { width }: Screen): Line[] {
  const label = fieldLabel(name);
  const { waarde } = state;
  const notes = noteLines(state, width);
  if (!Array.isArray(waarde) || !waarde.every(isJsonObject)) {
    const one = isJsonObject(waarde) ? [span(` ${recordText(waarde)}`)] : [span(` ${plainText(waarde)}`)];
    const origin = isJsonObject(waarde) ? provenance(waarde) : [];
    return [
      ...flow([span(label, 'vet'), span(':'), ...one], { width, indent: 2, hanging: 4 }),
      ...flow(origin, { width, indent: 6 }),
      ...notes,
    ];
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

/** How many are shown, and of how many: a reader must see that there is more. */
function countText(shown: number, total: number): string {
  if (total > shown) return ` (${shown} van ${total}; de rest staat op een volgende bladzijde):`;
  return shown > 1 ? ` (${shown}):` : ':';
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** What is missing within the records: shielded parts with their reason, and parts that the source failed to give. */
function noteLines({ afgeschermd = [], onvolledig = [] }: ValueState, width: number): Line[] {
  const shielded = afgeschermd.flatMap((part: ShieldedPart) =>
    flow([span('afgeschermd:', 'let-op'), span(` ${partLabel(part.veld)}. ${part.uitleg}${ruleText(part.regel)}`)], {
      width,
      indent: 4,
      hanging: 2,
    }),
  );
  const broken = onvolledig.map(partLabel).join(', ');
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
