import {
  AAN_TAFEL,
  HOOFDPERSOON,
  NA_HET_DOELBESLUIT,
  niemand,
  OVERHEID,
  PRIVAAT,
  VOOR_HET_DOELBESLUIT,
  type Zin,
  ziet,
  zietNiet,
} from '../verwachting.ts';

const NUMMER_EN_KERN = [
  'Casus.nummer',
  'Casus.thema',
  'Casus.gemeente',
  'Casus.hoofdonderwerp',
  'Casus.doelgroep',
  'Casus.aanpak',
];
const BESLUITEN = ['Casus.deelnemers', 'Casus.besluiten'];
const PROBLEMATIEK = ['Casus.problematiek'];
const HISTORIE = ['Casus.vorigeCasussen'];
const PLAN_EN_ACTIES = ['Casus.plan', 'Casus.acties'];
const CASUSREGIE = ['Casus.schaalstappen'];
const OVERLEGGEN = ['Casus.overleggen'];
const KNELPUNTEN = ['Casus.knelpunten'];
const SCENARIOS = ['Casus.scenarios'];
const FEITEN = ['Casus.feiten'];
const VERSTREKKINGEN = ['Casus.verstrekkingen'];
const INSTEMMINGSVRAGEN = ['Casus.instemmingsvragen'];

