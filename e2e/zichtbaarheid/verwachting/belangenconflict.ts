import {
  AAN_TAFEL,
  HOOFDPERSOON,
  KRING,
  NA_HET_DOELBESLUIT,
  niemand,
  VOOR_HET_DOELBESLUIT,
  type Zin,
  ziet,
  zietNiet,
} from '../verwachting.ts';

const PARTNERS = AAN_TAFEL.filter((persona) => persona !== 'procesregisseur' && persona !== 'procesondersteuner');
const RELATIES = ['Betrokkene.relaties'];
const MELDEN = ['Mutation.belangenconflictMelden'];

/** Who is shut out of a casus (docs/adr/0040), and what its persons are to the hoofdpersoon (docs/adr/0043). */
export const BELANGENCONFLICT_ZINNEN: readonly Zin[] = [
  ziet(
    'De procesregisseur en de procesondersteuner zien in de aanmelding, de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de geweerde gebruikers.',
    {
      velden: ['Casus.belangenconflicten'],
      fasen: [...VOOR_HET_DOELBESLUIT, ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet(
    'De casusregisseur, overheidspartners en private partners kunnen in de uitvraag, het casusoverleg, de uitvoering en de afschaling een eigen belangenconflict melden.',
    { velden: MELDEN, fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: PARTNERS },
  ),
  niemand('Niemand kan in de aanmelding en de triage een eigen belangenconflict melden.', {
    velden: MELDEN,
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
  }),
  ziet(
    'De procesregisseur en de procesondersteuner zien in de uitvraag, het casusoverleg en de uitvoering de relaties tussen betrokkenen bij de hoofdpersoon.',
    {
      velden: RELATIES,
      fasen: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet(
    'De casusregisseur, overheidspartners en private partners zien in het casusoverleg de relaties tussen betrokkenen bij de hoofdpersoon.',
    { velden: RELATIES, fasen: ['CASUSOVERLEG'], soorten: HOOFDPERSOON, personas: PARTNERS },
  ),
  zietNiet(
    'De casusregisseur, overheidspartners en private partners zien in de uitvraag en de uitvoering geen enkele van de relaties tussen betrokkenen bij de hoofdpersoon.',
    { velden: RELATIES, fasen: ['UITVRAAG', 'UITVOERING'], soorten: HOOFDPERSOON, personas: PARTNERS },
  ),
  niemand(
    'Niemand ziet in de aanmelding, de triage en de afschaling relaties tussen betrokkenen bij de hoofdpersoon of de directe kring.',
    {
      velden: RELATIES,
      fasen: [...VOOR_HET_DOELBESLUIT, 'AFSCHALING'],
      soorten: [...HOOFDPERSOON, ...KRING],
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg en de uitvoering relaties tussen betrokkenen bij de directe kring.',
    { velden: RELATIES, fasen: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'], soorten: KRING },
  ),
];
