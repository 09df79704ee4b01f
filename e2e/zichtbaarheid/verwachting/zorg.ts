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

// All of it lies under a duty of secrecy (WGS 2.29(2)). "Ziet" here means that the rule lets the source be asked; whether
// the source answers is for its gate, and no or no gate must then look like nothing known (R05).
const VELDEN = veldenVan('zorg');
const STAND_GGZ = 'GgzBeeld.stand';
const BETROKKENHEID_GGZ = 'GgzBeeld.betrokkenheid';
const KADER = 'GgzBeeld.kader';
const BEHANDELSTATUS = ['GgzBeeld.behandelstatus'];
const VERSLAVINGSZORG = ['VerslavingszorgBeeld.stand', 'VerslavingszorgBeeld.betrokkenheid'];
const WONEN = ['ZorgWonenBeeld.stand', 'ZorgWonenBeeld.wachtlijsten'];
const STAND_VT = 'VeiligThuisBeeld.stand';
const MELDINGEN_VT = ['VeiligThuisBeeld.meldingen'];
const AFSPRAKEN = 'VeiligThuisBeeld.veiligheidsafspraken';

/** Secret-bound data in TRIAGE and earlier: a prohibition that wins from every rule. */
const VOOR_HET_BESLUIT: readonly Zin[] = [
  niemand(
    'Niemand ziet in de aanmelding en de triage de gegevens van de zorg van de hoofdpersoon of de directe kring.',
    {
      velden: VELDEN,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: BEIDE,
    },
  ),
];

