import type { Annotaties } from '@ketenhub/policy';

export interface Narrowing {
  readonly velden: readonly string[];
  readonly doel: string;
}

/** The same annotations, with this purpose outside the ceiling of these fields. */
export function withoutPurpose(annotaties: Annotaties, { velden, doel }: Narrowing): Annotaties {
  const narrowed = new Map(annotaties);
  for (const veld of velden) {
    const known = annotaties.get(veld);
    if (known === undefined) continue;
    const toepassingen = known.toepassingen.map((one) => ({
      ...one,
      doelen: one.doelen.filter((other) => other !== doel),
    }));
    narrowed.set(veld, { ...known, toepassingen });
  }
  return narrowed;
}
