import * as v from 'valibot';

/** From when to when one key of a ring counts. Instants are milliseconds since 1970. */
export interface KeyTimes {
  readonly kid: string;
  /** Name of its file within the folder. */
  readonly bestand: string;
  /** Since when the process publishes it; null for the first key, which always was. */
  readonly gepubliceerdMs: number | null;
  /** From this instant on it signs; null for the first key. */
  readonly tekentMs: number | null;
  /** From this instant on nothing that it signed is accepted, and its file is destroyed; null while no key follows it. */
  readonly eindigtMs: number | null;
}

/** What the operator's command asks for: this key next, at this instant. */
export interface Announcement {
  readonly kid: string;
  readonly bestand: string;
  readonly vanafMs: number;
  /** The key may be in other hands: everything before it ends at the switch, with what it signed. */
  readonly nood: boolean;
}

export interface Waits {
  /** How long a key is published before it signs: as long as the key sets that others hold may be old. */
  readonly leadMs: number;
  /** How long after the switch the key before it still counts: as long as what it signed may live. */
  readonly keepMs: number;
}

/** As much as a reload after an unknown kid may take at those who verify (cool-down 5 s), with room. */
const EMERGENCY_LEAD_MS = 10_000;

const ms = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const kid = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
// A name and no path: whoever can write the stand must not make the process read, or destroy, another file.
const bestand = v.pipe(v.string(), v.regex(/^[a-z-]+(\.[\w-]{43})?\.(pem|key)$/));
const timesSchema = v.strictObject({ kid, bestand, gepubliceerdMs: ms, tekentMs: ms, eindigtMs: ms });
const announcementSchema = v.strictObject({
  kid,
  bestand,
  vanafMs: v.pipe(v.number(), v.safeInteger()),
  nood: v.boolean(),
});
const standSchema = v.strictObject({ sleutels: v.pipe(v.array(timesSchema), v.minLength(1), v.maxLength(4)) });

/** null when the text is anything else. */
export function parseStand(text: string): readonly KeyTimes[] | null {
  return parse(standSchema, text)?.sleutels ?? null;
}

/** null when the text is anything else. */
export function parseAnnouncement(text: string): Announcement | null {
  return parse(announcementSchema, text);
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, text: string): Output | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The key that signs: the last whose instant has come; before that the first there is. */
export function signerOf<Times extends KeyTimes>(keys: readonly [Times, ...Times[]], nowMs: number): Times {
  return keys.findLast(({ tekentMs }) => tekentMs === null || tekentMs <= nowMs) ?? keys[0];
}

export const hasEnded = ({ eindigtMs }: KeyTimes, nowMs: number): boolean => eindigtMs !== null && eindigtMs <= nowMs;

/**
 * The stand with the announced key in it, as it is fixed at the moment that the process begins to publish it. Never an
 * instant sooner than `leadMs` from now, whatever was asked: nobody could verify what it signs.
 */
export function withNext(
  keys: readonly KeyTimes[],
  { kid, bestand, vanafMs, nood }: Announcement,
  { leadMs, keepMs }: Waits,
  nowMs: number,
): KeyTimes[] {
  const leadOf = nood ? Math.min(leadMs, EMERGENCY_LEAD_MS) : leadMs;
  const tekentMs = Math.max(nood ? 0 : vanafMs, nowMs + leadOf);
  const endMs = tekentMs + (nood ? 0 : keepMs);
  const before = keys.map((key) => ({ ...key, eindigtMs: Math.min(key.eindigtMs ?? endMs, endMs) }));
  return [...before, { kid, bestand, gepubliceerdMs: nowMs, tekentMs, eindigtMs: null }];
}
