import {
  AAN_TAFEL,
  HOOFDPERSOON,
  NA_HET_DOELBESLUIT,
  niemand,
  VOOR_HET_DOELBESLUIT,
  type Zin,
  ziet,
} from '../verwachting.ts';

const VRAGEN = ['Casus.uitvragen'];
const ELKE_FASE = [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT];
const PARTNERS = AAN_TAFEL.filter((persona) => persona !== 'procesregisseur' && persona !== 'procesondersteuner');
const AFRONDEN = ['Mutation.uitvraagBeantwoord'];
const GEVRAAGD = ['UITVRAAG', 'CASUSOVERLEG'] as const;
const NIET_GEVRAAGD = [
  ...VOOR_HET_DOELBESLUIT,
  ...NA_HET_DOELBESLUIT.filter((fase) => !GEVRAAGD.some((een) => een === fase)),
];

/** The list; of a deelnemer only what it was asked itself is in it, which the register decides (docs/adr/0033). */
export const UITVRAAG_ZINNEN: readonly Zin[] = [
  ziet(
    'Iedereen aan tafel ziet in de uitvraag en het casusoverleg de gestelde vragen, een deelnemer van wat aan hem is gevraagd.',
    {
      velden: VRAGEN,
      fasen: GEVRAAGD,
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL,
    },
  ),
  niemand('Niemand ziet in de aanmelding, de triage, de uitvoering en de afschaling de gestelde vragen.', {
    velden: VRAGEN,
    fasen: NIET_GEVRAAGD,
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De casusregisseur, overheidspartners en private partners kunnen in de uitvraag en het casusoverleg een vraag afronden.',
    {
      velden: AFRONDEN,
      fasen: GEVRAAGD,
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL.filter((persona) => persona !== 'procesregisseur' && persona !== 'procesondersteuner'),
    },
  ),
  niemand('Niemand kan in de aanmelding, de triage, de uitvoering en de afschaling een vraag afronden.', {
    velden: AFRONDEN,
    fasen: NIET_GEVRAAGD,
    soorten: HOOFDPERSOON,
  }),
  // For ZVH-WERKVOORRAAD, a doel without a casus and outside this table.
  niemand(
    'Niemand ziet in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de lijst van open vragen.',
    {
      velden: ['Query.uitvragen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  // AVG-VERZOEK is another doel, outside this table; the contactpunt is the one who handles them.
  niemand(
    'Niemand ziet in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de verzoeken van de betrokkene.',
    { velden: ['Casus.avgVerzoeken'], fasen: ELKE_FASE, soorten: HOOFDPERSOON },
  ),
  ziet(
    'De casusregisseur, overheidspartners en private partners zien in de uitvraag, het casusoverleg, de uitvoering en de afschaling de gemelde correcties van de eigen gegevens.',
    { velden: ['Casus.correcties'], fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: PARTNERS },
  ),
  niemand('Niemand ziet in de aanmelding en de triage de gemelde correcties.', {
    velden: ['Casus.correcties'],
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
  }),
  // AVG-TERMIJN is a doel without a casus and outside this table; it is of the contactpunt that handles the request.
  niemand(
    'Niemand ziet in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de termijnen van verzoeken van betrokkenen.',
    {
      velden: ['Query.avgTermijnen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  // AVG-CORRECTIE is a doel without a casus and outside this table; it is of who answers for an organisation.
  niemand(
    'Niemand ziet in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de lijst van open correcties, en niemand kan een correctie terugmelden.',
    {
      velden: ['Query.correcties', 'Mutation.correctieTerugmelden'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
];
