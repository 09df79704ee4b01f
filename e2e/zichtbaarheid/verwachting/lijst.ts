import {
  AAN_TAFEL,
  HOOFDPERSOON,
  NA_HET_DOELBESLUIT,
  niemand,
  OVERHEID,
  VOOR_HET_DOELBESLUIT,
  type Zin,
  ziet,
} from '../verwachting.ts';

const PLAATSING = ['Casus.lijstplaatsingen'];
const MOTIVERING = ['Casus.lijstmotiveringen'];
const ERAF = ['Mutation.vanLijstHalen'];
const HET_HUIS = ['procesregisseur', 'procesondersteuner'] as const;

/** A casus on a list (WGS 2.32); to place it is of the doel ZVH-LIJST, which is no column of this table. */
export const LIJST_ZINNEN: readonly Zin[] = [
  niemand('Niemand ziet in de aanmelding op welke lijst een casus staat, of de motivering daarvan.', {
    velden: [...PLAATSING, ...MOTIVERING],
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur, de procesondersteuner en de liaison van de politie, die aanmeldde, zien in de triage op welke lijst een casus staat, en de motivering daarvan.',
    {
      velden: [...PLAATSING, ...MOTIVERING],
      fasen: ['TRIAGE'],
      soorten: HOOFDPERSOON,
      personas: [...HET_HUIS, 'liaison-politie'],
    },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in de uitvraag op welke lijst een casus staat, en de motivering daarvan.',
    {
      velden: [...PLAATSING, ...MOTIVERING],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: [...HET_HUIS, ...OVERHEID],
    },
  ),
  ziet('Iedereen aan tafel ziet in het casusoverleg, de uitvoering en de afschaling op welke lijst een casus staat.', {
    velden: PLAATSING,
    fasen: ['CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  // It may quote what deelnemers know, and a private deelnemer takes no part in the decision (R22).
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in het casusoverleg, de uitvoering en de afschaling de motivering daarvan.',
    {
      velden: MOTIVERING,
      fasen: ['CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: [...HET_HUIS, ...OVERHEID],
    },
  ),
  // WGS 2.32(4): at once, so in whatever fase the casus is.
  ziet(
    'De procesregisseur en de procesondersteuner kunnen in de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling een casus van de lijst halen.',
    { velden: ERAF, fasen: ['TRIAGE', ...NA_HET_DOELBESLUIT], soorten: HOOFDPERSOON, personas: HET_HUIS },
  ),
  niemand('Niemand kan in de aanmelding een casus van de lijst halen.', {
    velden: ERAF,
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet, met een casus gekozen, in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de lijsten van het huis of welke casussen daarop staan, of kan daar een lijst vastleggen.',
    {
      velden: ['Query.casuslijsten', 'Query.casussenOpLijst', 'Mutation.casuslijstVastleggen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
];
