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

const VELDEN = veldenVan('justitie');
const STAND_OM = 'OmBeeld.stand';
const STRAFZAKEN = ['OmBeeld.strafzaken', 'OmStrafzaak.zitting'];
const AFDOENINGEN = ['OmStrafzaak.afdoening', 'OmBeeld.voorwaarden'];
const TENUITVOERLEGGING = 'OmBeeld.tenuitvoerlegging';
const STAND_RECLASSERING = 'ReclasseringBeeld.stand';
const TOEZICHT = 'ReclasseringBeeld.toezicht';
const ADVIES = ['ReclasseringBeeld.advies'];
/** DJI has one subcategorie as bron, so its stand follows it exactly; the same holds for the Raad. */
const DJI = ['DjiBeeld.stand', 'DjiBeeld.begeleiding'];
const RVDK = ['RvdkBeeld.stand', 'RvdkBeeld.onderzoeken'];
const VAN_HET_OM = [STAND_OM, ...STRAFZAKEN, ...AFDOENINGEN, TENUITVOERLEGGING];
const VAN_DE_RECLASSERING = [STAND_RECLASSERING, TOEZICHT, ...ADVIES];

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

const OM: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van het OM, strafzaken, zittingen, afdoeningen, voorwaarden en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: VAN_HET_OM,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van het OM, strafzaken, zittingen, afdoeningen, voorwaarden en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: VAN_HET_OM,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in de uitvoering de strafzaken en zittingen van de hoofdpersoon.',
    {
      velden: STRAFZAKEN,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  zietNiet('De private partners zien in de uitvoering de strafzaken en zittingen van de hoofdpersoon niet meer.', {
    velden: STRAFZAKEN,
    fasen: ['UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: PRIVAAT,
  }),
  // Who carries out an action must know the conditions it stands under. The afdoening hangs under the strafzaak in the
  // SDL, so private partners hold this cell without reaching it; see persoonsbeeld.ts.
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in de uitvoering de stand van het OM, afdoeningen, voorwaarden en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: [STAND_OM, ...AFDOENINGEN, TENUITVOERLEGGING],
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de afschaling de strafzaken en zittingen van de hoofdpersoon.', {
    velden: STRAFZAKEN,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van het OM, afdoeningen, voorwaarden en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: [STAND_OM, ...AFDOENINGEN, TENUITVOERLEGGING],
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  // No k in any cell of the OM: criminal data of the kring stay out of the view (AVG 10; WGS 2.31(7)).
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de directe kring de stand van het OM, strafzaken, zittingen, afdoeningen, voorwaarden of tenuitvoerlegging.',
    { velden: VAN_HET_OM, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

const RECLASSERING: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van de reclassering en het toezicht van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHT],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  // Reclassering is a private deelnemer (WGS 2.27(2)(a)); the cells hold no P and, after TRIAGE, no E. Its own people work
  // in their own system.
  zietNiet(
    'De reclasseringswerker ziet in de uitvraag en de uitvoering in de hub niet het eigen toezicht van de hoofdpersoon.',
    {
      velden: [TOEZICHT],
      fasen: ['UITVRAAG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['reclasseringswerker'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de reclassering en het toezicht van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHT],
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in de uitvoering de stand van de reclassering en het toezicht van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHT],
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van de reclassering en het toezicht van de hoofdpersoon.',
    {
      velden: [STAND_RECLASSERING, TOEZICHT],
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  ziet('De procesregisseur ziet in de uitvraag het advies van de reclassering over de hoofdpersoon.', {
    velden: ADVIES,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg het advies van de reclassering over de hoofdpersoon.',
    {
      velden: ADVIES,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering het advies van de reclassering over de hoofdpersoon.',
    {
      velden: ADVIES,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de afschaling het advies van de reclassering over de hoofdpersoon.', {
    velden: ADVIES,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de directe kring de stand van de reclassering, toezicht of een advies van de reclassering.',
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
  ...OM,
  ...RECLASSERING,
  ...DETENTIE,
  ...KINDERBESCHERMING,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const JUSTITIE: readonly Verwachting[] = werkUit(VELDEN, JUSTITIE_ZINNEN);
