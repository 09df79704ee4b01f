import { afwijkingen, type Beleid, kolomNaam, ONTVANGERS, type Toestand } from '@ketenhub/policy';

/** `procesregisseur`, or the role and class where the matrix has no letter for it. */
export function askerText({ rol, vrager }: Toestand): string {
  const found = ONTVANGERS.find(
    (ontvanger) =>
      ontvanger.rol === rol && (vrager === 'BRON' ? ontvanger.klasse === 'VAN_DE_BRON' : ontvanger.klasse === vrager),
  );
  return found?.naam ?? `${rol.toLowerCase()} (${vrager === 'BRON' ? 'van de bron' : vrager.toLowerCase()})`;
}

/** What is out of the ordinary about the casus in this state, in words. */
export function factsText(toestand: Toestand): string {
  const anders = afwijkingen(toestand);
  if (anders.length > 0) return anders.join(', ');
  return toestand.situatie === null ? 'zonder casus' : 'in een gewone casus';
}

/** One state as something to try: who, for which doel and fase, and what is out of the ordinary. */
export function stateText(toestand: Toestand, beleid: Beleid): string {
  return `een ${askerText(toestand)} bij ${kolomNaam(beleid, toestand.kolom)}, ${factsText(toestand)}`;
}
