import { type BeleidBron, meldingenMetPlek } from '@ketenhub/policy';
import { BreakingChangeType } from 'graphql';
import * as v from 'valibot';
import type { Breuk } from './breaking-changes.ts';

const tekst = v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'));

const fileSchema = v.strictObject({
  akkoorden: v.array(
    v.strictObject({
      soort: v.enum(BreakingChangeType),
      coordinaat: tekst,
      door: tekst,
      op: v.pipe(v.string(), v.isoDate('moet een dag zijn (2026-11-28)')),
      reden: tekst,
    }),
  ),
});

/** Somebody's yes to exactly one breaking change. */
export type Akkoord = v.InferOutput<typeof fileSchema>['akkoorden'][number];

type Named = Pick<Breuk, 'soort' | 'coordinaat'>;
const nameOf = ({ soort, coordinaat }: Named): string => `${soort} ${coordinaat}`;

/** The approvals of schema/versies/akkoord.yaml, or every mistake in one line with its place. */
export function readApprovals(bron: BeleidBron): readonly Akkoord[] | { readonly fouten: readonly string[] } {
  const read = v.safeParse(fileSchema, bron.inhoud);
  return read.success ? read.output.akkoorden : { fouten: meldingenMetPlek(bron, read.issues) };
}

/**
 * What stands in the way: a break that nobody agreed to, and an approval of nothing that breaks. The last is refused too, or
 * a yes of long ago would let the same field go unseen when it comes back and is taken away again.
 */
export function openBreaks(breuken: readonly Breuk[], akkoorden: readonly Akkoord[], bestand: string): string[] {
  const broken = new Set(breuken.map(nameOf));
  const agreed = akkoorden.map(nameOf);
  return [
    ...breuken
      .filter((breuk) => !agreed.includes(nameOf(breuk)))
      .map((breuk) => `${nameOf(breuk)}: ${breuk.wat} No approval in ${bestand}.`),
    ...agreed.filter((name) => !broken.has(name)).map((name) => `${bestand}: ${name} is approved, but does not break`),
    ...agreed
      .filter((name, index) => agreed.indexOf(name) < index)
      .map((name) => `${bestand}: ${name} is approved twice`),
  ];
}
