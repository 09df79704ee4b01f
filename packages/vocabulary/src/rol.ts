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
] as const;
export type Rol = (typeof ROLLEN)[number];

/** Account classes of WGS 1.8(2): (a) uitvoering, (b) toetsing op rechtmatigheid, (c) onderhoud en ondersteuning. */
export const ACCOUNTKLASSEN = ['UITVOERING', 'RECHTMATIGHEID', 'BEHEER'] as const;
export type Accountklasse = (typeof ACCOUNTKLASSEN)[number];
