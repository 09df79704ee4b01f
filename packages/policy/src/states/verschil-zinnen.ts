import type { Beleid } from '../beleid.ts';
import { kolomNaam } from '../matrix/kolommen.ts';
import { kortste } from './afwijkingen.ts';
import type { Toestand } from './toestand.ts';
import { feitenZin, vragerZin } from './toestand-zin.ts';
import type { Verschil } from './verschil.ts';

const VELDEN_GETOOND = 4;

function overWie(toestanden: readonly Toestand[]): string {
  const soorten = new Set(toestanden.map(({ betrokkeneSoort }) => betrokkeneSoort));
  if (soorten.has('HOOFDPERSOON') && soorten.has('DIRECTE_KRING')) return 'over de hoofdpersoon en de directe kring';
  if (soorten.has('DIRECTE_KRING')) return 'over de directe kring';
  return soorten.has(null) ? 'over de casus' : 'over de hoofdpersoon';
}

/**
 * What opens and what closes as sentences: who gets another answer, in how many states, and the shortest of them to try.
 * `vraagVan` gives a question that asks a field, where there is a schema to put it to.
 */
export function verschilZinnen(
  verschillen: readonly Verschil[],
  beleid: Beleid,
  vraagVan: (veld: string) => string | null = () => null,
): string[] {
  return verschillen.flatMap(({ richting, velden, subcategorieen, toestanden }) => {
    const getoond = velden.slice(0, VELDEN_GETOOND).join(', ');
    const rest = velden.length > VELDEN_GETOOND ? ` en ${velden.length - VELDEN_GETOOND} andere velden` : '';
    const vraag = vraagVan(velden[0] ?? '');
    const groepen = Map.groupBy(
      toestanden,
      (toestand) => `${vragerZin(toestand)} bij ${kolomNaam(beleid, toestand.kolom)}`,
    );
    return [
      `${richting} ${subcategorieen.join(' + ')}: ${getoond}${rest}`,
      ...(vraag === null ? [] : [`  vraag: ${vraag}`]),
      ...[...groepen].map(([wie, eigen]) => {
        const voorbeeld = kortste(eigen);
        const woorden = richting === 'OPENT' ? 'ziet dit voortaan' : 'ziet dit niet meer';
        return `  - een ${wie} ${woorden}, ${overWie(eigen)} (${eigen.length} toestanden; bijvoorbeeld: ${voorbeeld === undefined ? '' : feitenZin(voorbeeld)})`;
      }),
    ];
  });
}
