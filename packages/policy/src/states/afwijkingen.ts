import { THEMAS } from '@ketenhub/vocabulary';
import type { Toestand } from './toestand.ts';

const AANMELDER = { BRON: 'de bron is de aanmelder', VRAGER: 'wie vraagt is de aanmelder' } as const;

/**
 * What is out of the ordinary in a state, in words that a reader can try. Ordinary is: about the hoofdpersoon, both decisions
 * taken, asker and source designated, reported by a third, the first theme. The shorter the list, the better the example.
 */
export function afwijkingen({ betrokkeneSoort, situatie }: Toestand): string[] {
  const over = betrokkeneSoort === 'DIRECTE_KRING' ? ['over de directe kring'] : [];
  if (situatie === null) return over;
  const { doelbesluit, deelnemersbesluit, vragerIsDeelnemer, bronIsDeelnemer, aanmelder, thema } = situatie;
  return [
    ...over,
    ...(doelbesluit ? [] : ['zonder doelbesluit']),
    ...(deelnemersbesluit ? [] : ['zonder deelnemersbesluit']),
    ...(vragerIsDeelnemer ? [] : ['wie vraagt is niet aangewezen']),
    ...(bronIsDeelnemer ? [] : ['de bron is niet aangewezen']),
    ...(aanmelder === 'ANDER' ? [] : [AANMELDER[aanmelder]]),
    ...(thema === THEMAS[0] ? [] : [`thema ${thema.toLowerCase().replaceAll('_', ' ')}`]),
  ];
}

/** The state that a reader can try with the fewest words; the first of them among equals. */
export function kortste(toestanden: readonly Toestand[]): Toestand | undefined {
  return toestanden.reduce<Toestand | undefined>(
    (beste, toestand) =>
      beste === undefined || afwijkingen(toestand).length < afwijkingen(beste).length ? toestand : beste,
    undefined,
  );
}
