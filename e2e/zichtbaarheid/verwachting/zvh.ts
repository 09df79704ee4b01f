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
  type Verwachting,
  VOOR_HET_DOELBESLUIT,
  werkUit,
  type Zin,
  ziet,
  zietNiet,
} from '../verwachting.ts';

const NUMMER_EN_KERN = ['Casus.nummer', 'Casus.thema'];
const NAAM = ['Betrokkene.naam'];
const BSN = ['Betrokkene.burgerservicenummer'];
const VELDEN = veldenVan('zvh');

const REGISTER: readonly Zin[] = [
  // The house's own case register is open before the doelbesluit (domain 1.7, open point); of the deelnemers only the
  // aanmelder, who supplied what is in it (WGS 2.31(1), BGS 2.20(3)). The O of the TRIAGE column is thus politie alone.
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de aanmelding en de triage het casusnummer en de kern van de casus.',
    {
      velden: NUMMER_EN_KERN,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling het casusnummer en de kern van de casus.',
    { velden: NUMMER_EN_KERN, fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: AAN_TAFEL },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de aanmelding en de triage de criteria.',
    {
      velden: ['Casus.criteria'],
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  // There is no besluit to see in the aanmelding: the doelbesluit is the exit of the triage (WGS 2.31(2), domain 2.2).
  niemand('Niemand ziet in de aanmelding een deelnemerslijst.', {
    velden: ['Casus.deelnemers'],
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de triage de deelnemerslijst.',
    {
      velden: ['Casus.deelnemers'],
      fasen: ['TRIAGE'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  // Cell CASUS_CRITERIA, CASUS_BESLUIT x UITVRAAG: no P and no CR. Only the overheidsdeelnemers decide (WGS 2.31(2), (4)).
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in de uitvraag de criteria en de deelnemerslijst.',
    {
      velden: ['Casus.criteria', 'Casus.deelnemers'],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', ...OVERHEID],
    },
  ),
  ziet(
    'Iedereen aan tafel ziet in het casusoverleg, de uitvoering en de afschaling de criteria en de deelnemerslijst.',
    {
      velden: ['Casus.criteria', 'Casus.deelnemers'],
      fasen: ['CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL,
    },
  ),
];

const ACTIES: readonly Zin[] = [
  niemand('Niemand ziet in de aanmelding en de triage acties; die zijn er pas na het besluit over het doel.', {
    velden: ['Casus.acties'],
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur, de procesondersteuner en de casusregisseur zien in de uitvraag en de afschaling de acties.',
    {
      velden: ['Casus.acties'],
      fasen: ['UITVRAAG', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
    },
  ),
  ziet('Iedereen aan tafel ziet in het casusoverleg en de uitvoering de acties.', {
    velden: ['Casus.acties'],
    fasen: ['CASUSOVERLEG', 'UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
];

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
  nooit('De auditor ziet in geen enkele fase het casusregister van wie ook.', 'auditor', VELDEN),
  // AVG-VERZOEK is another doel, outside this table.
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
  ...REGISTER,
  ...ACTIES,
  ...BETROKKENE,
  ...BESLUITEN,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const ZVH: readonly Verwachting[] = werkUit(VELDEN, ZVH_ZINNEN);
