/** What another person of the casus is to the aangemelde betrokkene, beside the words of the BRP. */
export const RELATION_LABELS = {
  EX_PARTNER: 'ex-partner',
  BROER_ZUS: 'broer of zus',
  ANDER_GEZINSLID: 'ander gezinslid',
  HUISGENOOT: 'huisgenoot',
  ANDER_SOCIAAL_CONTACT: 'ander sociaal contact',
} as const;
