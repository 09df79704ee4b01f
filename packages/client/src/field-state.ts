import type { BronStatus, Reden } from '@ketenhub/vocabulary';
import type { Explanation, Shielding, WelBij } from './explanation.ts';
import type { CatalogField } from './field-catalog.ts';
import { isJsonObject } from './json-value.ts';
import type { AnswerError } from './query.ts';

/** Why a field is shielded, and what would open it. */
export interface ShieldedState {
  readonly toestand: 'AFGESCHERMD';
  readonly regel: string | null;
  readonly reden: Reden;
  readonly uitleg: string;
  readonly welBij: WelBij;
}

/** A part of the records of a field that is shielded while the records themselves are shown. */
export interface ShieldedPart extends Omit<ShieldedState, 'toestand'> {
  /** Field names within the record: `zitting`, or `zitting.datum`. */
  readonly veld: string;
}

export interface ValueState {
  readonly toestand: 'WAARDE';
  /** As the API gave it: a value, a record or a list of records. */
  readonly waarde: unknown;
  /** Of a page: how many there are for this asker, and where the next page begins; null when there is none. */
  readonly aantal?: number | null;
  readonly volgende?: string | null;
  readonly afgeschermd?: readonly ShieldedPart[];
  /** Parts that the source failed to give. */
  readonly onvolledig?: readonly string[];
  /** Of a page: organisations of which rows may be missing, because their source did not answer. */
  readonly zonderAntwoord?: readonly string[];
}

/** LEEG: the source answered and has nothing (to say); the stand of the sheet tells which. */
export type FieldState =
  | ValueState
  | ShieldedState
  | { readonly toestand: 'LEEG' }
  | { readonly toestand: 'BRON_NIET_BEREIKBAAR' };

/** Where the value of a field came from: what counts for every field of one sheet of one person. */
export interface Surroundings {
  readonly explanation: Explanation;
  readonly errors: readonly AnswerError[];
  /** Status of the source; undefined when the hub gave none. */
  readonly bronStatus: BronStatus | undefined;
  /** False when the source gave nothing at all of this person, not even a stand. */
  readonly answered: boolean;
  /** Place in the list of betrokkenen; null for a field of the casus itself. */
  readonly personIndex: number | null;
  readonly betrokkeneSoort: string | null;
}

/**
 * The state of one field. A value that came is a value; of what did not come, the explanation goes first (it was decided before any
 * data was fetched), then the failing source, and only a source that did answer may be called empty: silence is never
 * "niets bekend" (doelbinding 6).
 */
export function fieldState(field: CatalogField, value: unknown, around: Surroundings): FieldState {
  const parts = shieldedParts(field, value, around);
  if (hasContent(value)) {
    const onvolledig = failedParts(field, around);
    return {
      toestand: 'WAARDE',
      waarde: value,
      ...(parts.length > 0 ? { afgeschermd: parts } : {}),
      ...(onvolledig.length > 0 ? { onvolledig } : {}),
    };
  }
  const shielding = findShielding(field.pad, around) ?? coversWhole(field, value, parts);
  if (shielding !== undefined) return shieldedState(shielding);
  if (around.bronStatus === 'STORING' || failed(field.pad, around)) return { toestand: 'BRON_NIET_BEREIKBAAR' };
  if (around.bronStatus === 'NIET_BEVRAAGD') return NOT_ASKED;
  return around.answered ? { toestand: 'LEEG' } : { toestand: 'BRON_NIET_BEREIKBAAR' };
}

const NOT_ASKED: ShieldedState = {
  toestand: 'AFGESCHERMD',
  regel: null,
  reden: 'GEEN_REGEL',
  uitleg: 'De bron is niet bevraagd; de hub gaf daarbij geen uitleg.',
  welBij: {},
};

function shieldedState({ regel, reden, uitleg, welBij }: Omit<ShieldedState, 'toestand'>): ShieldedState {
  return { toestand: 'AFGESCHERMD', regel, reden, uitleg, welBij };
}

