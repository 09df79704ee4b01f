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

const STAND = 'GgzBeeld.stand';
const BETROKKENHEID = 'GgzBeeld.betrokkenheid';
const KADER = 'GgzBeeld.kader';
const BEHANDELSTATUS = ['GgzBeeld.behandelstatus'];
const LVB = 'GgzBeeld.lvbIndicatie';
const VERSLAVINGSZORG = ['VerslavingszorgBeeld.stand', 'VerslavingszorgBeeld.betrokkenheid'];

const GGZ: readonly Zin[] = [
  ziet(
    'De procesregisseur ziet in de uitvraag de stand van de GGZ, de betrokkenheid van de GGZ, het kader en de LVB-indicatie van de hoofdpersoon.',
    {
      velden: [STAND, BETROKKENHEID, KADER, LVB],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  // An own patient is no exception: after TRIAGE no cell holds E, and the behandelaar has the own dossier (BW 7:457).
  zietNiet(
    'De behandelaar van de GGZ ziet in de uitvraag in de hub niet de eigen stand van de GGZ, betrokkenheid van de GGZ, het kader of de LVB-indicatie van de hoofdpersoon.',
    {
      velden: [STAND, BETROKKENHEID, KADER, LVB],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['ggz-behandelaar'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de stand van de GGZ, de betrokkenheid van de GGZ en de LVB-indicatie van de hoofdpersoon.',
    {
      velden: [STAND, BETROKKENHEID, LVB],
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
    'De procesregisseur en de casusregisseur zien in de uitvoering de betrokkenheid van de GGZ en het kader van de hoofdpersoon.',
    {
      velden: [BETROKKENHEID, KADER],
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  // The private partners through the LVB-indicatie alone; the source counts for the stand only what its asker may see.
  ziet(
    'De procesregisseur, de private partners en de casusregisseur zien in de uitvoering de stand van de GGZ en de LVB-indicatie van de hoofdpersoon.',
    {
      velden: [STAND, LVB],
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...PRIVAAT, 'casusregisseur'],
    },
  ),
  // Cell "PR P CR": who guides him must know how to speak with him; a government office does not need the diagnosis for that.
  zietNiet(
    'De overheidspartners zien in de uitvoering de stand van de GGZ en de LVB-indicatie van de hoofdpersoon niet.',
    {
      velden: [STAND, LVB],
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: OVERHEID,
    },
  ),
  ziet(
    'De procesregisseur ziet in de afschaling de stand van de GGZ, de betrokkenheid van de GGZ en de LVB-indicatie van de hoofdpersoon.',
    {
      velden: [STAND, BETROKKENHEID, LVB],
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
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling van de directe kring de stand van de GGZ, de betrokkenheid van de GGZ, het kader, de behandelstatus of de LVB-indicatie.',
    {
      velden: [STAND, BETROKKENHEID, KADER, ...BEHANDELSTATUS, LVB],
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

/** GGZ-instellingen in the sense of WGS 2.27(2)(d), the addiction care among them. */
export const GGZ_ZINNEN: readonly Zin[] = [...GGZ, ...VERSLAVING];
