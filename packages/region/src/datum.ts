/** Calendar day, ISO 8601 (2026-11-18), without time or zone. */
export type Datum = string;

/** The day on which the demo region stands still. Nothing in it is read from the clock, so that a story reads the same every day. */
export const PEILDATUM: Datum = '2026-11-18';

const dayMs = 86_400_000;

/** The day that lies `dagen` days after (or, negative, before) `datum`. @throws RangeError for a day that does not exist. */
export function plusDagen(datum: Datum, dagen: number): Datum {
  return new Date(Date.parse(`${datum}T00:00:00Z`) + dagen * dayMs).toISOString().slice(0, 10);
}

/** Days from `van` to `tot`; negative when `tot` lies before it. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / dayMs);
}

/** Whole years lived on `opDatum`. */
export function leeftijdOp(geboortedatum: Datum, opDatum: Datum): number {
  const jaren = Number(opDatum.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return opDatum.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** True for an existing day written as ISO 8601; 2026-02-30 and 2026-2-3 are refused. */
export function isDatum(waarde: string): waarde is Datum {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(waarde)) return false;
  const ms = Date.parse(`${waarde}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(waarde);
}
