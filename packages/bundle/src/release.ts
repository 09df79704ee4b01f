import type { Beleid } from '@ketenhub/policy';
import * as v from 'valibot';

/** Explicit type of a signed release (RFC 8725 3.11): a token of another kind signed by the same key is no release. */
export const RELEASE_TYP = 'beleid+jws';

/** Longest overlap that a release may declare. A transaction token lives 30 s; more than a day helps nobody but an attacker. */
const OVERLAP_MAX_MS = 24 * 60 * 60 * 1000;

const digest = v.pipe(v.string(), v.regex(/^sha256-[A-Za-z0-9_-]{43}$/, 'is no sha256 digest'));
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/, 'is no instant such as 2026-11-18T00:00:00Z'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no instant that exists'),
);
const compactJws = v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'is no compact JWS'));

export const releaseSchema = v.pipe(
  v.strictObject({
    /** Rises with every release; no process ever goes back to a lower one. */
    serienummer: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    /** Version of the compiled privacyprotocol that is released. */
    digest,
    /** Version that was in force until `geldigVanaf`; null for the first release. */
    vorigeDigest: v.nullable(digest),
    /** From this instant on every process decides with `digest`. */
    geldigVanaf: instant,
    /** Until this instant a token made under `vorigeDigest` is still answered, by that policy. */
    overlapTot: instant,
    /** Approvals of persons over the change (four eyes), each a compact JWS; carried and signed here, judged elsewhere. */
    goedkeuringen: v.array(compactJws),
  }),
  v.check(({ geldigVanaf, overlapTot }) => {
    const overlapMs = Date.parse(overlapTot) - Date.parse(geldigVanaf);
    return overlapMs >= 0 && overlapMs <= OVERLAP_MAX_MS;
  }, 'overlapTot lies before geldigVanaf or more than a day after it'),
);

/** What compliance signs: which version of the privacyprotocol holds from when on. */
export type Vrijgave = v.InferOutput<typeof releaseSchema>;

/** A release that was checked, with the policy that it releases. */
export interface Release {
  readonly vrijgave: Vrijgave;
  /** The whole bundle, with the rules of every day. */
  readonly beleid: Beleid;
}
