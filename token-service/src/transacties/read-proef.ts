import { BRONNEN, DOELEN } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { fetchSchema, requestSchema } from './read-request.ts';

const proefSchema = v.strictObject({
  bron: v.picklist(BRONNEN),
  veld: fetchSchema.entries.velden.pipe[0].item,
  /** A purpose under which the field is never open. */
  doel: v.picklist(DOELEN),
  vraag: fetchSchema.entries.vraag,
  beleid: requestSchema.entries.beleid,
  traceparent: requestSchema.entries.traceparent,
});

/** What the gateway asks for its admission probe: one token that must open nothing. */
export type ProefRequest = v.InferOutput<typeof proefSchema>;

/** Null when the shape is not exactly ours. */
export function readProefRequest(body: unknown): ProefRequest | null {
  const read = v.safeParse(proefSchema, body);
  return read.success ? read.output : null;
}
