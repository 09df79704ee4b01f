import { type BronStatus, STANDEN, type Stand } from '@ketenhub/vocabulary';
import type { Explanation } from './explanation.ts';
import { type CatalogField, type CatalogSheet, type FieldCatalog, PAGE_ROWS, PAGE_SILENT } from './field-catalog.ts';
import { type FieldState, fieldState, type Surroundings } from './field-state.ts';
import { isJsonObject, type JsonObject, stringOrNull } from './json-value.ts';
import type { Answer, AnswerError } from './query.ts';

export interface SheetView {
  readonly bron: CatalogSheet['bron'];
  readonly stand: Stand | null;
  /** Why there is no stand, when there is none. */
  readonly standStaat: FieldState;
  readonly velden: Readonly<Record<string, FieldState>>;
}

export interface PersonSheets {
  readonly id: string;
  readonly soort: string | null;
  readonly naam: string | null;
  /** By sheet key: `casus`, `politie`, `justitie.om`, ... in the order of the operation. */
  readonly bronnen: Readonly<Record<string, SheetView>>;
}

/** The federated person view of one casus: every field in one of four states. */
export interface PersonView {
  readonly soort: 'BEELD';
  readonly explanation: Explanation;
  readonly casusvelden: Readonly<Record<string, FieldState>>;
  /** State of the list itself: it can be shielded or out of reach as a whole. */
  readonly betrokkenenStaat: FieldState;
  readonly betrokkenen: readonly PersonSheets[];
}

/** Derives the person view from an answer; null when the answer holds no casus. Pure: no call, no clock. */
export function readPersonView(
  catalog: FieldCatalog,
  answer: Pick<Answer, 'data' | 'errors' | 'explanation'>,
): PersonView | null {
  const casus = answer.data.casus;
  if (!isJsonObject(casus)) return null;
  const { explanation, errors } = answer;
  const around: Surroundings = {
    explanation,
    errors,
    bronStatus: explanation.bronStatus.casus,
    answered: true,
    personIndex: null,
    betrokkeneSoort: null,
  };
  const people = casus.betrokkenen;
  const list: CatalogField = { naam: 'betrokkenen', pad: ['casus', 'betrokkenen'], isPage: false, deelvelden: [] };
  return {
    soort: 'BEELD',
    explanation,
    casusvelden: states(catalog.casusvelden, casus, around),
    betrokkenenStaat: fieldState(list, people, around),
    betrokkenen: Array.isArray(people)
      ? people.map((person, index) =>
          readPerson(catalog, isJsonObject(person) ? person : {}, { explanation, errors, index }),
        )
      : [],
  };
}

interface Place {
  readonly explanation: Explanation;
  readonly errors: readonly AnswerError[];
  readonly index: number;
}

function readPerson(catalog: FieldCatalog, person: JsonObject, place: Place): PersonSheets {
  const soort = stringOrNull(person.soort);
  const read = (sheet: CatalogSheet): [string, SheetView] => [
    sheet.sleutel,
    readSheet(sheet, person, { ...place, soort }),
  ];
  return {
    id: stringOrNull(person.id) ?? '',
    soort,
    naam: stringOrNull(person.naam),
    bronnen: Object.fromEntries(catalog.bladen.map(read)),
  };
}

function readSheet(
  sheet: CatalogSheet,
  person: JsonObject,
  place: Place & { readonly soort: string | null },
): SheetView {
  const own = sheet.pad.slice(2).reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : null), person);
  const values = isJsonObject(own) ? own : {};
  const { bronStatus: ofSources, deelnemerStatus } = place.explanation;
  const bronStatus: BronStatus | undefined = deelnemerStatus[sheet.organisatie] ?? ofSources[sheet.bron];
  const around: Surroundings = {
    explanation: place.explanation,
    errors: place.errors,
    bronStatus,
    answered: sheet.sleutel === 'casus',
    personIndex: place.index,
    betrokkeneSoort: place.soort,
  };
  // The hub gives the object of a domain in any case; only a stand shows that the source itself said something of this person.
  // Where the stand is shielded, so is every field that it follows.
  const answered = around.answered || typeof values.stand === 'string';
  const standField: CatalogField = { naam: 'stand', pad: [...sheet.pad, 'stand'], isPage: false, deelvelden: [] };
  return {
    bron: sheet.bron,
    stand: STANDEN.find((stand) => stand === values.stand) ?? null,
    standStaat: fieldState(standField, values.stand, around),
    velden: states(sheet.velden, values, { ...around, answered }),
  };
}

function states(fields: readonly CatalogField[], values: JsonObject, around: Surroundings): Record<string, FieldState> {
  return Object.fromEntries(fields.map((field) => [field.naam, stateOf(field, values[field.naam], around)]));
}

function stateOf(field: CatalogField, value: unknown, around: Surroundings): FieldState {
  if (!field.isPage) return fieldState(field, value, around);
  const page = isJsonObject(value) ? value : {};
  const state = fieldState(field, page[PAGE_ROWS], around);
  const missing = page[PAGE_SILENT];
  const zonderAntwoord = Array.isArray(missing) ? missing.filter((code) => typeof code === 'string') : [];
  // Nothing to show while a source was asked and said nothing is never "there is nothing".
  if (state.toestand === 'LEEG' && zonderAntwoord.length > 0) return { toestand: 'BRON_NIET_BEREIKBAAR' };
  if (state.toestand !== 'WAARDE') return state;
  const aantal = typeof page.aantal === 'number' ? page.aantal : null;
  const silent = zonderAntwoord.length > 0 ? { zonderAntwoord } : {};
  return { ...state, aantal, volgende: stringOrNull(page.volgende), ...silent };
}
