// The closed lists of P16. An unknown value is a refusal, so the lists are data and not types alone.
export const DOELEN = [
  'ZVH-AANMELDING',
  'ZVH-TRIAGE',
  'ZVH-UITVRAAG',
  'ZVH-CASUSOVERLEG',
  'ZVH-UITVOERING',
  'ZVH-AFSCHALING',
  'ZVH-LIJST',
  'ZVH-BEKENDHEIDSCHECK',
  'ZVH-WERKVOORRAAD',
  'ZVH-HEROPENING',
  'AVG-VERZOEK',
  'AVG-CORRECTIE',
  'AVG-TERMIJN',
  'RECHTMATIGHEID',
  'LOGCONTROLE',
  'BEHEER',
  'MANAGEMENTINFO',
];
export const FASEN = ['AANMELDING', 'TRIAGE', 'UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING', 'AFGESLOTEN'];
export const THEMAS = ['JEUGD', 'VOLWASSENEN', 'HUISELIJK_GEWELD', 'STALKING'];
export const ROLLEN = [
  'PROCESREGISSEUR',
  'PROCESONDERSTEUNER',
  'CASUSREGISSEUR',
  'PROFESSIONAL',
  'FG',
  'RAC_LID',
  'PRIVACYFUNCTIONARIS',
  'AUDITOR',
  'CONTACTPUNT',
  'PARTNER_IT',
  'MANAGER',
];
export const KLASSEN = ['OVERHEID', 'PRIVAAT', 'SAMENWERKINGSVERBAND'];
export const ACCOUNTKLASSEN = ['UITVOERING', 'RECHTMATIGHEID', 'BEHEER'];
export const SOORTEN = ['HOOFDPERSOON', 'DIRECTE_KRING'];
export const ACTIES = ['KOPPELEN', 'ONTKOPPELEN', 'VERNIETIGEN', 'PERSOON_VERNIETIGEN'];

export const ROLLEN_VAN_HET_HUIS = ['PROCESREGISSEUR', 'PROCESONDERSTEUNER'];
export const ROLLEN_VAN_DEELNEMERS = ['CASUSREGISSEUR', 'PROFESSIONAL'];

// The account class of a rol is fixed (P27, step 5); the claim of the token is not compared with it.
export function accountklasseVan(rol: string): string {
  if (ROLLEN_VAN_HET_HUIS.includes(rol) || ROLLEN_VAN_DEELNEMERS.includes(rol)) return 'UITVOERING';
  return rol === 'PARTNER_IT' || rol === 'MANAGER' ? 'BEHEER' : 'RECHTMATIGHEID';
}
