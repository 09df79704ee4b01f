import { ACCOUNTKLASSEN, isDatum } from '@ketenhub/vocabulary';
import * as v from 'valibot';

/** Nothing in it that steers a screen, and nothing that the database cannot keep (attack 124). */
const isPlain = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);

const tekst = (lengthMax: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(lengthMax), v.check(isPlain));
const dag = v.pipe(
  v.string(),
  v.check((text) => isDatum(text)),
);
/** As the login calls this person, and who of the organisation records it. */
const wie = { account: tekst(200), door: tekst(100) };

const aanwijzing = v.strictObject({
  ...wie,
  klasse: v.picklist(ACCOUNTKLASSEN),
  screening: v.picklist(['VOG', 'WETTELIJKE_SCREENING']),
  gescreendOp: dag,
  opgeleidOp: dag,
  geenCommercieleTaken: v.optional(v.boolean(), false),
});
const handtekening = v.strictObject(wie);

export type AanwijzingVerzoek = v.InferOutput<typeof aanwijzing>;
export type HandtekeningVerzoek = v.InferOutput<typeof handtekening>;

/** Null when the body has another shape. */
export function readAanwijzing(body: unknown): AanwijzingVerzoek | null {
  const read = v.safeParse(aanwijzing, body);
  return read.success ? read.output : null;
}

export function readHandtekening(body: unknown): HandtekeningVerzoek | null {
  const read = v.safeParse(handtekening, body);
  return read.success ? read.output : null;
}
