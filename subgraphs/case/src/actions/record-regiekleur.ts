import { insertRegieoordeel } from '../store/casusregie.ts';
import { REGIEKENMERKEN, type Regiekleur } from '../values/casusregie.ts';
import type { Fout } from './aanmelding.ts';
import { REGIETEKST } from './check-regie.ts';
import { checkText, wrong } from './check-text.ts';
import type { Decision } from './record-decision.ts';

/** A judgement of the regiekleur, as it was sent. */
export interface Regieoordeelinvoer {
  readonly regiekleur: Regiekleur;
  readonly kenmerken: readonly string[];
  readonly toelichting: string;
}

/** Who records it. */
export interface Oordelaar {
  /** OIN. */
  readonly organisatie: string;
  /** Pseudonym of the user. */
  readonly gebruiker: string;
}

const KENMERKEN: ReadonlySet<string> = new Set(REGIEKENMERKEN);

function checkKenmerken(kenmerken: readonly string[]): Fout[] {
  if (kenmerken.length === 0) return wrong('kenmerken', 'Noem ten minste een kenmerk waaraan u deze kleur ziet.');
  return kenmerken.every((code) => KENMERKEN.has(code))
    ? []
    : wrong('kenmerken', 'Hier staat een kenmerk dat niet bestaat.');
}

/**
 * The colour of the regie: what people judge, by features that they name and in their own words, and never computed (WGS 1.9; R24). Its besluit
 * tells that it was recorded and never by what; the judgements before it stay.
 */
export function recordRegiekleur(
  { regiekleur, kenmerken, toelichting }: Regieoordeelinvoer,
  { organisatie, gebruiker }: Oordelaar,
): Decision {
  return ({ refuse, facts, now }) => {
    const uitleg = refuse('regiekleurVastleggen');
    if (uitleg !== null) return { uitleg };
    const fouten = [...checkKenmerken(kenmerken), ...checkText('toelichting', toelichting, REGIETEKST)];
    if (fouten.length > 0) return { fouten };
    return {
      casus: { regiekleur },
      soort: 'REGIEKLEUR',
      inhoud: 'VASTGELEGD',
      relink: [],
      apply: (tx) =>
        insertRegieoordeel(tx, {
          casus: facts.casus.nummer,
          regiekleur,
          kenmerken: [...new Set(kenmerken)],
          toelichting: toelichting.trim(),
          oin: organisatie,
          vastgelegdDoor: gebruiker,
          vastgelegdOp: now,
        }),
    };
  };
}
