import { veldenVan } from '../velden.ts';
import {
  AAN_TAFEL,
  BEIDE,
  HOOFDPERSOON,
  KRING,
  NA_HET_DOELBESLUIT,
  niemand,
  nooit,
  type Verwachting,
  VOOR_HET_DOELBESLUIT,
  werkUit,
  type Zin,
  ziet,
  zietNiet,
} from '../verwachting.ts';
import { MUTATIES, POLITIE_FEITEN, POLITIE_FEITEN_ZINNEN } from './politie-feiten.ts';

const VELDEN = veldenVan('politie');
const VAK = ['Betrokkene.politie'];
const STAND = ['PolitieBeeld.stand'];
const CONTACTPUNT = ['PolitieBeeld.contactpunt'];
const INHOUD = [...STAND, ...POLITIE_FEITEN];

const VOOR_HET_BESLUIT: readonly Zin[] = [
  // R02, WGS 2.31(1): before the doelbesluit the aanmelder works with its own data, and nobody else with them.
  ziet(
    'De liaison van de politie, die aanmeldde, ziet in de aanmelding en de triage van de hoofdpersoon de eigen stand van de politie, mutaties, laatste contact, aanhoudingen, meldingen van huiselijk geweld, zorgmeldingen, aandachtsvestigingen, veelplegerstatus, geweld- en wapenindicatie en sfeer-pv’s.',
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
    'Niemand ziet in de aanmelding en de triage van de directe kring de stand van de politie, mutaties, laatste contact, aanhoudingen, meldingen van huiselijk geweld, zorgmeldingen, aandachtsvestigingen, veelplegerstatus, geweld- en wapenindicatie of sfeer-pv’s.',
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
  nooit(
    'De privacyfunctionaris van het huis ziet in geen enkele fase de gegevens van de politie van wie ook.',
    'compliance',
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
  ...POLITIE_FEITEN_ZINNEN,
  ...STANDEN,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const POLITIE: readonly Verwachting[] = werkUit(VELDEN, POLITIE_ZINNEN);
