import {
  AAN_TAFEL,
  BEIDE,
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

/** laatsteContact is derived from the date of the mutaties: it may tell no more than they do. */
export const MUTATIES = ['PolitieBeeld.mutaties', 'PolitieBeeld.laatsteContact'];
const HUISELIJK_GEWELD = ['PolitieBeeld.hgMeldingen'];
const ZORGMELDINGEN = ['PolitieBeeld.zorgmeldingen'];
const AANHOUDINGEN = ['PolitieBeeld.aanhoudingen'];
const VEELPLEGER = ['PolitieBeeld.veelplegerstatus'];
const AANDACHT = ['PolitieBeeld.aandachtsvestigingen'];
const SFEER_PVS = ['PolitieBeeld.sfeerPvs'];
const GEWELD_WAPEN = ['PolitieBeeld.geweldWapen'];
/** Every politiegegeven (Wpg 8 and 13) that the police tells of a person. */
export const POLITIE_FEITEN = [
  ...MUTATIES,
  ...AANHOUDINGEN,
  ...HUISELIJK_GEWELD,
  ...ZORGMELDINGEN,
  ...AANDACHT,
  ...VEELPLEGER,
  ...GEWELD_WAPEN,
  ...SFEER_PVS,
];

const DAGELIJKSE_POLITIETAAK: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag en de uitvoering de mutaties, het laatste contact en de aanhoudingen van de hoofdpersoon.',
    {
      velden: [...MUTATIES, ...AANHOUDINGEN],
      fasen: ['UITVRAAG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de mutaties, het laatste contact en de aanhoudingen van de hoofdpersoon.',
    {
      velden: [...MUTATIES, ...AANHOUDINGEN],
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de overheidspartners zien in het casusoverleg de mutaties, het laatste contact en de aanhoudingen van de directe kring.',
    {
      velden: [...MUTATIES, ...AANHOUDINGEN],
      fasen: ['CASUSOVERLEG'],
      soorten: KRING,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag en de uitvoering de mutaties, het laatste contact of de aanhoudingen van de directe kring.',
    {
      velden: [...MUTATIES, ...AANHOUDINGEN],
      fasen: ['UITVRAAG', 'UITVOERING'],
      soorten: KRING,
    },
  ),
  niemand(
    'Niemand ziet in de afschaling de mutaties, het laatste contact, de aanhoudingen of de meldingen van huiselijk geweld van de hoofdpersoon of de directe kring.',
    { velden: [...MUTATIES, ...AANHOUDINGEN, ...HUISELIJK_GEWELD], fasen: ['AFSCHALING'], soorten: BEIDE },
  ),
];

const MELDINGEN: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de meldingen van huiselijk geweld van de hoofdpersoon.',
    {
      velden: HUISELIJK_GEWELD,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  // Cell "PRk O": who is in danger at home must be known to the procesregisseur before the table is laid.
  ziet('De procesregisseur ziet in de uitvraag de meldingen van huiselijk geweld van de directe kring.', {
    velden: HUISELIJK_GEWELD,
    fasen: ['UITVRAAG'],
    soorten: KRING,
    personas: ['procesregisseur'],
  }),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de meldingen van huiselijk geweld en de zorgmeldingen van de hoofdpersoon.',
    {
      velden: [...HUISELIJK_GEWELD, ...ZORGMELDINGEN],
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de private partners zien in het casusoverleg de meldingen van huiselijk geweld en de zorgmeldingen van de directe kring.',
    {
      velden: [...HUISELIJK_GEWELD, ...ZORGMELDINGEN],
      fasen: ['CASUSOVERLEG'],
      soorten: KRING,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in de uitvoering de meldingen van huiselijk geweld van de hoofdpersoon.',
    {
      velden: HUISELIJK_GEWELD,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de uitvoering de meldingen van huiselijk geweld van de directe kring.', {
    velden: HUISELIJK_GEWELD,
    fasen: ['UITVOERING'],
    soorten: KRING,
  }),
  ziet(
    'De procesregisseur, de overheidspartners en de private partners zien in de uitvraag de zorgmeldingen van de hoofdpersoon.',
    {
      velden: ZORGMELDINGEN,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in de uitvoering de zorgmeldingen van de hoofdpersoon.',
    {
      velden: ZORGMELDINGEN,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet('De procesregisseur ziet in de afschaling de zorgmeldingen van de hoofdpersoon.', {
    velden: ZORGMELDINGEN,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  niemand('Niemand ziet in de uitvraag, de uitvoering en de afschaling de zorgmeldingen van de directe kring.', {
    velden: ZORGMELDINGEN,
    fasen: ['UITVRAAG', 'UITVOERING', 'AFSCHALING'],
    soorten: KRING,
  }),
];

/** Whom the patrol must look out for, and who is on the list of veelplegers: the same cells. */
const VEELPLEGER_EN_AANDACHT: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de veelplegerstatus en de aandachtsvestigingen van de hoofdpersoon.',
    {
      velden: [...VEELPLEGER, ...AANDACHT],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg en de uitvoering de veelplegerstatus en de aandachtsvestigingen van de hoofdpersoon.',
    {
      velden: [...VEELPLEGER, ...AANDACHT],
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet('De procesregisseur ziet in de afschaling de veelplegerstatus en de aandachtsvestigingen van de hoofdpersoon.', {
    velden: [...VEELPLEGER, ...AANDACHT],
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  // No k: that politie keeps an eye on the mother's house is between her and politie.
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling een veelplegerstatus of aandachtsvestigingen van de directe kring.',
    { velden: [...VEELPLEGER, ...AANDACHT], fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

/** Written for one judge: an impression of the neighbourhood, with what others said in it. */
const SFEER: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag en de uitvoering de sfeer-pv’s van de hoofdpersoon.',
    {
      velden: SFEER_PVS,
      fasen: ['UITVRAAG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg de sfeer-pv’s van de hoofdpersoon.',
    {
      velden: SFEER_PVS,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  zietNiet(
    'De private partners zien in de uitvraag, het casusoverleg en de uitvoering de sfeer-pv’s van de hoofdpersoon niet.',
    {
      velden: SFEER_PVS,
      fasen: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: PRIVAAT,
    },
  ),
  niemand('Niemand ziet in de afschaling de sfeer-pv’s van de hoofdpersoon.', {
    velden: SFEER_PVS,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling sfeer-pv’s van de directe kring.',
    { velden: SFEER_PVS, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

/** Safety of whoever visits: the one police fact that also the procesondersteuner sees. */
const VEILIGHEID: readonly Zin[] = [
  ziet('Iedereen aan tafel ziet in de uitvraag de geweld- en wapenindicatie van de hoofdpersoon.', {
    velden: GEWELD_WAPEN,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  niemand('Niemand ziet in de uitvraag en de afschaling de geweld- en wapenindicatie van de directe kring.', {
    velden: GEWELD_WAPEN,
    fasen: ['UITVRAAG', 'AFSCHALING'],
    soorten: KRING,
  }),
  ziet(
    'Iedereen aan tafel ziet in het casusoverleg en de uitvoering de geweld- en wapenindicatie van de hoofdpersoon en de directe kring.',
    { velden: GEWELD_WAPEN, fasen: ['CASUSOVERLEG', 'UITVOERING'], soorten: BEIDE, personas: AAN_TAFEL },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de geweld- en wapenindicatie van de hoofdpersoon.',
    {
      velden: GEWELD_WAPEN,
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
];

export const POLITIE_FEITEN_ZINNEN: readonly Zin[] = [
  ...DAGELIJKSE_POLITIETAAK,
  ...MELDINGEN,
  ...VEELPLEGER_EN_AANDACHT,
  ...SFEER,
  ...VEILIGHEID,
];