/** The register itself; a field of the casus is about no person in particular and is stated along the hoofdpersoon. */
const REGISTER: readonly Zin[] = [
  // The house's own case register is open before the doelbesluit (domain 1.7, open point); of the deelnemers only the
  // aanmelder, who supplied what is in it (WGS 2.31(1), BGS 2.20(3)). The O of the TRIAGE column is thus politie alone.
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de aanmelding en de triage het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep en de gekozen aanpak.',
    {
      velden: NUMMER_EN_KERN,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep en de gekozen aanpak.',
    { velden: NUMMER_EN_KERN, fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: AAN_TAFEL },
  ),
  // What an aanmelding consists of: who reports, the criteria, the partners and whom to call there (domain 2.2).
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de aanmelding en de triage de criteria, de aanmelder en diens domein en de contactpunten van de deelnemers.',
    {
      velden: ['Casus.criteria', 'Casus.aanmelding', 'Casus.contactpunten'],
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  // There is no besluit to see in the aanmelding: the doelbesluit is the exit of the triage (WGS 2.31(2), domain 2.2).
  niemand('Niemand ziet in de aanmelding een deelnemerslijst of genomen besluiten.', {
    velden: BESLUITEN,
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de triage de deelnemerslijst en de genomen besluiten.',
    {
      velden: BESLUITEN,
      fasen: ['TRIAGE'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  // Cell CASUS_CRITERIA, CASUS_BESLUIT x UITVRAAG: no P and no CR. Only the overheidsdeelnemers decide (WGS 2.31(2), (4)).
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in de uitvraag de criteria, de aanmelder en diens domein, de deelnemerslijst en de genomen besluiten.',
    {
      velden: ['Casus.criteria', 'Casus.aanmelding', ...BESLUITEN],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', ...OVERHEID],
    },
  ),
  ziet(
    'Iedereen aan tafel ziet in het casusoverleg, de uitvoering en de afschaling de criteria, de aanmelder en diens domein, de deelnemerslijst en de genomen besluiten.',
    {
      velden: ['Casus.criteria', 'Casus.aanmelding', ...BESLUITEN],
      fasen: ['CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL,
    },
  ),
  // WGS 2.30(1)(c): data of employees, and of nobody else.
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de contactpunten van de deelnemers.',
    { velden: ['Casus.contactpunten'], fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: AAN_TAFEL },
  ),
];

/** What is the matter (GEZONDHEID: it says who is ill) and what was before; the register's own, and yet not for everyone. */
const ACHTERGROND: readonly Zin[] = [
  niemand('Niemand ziet in de aanmelding de problematiek of eerdere casussen.', {
    velden: [...PROBLEMATIEK, ...HISTORIE],
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur en de procesondersteuner zien in de triage en de uitvraag de problematiek en de eerdere casussen.',
    {
      velden: [...PROBLEMATIEK, ...HISTORIE],
      fasen: ['TRIAGE', 'UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  zietNiet('De liaison van de politie, die aanmeldde, ziet in de triage de problematiek en de eerdere casussen niet.', {
    velden: [...PROBLEMATIEK, ...HISTORIE],
    fasen: ['TRIAGE'],
    soorten: HOOFDPERSOON,
    personas: ['liaison-politie'],
  }),
  ziet('Iedereen aan tafel ziet in het casusoverleg en de uitvoering de problematiek.', {
    velden: PROBLEMATIEK,
    fasen: ['CASUSOVERLEG', 'UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  ziet('De procesregisseur, de procesondersteuner en de casusregisseur zien in de afschaling de problematiek.', {
    velden: PROBLEMATIEK,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
  }),
  ziet('De procesregisseur en de procesondersteuner zien in het casusoverleg de eerdere casussen.', {
    velden: HISTORIE,
    fasen: ['CASUSOVERLEG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
  // A closed casus is afgeschermd (WGS 2.31(8)); that there was one is known to the house alone.
  zietNiet(
    'De casusregisseur, de overheidspartners en de private partners zien in het casusoverleg de eerdere casussen niet.',
    {
      velden: HISTORIE,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['casusregisseur', ...OVERHEID, ...PRIVAAT],
    },
  ),
  ziet('De procesregisseur en de procesondersteuner zien in de uitvoering en de afschaling de eerdere casussen.', {
    velden: HISTORIE,
    fasen: ['UITVOERING', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
];

/** Free text about the betrokkene, classed at the gravest it may quote (attack 106): for who judges and who talks it over. */
const MELDING: readonly Zin[] = [
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de aanmelding en de triage de aanleiding en het beoogde resultaat.',
    {
      velden: ['Casus.melding'],
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in de uitvraag de aanleiding en het beoogde resultaat.',
    {
      velden: ['Casus.melding'],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner, de casusregisseur en de overheidspartners zien in het casusoverleg de aanleiding en het beoogde resultaat.',
    {
      velden: ['Casus.melding'],
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur', ...OVERHEID],
    },
  ),
  zietNiet('De private partners zien in het casusoverleg de aanleiding en het beoogde resultaat niet.', {
    velden: ['Casus.melding'],
    fasen: ['CASUSOVERLEG'],
    soorten: HOOFDPERSOON,
    personas: PRIVAAT,
  }),
  niemand('Niemand ziet in de uitvoering en de afschaling de aanleiding en het beoogde resultaat.', {
    velden: ['Casus.melding'],
    fasen: ['UITVOERING', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
];

/** For who fills the melding in again, and for the house that sent it back. */
const TERUGSTURING: readonly Zin[] = [
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de aanmelding wat er aan een teruggestuurde melding ontbreekt.',
    {
      velden: ['Casus.terugstuurpunten'],
      fasen: ['AANMELDING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'liaison-politie'],
    },
  ),
  niemand(
    'Niemand ziet in de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling wat er aan een teruggestuurde melding ontbreekt.',
    {
      velden: ['Casus.terugstuurpunten'],
      fasen: ['TRIAGE', ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
];

const REGIE: readonly Zin[] = [
  niemand('Niemand ziet in de aanmelding en de triage het op- en afschalen.', {
    velden: CASUSREGIE,
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur, de procesondersteuner en de casusregisseur zien in de uitvraag en de afschaling het op- en afschalen.',
    {
      velden: CASUSREGIE,
      fasen: ['UITVRAAG', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
    },
  ),
  ziet('Iedereen aan tafel ziet in het casusoverleg en de uitvoering het op- en afschalen.', {
    velden: CASUSREGIE,
    fasen: ['CASUSOVERLEG', 'UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  niemand(
    'Niemand ziet in de aanmelding en de triage een plan van aanpak, acties, gehouden overleggen, knelpunten of scenario’s; die zijn er pas na het besluit over het doel.',
    {
      velden: [...PLAN_EN_ACTIES, ...OVERLEGGEN, ...KNELPUNTEN, ...SCENARIOS],
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
    },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner en de casusregisseur zien in de uitvraag en de afschaling het plan van aanpak en de acties.',
    {
      velden: PLAN_EN_ACTIES,
      fasen: ['UITVRAAG', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
    },
  ),
  // Those who made the agreements carry them out (WGS 2.31(5) and (6)).
  ziet(
    'Iedereen aan tafel ziet in het casusoverleg en de uitvoering het plan van aanpak, de acties, de gehouden overleggen en de knelpunten.',
    {
      velden: [...PLAN_EN_ACTIES, ...OVERLEGGEN, ...KNELPUNTEN],
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL,
    },
  ),
  niemand('Niemand ziet in de uitvraag gehouden overleggen; het eerste moet nog komen.', {
    velden: OVERLEGGEN,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
  }),
  ziet('De procesregisseur en de procesondersteuner zien in de afschaling de gehouden overleggen.', {
    velden: OVERLEGGEN,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
  ziet('De procesregisseur en de procesondersteuner zien in de uitvraag de knelpunten.', {
    velden: KNELPUNTEN,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
  ziet('De procesregisseur, de procesondersteuner en de casusregisseur zien in de afschaling de knelpunten.', {
    velden: KNELPUNTEN,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
  }),
];

/** Agreed beforehand for ZSM and the police: what happens when it goes wrong tonight. */
const SCENARIO: readonly Zin[] = [
  ziet('De procesregisseur en de overheidspartners zien in de uitvraag en de afschaling de scenario’s.', {
    velden: SCENARIOS,
    fasen: ['UITVRAAG', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', ...OVERHEID],
  }),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg en de uitvoering de scenario’s.',
    {
      velden: SCENARIOS,
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  // No PO and no P in any cell of CASUS_SCENARIO.
  zietNiet(
    'De procesondersteuner en de private partners zien in de uitvraag, het casusoverleg, de uitvoering en de afschaling de scenario’s niet.',
    {
      velden: SCENARIOS,
      fasen: NA_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesondersteuner', ...PRIVAAT],
    },
  ),
];

/** The list; which facts are in it is decided per fact, by the rules of the field that it came from (ADR 28). */
const DOSSIER: readonly Zin[] = [
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de feiten in het dossier die van de eigen regels.',
    { velden: FEITEN, fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: AAN_TAFEL },
  ),
  niemand('Niemand ziet in de aanmelding en de triage feiten in het dossier.', {
    velden: FEITEN,
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
  }),
];

/** Which verstrekkingen are in it is decided by what was in each; whom an organisation is asked about, the register says (ADR 37). */
const VERSTREKKING: readonly Zin[] = [
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de verstrekkingen die waarvan de inhoud onder de eigen regels valt.',
    { velden: VERSTREKKINGEN, fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: AAN_TAFEL },
  ),
  niemand('Niemand ziet in de aanmelding en de triage verstrekkingen of vragen om in te stemmen.', {
    velden: [...VERSTREKKINGEN, ...INSTEMMINGSVRAGEN],
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De overheidspartners, de private partners en de casusregisseur zien in de uitvraag, het casusoverleg, de uitvoering en de afschaling de vragen om in te stemmen aan de eigen organisatie.',
    {
      velden: INSTEMMINGSVRAGEN,
      fasen: NA_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: [...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
];

export const CASUS_ZINNEN: readonly Zin[] = [
  ...REGISTER,
  ...ACHTERGROND,
  ...MELDING,
  ...TERUGSTURING,
  ...REGIE,
  ...SCENARIO,
  ...DOSSIER,
  ...VERSTREKKING,
];
