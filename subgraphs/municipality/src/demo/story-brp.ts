import type { Datum } from '@ketenhub/region';

/** What the BRP says of a story person beside what the region already tells; what is left out is the ordinary. */
export interface BrpFeiten {
  /** First day at the address. */
  readonly datumVan: Datum;
  readonly indicatieCurateleRegister?: boolean;
  readonly adresInOnderzoek?: boolean;
}

export const STORY_BRP: Readonly<Record<string, BrpFeiten>> = {
  willem: { datumVan: '2021-10-04' },
  'willem-moeder': { datumVan: '1994-08-15' },
  meisje: { datumVan: '2024-06-10' },
  man45: { datumVan: '2026-10-09' },
  'gezinx-vader': { datumVan: '1998-05-11' },
  'gezinx-moeder': { datumVan: '1998-05-11' },
  'gezinx-kind1': { datumVan: '2026-07-06' },
  'gezinx-kind2': { datumVan: '1998-05-11' },
  'gezinx-kind3': { datumVan: '2000-06-19' },
  'gezinx-kind4': { datumVan: '2026-09-08' },
  'gezinx-kind5': { datumVan: '2011-08-03' },
  // Since the house swap; to the old house he may not go back.
  nazorg: { datumVan: '2026-06-17' },
  // Inside since July: mail comes back, so the gemeente looks into whether he still lives there.
  verward: { datumVan: '2014-03-03', indicatieCurateleRegister: true, adresInOnderzoek: true },
  geheim: { datumVan: '2020-02-01' },
};
