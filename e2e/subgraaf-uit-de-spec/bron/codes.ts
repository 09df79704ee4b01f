// The codes of P16. An unknown value of a code is a refusal, so these lists are closed.
export const DOELEN = new Set([
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
  'RECHTMATIGHEID',
  'LOGCONTROLE',
  'BEHEER',
  'MANAGEMENTINFO',
]);
export const FASEN = new Set([
  'AANMELDING',
  'TRIAGE',
  'UITVRAAG',
  'CASUSOVERLEG',
  'UITVOERING',
  'AFSCHALING',
  'AFGESLOTEN',
]);
export const THEMAS = new Set(['JEUGD', 'VOLWASSENEN', 'HUISELIJK_GEWELD', 'STALKING']);
export const KLASSEN = new Set(['OVERHEID', 'PRIVAAT', 'SAMENWERKINGSVERBAND']);
export const SOORTEN: readonly string[] = ['HOOFDPERSOON', 'DIRECTE_KRING'];

// The account class of a rol is fixed (P27 step 5).
export const ACCOUNTKLASSE_VAN_ROL: ReadonlyMap<string, string> = new Map([
  ['PROCESREGISSEUR', 'UITVOERING'],
  ['PROCESONDERSTEUNER', 'UITVOERING'],
  ['CASUSREGISSEUR', 'UITVOERING'],
  ['PROFESSIONAL', 'UITVOERING'],
  ['FG', 'RECHTMATIGHEID'],
  ['RAC_LID', 'RECHTMATIGHEID'],
  ['PRIVACYFUNCTIONARIS', 'RECHTMATIGHEID'],
  ['AUDITOR', 'RECHTMATIGHEID'],
  ['CONTACTPUNT', 'RECHTMATIGHEID'],
  ['PARTNER_IT', 'BEHEER'],
  ['MANAGER', 'BEHEER'],
]);
export const ACCOUNTKLASSEN = new Set(ACCOUNTKLASSE_VAN_ROL.values());

export const OIN = /^\d{20}$/;
