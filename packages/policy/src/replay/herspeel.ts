import { BETROKKENE_SOORTEN, type BetrokkeneSoort } from '@ketenhub/vocabulary';
import { beslisVeld } from '../decide-field.ts';
import type { Versie } from '../states/verschil.ts';
import type { GelogdeBeslissing } from './gelogde-beslissing.ts';

/** A field that this request would be answered differently about. */
export interface Wijziging {
  readonly veld: string;
  readonly richting: 'OPENT' | 'SLUIT';
  /** The kinds of betrokkene for which it differs; empty where it differs for all there are. */
  readonly betrokkeneSoorten: readonly BetrokkeneSoort[];
}

/**
 * What a logged request would see more or less of under another version, decided anew under both on the facts that were
 * logged with it. Only what was asked is decided: the log cannot tell what was not asked.
 */
export function herspeel({ vraag, velden, casus }: GelogdeBeslissing, oud: Versie, nieuw: Versie): Wijziging[] {
  const soorten = casus === null ? [null] : BETROKKENE_SOORTEN.filter((soort) => casus.soorten.includes(soort));
  const isOpen = ({ beleid, annotaties }: Versie, veld: string, betrokkeneSoort: BetrokkeneSoort | null): boolean =>
    beslisVeld(beleid, annotaties, veld, { ...vraag, casus, betrokkeneSoort }).effect === 'TOEGESTAAN';
  return [...new Set(velden)].toSorted().flatMap((veld) =>
    (['OPENT', 'SLUIT'] as const).flatMap((richting): Wijziging[] => {
      const anders = soorten.filter((soort) => {
        const [was, wordt] = [isOpen(oud, veld, soort), isOpen(nieuw, veld, soort)];
        return was !== wordt && wordt === (richting === 'OPENT');
      });
      if (anders.length === 0) return [];
      const alle = anders.length === soorten.length;
      return [{ veld, richting, betrokkeneSoorten: alle ? [] : anders.filter((soort) => soort !== null) }];
    }),
  );
}
