import type { Cel, Kolom, MatrixKolom } from '@ketenhub/policy';

/** `PRk`: also of the directe kring; `Oa`: only as the aanmelder, before the decisions of WGS 2.31(2) and (4). */
export function cellText({ ontvanger, soorten }: Cel, { fase }: Kolom, isAboutPerson: boolean): string {
  const kring = isAboutPerson && soorten.includes('DIRECTE_KRING') ? 'k' : '';
  const isUndecided = fase === 'AANMELDING' || fase === 'TRIAGE';
  const aanmelder = isUndecided && ontvanger.klasse !== 'SAMENWERKINGSVERBAND' ? 'a' : '';
  return `${ontvanger.letter}${kring}${aanmelder}`;
}

/** All recipients of one column in one text; empty when nobody sees anything. */
export function columnText(column: MatrixKolom | undefined, isAboutPerson: boolean): string {
  return column === undefined ? '' : column.cellen.map((cel) => cellText(cel, column, isAboutPerson)).join(' ');
}

/** Text of the letters in the tables, for their legend. */
export const LEGENDA =
  'Letters: zie de lijst van ontvangers. `k` achter een letter: ook over de directe kring, anders alleen over de hoofdpersoon. `a`: alleen als aanmelder, vóór het doelbesluit en het deelnemersbesluit. Een lege cel is een weigering.';
