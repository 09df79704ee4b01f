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
import { BELANGENCONFLICT_ZINNEN } from './belangenconflict.ts';
import { CASUS_ZINNEN } from './casus.ts';
import { KRING_ZINNEN } from './kring.ts';
import { LIJST_ZINNEN } from './lijst.ts';
import { OVERLEG_ZINNEN } from './overleg.ts';
import { UITVRAAG_ZINNEN } from './uitvraag.ts';

const NAAM = ['Betrokkene.naam'];
const BSN = ['Betrokkene.burgerservicenummer'];
const VELDEN = veldenVan('zvh');

const BETROKKENE: readonly Zin[] = [
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de aanmelding en de triage de naam in het register van de hoofdpersoon.',
    {
      velden: NAAM,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  // Cell CASUS_BETROKKENE x TRIAGE is "PRk POk O": the O carries no k, also when O is the aanmelder.
  ziet(
    'De procesregisseur en de procesondersteuner zien in de aanmelding en de triage de naam in het register van de directe kring.',
    {
      velden: NAAM,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: KRING,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg en de uitvoering de naam in het register van de hoofdpersoon en de directe kring.',
    { velden: NAAM, fasen: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'], soorten: BEIDE, personas: AAN_TAFEL },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner en de casusregisseur zien in de afschaling de naam in het register van de hoofdpersoon.',
    {
      velden: NAAM,
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de afschaling de naam in het register van de directe kring.', {
    velden: NAAM,
    fasen: ['AFSCHALING'],
    soorten: KRING,
  }),
  niemand('Niemand ziet in de aanmelding een burgerservicenummer, van de hoofdpersoon noch van de directe kring.', {
    velden: BSN,
    fasen: ['AANMELDING'],
    soorten: BEIDE,
  }),
  // Cell BSN x TRIAGE is "PO E". The number stands in the house's own register, so the doelbesluit does not stop the PO;
  // E would be the college, which is not the aanmelder here.
  ziet('De procesondersteuner ziet in de triage en de uitvraag het burgerservicenummer van de hoofdpersoon.', {
    velden: BSN,
    fasen: ['TRIAGE', 'UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesondersteuner'],
  }),
  zietNiet('De procesregisseur ziet in de triage en de uitvraag het burgerservicenummer van de hoofdpersoon niet.', {
    velden: BSN,
    fasen: ['TRIAGE', 'UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  niemand('Niemand ziet in de triage en de uitvraag het burgerservicenummer van de directe kring.', {
    velden: BSN,
    fasen: ['TRIAGE', 'UITVRAAG'],
    soorten: KRING,
  }),
  niemand(
    'Niemand ziet in het casusoverleg, de uitvoering en de afschaling het burgerservicenummer van de hoofdpersoon of de directe kring.',
    { velden: BSN, fasen: ['CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'], soorten: BEIDE },
  ),
];

const BESLUITEN: readonly Zin[] = [
  // They record, and never take, the decisions of WGS 2.31(2), (4) and (8) (doelbinding 3); there is no cell for others.
  ziet(
    'De procesregisseur en de procesondersteuner kunnen in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling besluiten vastleggen.',
    {
      velden: ['Mutation.faseVastleggen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet('Iedereen aan tafel kan in het casusoverleg en de uitvoering de voortgang melden.', {
    velden: ['Mutation.actieBijwerken'],
    fasen: ['CASUSOVERLEG', 'UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  ziet('De procesregisseur, de procesondersteuner en de casusregisseur kunnen in de afschaling de voortgang melden.', {
    velden: ['Mutation.actieBijwerken'],
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
  }),
  niemand('Niemand kan in de aanmelding, de triage en de uitvraag de voortgang melden.', {
    velden: ['Mutation.actieBijwerken'],
    fasen: [...VOOR_HET_DOELBESLUIT, 'UITVRAAG'],
    soorten: HOOFDPERSOON,
  }),
  // The house what it may see, a deelnemer what is its own; the register holds that.
  ziet('Iedereen aan tafel kan in de uitvraag, het casusoverleg en de uitvoering feiten vastleggen.', {
    velden: ['Mutation.feitVastleggen'],
    fasen: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  niemand('Niemand kan in de aanmelding, de triage en de afschaling feiten vastleggen.', {
    velden: ['Mutation.feitVastleggen'],
    fasen: [...VOOR_HET_DOELBESLUIT, 'AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  ziet('De liaison van de politie, die aanmeldde, kan in de aanmelding het formulier invullen.', {
    velden: ['Mutation.aanmeldingInvullen'],
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
    personas: ['liaison-politie'],
  }),
  ziet('De liaison van de politie, die aanmeldde, kan in de triage de melding toetsen.', {
    velden: ['Mutation.criteriaBeoordelen'],
    fasen: ['TRIAGE'],
    soorten: HOOFDPERSOON,
    personas: ['liaison-politie'],
  }),
  niemand(
    'Niemand kan in de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling het formulier invullen.',
    {
      velden: ['Mutation.aanmeldingInvullen'],
      fasen: ['TRIAGE', ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  niemand(
    'Niemand kan in de aanmelding, de uitvraag, het casusoverleg, de uitvoering en de afschaling de melding toetsen.',
    {
      velden: ['Mutation.criteriaBeoordelen'],
      fasen: ['AANMELDING', ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  niemand(
    'Niemand kan in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling een afgesloten casus heropenen.',
    {
      velden: ['Mutation.casusHeropenen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  ziet('De procesregisseur kan in het casusoverleg, de uitvoering en de afschaling resultaten verstrekken.', {
    velden: ['Mutation.scenarioVerstrekken'],
    fasen: ['CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  niemand('Niemand kan in de aanmelding, de triage en de uitvraag resultaten verstrekken.', {
    velden: ['Mutation.scenarioVerstrekken'],
    fasen: [...VOOR_HET_DOELBESLUIT, 'UITVRAAG'],
    soorten: HOOFDPERSOON,
  }),
  // The doel of the fase itself, as everything here; e2e/casusproces shows the doel that opens it.
  niemand(
    'Niemand kan in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling nagaan of iemand al bekend is.',
    {
      velden: ['Mutation.bekendheidChecken'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  niemand(
    'Niemand kan in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling deelnemers vragen of zij iemand kennen.',
    {
      velden: ['Mutation.bekendheidBijPartnersChecken'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
];

/** WGS 2.31(8): after closing the data are shielded; no doel of uitvoering can be claimed (R17). */
const AFGESLOTEN: readonly Zin[] = [
  niemand('Niemand ziet, als de casus is afgesloten, het casusregister van de hoofdpersoon en de directe kring.', {
    velden: VELDEN,
    fasen: ['AFGESLOTEN'],
    soorten: BEIDE,
  }),
];

/** WGS 1.8(2)(b) and (c); case data never reach accounts of RECHTMATIGHEID or BEHEER. */
const BUITEN: readonly Zin[] = [
  nooit('De functionaris gegevensbescherming ziet in geen enkele fase het casusregister van wie ook.', 'fg', VELDEN),
  nooit('Het lid van de adviescommissie ziet in geen enkele fase het casusregister van wie ook.', 'rac-lid', VELDEN),
  nooit(
    'De privacyfunctionaris van de politie ziet in geen enkele fase het casusregister van wie ook.',
    'privacyfunctionaris-politie',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van het huis ziet in geen enkele fase het casusregister van wie ook.',
    'compliance',
    VELDEN,
  ),
  nooit('De auditor ziet in geen enkele fase het casusregister van wie ook.', 'auditor', VELDEN),
  // AVG-VERZOEK and ZVH-HEROPENING are other doelen, outside this table.
  nooit(
    'Het contactpunt voor betrokkenen ziet in geen enkele fase het casusregister van wie ook.',
    'contactpunt',
    VELDEN,
  ),
  nooit(
    'De beheerder bij de politie ziet in geen enkele fase het casusregister van wie ook.',
    'partner-it-politie',
    VELDEN,
  ),
  nooit('De manager ziet in geen enkele fase het casusregister van wie ook.', 'manager', VELDEN),
];

export const ZVH_ZINNEN: readonly Zin[] = [
  ...CASUS_ZINNEN,
  ...LIJST_ZINNEN,
  ...OVERLEG_ZINNEN,
  ...UITVRAAG_ZINNEN,
  ...BELANGENCONFLICT_ZINNEN,
  ...KRING_ZINNEN,
  ...BETROKKENE,
  ...BESLUITEN,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const ZVH: readonly Verwachting[] = werkUit(VELDEN, ZVH_ZINNEN);
