import {
  codeLabel,
  DOEL_LABELS,
  type FieldState,
  type PersonSheets,
  type PersonView,
  sheetLabel,
} from '@ketenhub/client';
import { BRONNEN, type BronStatus, isDoel, PERSONAS, unreachable } from '@ketenhub/vocabulary';
import { flow } from '../terminal/flow.ts';
import { EMPTY_LINE, type Line, type Span, span, type Tint } from '../terminal/line.ts';
import type { Screen } from '../terminal/screen.ts';
import { pad } from '../terminal/table.ts';
import { personaText } from './render-lists.ts';
import { renderStates, shieldedLines } from './render-states.ts';
import { plainText } from './render-value.ts';
import { type Asked, viewDocument } from './view-document.ts';

const LABEL_WIDTH = 12;
/** Stands in the head already. */
const IN_HEAD: readonly string[] = ['nummer', 'thema', 'fase', 'regiekleur'];

/** The person view for a reader at a table: head with the source strip, the casus, then everyone with every source. */
export function renderView(view: PersonView, asked: Asked, screen: Screen): Line[] {
  const casusvelden = Object.fromEntries(
    Object.entries(view.casusvelden).filter(([name, state]) => !IN_HEAD.includes(name) || state.toestand !== 'WAARDE'),
  );
  return [
    ...renderHead(view, asked, screen),
    EMPTY_LINE,
    [span('De casus', 'vet')],
    ...renderStates(casusvelden, null, screen),
    ...(view.betrokkenenStaat.toestand === 'AFGESCHERMD'
      ? shieldedLines([['betrokkenen', view.betrokkenenStaat]], screen)
      : []),
    ...(view.betrokkenenStaat.toestand === 'BRON_NIET_BEREIKBAAR'
      ? [[span('  bron niet bereikbaar:', 'fout'), span(' betrokkenen')]]
      : []),
    ...view.betrokkenen.flatMap((person, index) =>
      renderPerson(person, { index, total: view.betrokkenen.length }, screen),
    ),
  ];
}

function renderHead(view: PersonView, asked: Asked, screen: Screen): Line[] {
  const document = viewDocument(view, asked);
  const doel = isDoel(document.doel) ? ` (${DOEL_LABELS[document.doel]})` : '';
  const rows: [string, Span[]][] = [
    ['doel', [span(`${document.doel}${doel}`)]],
    ['fase', [span(document.fase === null ? 'niet te zien' : codeLabel(document.fase))]],
    ['thema', [span(headText(view.casusvelden.thema))]],
    ['regiekleur', [span(headText(view.casusvelden.regiekleur))]],
    ['gelezen als', [span(`${asked.persona} (${personaText(PERSONAS[asked.persona])})`)]],
    ['trace', [span(document.trace)]],
    ['beleid', [span(shortDigest(document.beleid))]],
    ['bronnen', sourceStrip(document.bronStatus)],
    ...troubleRow(document.deelnemerStatus),
  ];
  return [
    [span(`Persoonsbeeld van casus ${asked.casus}`, 'vet')],
    ...rows.flatMap(([label, value]) =>
      flow(value, { width: screen.width, indent: LABEL_WIDTH + 2 }).map((line, index) =>
        index === 0 ? [span(`  ${pad(label, LABEL_WIDTH)}`, 'dof'), ...line.slice(1)] : line,
      ),
    ),
  ];
}

function headText(state: FieldState | undefined): string {
  if (state?.toestand === 'LEEG') return 'geen';
  return state?.toestand === 'WAARDE' ? plainText(state.waarde) : 'niet te zien';
}

function shortDigest(digest: string | null): string {
  return digest === null ? 'onbekend' : digest.length > 22 ? `${digest.slice(0, 22)}...` : digest;
}

const STATUS_WORDS: Readonly<Record<BronStatus, readonly [string, Tint]>> = {
  OK: ['OK', 'goed'],
  STORING: ['STORING', 'fout'],
  NIET_BEVRAAGD: ['NIET BEVRAAGD', 'let-op'],
};

function sourceStrip(status: Readonly<Record<string, BronStatus>>): Span[] {
  const order = [...BRONNEN].sort((a, b) => Number(b === 'casus') - Number(a === 'casus'));
  return order.flatMap((bron, index) => {
    const [words, tint] = STATUS_WORDS[status[bron] ?? 'NIET_BEVRAAGD'];
    return [span(`${index > 0 ? ' | ' : ''}${bron} `), span(words.replace(' ', '\u00a0'), tint)];
  });
}

/** Of a source that several organisations share, which of them are in trouble. */
function troubleRow(status: Readonly<Record<string, BronStatus>>): [string, Span[]][] {
  const inTrouble = Object.keys(status).filter((code) => status[code] === 'STORING');
  return inTrouble.length === 0 ? [] : [['storing bij', [span(inTrouble.join(', '), 'fout')]]];
}

function renderPerson(person: PersonSheets, place: { index: number; total: number }, screen: Screen): Line[] {
  const leeftijd = person.bronnen.casus?.velden.leeftijd;
  const age = leeftijd?.toestand === 'WAARDE' ? `${String(leeftijd.waarde)} jaar` : null;
  const about = [person.soort === null ? null : codeLabel(person.soort), age]
    .filter((part) => part !== null)
    .join(', ');
  const title = `Betrokkene ${place.index + 1} van ${place.total}: ${person.naam ?? 'naam niet te zien'}${about === '' ? '' : ` (${about})`}`;
  const shownAbove: readonly string[] = ['naam', 'soort', 'leeftijd'];
  const sheets = Object.entries(person.bronnen).map(([key, sheet]) => {
    const own = Object.entries(sheet.velden).filter(
      ([name, state]) => key !== 'casus' || !shownAbove.includes(name) || state.toestand !== 'WAARDE',
    );
    return { key, sheet, states: Object.fromEntries(own) };
  });
  return [
    EMPTY_LINE,
    [span('='.repeat(screen.width), 'dof')],
    ...flow([span(title, 'vet')], { width: screen.width, indent: 0, hanging: 2 }),
    ...sheets.flatMap(({ key, sheet, states }) => [
      EMPTY_LINE,
      [span(sheetLabel(key), 'vet'), span(standText(sheet))],
      ...renderStates(states, standOfEmpty(sheet), screen),
    ]),
  ];
}

/**
 * A secret-bound source that gives one value is linked and may still keep the next one to itself: of an empty field it
 * never says that there is nothing (WGS 2.29(2)).
 */
function standOfEmpty({ bron, stand }: PersonSheets['bronnen'][string]): PersonSheets['bronnen'][string]['stand'] {
  return bron === 'zorg' && stand === 'GEKOPPELD' ? 'GEEN_GEGEVENS_BESCHIKBAAR' : stand;
}

function standText({ stand, standStaat }: PersonSheets['bronnen'][string]): string {
  switch (standStaat.toestand) {
    case 'WAARDE':
      return stand === null ? '' : ` - ${codeLabel(stand)}`;
    case 'AFGESCHERMD':
      return ' - stand afgeschermd';
    case 'BRON_NIET_BEREIKBAAR':
      return ' - bron niet bereikbaar';
    case 'LEEG':
      return ' - stand niet gegeven';
    default:
      return unreachable(standStaat);
  }
}
