import type { Cel, MatrixKolom } from '@ketenhub/policy';

/** `PRk`: also of the directe kring; `Oa`: only as the aanmelder, before the decisions of WGS 2.31(2) and (4). */
export function cellText({ ontvanger, soorten, alleenAlsAanmelder }: Cel, isAboutPerson: boolean): string {
  const kring = isAboutPerson && soorten.includes('DIRECTE_KRING') ? 'k' : '';
  const aanmelder = alleenAlsAanmelder ? 'a' : '';
  return `${ontvanger.letter}${kring}${aanmelder}`;
}

/** All recipients of one column in one text; empty when nobody sees anything. */
export function columnText(column: MatrixKolom | undefined, isAboutPerson: boolean): string {
  return column === undefined ? '' : column.cellen.map((cel) => cellText(cel, isAboutPerson)).join(' ');
}

/** Text of the letters in the tables, for their legend. */
export const LEGENDA =
  'Letters: zie de lijst van ontvangers. `k` achter een letter: ook over de directe kring, anders alleen over de hoofdpersoon. `a`: alleen in de casus die deze organisatie zelf aanmeldde, en voor het huis alleen wat van de aanmelder komt, vóór het doelbesluit en het deelnemersbesluit. Een lege cel is een weigering.';
