import { BRONNEN } from '@ketenhub/vocabulary';
import * as v from 'valibot';

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));

export const fetchSchema = v.strictObject({
  bron: v.picklist(BRONNEN),
  /** Empty when a fetch asks nothing but handles. */
  velden: v.pipe(v.array(v.pipe(text(200), v.regex(/^[A-Z_]\w*\.\w+$/i))), v.maxLength(500)),
  /** base64url of a SHA-256. */
  vraag: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
});

export const requestSchema = v.strictObject({
  subject_token: text(8_192),
  casusbewijs: v.optional(text(16_384)),
  txn: text(128),
  traceparent: v.pipe(v.string(), v.regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)),
  beleid: text(128),
  fetches: v.pipe(v.array(fetchSchema), v.minLength(1), v.maxLength(50)),
});

/** What the gateway asks: one transaction token for each planned fetch of one operation. */
export type MintRequest = v.InferOutput<typeof requestSchema>;
export type PlannedFetch = MintRequest['fetches'][number];

/** Null when the shape is not exactly ours. */
export function readMintRequest(body: unknown): MintRequest | null {
  const read = v.safeParse(requestSchema, body);
  return read.success ? read.output : null;
}
