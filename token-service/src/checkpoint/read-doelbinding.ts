import { DOELEN } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { type Refusal, refusal } from '../oauth/refuse.ts';

/** Half a surrogate pair and control characters besides white space: neither jsonb nor a log line can hold them. */
const UNWRITABLE = /\p{Cs}|[\p{Cc}--[\t\n\r]]/v;

const words = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(max),
    v.check((text) => !UNWRITABLE.test(text)),
  );

/** Strict: a key that we do not know could carry a second purpose past a reader that does. */
const schema = v.strictTuple([
  v.strictObject({
    type: v.literal('doelbinding'),
    doel: v.picklist(DOELEN),
    casus: v.optional(words(64)),
    motivering: v.optional(words(1_000)),
  }),
]);

export type AskedDoelbinding = v.InferOutput<typeof schema>[0];

export type ReadDoelbinding = { readonly ok: true; readonly doelbinding: AskedDoelbinding } | Refusal;

const CODE = 'invalid_authorization_details';

function explain(details: unknown): Refusal {
  if (!Array.isArray(details) || details.length === 0)
    return refusal(CODE, 'Kies een doel: zonder doel is er geen toegang.', 'GEEN_DOEL');
  if (details.length > 1) return refusal(CODE, 'Kies precies een doel; twee doelen tegelijk kan niet.', 'TWEE_DOELEN');
  const doel: unknown = (details[0] as { doel?: unknown } | null)?.doel;
  if (doel === undefined || doel === '')
    return refusal(CODE, 'Kies een doel: zonder doel is er geen toegang.', 'GEEN_DOEL');
  if (!(DOELEN as readonly unknown[]).includes(doel)) {
    return refusal(
      CODE,
      'Dit doel bestaat niet als toegangsdoel; kies een doel van de activiteit en de fase.',
      'ONBEKEND_DOEL',
    );
  }
  return refusal(CODE, 'De doelbinding klopt niet.', 'VORM');
}

/**
 * Reads `authorization_details` (RFC 9396): exactly one doelbinding with exactly one known leaf doel. No, two, unknown
 * and parent purposes are refused (attacks 80, 81).
 */
export function readDoelbinding(text: unknown): ReadDoelbinding {
  let details: unknown;
  try {
    details = typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return refusal(CODE, 'De doelbinding is geen leesbare JSON.', 'GEEN_JSON');
  }
  const read = v.safeParse(schema, details);
  return read.success ? { ok: true, doelbinding: read.output[0] } : explain(details);
}
