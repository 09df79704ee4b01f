/** What the last check of an afschaling finds: nothing, something that somebody has taken on, or something that stands open. */
export const AFSCHAALCHECKS = ['IN_ORDE', 'BELEGD', 'STAAT_OPEN'] as const;
export type Afschaalcheck = (typeof AFSCHAALCHECKS)[number];

/** Why a casus that was scaled down needs the table again. */
export const OPSCHAALREDENEN = ['TERUGVAL', 'NIEUW_FEIT', 'REGIE_STOKT', 'CONSULT'] as const;
export type Opschaalreden = (typeof OPSCHAALREDENEN)[number];

/** Why a casus closes without being scaled down first, so that nobody did the last checks (docs/adr/0042). */
export const AFSLUITREDENEN = ['OVERLEDEN', 'VERHUISD', 'ELDERS_OPGEPAKT', 'GEEN_GEZAMENLIJKE_AANPAK_NODIG'] as const;
export type Afsluitreden = (typeof AFSLUITREDENEN)[number];

export const OPDRACHTSOORTEN = ['CASEMANAGEMENT', 'TRAJECTREGIE'] as const;
export type Opdrachtsoort = (typeof OPDRACHTSOORTEN)[number];

/** Aanpak Voorkomen Escalatie, from no or a presumed problem to total escalation (domain 2.5). */
export const AVEFASEN = ['AVE_1', 'AVE_2', 'AVE_3', 'AVE_4'] as const;
export type Avefase = (typeof AVEFASEN)[number];

export const REGIEKLEUREN = ['GROEN', 'ORANJE', 'ROOD'] as const;
export type Regiekleur = (typeof REGIEKLEUREN)[number];

/**
 * What people see a regiekleur by (domain 5.4), in its order: green, orange, red. Two stand under two colours, and none is bound to one: the
 * kenmerken support a judgement and do not make it.
 */
export const REGIEKENMERKEN = [
  'CM_BEKEND',
  'MONITOREN',
  'ISD_MAATREGEL',
  'LEEFGEBIEDEN_IN_BEELD',
  'WACHTEN_OP_NIEUW_FEIT',
  'OPBOUW_ISD',
  'PROBLEMEN_SAMENWERKING',
  'PROBLEMEN_HUISVESTING',
  'MEER_DAN_DRIE_LEEFGEBIEDEN',
  'ZORG_UITGEPUT',
  'HG_ONVEILIGHEID',
  'PANIEK_IN_DE_KETEN',
  'PROBLEMEN_POSITIONERING_CM',
  'GEEN_CM',
  'KADER_ONTBREEKT_EN_LASTIG',
  'MAATSCHAPPELIJKE_ONVEILIGHEID',
  'IMPASSE',
  'BESTUURLIJK_GEVOELIG',
  'GEMEENTE_INTENSIEF',
  'ACUUT',
] as const;

export const EVALUATIECONCLUSIES = ['DOORGAAN', 'BIJSTELLEN', 'OPSCHALEN', 'AFSCHALEN', 'AFSLUITEN'] as const;
export type Evaluatieconclusie = (typeof EVALUATIECONCLUSIES)[number];
