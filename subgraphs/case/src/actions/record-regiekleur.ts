import type { casussen } from '../store/tables.ts';
import type { Decision } from './record-decision.ts';

export interface Regieoordeel {
  readonly regiekleur: NonNullable<(typeof casussen.$inferSelect)['regiekleur']>;
  readonly kenmerken: readonly string[];
}

/** The colour of the regie: what people judge, by features that they name, and never computed (WGS 1.9; R24). */
export function recordRegiekleur({ regiekleur, kenmerken }: Regieoordeel): Decision {
  return ({ refuse }) => {
    const uitleg = refuse('regiekleurVastleggen');
    if (uitleg !== null) return { uitleg };
    const named = [...new Set(kenmerken)];
    if (named.length === 0) return { uitleg: 'Noem ten minste een kenmerk waaraan u deze kleur ziet.' };
    return { casus: { regiekleur }, soort: 'REGIEKLEUR', inhoud: [regiekleur, ...named].join(' '), relink: [] };
  };
}
