import type { Beleid } from '../beleid.ts';
import { kolomNaam } from '../matrix/kolommen.ts';
import { ONTVANGERS } from '../matrix/ontvangers.ts';
import { afwijkingen } from './afwijkingen.ts';
import type { Toestand } from './toestand.ts';

/** `procesregisseur`, or the role and class where the matrix has no letter for it. */
export function vragerZin({ rol, vrager }: Toestand): string {
  const gevonden = ONTVANGERS.find(
    (ontvanger) =>
      ontvanger.rol === rol && (vrager === 'BRON' ? ontvanger.klasse === 'VAN_DE_BRON' : ontvanger.klasse === vrager),
  );
  return gevonden?.naam ?? `${rol.toLowerCase()} (${vrager === 'BRON' ? 'van de bron' : vrager.toLowerCase()})`;
}

/** What is out of the ordinary about the casus in this state, in words. */
export function feitenZin(toestand: Toestand): string {
  const anders = afwijkingen(toestand);
  if (anders.length > 0) return anders.join(', ');
  return toestand.situatie === null ? 'zonder casus' : 'in een gewone casus';
}

/** One state as something to try: who, for which doel and fase, and what is out of the ordinary. */
export function toestandZin(toestand: Toestand, beleid: Beleid): string {
  return `een ${vragerZin(toestand)} bij ${kolomNaam(beleid, toestand.kolom)}, ${feitenZin(toestand)}`;
}
