import { veldenVan } from '../velden.ts';
import {
  AAN_TAFEL,
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

const VELDEN = veldenVan('politie');
const VAK = ['Betrokkene.politie'];
const STAND = ['PolitieBeeld.stand'];
const CONTACTPUNT = ['PolitieBeeld.contactpunt'];
/** laatsteContact is derived from the date of the mutaties: it may tell no more than they do. */
const MUTATIES = ['PolitieBeeld.mutaties', 'PolitieBeeld.laatsteContact'];
const HUISELIJK_GEWELD = ['PolitieBeeld.hgMeldingen'];
const ZORGMELDINGEN = ['PolitieBeeld.zorgmeldingen'];
const VEELPLEGER = ['PolitieBeeld.veelplegerstatus'];
const GEWELD_WAPEN = ['PolitieBeeld.geweldWapen'];
const INHOUD = [...STAND, ...MUTATIES, ...HUISELIJK_GEWELD, ...ZORGMELDINGEN, ...VEELPLEGER, ...GEWELD_WAPEN];

const VOOR_HET_BESLUIT: readonly Zin[] = [
  // R02, WGS 2.31(1): before the doelbesluit the aanmelder works with its own data, and nobody else with them.
  ziet(
    'De liaison van de politie, die aanmeldde, ziet in de aanmelding en de triage van de hoofdpersoon de eigen stand van de politie, mutaties, laatste contact, meldingen van huiselijk geweld, zorgmeldingen, veelplegerstatus en geweld- en wapenindicatie.',
    { velden: INHOUD, fasen: VOOR_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: ['liaison-politie'] },
  ),
  zietNiet(
    'De procesregisseur ziet in de aanmelding en de triage niet de mutaties of het laatste contact van de hoofdpersoon.',
    {
      velden: MUTATIES,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  // The stand says whether politie knows the person: that is politiegegeven, not a way to call the wijkagent.
  zietNiet(
    'De procesregisseur en de procesondersteuner zien in de triage niet de stand van de politie van de hoofdpersoon, ook al zien zij het nummer van de wijkagent.',
    { velden: STAND, fasen: ['TRIAGE'], soorten: HOOFDPERSOON, personas: ['procesregisseur', 'procesondersteuner'] },
  ),
  // Cells "E" without k.
  niemand(
    'Niemand ziet in de aanmelding en de triage van de directe kring de stand van de politie, mutaties, laatste contact, meldingen van huiselijk geweld, zorgmeldingen, veelplegerstatus of geweld- en wapenindicatie.',
    { velden: INHOUD, fasen: VOOR_HET_DOELBESLUIT, soorten: KRING },
  ),
];

const VORM: readonly Zin[] = [
  // DOMEINOBJECT is structure: it holds no data and says nothing; refusing it would only hide the stand.
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie zien in de aanmelding en de triage het lege vak voor de hoofdpersoon en de directe kring.',
    {
      velden: VAK,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: BEIDE,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling het lege vak voor de hoofdpersoon en de directe kring.',
    { velden: VAK, fasen: NA_HET_DOELBESLUIT, soorten: BEIDE, personas: AAN_TAFEL },
  ),
];

const CONTACT: readonly Zin[] = [
  // No column for AANMELDING: the aanmelder's own data, for the aanmelder.
  ziet('De liaison van de politie ziet in de aanmelding bij de hoofdpersoon het contactpunt van de politie.', {
    velden: CONTACTPUNT,
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
    personas: ['liaison-politie'],
  }),
  // WGS 2.30(1)(c): data of an employee, of the aanmelder; nothing about the betrokkene (R10).
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie zien in de triage bij de hoofdpersoon het contactpunt van de politie.',
    {
      velden: CONTACTPUNT,
      fasen: ['TRIAGE'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  // In AFSCHALING the O and P have this cell but not the betrokkene it hangs under; see persoonsbeeld.ts.
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling bij de hoofdpersoon het contactpunt van de politie.',
    { velden: CONTACTPUNT, fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: AAN_TAFEL },
  ),
  niemand(
    'Niemand ziet in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling bij de directe kring een contactpunt van de politie.',
    { velden: CONTACTPUNT, fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT], soorten: KRING },
  ),
];

const DAGELIJKSE_POLITIETAAK: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag en de uitvoering de mutaties en het laatste contact van de hoofdpersoon.',
    {
      velden: MUTATIES,
      fasen: ['UITVRAAG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de mutaties en het laatste contact van de hoofdpersoon.',
    {
      velden: MUTATIES,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de overheidspartners zien in het casusoverleg de mutaties en het laatste contact van de directe kring.',
    { velden: MUTATIES, fasen: ['CASUSOVERLEG'], soorten: KRING, personas: ['procesregisseur', ...OVERHEID] },
  ),
  niemand('Niemand ziet in de uitvraag en de uitvoering de mutaties of het laatste contact van de directe kring.', {
    velden: MUTATIES,
    fasen: ['UITVRAAG', 'UITVOERING'],
    soorten: KRING,
  }),
  niemand(
    'Niemand ziet in de afschaling de mutaties, het laatste contact of de meldingen van huiselijk geweld van de hoofdpersoon of de directe kring.',
    { velden: [...MUTATIES, ...HUISELIJK_GEWELD], fasen: ['AFSCHALING'], soorten: BEIDE },
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

const VEELPLEGERSTATUS: readonly Zin[] = [
  ziet('De procesregisseur en de overheidspartners zien in de uitvraag de veelplegerstatus van de hoofdpersoon.', {
    velden: VEELPLEGER,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', ...OVERHEID],
  }),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg en de uitvoering de veelplegerstatus van de hoofdpersoon.',
    {
      velden: VEELPLEGER,
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet('De procesregisseur ziet in de afschaling de veelplegerstatus van de hoofdpersoon.', {
    velden: VEELPLEGER,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling een veelplegerstatus van de directe kring.',
    { velden: VEELPLEGER, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
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

/** The stand is seen by exactly those who see at least one police fact of the same person. */
const STANDEN: readonly Zin[] = [
  ziet('Iedereen aan tafel ziet in de uitvraag de stand van de politie van de hoofdpersoon.', {
    velden: STAND,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  // Through the meldingen of huiselijk geweld, the only police fact of the kring in this fase.
  ziet('De procesregisseur ziet in de uitvraag de stand van de politie van de directe kring.', {
    velden: STAND,
    fasen: ['UITVRAAG'],
    soorten: KRING,
    personas: ['procesregisseur'],
  }),
  ziet(
    'Iedereen aan tafel ziet in het casusoverleg en de uitvoering de stand van de politie van de hoofdpersoon en de directe kring.',
    { velden: STAND, fasen: ['CASUSOVERLEG', 'UITVOERING'], soorten: BEIDE, personas: AAN_TAFEL },
  ),
  ziet('De procesregisseur en de casusregisseur zien in de afschaling de stand van de politie van de hoofdpersoon.', {
    velden: STAND,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'casusregisseur'],
  }),
  niemand('Niemand ziet in de afschaling de stand van de politie van de directe kring.', {
    velden: STAND,
    fasen: ['AFSCHALING'],
    soorten: KRING,
  }),
];

/** WGS 2.31(8), R17. */
const AFGESLOTEN: readonly Zin[] = [
  niemand(
    'Niemand ziet, als de casus is afgesloten, de gegevens van de politie van de hoofdpersoon en de directe kring.',
    {
      velden: VELDEN,
      fasen: ['AFGESLOTEN'],
      soorten: BEIDE,
    },
  ),
];

/** WGS 1.8(2)(b) and (c); also the police's own toezicht and IT see them elsewhere than in the person view. */
const BUITEN: readonly Zin[] = [
  nooit(
    'De functionaris gegevensbescherming ziet in geen enkele fase de gegevens van de politie van wie ook.',
    'fg',
    VELDEN,
  ),
  nooit(
    'Het lid van de adviescommissie ziet in geen enkele fase de gegevens van de politie van wie ook.',
    'rac-lid',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van de politie ziet in geen enkele fase de gegevens van de politie van wie ook.',
    'privacyfunctionaris-politie',
    VELDEN,
  ),
  nooit('De auditor ziet in geen enkele fase de gegevens van de politie van wie ook.', 'auditor', VELDEN),
  nooit(
    'Het contactpunt voor betrokkenen ziet in geen enkele fase de gegevens van de politie van wie ook.',
    'contactpunt',
    VELDEN,
  ),
  nooit(
    'De beheerder bij de politie ziet in geen enkele fase de gegevens van de politie van wie ook.',
    'partner-it-politie',
    VELDEN,
  ),
  nooit('De manager ziet in geen enkele fase de gegevens van de politie van wie ook.', 'manager', VELDEN),
];

export const POLITIE_ZINNEN: readonly Zin[] = [
  ...VOOR_HET_BESLUIT,
  ...VORM,
  ...CONTACT,
  ...DAGELIJKSE_POLITIETAAK,
  ...MELDINGEN,
  ...VEELPLEGERSTATUS,
  ...VEILIGHEID,
  ...STANDEN,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const POLITIE: readonly Verwachting[] = werkUit(VELDEN, POLITIE_ZINNEN);
