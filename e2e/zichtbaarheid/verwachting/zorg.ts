import { veldenVan } from '../velden.ts';
import { BEIDE, niemand, nooit, type Verwachting, VOOR_HET_DOELBESLUIT, werkUit, type Zin } from '../verwachting.ts';
import { GGZ_ZINNEN } from './ggz.ts';
import { HULP_EN_WONEN_ZINNEN } from './hulp-en-wonen.ts';
import { VEILIG_THUIS_ZINNEN } from './veilig-thuis.ts';

// All of it lies under a duty of secrecy (WGS 2.29(2)). "Ziet" here means that the rule lets the source be asked; whether
// the source answers is for its gate, and no or no gate must then look like nothing known (R05).
const VELDEN = veldenVan('zorg');

/** Secret-bound data in TRIAGE and earlier: a prohibition that wins from every rule. */
const VOOR_HET_BESLUIT: readonly Zin[] = [
  niemand(
    'Niemand ziet in de aanmelding en de triage de gegevens van de zorg van de hoofdpersoon of de directe kring.',
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
    'Niemand ziet, als de casus is afgesloten, de gegevens van de zorg van de hoofdpersoon en de directe kring.',
    {
      velden: VELDEN,
      fasen: ['AFGESLOTEN'],
      soorten: BEIDE,
    },
  ),
];

/** WGS 1.8(2)(b) and (c). */
const BUITEN: readonly Zin[] = [
  nooit(
    'De functionaris gegevensbescherming ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'fg',
    VELDEN,
  ),
  nooit(
    'Het lid van de adviescommissie ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'rac-lid',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van de politie ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'privacyfunctionaris-politie',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van het huis ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'compliance',
    VELDEN,
  ),
  nooit('De auditor ziet in geen enkele fase de gegevens van de zorg van wie ook.', 'auditor', VELDEN),
  nooit(
    'Het contactpunt voor betrokkenen ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'contactpunt',
    VELDEN,
  ),
  nooit(
    'De beheerder bij de politie ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'partner-it-politie',
    VELDEN,
  ),
  nooit('De manager ziet in geen enkele fase de gegevens van de zorg van wie ook.', 'manager', VELDEN),
];

export const ZORG_ZINNEN: readonly Zin[] = [
  ...VOOR_HET_BESLUIT,
  ...GGZ_ZINNEN,
  ...VEILIG_THUIS_ZINNEN,
  ...HULP_EN_WONEN_ZINNEN,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const ZORG: readonly Verwachting[] = werkUit(VELDEN, ZORG_ZINNEN);
