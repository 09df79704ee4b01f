import { type FieldState, fieldLabel, openedBy, type ShieldedState, type ValueState } from '@ketenhub/client';
import { type Stand, unreachable } from '@ketenhub/vocabulary';
import { flow } from '../terminal/flow.ts';
import { type Line, span } from '../terminal/line.ts';
import type { Screen } from '../terminal/screen.ts';
import { type NamedState, renderValue, ruleText } from './render-field.ts';

/**
 * All fields of one sheet: first what is there, then in one line each what is empty and what its source could not give, then what is
 * shielded, grouped by explanation. Every field of the sheet is named exactly once.
 */
export function renderStates(
  states: Readonly<Record<string, FieldState>>,
  stand: Stand | null,
  screen: Screen,
): Line[] {
  const values: NamedState<ValueState>[] = [];
  const shielded: NamedState<ShieldedState>[] = [];
  const empty: string[] = [];
  const failed: string[] = [];
  for (const [name, state] of Object.entries(states)) {
    switch (state.toestand) {
      case 'WAARDE':
        values.push([name, state]);
        break;
      case 'AFGESCHERMD':
        shielded.push([name, state]);
        break;
      case 'LEEG':
        empty.push(name);
        break;
      case 'BRON_NIET_BEREIKBAAR':
        failed.push(name);
        break;
      default:
        unreachable(state);
    }
  }
  return [
    ...values.flatMap((named) => renderValue(named, screen)),
    ...emptyLines(empty, stand, screen),
    ...failedLines(failed, screen),
    ...shieldedLines(shielded, screen),
  ];
}

function emptyLines(names: readonly string[], stand: Stand | null, { width }: Screen): Line[] {
  if (names.length === 0) return [];
  // Under professional secrecy "leeg" would be a statement about the person; nothing may be said either way (WGS 2.29(2)).
  const word = stand === 'GEEN_GEGEVENS_BESCHIKBAAR' ? 'niet beschikbaar:' : 'leeg:';
  const why = stand === null || stand === 'GEEN_GEGEVENS_BESCHIKBAAR' ? '' : ` (${emptyBecause(stand)})`;
  return flow([span(word, 'vet'), span(` ${labels(names)}${why}`)], { width, indent: 2, hanging: 4 });
}

/** What an empty field means, by what the source says of this person: an empty field is never a false "niets bekend". */
function emptyBecause(stand: Exclude<Stand, 'GEEN_GEGEVENS_BESCHIKBAAR'>): string {
  switch (stand) {
    case 'GEKOPPELD':
      return 'gekoppeld: de bron kent deze persoon en heeft hier niets';
    case 'NOG_NIET_GEKOPPELD':
      return 'nog niet gekoppeld: of de bron iets heeft, is nog niet te zeggen';
    case 'NIETS_BEKEND':
      return 'niets bekend: deze persoon staat niet in het register van de bron';
    case 'BEPERKT':
      return 'beperkt: de bron houdt gegevens terug';
    default:
      return unreachable(stand);
  }
}

function failedLines(names: readonly string[], { width }: Screen): Line[] {
  if (names.length === 0) return [];
  return flow([span('bron niet bereikbaar:', 'fout'), span(` ${labels(names)}`)], { width, indent: 2, hanging: 4 });
}

const NEUTRAL_TEXT = 'Geen gegevens beschikbaar.';

/** Shielded fields, one group per explanation: rule, sentence, and what would open them. */
export function shieldedLines(shielded: readonly NamedState<ShieldedState>[], { width }: Screen): Line[] {
  const groups = new Map<string, { readonly state: ShieldedState; readonly names: string[] }>();
  for (const [name, state] of shielded) {
    const key = JSON.stringify([state.regel, state.uitleg, state.welBij]);
    const group = groups.get(key) ?? { state, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ state, names }) => {
    // Beside the neutral text of professional secrecy a hint would promise what the source may not have (WGS 2.29(2)).
    const opens = state.uitleg === NEUTRAL_TEXT ? '' : openedBy(state.welBij);
    return [
      ...flow([span('afgeschermd:', 'let-op'), span(` ${labels(names)}`)], { width, indent: 2, hanging: 4 }),
      ...flow([span(`${state.uitleg}${ruleText(state.regel)}`)], { width, indent: 6 }),
      ...flow(opens === '' ? [] : [span(`Wel te zien ${opens}.`)], { width, indent: 6 }),
    ];
  });
}

function labels(names: readonly string[]): string {
  return names.map(fieldLabel).join(', ');
}
