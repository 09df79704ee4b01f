import * as v from 'valibot';
import type { CasusFeiten } from '../besluit.ts';

const woorden = v.array(v.string());

const feitenSchema = v.object({
  fase: v.string(),
  thema: v.string(),
  doelbesluit: v.boolean(),
  deelnemersbesluit: v.boolean(),
  aanmelder: v.string(),
  deelnemers: woorden,
  soorten: woorden,
});

/** One decision as `GET /logboek/beslissingen` of the gateway gives it. */
const regelSchema = v.object({
  trace: v.string(),
  op: v.string(),
  beleid: v.string(),
  vraag: v.object({ doel: v.string(), rol: v.string(), klasse: v.string(), organisatie: v.string() }),
  antwoord: v.object({ toegestaan: woorden, afgeschermd: v.array(v.object({ veld: v.string() })) }),
  feiten: v.union([feitenSchema, v.object({ fase: v.null() })]),
});

/** One decided request of the log: no user, no casus number, no person and no value. */
export interface GelogdeBeslissing {
  readonly trace: string;
  /** When, RFC 3339 in UTC. */
  readonly op: string;
  /** Digest of the bundle that decided. */
  readonly beleid: string;
  readonly vraag: v.InferOutput<typeof regelSchema>['vraag'];
  /** Every coordinate that was decided, allowed or not. */
  readonly velden: readonly string[];
  /** What the case authority attested, with the kinds of betrokkene in the casus; null where the doel has no casus. */
  readonly casus: (CasusFeiten & { readonly soorten: readonly string[] }) | null;
}

/** Null for what is no decision with the facts that it rested on, such as one of before these were logged. */
export function leesGelogdeBeslissing(json: unknown): GelogdeBeslissing | null {
  const gelezen = v.safeParse(regelSchema, json);
  if (!gelezen.success) return null;
  const { antwoord, feiten, ...rest } = gelezen.output;
  const velden = [...antwoord.toegestaan, ...antwoord.afgeschermd.map(({ veld }) => veld)];
  return { ...rest, velden, casus: feiten.fase === null ? null : feiten };
}
