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

const STAND = 'OmBeeld.stand';
const STRAFZAKEN = ['OmBeeld.strafzaken', 'OmBeeld.zittingen'];
/** What was decided and what it binds him to; the proeftijd is the term of the voorwaarden. */
const AFDOENINGEN = ['OmBeeld.afdoeningen', 'OmBeeld.voorwaarden', 'OmBeeld.proeftijd'];
const TENUITVOERLEGGING = ['OmBeeld.isd', 'OmBeeld.tenuitvoerlegging'];
const ZSM = ['OmBeeld.zsmBeoordelingen'];
const ZONDER_ZSM = [STAND, ...STRAFZAKEN, ...AFDOENINGEN, ...TENUITVOERLEGGING];

/** Justitiële en strafvorderlijke gegevens, always through the OM (WGS 2.30(1); Wjsg 8b, 39fa, 51ca), also of DJI and RvdK. */
const ZAKEN: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van het OM, strafzaken, zittingen, afdoeningen, voorwaarden, proeftijd, ISD-maatregel en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: ZONDER_ZSM,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van het OM, strafzaken, zittingen, afdoeningen, voorwaarden, proeftijd, ISD-maatregel en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: ZONDER_ZSM,
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
  // Who carries out an action must know the conditions it stands under and what was decided, though not the file behind it.
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in de uitvoering de stand van het OM, afdoeningen, voorwaarden, proeftijd, ISD-maatregel en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: [STAND, ...AFDOENINGEN, ...TENUITVOERLEGGING],
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
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van het OM, afdoeningen, voorwaarden, proeftijd, ISD-maatregel en tenuitvoerlegging van de hoofdpersoon.',
    {
      velden: [STAND, ...AFDOENINGEN, ...TENUITVOERLEGGING],
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  // No k in any cell of the OM: criminal data of the kring stay out of the view (AVG 10; WGS 2.31(7)).
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de directe kring de stand van het OM, strafzaken, zittingen, afdoeningen, voorwaarden, proeftijd, ISD-maatregel of tenuitvoerlegging.',
    { velden: ZONDER_ZSM, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

/** What is weighed at ZSM within hours is not yet a decision: the smallest circle of the OM. */
const AAN_DE_ZSM_TAFEL: readonly Zin[] = [
  ziet('De procesregisseur ziet in de uitvraag en de uitvoering de ZSM-beoordelingen van de hoofdpersoon.', {
    velden: ZSM,
    fasen: ['UITVRAAG', 'UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  ziet(
    'De procesregisseur en de overheidspartners zien in het casusoverleg de ZSM-beoordelingen van de hoofdpersoon.',
    {
      velden: ZSM,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  zietNiet(
    'De casusregisseur en de private partners zien in het casusoverleg de ZSM-beoordelingen van de hoofdpersoon niet.',
    {
      velden: ZSM,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['casusregisseur', ...PRIVAAT],
    },
  ),
  niemand('Niemand ziet in de afschaling de ZSM-beoordelingen van de hoofdpersoon.', {
    velden: ZSM,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling ZSM-beoordelingen van de directe kring.',
    { velden: ZSM, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

export const OM_ZINNEN: readonly Zin[] = [...ZAKEN, ...AAN_DE_ZSM_TAFEL];