const GGZ: readonly Zin[] = [
  ziet(
    'De procesregisseur ziet in de uitvraag de stand van de GGZ, de betrokkenheid van de GGZ en het kader van de hoofdpersoon.',
    {
      velden: [STAND_GGZ, BETROKKENHEID_GGZ, KADER],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  // An own patient is no exception: after TRIAGE no cell holds E, and the behandelaar has the own dossier (BW 7:457).
  zietNiet(
    'De behandelaar van de GGZ ziet in de uitvraag in de hub niet de eigen stand van de GGZ, betrokkenheid van de GGZ of het kader van de hoofdpersoon.',
    {
      velden: [STAND_GGZ, BETROKKENHEID_GGZ, KADER],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['ggz-behandelaar'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de GGZ en de betrokkenheid van de GGZ van de hoofdpersoon.',
    {
      velden: [STAND_GGZ, BETROKKENHEID_GGZ],
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  // Cell "PR O CR": GEZONDHEID, and so one circle smaller than the betrokkenheid.
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg het kader van de hoofdpersoon.',
    {
      velden: [KADER],
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de stand van de GGZ, de betrokkenheid van de GGZ en het kader van de hoofdpersoon.',
    {
      velden: [STAND_GGZ, BETROKKENHEID_GGZ, KADER],
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur ziet in de afschaling de stand van de GGZ en de betrokkenheid van de GGZ van de hoofdpersoon.',
    {
      velden: [STAND_GGZ, BETROKKENHEID_GGZ],
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  niemand('Niemand ziet in de afschaling het kader van de hoofdpersoon.', {
    velden: [KADER],
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand('Niemand ziet in de uitvraag en de afschaling de behandelstatus van de hoofdpersoon.', {
    velden: BEHANDELSTATUS,
    fasen: ['UITVRAAG', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  ziet('De procesregisseur en de casusregisseur zien in het casusoverleg de behandelstatus van de hoofdpersoon.', {
    velden: BEHANDELSTATUS,
    fasen: ['CASUSOVERLEG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'casusregisseur'],
  }),
  zietNiet(
    'De overheidspartners en de private partners zien in het casusoverleg de behandelstatus van de hoofdpersoon niet.',
    {
      velden: BEHANDELSTATUS,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: [...OVERHEID, ...PRIVAAT],
    },
  ),
  // Cell "CR": whoever directs the plan day by day; the procesregisseur no longer needs it.
  ziet('De casusregisseur ziet in de uitvoering de behandelstatus van de hoofdpersoon.', {
    velden: BEHANDELSTATUS,
    fasen: ['UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: ['casusregisseur'],
  }),
  zietNiet('De procesregisseur ziet in de uitvoering de behandelstatus van de hoofdpersoon niet.', {
    velden: BEHANDELSTATUS,
    fasen: ['UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  // The secret of a relative is not the hoofdpersoon's: one betrokkene's secret never through another's record.
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de directe kring de stand van de GGZ, de betrokkenheid van de GGZ, het kader of de behandelstatus.',
    {
      velden: [STAND_GGZ, BETROKKENHEID_GGZ, KADER, ...BEHANDELSTATUS],
      fasen: NA_HET_DOELBESLUIT,
      soorten: KRING,
    },
  ),
];

const VERSLAVING: readonly Zin[] = [
  ziet(
    'De procesregisseur ziet in de uitvraag en de afschaling de stand van de verslavingszorg en de betrokkenheid van de verslavingszorg van de hoofdpersoon.',
    {
      velden: VERSLAVINGSZORG,
      fasen: ['UITVRAAG', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de verslavingszorg en de betrokkenheid van de verslavingszorg van de hoofdpersoon.',
    {
      velden: VERSLAVINGSZORG,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de stand van de verslavingszorg en de betrokkenheid van de verslavingszorg van de hoofdpersoon.',
    {
      velden: VERSLAVINGSZORG,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de stand van de verslavingszorg of de betrokkenheid van de verslavingszorg van de directe kring.',
    { velden: VERSLAVINGSZORG, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

const VEILIG_THUIS: readonly Zin[] = [
  ziet('De procesregisseur ziet in de uitvraag de meldingen bij Veilig Thuis van de hoofdpersoon.', {
    velden: MELDINGEN_VT,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg de meldingen bij Veilig Thuis van de hoofdpersoon.',
    {
      velden: MELDINGEN_VT,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet('De procesregisseur ziet in het casusoverleg de meldingen bij Veilig Thuis van de directe kring.', {
    velden: MELDINGEN_VT,
    fasen: ['CASUSOVERLEG'],
    soorten: KRING,
    personas: ['procesregisseur'],
  }),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de meldingen bij Veilig Thuis van de hoofdpersoon.',
    {
      velden: MELDINGEN_VT,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de afschaling de meldingen bij Veilig Thuis van de hoofdpersoon.', {
    velden: MELDINGEN_VT,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet in de uitvraag, de uitvoering en de afschaling de meldingen bij Veilig Thuis van de directe kring.',
    {
      velden: MELDINGEN_VT,
      fasen: ['UITVRAAG', 'UITVOERING', 'AFSCHALING'],
      soorten: KRING,
    },
  ),
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van Veilig Thuis en de veiligheidsafspraken van de hoofdpersoon.',
    {
      velden: [STAND_VT, AFSPRAKEN],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  // A safety agreement binds everyone who comes to the house, and everyone in it; it names no diagnosis.
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg en de uitvoering de stand van Veilig Thuis en de veiligheidsafspraken van de hoofdpersoon en de directe kring.',
    {
      velden: [STAND_VT, AFSPRAKEN],
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: BEIDE,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van Veilig Thuis en de veiligheidsafspraken van de hoofdpersoon.',
    {
      velden: [STAND_VT, AFSPRAKEN],
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag en de afschaling de stand van Veilig Thuis of de veiligheidsafspraken van de directe kring.',
    {
      velden: [STAND_VT, AFSPRAKEN],
      fasen: ['UITVRAAG', 'AFSCHALING'],
      soorten: KRING,
    },
  ),
];

const BESCHERMD_WONEN: readonly Zin[] = [
  ziet('De procesregisseur ziet in de uitvraag de stand van beschermd wonen en de wachtlijsten van de hoofdpersoon.', {
    velden: WONEN,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg en de uitvoering de stand van beschermd wonen en de wachtlijsten van de hoofdpersoon.',
    {
      velden: WONEN,
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van beschermd wonen en de wachtlijsten van de hoofdpersoon.',
    { velden: WONEN, fasen: ['AFSCHALING'], soorten: HOOFDPERSOON, personas: ['procesregisseur', 'casusregisseur'] },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de stand van beschermd wonen of de wachtlijsten van de directe kring.',
    { velden: WONEN, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

/** WGS 2.31(8), R17. */
const AFGESLOTEN: readonly Zin[] = [
  niemand(
    'Niemand ziet, als de casus is afgesloten, de gegevens van de zorg van de hoofdpersoon en de directe kring.',
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
    'De functionaris gegevensbescherming ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'fg',
    VELDEN,
  ),
  nooit(
    'Het lid van de adviescommissie ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'rac-lid',
    VELDEN,
  ),
  nooit(
    'De privacyfunctionaris van de politie ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'privacyfunctionaris-politie',
    VELDEN,
  ),
  nooit('De auditor ziet in geen enkele fase de gegevens van de zorg van wie ook.', 'auditor', VELDEN),
  nooit(
    'Het contactpunt voor betrokkenen ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'contactpunt',
    VELDEN,
  ),
  nooit(
    'De beheerder bij de politie ziet in geen enkele fase de gegevens van de zorg van wie ook.',
    'partner-it-politie',
    VELDEN,
  ),
  nooit('De manager ziet in geen enkele fase de gegevens van de zorg van wie ook.', 'manager', VELDEN),
];

export const ZORG_ZINNEN: readonly Zin[] = [
  ...VOOR_HET_BESLUIT,
  ...GGZ,
  ...VERSLAVING,
  ...VEILIG_THUIS,
  ...BESCHERMD_WONEN,
  ...AFGESLOTEN,
  ...BUITEN,
];

export const ZORG: readonly Verwachting[] = werkUit(VELDEN, ZORG_ZINNEN);
