import * as v from 'valibot';
import { codeSchema, dagSchema, lijstnaam, tekstSchema, waardeSchema } from './waardelijsten.ts';

/** Stands for a subcategorie that belongs to no leefgebied: said out loud, so that none is forgotten. */
export const GEEN_LEEFGEBIED = 'GEEN';

export const bronSchema = v.strictObject({
  lijst: lijstnaam,
  versies: v.pipe(
    v.array(
      v.strictObject({
        versie: tekstSchema,
        geldigVanaf: dagSchema,
        geldigTot: v.optional(v.nullable(dagSchema), null),
        waarden: v.pipe(
          v.array(
            v.strictObject({
              ...waardeSchema.entries,
              naar: v.optional(v.record(lijstnaam, v.array(codeSchema)), {}),
            }),
          ),
          v.minLength(1, 'mag niet leeg zijn'),
        ),
      }),
    ),
    v.minLength(1, 'mag niet leeg zijn'),
  ),
  subcategorieen: v.optional(v.record(tekstSchema, v.union([codeSchema, v.literal(GEEN_LEEFGEBIED)]))),
});

/** One file of schema/waardelijsten as its author wrote it. */
export type Waardelijstbron = v.InferOutput<typeof bronSchema> & { readonly bestand: string };
