import type { Lijstcriteria } from '../store/casuslijsten.ts';

/** The version that holds on this day (ISO 8601): of those that began the newest; null when none did. */
export function criteriaOp<Versie extends Pick<Lijstcriteria, 'versie' | 'geldigVanaf'>>(
  criteria: readonly Versie[],
  dag: string,
): Versie | null {
  const begun = criteria.filter(({ geldigVanaf }) => geldigVanaf <= dag);
  return begun.reduce<Versie | null>(
    (newest, one) => (newest !== null && newest.versie > one.versie ? newest : one),
    null,
  );
}

/**
 * Why nobody can be placed by this version of the criteria on this day, in a Dutch sentence, or null: a version that is
 * published, has begun and was not replaced (WGS 2.32(1), BGS 2.22; R20).
 */
export function waaromNietToetsbaar(
  criteria: readonly Pick<Lijstcriteria, 'versie' | 'geldigVanaf'>[],
  { versie, dag }: { readonly versie: number; readonly dag: string },
): string | null {
  const inForce = criteriaOp(criteria, dag);
  if (criteria.length === 0)
    return 'Van deze lijst zijn nog geen criteria gepubliceerd; tot dan kan er niemand op (WGS 2.32(1)).';
  if (!criteria.some((one) => one.versie === versie)) return 'Deze versie van de criteria is er niet.';
  if (inForce === null || inForce.versie < versie) return 'Deze versie van de criteria geldt nog niet.';
  return inForce.versie > versie ? 'Deze versie van de criteria is vervangen; toets aan de nieuwe.' : null;
}
