import { BRON_STATUSSEN, type BronStatus, REDENEN, type Reden } from '@ketenhub/vocabulary';
import { isJsonObject, type JsonObject, stringList, stringOrNull } from './json-value.ts';

/** What would open a field: per dimension (doel, fase, rol, ...) the values that would do. */
export type WelBij = Readonly<Record<string, readonly string[]>>;

/** Why one field is not shown; computed by the hub before it fetched anything. */
export interface Shielding {
  readonly veld: string;
  /** Response paths; `@` stands for "every item of the list". */
  readonly paden: readonly string[];
  readonly regel: string | null;
  readonly reden: Reden;
  readonly uitleg: string;
  readonly welBij: WelBij;
  /** When present: only for betrokkenen of these kinds; the same field may be open for others. */
  readonly betrokkeneSoort: readonly string[] | null;
}

/** `extensions.doelbinding` of an answer. */
export interface Explanation {
  readonly beleid: string | null;
  readonly doel: string | null;
  readonly casus: string | null;
  /** Phase that the case authority attested for this answer. */
  readonly fase: string | null;
  readonly trace: string | null;
  readonly afgeschermd: readonly Shielding[];
  readonly bronStatus: Readonly<Record<string, BronStatus>>;
  /** Of each organisation by its code; several can share a source and not its fate. */
  readonly deelnemerStatus: Readonly<Record<string, BronStatus>>;
}

/**
 * Reads `extensions.doelbinding` of any answer. What is missing or malformed becomes empty: a field is then reported with less
 * explanation, never as a value. An unknown source status counts as STORING, so that silence is not read as "niets bekend".
 */
export function readExplanation(extensions: unknown): Explanation {
  const own = isJsonObject(extensions) && isJsonObject(extensions.doelbinding) ? extensions.doelbinding : {};
  const shielded = Array.isArray(own.afgeschermd) ? own.afgeschermd.filter(isJsonObject) : [];
  return {
    beleid: stringOrNull(own.beleid),
    doel: stringOrNull(own.doel),
    casus: stringOrNull(own.casus),
    fase: stringOrNull(own.fase),
    trace: stringOrNull(own.trace),
    afgeschermd: shielded.map(readShielding),
    bronStatus: mapValues(own.bronStatus, readStatus),
    deelnemerStatus: mapValues(own.deelnemerStatus, readStatus),
  };
}

function readStatus(value: unknown): BronStatus {
  return BRON_STATUSSEN.find((status) => status === value) ?? 'STORING';
}

function readShielding(entry: JsonObject): Shielding {
  return {
    veld: stringOrNull(entry.veld) ?? '',
    paden: stringList(entry.paden),
    regel: stringOrNull(entry.regel),
    reden: REDENEN.find((reden) => reden === entry.reden) ?? 'GEEN_REGEL',
    uitleg: stringOrNull(entry.uitleg) ?? 'Dit gegeven is afgeschermd.',
    welBij: Object.fromEntries(
      Object.entries(mapValues(entry.welBij, stringList)).filter(([, values]) => values.length > 0),
    ),
    betrokkeneSoort: entry.betrokkeneSoort === undefined ? null : stringList(entry.betrokkeneSoort),
  };
}

function mapValues<T>(value: unknown, read: (item: unknown) => T): Record<string, T> {
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item)])) : {};
}
