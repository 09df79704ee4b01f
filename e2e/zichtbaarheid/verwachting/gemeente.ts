import { veldenVan } from '../velden.ts';
import { BEIDE, niemand, nooit, type Verwachting, VOOR_HET_DOELBESLUIT, werkUit, type Zin } from '../verwachting.ts';
import { BURGEMEESTER_ZINNEN } from './burgemeester.ts';
import { COLLEGE_ZINNEN } from './college.ts';

// College and burgemeester are two deelnemers of one gemeente (WGS 2.27(1)(e) and (f)), each with its own stand.
const VELDEN = veldenVan('gemeente');

/** R02: cells as "PR PO E" of BRP_IDENTIFICATIE hold in TRIAGE when the college is the aanmelder; here that is politie. */
const VOOR_HET_BESLUIT: readonly Zin[] = [
  niemand(
    'Niemand ziet in de aanmelding en de triage de gegevens van de gemeente van de hoofdpersoon of de directe kring.',
    {
      velden: VELDEN,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: BEIDE,
    },
  ),
];

/** WGS 2.31(8), R17. */
const AFGESLOTEN: readonly Zin[] = [
  niemand(
    'Niemand ziet, als de casus is afgesloten, de gegevens van de gemeente van de hoofdpersoon en de directe kring.',
    {
      velden: VELDEN,
      fasen: ['AFGESLOTEN'],
      soorten: BEIDE,
    },
  ),
];

/** WGS 1.8(2)(b) and (c); the contactpunt works for the college, and is outside the table all the same. */
const BUITEN: readonly Zin[] = [
  nooit(
    'De functionaris gegevensbescherming ziet in geen enkele fase de gegevens van de gemeente van wie ook.',
    'fg',
    VELDEN,
  ),
  nooit(
    'Het lid van de adviescommissie ziet in geen enkele fase de gegevens van de gemeente van wie ook.',
    'rac-lid',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van de politie ziet in geen enkele fase de gegevens van de gemeente van wie ook.',
    'privacyfunctionaris-politie',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van het huis ziet in geen enkele fase de gegevens van de gemeente van wie ook.',
    'compliance',
    VELDEN,
  ),
  nooit('De auditor ziet in geen enkele fase de gegevens van de gemeente van wie ook.', 'auditor', VELDEN),
  nooit(
    'Het contactpunt voor betrokkenen ziet in geen enkele fase de gegevens van de gemeente van wie ook.',
    'contactpunt',
    VELDEN,
  ),
  nooit(
    'De beheerder bij de politie ziet in geen enkele fase de gegevens van de gemeente van wie ook.',
    'partner-it-politie',
    VELDEN,
  ),
  nooit('De manager ziet in geen enkele fase de gegevens van de gemeente van wie ook.', 'manager', VELDEN),
];

export const GEMEENTE_ZINNEN: readonly Zin[] = [
  ...VOOR_HET_BESLUIT,
  ...COLLEGE_ZINNEN,
  ...BURGEMEESTER_ZINNEN,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const GEMEENTE: readonly Verwachting[] = werkUit(VELDEN, GEMEENTE_ZINNEN);
