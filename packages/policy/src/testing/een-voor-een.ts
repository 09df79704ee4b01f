import type { Onderwerp } from '../besluit.ts';
import { beslisVeld } from '../decide-field.ts';
import type { Geval } from '../states/onderwerpen.ts';
import type { Toestand } from '../states/toestand.ts';
import type { Versie } from '../states/verschil.ts';

/**
 * The slow way to the difference of one field: the whole decision of both versions in every one of these states. What
 * `verschillen` must find too, and what it is measured against.
 */
export function verschilEenVoorEen(
  oud: Versie,
  nieuw: Versie,
  veld: string,
  gevallen: Iterable<Geval>,
): { readonly opent: readonly Toestand[]; readonly sluit: readonly Toestand[] } {
  const isOpen = ({ beleid, annotaties }: Versie, onderwerp: Onderwerp) =>
    beslisVeld(beleid, annotaties, veld, onderwerp).effect === 'TOEGESTAAN';
  const opent: Toestand[] = [];
  const sluit: Toestand[] = [];
  for (const { toestand, onderwerp } of gevallen) {
    const straks = isOpen(nieuw, onderwerp);
    if (isOpen(oud, onderwerp) !== straks) (straks ? opent : sluit).push(toestand);
  }
  return { opent, sluit };
}
