import { veldenVan } from '../velden.ts';
import {
  BEIDE,
  HOOFDPERSOON,
  KRING,
  NA_HET_DOELBESLUIT,
  niemand,
  nooit,
  OVERHEID,
  PRIVAAT,
  type Verwachting,
  VOOR_HET_DOELBESLUIT,
  werkUit,
  type Zin,
  ziet,
  zietNiet,
} from '../verwachting.ts';
import { OM_ZINNEN } from './om.ts';

const VELDEN = veldenVan('justitie');
const STAND_RECLASSERING = 'ReclasseringBeeld.stand';
const TOEZICHTEN = 'ReclasseringBeeld.toezichten';
/** What a reclasseringswerker thinks and what an instrument in a hand measured: a professional's judgement, never computed (WGS 1.9). */
const ADVIES = ['ReclasseringBeeld.advies', 'ReclasseringBeeld.risicotaxaties'];
/** DJI has one subcategorie as bron, so its stand follows it exactly; the same holds for the Raad. */
const DJI = ['DjiBeeld.stand', 'DjiBeeld.begeleiding'];
const RVDK = ['RvdkBeeld.stand', 'RvdkBeeld.onderzoeken'];
const VAN_DE_RECLASSERING = [STAND_RECLASSERING, TOEZICHTEN, ...ADVIES];

/** R02: the E of the TRIAGE column holds for the aanmelder alone, and here that is politie. */
const VOOR_HET_BESLUIT: readonly Zin[] = [
  niemand(
    'Niemand ziet in de aanmelding en de triage de gegevens van justitie van de hoofdpersoon of de directe kring.',
    {
      velden: VELDEN,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: BEIDE,
    },
  ),
];

const RECLASSERING: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van de reclassering en de toezichten van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHTEN],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  // Reclassering is a private deelnemer (WGS 2.27(2)(a)); the cells hold no P and, after TRIAGE, no E. Its own people work
  // in their own system.
  zietNiet(
    'De reclasseringswerker ziet in de uitvraag en de uitvoering in de hub niet de eigen toezichten van de hoofdpersoon.',
    {
      velden: [TOEZICHTEN],
      fasen: ['UITVRAAG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['reclasseringswerker'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de reclassering en de toezichten van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHTEN],
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in de uitvoering de stand van de reclassering en de toezichten van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHTEN],
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van de reclassering en de toezichten van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHTEN],
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur ziet in de uitvraag het advies van de reclassering en de risicotaxaties over de hoofdpersoon.',
    {
      velden: ADVIES,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg het advies van de reclassering en de risicotaxaties over de hoofdpersoon.',
    {
      velden: ADVIES,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering het advies van de reclassering en de risicotaxaties over de hoofdpersoon.',
    {
      velden: ADVIES,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de afschaling het advies van de reclassering of de risicotaxaties over de hoofdpersoon.', {
    velden: ADVIES,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de directe kring de stand van de reclassering, toezichten, een advies van de reclassering of risicotaxaties.',
    { velden: VAN_DE_RECLASSERING, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

const DETENTIE: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van DJI en de begeleiding in detentie van de hoofdpersoon.',
    { velden: DJI, fasen: ['UITVRAAG'], soorten: HOOFDPERSOON, personas: ['procesregisseur', ...OVERHEID] },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van DJI en de begeleiding in detentie van de hoofdpersoon.',
    {
      velden: DJI,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de stand van DJI en de begeleiding in detentie van de hoofdpersoon.',
    { velden: DJI, fasen: ['UITVOERING'], soorten: HOOFDPERSOON, personas: ['procesregisseur', 'casusregisseur'] },
  ),
  niemand('Niemand ziet in de afschaling de stand van DJI of de begeleiding in detentie van de hoofdpersoon.', {
    velden: DJI,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de stand van DJI of de begeleiding in detentie van de directe kring.',
    { velden: DJI, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

const KINDERBESCHERMING: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van de Raad voor de Kinderbescherming en de raadsonderzoeken van de hoofdpersoon.',
    { velden: RVDK, fasen: ['UITVRAAG'], soorten: HOOFDPERSOON, personas: ['procesregisseur', ...OVERHEID] },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de Raad voor de Kinderbescherming en de raadsonderzoeken van de hoofdpersoon.',
    {
      velden: RVDK,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  // Cell "PRk Ok P CR": the child in the house is most often in the kring.
  ziet(
    'De procesregisseur en de overheidspartners zien in het casusoverleg de stand van de Raad voor de Kinderbescherming en de raadsonderzoeken van de directe kring.',
    { velden: RVDK, fasen: ['CASUSOVERLEG'], soorten: KRING, personas: ['procesregisseur', ...OVERHEID] },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de stand van de Raad voor de Kinderbescherming en de raadsonderzoeken van de hoofdpersoon.',
    { velden: RVDK, fasen: ['UITVOERING'], soorten: HOOFDPERSOON, personas: ['procesregisseur', 'casusregisseur'] },
  ),
  niemand(
    'Niemand ziet in de afschaling de stand van de Raad voor de Kinderbescherming of de raadsonderzoeken van de hoofdpersoon.',
    { velden: RVDK, fasen: ['AFSCHALING'], soorten: HOOFDPERSOON },
  ),
  niemand(
    'Niemand ziet in de uitvraag, de uitvoering en de afschaling de stand van de Raad voor de Kinderbescherming of de raadsonderzoeken van de directe kring.',
    { velden: RVDK, fasen: ['UITVRAAG', 'UITVOERING', 'AFSCHALING'], soorten: KRING },
  ),
];

/** WGS 2.31(8), R17. */
const AFGESLOTEN: readonly Zin[] = [
  niemand(
    'Niemand ziet, als de casus is afgesloten, de gegevens van justitie van de hoofdpersoon en de directe kring.',
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
    'De functionaris gegevensbescherming ziet in geen enkele fase de gegevens van justitie van wie ook.',
    'fg',
    VELDEN,
  ),
  nooit(
    'Het lid van de adviescommissie ziet in geen enkele fase de gegevens van justitie van wie ook.',
    'rac-lid',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van de politie ziet in geen enkele fase de gegevens van justitie van wie ook.',
    'privacyfunctionaris-politie',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van het huis ziet in geen enkele fase de gegevens van justitie van wie ook.',
    'compliance',
    VELDEN,
  ),
  nooit('De auditor ziet in geen enkele fase de gegevens van justitie van wie ook.', 'auditor', VELDEN),
  nooit(
    'Het contactpunt voor betrokkenen ziet in geen enkele fase de gegevens van justitie van wie ook.',
    'contactpunt',
    VELDEN,
  ),
  nooit(
    'De beheerder bij de politie ziet in geen enkele fase de gegevens van justitie van wie ook.',
    'partner-it-politie',
    VELDEN,
  ),
  nooit('De manager ziet in geen enkele fase de gegevens van justitie van wie ook.', 'manager', VELDEN),
];

export const JUSTITIE_ZINNEN: readonly Zin[] = [
  ...VOOR_HET_BESLUIT,
  ...OM_ZINNEN,
  ...RECLASSERING,
  ...DETENTIE,
  ...KINDERBESCHERMING,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const JUSTITIE: readonly Verwachting[] = werkUit(VELDEN, JUSTITIE_ZINNEN);
