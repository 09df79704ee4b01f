import type { Klasse, Rol } from '@ketenhub/vocabulary';
import type { Beleid, Deelnemer } from '../beleid.ts';

/** Who can receive data, in the letters of the privacyprotocol; `E` are the owner's own people. */
export interface Ontvanger {
  readonly letter: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly klasse: Klasse | 'VAN_DE_BRON';
}

export const ONTVANGERS: readonly Ontvanger[] = [
  { letter: 'PR', naam: 'procesregisseur', rol: 'PROCESREGISSEUR', klasse: 'SAMENWERKINGSVERBAND' },
  { letter: 'PO', naam: 'procesondersteuner', rol: 'PROCESONDERSTEUNER', klasse: 'SAMENWERKINGSVERBAND' },
  { letter: 'O', naam: 'professional van een overheidsdeelnemer', rol: 'PROFESSIONAL', klasse: 'OVERHEID' },
  { letter: 'P', naam: 'professional van een private deelnemer', rol: 'PROFESSIONAL', klasse: 'PRIVAAT' },
  { letter: 'CRo', naam: 'casusregisseur van een overheidsdeelnemer', rol: 'CASUSREGISSEUR', klasse: 'OVERHEID' },
  { letter: 'CRp', naam: 'casusregisseur van een private deelnemer', rol: 'CASUSREGISSEUR', klasse: 'PRIVAAT' },
  { letter: 'E', naam: 'professional van de bron zelf', rol: 'PROFESSIONAL', klasse: 'VAN_DE_BRON' },
  { letter: 'FG', naam: 'functionaris gegevensbescherming', rol: 'FG', klasse: 'SAMENWERKINGSVERBAND' },
  { letter: 'RAC', naam: 'lid van de rechtmatigheidsadviescommissie', rol: 'RAC_LID', klasse: 'SAMENWERKINGSVERBAND' },
  { letter: 'PF', naam: 'privacyfunctionaris', rol: 'PRIVACYFUNCTIONARIS', klasse: 'SAMENWERKINGSVERBAND' },
  { letter: 'AU', naam: 'auditor', rol: 'AUDITOR', klasse: 'SAMENWERKINGSVERBAND' },
  { letter: 'CP', naam: 'contactpunt', rol: 'CONTACTPUNT', klasse: 'OVERHEID' },
  { letter: 'IT', naam: 'IT-team van een partner', rol: 'PARTNER_IT', klasse: 'OVERHEID' },
  { letter: 'MA', naam: 'manager', rol: 'MANAGER', klasse: 'SAMENWERKINGSVERBAND' },
];

/**
 * An organisation that stands for this recipient of data of one owner: the owner itself for E, else the first of the class
 * that is not the owner. Null when the region has none, or when E would be the house itself, which is no deelnemer.
 */
export function organisatieVan(beleid: Beleid, { klasse }: Ontvanger, eigenaar: Deelnemer): Deelnemer | null {
  if (klasse === 'VAN_DE_BRON') return eigenaar.klasse === 'SAMENWERKINGSVERBAND' ? null : eigenaar;
  return (
    beleid.deelnemers.find(
      (deelnemer) =>
        deelnemer.klasse === klasse && (klasse === 'SAMENWERKINGSVERBAND' || deelnemer.code !== eigenaar.code),
    ) ?? null
  );
}
