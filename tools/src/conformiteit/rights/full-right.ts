import { KLASSE_VAN, ORGANISATIES } from '@ketenhub/vocabulary';
import type { Right } from './rights.ts';

/** A right that opens something in every one of the five sources. */
export const FULL_RIGHT: Right = {
  doel: 'ZVH-CASUSOVERLEG',
  fase: 'CASUSOVERLEG',
  rol: 'PROCESREGISSEUR',
  organisatie: 'zvh',
  klasse: KLASSE_VAN.zvh,
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: 'politie',
  deelnemers: ORGANISATIES.filter((code) => code !== 'zvh'),
};