/** Something to show: a plain value, or a record or list with at least one value in it. */
function hasContent(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(hasContent);
  return isJsonObject(value) ? Object.values(value).some(hasContent) : true;
}

/** The entry for this path or for something above it; the longest path wins. */
function findShielding(pad: readonly string[], around: Surroundings): Shielding | undefined {
  return around.explanation.afgeschermd
    .filter((entry) => appliesTo(entry, around.betrokkeneSoort))
    .flatMap((entry) => entry.paden.map((pattern) => ({ entry, keys: keysOf(pattern) })))
    .filter(
      ({ keys }) => keys.length > 0 && keys.length <= pad.length && keys.every((key, index) => key === pad[index]),
    )
    .sort((a, b) => b.keys.length - a.keys.length)[0]?.entry;
}

function keysOf(pattern: string): string[] {
  return pattern.split('.').filter((key) => key !== '@' && key !== '');
}

/**
 * A rule can close a field for the directe kring and leave it open for the hoofdpersoon (WGS 2.30(1), BGS 2.19). An entry then says for
 * whom it counts, or for whom the field would open; the other's null must not be called shielded by it.
 */
function appliesTo(entry: Shielding, soort: string | null): boolean {
  if (soort === null) return true;
  if (entry.betrokkeneSoort !== null) return entry.betrokkeneSoort.includes(soort);
  const isAboutSoort = entry.reden === 'BETROKKENE_SOORT' || entry.reden === 'BUITEN_DIRECTE_KRING';
  return !(isAboutSoort && entry.welBij.betrokkeneSoort?.includes(soort));
}

function shieldedParts(field: CatalogField, value: unknown, around: Surroundings): ShieldedPart[] {
  return field.deelvelden.flatMap((part) => {
    const values = partsOf(value, part.naam);
    const shielding = values.some(hasContent) ? undefined : findOwnShielding(part.pad, field.pad, around);
    if (shielding === undefined)
      return shieldedParts(part, values, around).map((deep) => ({ ...deep, veld: `${part.naam}.${deep.veld}` }));
    const { regel, reden, uitleg, welBij } = shielding;
    return [{ veld: part.naam, regel, reden, uitleg, welBij }];
  });
}

/** Without the shielded parts nothing is left to judge: the rest of the records is empty, or every part is shielded. */
function coversWhole(field: CatalogField, value: unknown, parts: readonly ShieldedPart[]): ShieldedPart | undefined {
  const hasRecords = Array.isArray(value) ? value.length > 0 : isJsonObject(value);
  const shieldedNames = new Set(parts.map(({ veld }) => veld));
  return hasRecords || field.deelvelden.every(({ naam }) => shieldedNames.has(naam)) ? parts[0] : undefined;
}

/** Only an entry below the field itself: one above it would have taken the field away as a whole. */
function findOwnShielding(
  pad: readonly string[],
  parent: readonly string[],
  around: Surroundings,
): Shielding | undefined {
  const found = findShielding(pad, around);
  const isOwn = found?.paden.some((pattern) => keysOf(pattern).length > parent.length);
  return isOwn ? found : undefined;
}

function partsOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => partsOf(item, name));
  return isJsonObject(value) ? [value[name]] : [];
}

function concretePath(pad: readonly string[], personIndex: number | null): (string | number)[] {
  return personIndex === null ? [...pad] : [...pad.slice(0, 2), personIndex, ...pad.slice(2)];
}

/** An error at the field or above it. */
function failed(pad: readonly string[], around: Surroundings): boolean {
  const own = concretePath(pad, around.personIndex);
  return around.errors.some(({ path }) => path.length > 0 && path.every((key, index) => key === own[index]));
}

/** Names of the parts with an error below the field, in any record. */
function failedParts(field: CatalogField, around: Surroundings): string[] {
  const own = concretePath(field.pad, around.personIndex);
  const below = around.errors
    .filter(({ path }) => path.length > own.length && own.every((key, index) => key === path[index]))
    .map(({ path }) => path.slice(own.length).filter((key) => typeof key === 'string'));
  return [...new Set(below.map((keys) => keys.join('.')).filter((name) => name !== ''))];
}
