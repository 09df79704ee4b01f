import {
  HOOFDPERSOON,
  KRING,
  NA_HET_DOELBESLUIT,
  niemand,
  OVERHEID,
  PRIVAAT,
  type Zin,
  ziet,
  zietNiet,
} from '../verwachting.ts';

const JEUGD = ['GiBeeld.stand', 'GiBeeld.maatregelen'];
const GGD = ['GgdBeeld.stand', 'GgdBeeld.bemoeizorg'];
const WONEN = [
  'ZorgWonenBeeld.stand',
  'ZorgWonenBeeld.wlz',
  'ZorgWonenBeeld.beschermdWonen',
  'ZorgWonenBeeld.wachtlijsten',
];

/** The gecertificeerde instelling (WGS 2.27(2)(c)); one subcategorie, so the stand follows it exactly. */
const JEUGDBESCHERMING: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van de gecertificeerde instelling en de jeugdmaatregelen van de hoofdpersoon.',
    { velden: JEUGD, fasen: ['UITVRAAG'], soorten: HOOFDPERSOON, personas: ['procesregisseur', ...OVERHEID] },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de gecertificeerde instelling en de jeugdmaatregelen van de hoofdpersoon.',
    {
      velden: JEUGD,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  // Cell "PRk Ok P CR": the child under the measure is most often in the kring of a parent.
  ziet(
    'De procesregisseur en de overheidspartners zien in het casusoverleg de stand van de gecertificeerde instelling en de jeugdmaatregelen van de directe kring.',
    { velden: JEUGD, fasen: ['CASUSOVERLEG'], soorten: KRING, personas: ['procesregisseur', ...OVERHEID] },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in de uitvoering de stand van de gecertificeerde instelling en de jeugdmaatregelen van de hoofdpersoon.',
    {
      velden: JEUGD,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur ziet in de afschaling de stand van de gecertificeerde instelling en de jeugdmaatregelen van de hoofdpersoon.',
    { velden: JEUGD, fasen: ['AFSCHALING'], soorten: HOOFDPERSOON, personas: ['procesregisseur'] },
  ),
  niemand(
    'Niemand ziet in de uitvraag, de uitvoering en de afschaling de stand van de gecertificeerde instelling of de jeugdmaatregelen van de directe kring.',
    { velden: JEUGD, fasen: ['UITVRAAG', 'UITVOERING', 'AFSCHALING'], soorten: KRING },
  ),
];

/** The GGD, an overheidsdeelnemer (WGS 2.27(1)(g)) with a duty of secrecy all the same. */
const BEMOEIZORG: readonly Zin[] = [
  ziet(
    'De procesregisseur ziet in de uitvraag en de afschaling de stand van de GGD en de bemoeizorg van de hoofdpersoon.',
    {
      velden: GGD,
      fasen: ['UITVRAAG', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de GGD en de bemoeizorg van de hoofdpersoon.',
    {
      velden: GGD,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de stand van de GGD en de bemoeizorg van de hoofdpersoon.',
    { velden: GGD, fasen: ['UITVOERING'], soorten: HOOFDPERSOON, personas: ['procesregisseur', 'casusregisseur'] },
  ),
  zietNiet(
    'De overheidspartners en de private partners zien in de uitvoering de stand van de GGD en de bemoeizorg van de hoofdpersoon niet.',
    {
      velden: GGD,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: [...OVERHEID, ...PRIVAAT],
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de stand van de GGD of de bemoeizorg van de directe kring.',
    { velden: GGD, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

const BESCHERMD_WONEN: readonly Zin[] = [
  ziet(
    'De procesregisseur ziet in de uitvraag de stand van beschermd wonen, de Wlz-indicatie, de plek in beschermd wonen en de wachtlijsten van de hoofdpersoon.',
    {
      velden: WONEN,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg en de uitvoering de stand van beschermd wonen, de Wlz-indicatie, de plek in beschermd wonen en de wachtlijsten van de hoofdpersoon.',
    {
      velden: WONEN,
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van beschermd wonen, de Wlz-indicatie, de plek in beschermd wonen en de wachtlijsten van de hoofdpersoon.',
    { velden: WONEN, fasen: ['AFSCHALING'], soorten: HOOFDPERSOON, personas: ['procesregisseur', 'casusregisseur'] },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de stand van beschermd wonen, de Wlz-indicatie, de plek in beschermd wonen of de wachtlijsten van de directe kring.',
    { velden: WONEN, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

/** Jeugdbescherming, bemoeizorg at the door, and care with housing. */
export const HULP_EN_WONEN_ZINNEN: readonly Zin[] = [...JEUGDBESCHERMING, ...BEMOEIZORG, ...BESCHERMD_WONEN];
