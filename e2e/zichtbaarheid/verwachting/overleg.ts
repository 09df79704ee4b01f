import {
  AAN_TAFEL,
  HOOFDPERSOON,
  NA_HET_DOELBESLUIT,
  niemand,
  VOOR_HET_DOELBESLUIT,
  type Zin,
  ziet,
} from '../verwachting.ts';

const VERSLAG = ['Casus.verslag'];
const AANVULLEN = ['Mutation.verslagAanvullen'];

/** Tafels and agenda are of the worklist; of a verslag each paragraph is decided again by what it quotes (ADR 32). */
export const OVERLEG_ZINNEN: readonly Zin[] = [
  ziet(
    'Iedereen aan tafel ziet in het casusoverleg en de uitvoering van het verslag de alinea’s van de eigen regels.',
    {
      velden: VERSLAG,
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL,
    },
  ),
  ziet('De procesregisseur en de procesondersteuner zien in de afschaling het verslag.', {
    velden: VERSLAG,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
  niemand('Niemand ziet in de aanmelding, de triage en de uitvraag een verslag.', {
    velden: VERSLAG,
    fasen: [...VOOR_HET_DOELBESLUIT, 'UITVRAAG'],
    soorten: HOOFDPERSOON,
  }),
  // The house what it may see, a deelnemer what is its own; the register holds that.
  ziet('Iedereen aan tafel kan in het casusoverleg en de uitvoering een overleg aanvullen.', {
    velden: AANVULLEN,
    fasen: ['CASUSOVERLEG', 'UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  niemand('Niemand kan in de aanmelding, de triage, de uitvraag en de afschaling een overleg aanvullen.', {
    velden: AANVULLEN,
    fasen: [...VOOR_HET_DOELBESLUIT, 'UITVRAAG', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand(
    'Niemand ziet, met een casus gekozen, in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de tafels van het huis, de agenda of de dagen om weer te kijken, of kan daar een tafel vaststellen.',
    {
      velden: ['Query.tafels', 'Query.agenda', 'Query.terugkijkmomenten', 'Mutation.tafelVaststellen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  niemand(
    'Niemand ziet, met een casus gekozen, in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de telling van wat stokt.',
    {
      velden: ['Query.knelpunttellingen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
  niemand(
    'Niemand ziet, met een casus gekozen, in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de adviesvragen of de adviezen bij een afwijzing, of kan daar advies vragen of advies geven.',
    {
      velden: ['Query.adviesvragen', 'Mutation.adviesVragen', 'Mutation.adviesGeven', 'Query.afwijzingsadviezen'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
    },
  ),
];
