import * as v from 'valibot';
import { type Beleid, leesBeleid, meldingen } from '../beleid.ts';
import { berekenDigest } from '../digest.ts';

const digest = v.pipe(v.string(), v.regex(/^sha256-[A-Za-z0-9_-]{43}$/, 'moet een digest zijn'));

const besluitSchema = v.strictObject({
  /** Digest of the proposal, which the documents are signed over. */
  voorstel: digest,
  van: digest,
  beleid: v.record(v.string(), v.unknown()),
  /** The signed documents, in the order in which they were accepted. */
  stukken: v.array(v.string()),
});

/** A dossier as a file: all that somebody needs who wants to check it without asking anybody. */
export interface Besluit {
  readonly voorstel: string;
  readonly van: string;
  /** The whole new version. */
  readonly beleid: Beleid;
  readonly stukken: readonly string[];
}

export type GelezenBesluit =
  | { readonly ok: true; readonly besluit: Besluit }
  | { readonly ok: false; readonly fout: string };

/** Reads a bundle that nobody vouches for: its shape, and that its digest is its own. */
export async function leesBundel(json: unknown): Promise<Beleid | { readonly fout: string }> {
  try {
    const beleid = leesBeleid(json);
    const { digest: _, ...inhoud } = beleid;
    return (await berekenDigest(inhoud)) === beleid.digest ? beleid : { fout: 'de digest van het beleid klopt niet' };
  } catch (error) {
    return { fout: error instanceof Error ? error.message : 'het beleid is onleesbaar' };
  }
}

/** Reads the file of a dossier; says nothing of its signatures. */
export async function leesBesluit(json: unknown): Promise<GelezenBesluit> {
  const gelezen = v.safeParse(besluitSchema, json);
  if (!gelezen.success) return { ok: false, fout: meldingen(gelezen.issues)[0] ?? 'onleesbaar' };
  const beleid = await leesBundel(gelezen.output.beleid);
  return 'fout' in beleid ? { ok: false, fout: beleid.fout } : { ok: true, besluit: { ...gelezen.output, beleid } };
}
