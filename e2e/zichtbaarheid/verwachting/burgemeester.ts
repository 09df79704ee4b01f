import { HOOFDPERSOON, KRING, NA_HET_DOELBESLUIT, niemand, OVERHEID, PRIVAAT, type Zin, ziet } from '../verwachting.ts';

const STAND = 'BurgemeesterBeeld.stand';
/** A gebiedsverbod is one of the maatregelen with a shape of its own; the huisverbod has the same cells. */
const MAATREGELEN = [
  'BurgemeesterBeeld.maatregelen',
  'BurgemeesterBeeld.gebiedsverboden',
  'BurgemeesterBeeld.huisverboden',
];
const WOONOVERLAST = 'BurgemeesterBeeld.woonoverlast';
const ALLES = [STAND, ...MAATREGELEN, WOONOVERLAST];

/** Openbare orde en veiligheid (WGS 2.27(1)(e)): maatregelen, huisverbod and woonoverlast, after the doelbesluit. */
export const BURGEMEESTER_ZINNEN: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van de burgemeester, de maatregelen van de burgemeester, de gebiedsverboden, de huisverboden en de woonoverlast van de hoofdpersoon.',
    { velden: ALLES, fasen: ['UITVRAAG'], soorten: HOOFDPERSOON, personas: ['procesregisseur', ...OVERHEID] },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de burgemeester, de maatregelen van de burgemeester, de gebiedsverboden, de huisverboden en de woonoverlast van de hoofdpersoon.',
    {
      velden: ALLES,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  // Cell "PRk O P CR" of OOV_MAATREGEL, OOV_HUISVERBOD: a huisverbod touches whoever stays behind in the house.
  ziet(
    'De procesregisseur ziet in het casusoverleg de stand van de burgemeester, de maatregelen van de burgemeester, de gebiedsverboden en de huisverboden van de directe kring.',
    { velden: [STAND, ...MAATREGELEN], fasen: ['CASUSOVERLEG'], soorten: KRING, personas: ['procesregisseur'] },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in de uitvoering de stand van de burgemeester, de maatregelen van de burgemeester, de gebiedsverboden, de huisverboden en de woonoverlast van de hoofdpersoon.',
    {
      velden: ALLES,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur ziet in de afschaling de stand van de burgemeester, de maatregelen van de burgemeester, de gebiedsverboden, de huisverboden en de woonoverlast van de hoofdpersoon.',
    { velden: ALLES, fasen: ['AFSCHALING'], soorten: HOOFDPERSOON, personas: ['procesregisseur'] },
  ),
  niemand(
    'Niemand ziet in de uitvraag, de uitvoering en de afschaling de stand van de burgemeester, de maatregelen van de burgemeester, de gebiedsverboden of de huisverboden van de directe kring.',
    { velden: [STAND, ...MAATREGELEN], fasen: ['UITVRAAG', 'UITVOERING', 'AFSCHALING'], soorten: KRING },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de woonoverlast van de directe kring.',
    {
      velden: [WOONOVERLAST],
      fasen: NA_HET_DOELBESLUIT,
      soorten: KRING,
    },
  ),
];
