import type { Organisatie } from '@ketenhub/vocabulary';

export const DOMEINEN = ['ZORG', 'JUSTITIE', 'GEMEENTE'] as const;
export type Domein = (typeof DOMEINEN)[number];

/**
 * Domain of each deelnemer that can bring a casus in, as published management figures count them. The gecertificeerde
 * instelling has two tasks of which only the jeugdreclassering is seen bringing casussen in, and those figures count
 * it as justitie. The house is no aanmelder.
 */
const DOMEIN_VAN: Readonly<Record<Exclude<Organisatie, 'zvh'>, Domein>> = {
  politie: 'JUSTITIE',
  om: 'JUSTITIE',
  reclassering: 'JUSTITIE',
  dji: 'JUSTITIE',
  rvdk: 'JUSTITIE',
  gi: 'JUSTITIE',
  ggz: 'ZORG',
  verslavingszorg: 'ZORG',
  'veilig-thuis': 'ZORG',
  ggd: 'ZORG',
  wonen: 'ZORG',
  college: 'GEMEENTE',
  burgemeester: 'GEMEENTE',
};

/** The domain that an aanmelding counts for. */
export function domeinVan(aanmelder: Exclude<Organisatie, 'zvh'>): Domein {
  return DOMEIN_VAN[aanmelder];
}
