import { WAARDELIJSTEN, type Waardelijst, type WaardelijstNaam } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { bevries, meldingen } from '../beleid.ts';

export const tekstSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'));
export const dagSchema = v.pipe(v.string(), v.isoDate('moet een dag zijn (jjjj-mm-dd)'));
export const codeSchema = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/, 'moet op HUISVESTING lijken'));
export const lijstnaam = v.picklist(WAARDELIJSTEN);

export const waardeSchema = v.strictObject({ code: codeSchema, naam: tekstSchema });
const versieSchema = v.strictObject({
  versie: tekstSchema,
  geldigVanaf: dagSchema,
  /** First day on which this version no longer holds. */
  geldigTot: v.nullable(dagSchema),
  waarden: v.array(waardeSchema),
});

const mappingSchema = v.strictObject({
  lijst: lijstnaam,
  versie: tekstSchema,
  naar: lijstnaam,
  /** Per code of the list the codes of the other list; empty where the other list has no place for it. */
  waarden: v.record(codeSchema, v.array(codeSchema)),
});

const lijsten = Object.fromEntries(WAARDELIJSTEN.map((naam) => [naam, v.array(versieSchema)]));

const waardelijstenSchema = v.strictObject({
  ...lijsten,
  mappings: v.array(mappingSchema),
  /** The leefgebied of every subcategorie about a person; null when it belongs to none. */
  leefgebiedVan: v.record(tekstSchema, v.nullable(codeSchema)),
});

/** How a version of one list reads in another: a count per leefgebied depends on the list that is used. */
export interface Mapping {
  readonly lijst: WaardelijstNaam;
  readonly versie: string;
  readonly naar: WaardelijstNaam;
  readonly waarden: Readonly<Record<string, readonly string[]>>;
}

/** The compiled value lists (schema/waardelijsten.json). */
export type Waardelijsten = Readonly<Record<WaardelijstNaam, Waardelijst>> & {
  readonly mappings: readonly Mapping[];
  readonly leefgebiedVan: Readonly<Record<string, string | null>>;
};

/** Reads the compiled value lists; the result is frozen. @throws Error that names every wrong place */
export function leesWaardelijsten(json: unknown): Waardelijsten {
  const gelezen = v.safeParse(waardelijstenSchema, json);
  if (!gelezen.success) throw new Error(`waardelijsten zijn onleesbaar: ${meldingen(gelezen.issues).join('; ')}`);
  return bevries(gelezen.output) as unknown as Waardelijsten;
}
