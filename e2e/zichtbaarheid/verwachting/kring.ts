import {
  BEIDE,
  HOOFDPERSOON,
  NA_HET_DOELBESLUIT,
  niemand,
  VOOR_HET_DOELBESLUIT,
  type Zin,
  ziet,
} from '../verwachting.ts';

const NOODZAAK = ['Betrokkene.noodzaak'];
const UITDUNNEN = ['Mutation.kringpersoonVerwijderen'];

/** Who is in the directe kring after the aanmelding, and why (docs/adr/0049). */
export const KRING_ZINNEN: readonly Zin[] = [
  ziet(
    'De procesregisseur ziet in de uitvraag, het casusoverleg en de uitvoering waarom iemand later is toegevoegd, bij de hoofdpersoon en de directe kring.',
    {
      velden: NOODZAAK,
      fasen: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'],
      soorten: BEIDE,
      personas: ['procesregisseur'],
    },
  ),
  niemand(
    'Niemand ziet in de aanmelding, de triage en de afschaling waarom iemand later is toegevoegd, bij de hoofdpersoon of de directe kring.',
    { velden: NOODZAAK, fasen: [...VOOR_HET_DOELBESLUIT, 'AFSCHALING'], soorten: BEIDE },
  ),
  ziet(
    'De procesregisseur kan in de triage, de uitvraag, het casusoverleg, de uitvoering en de afschaling de directe kring uitdunnen.',
    {
      velden: UITDUNNEN,
      fasen: ['TRIAGE', ...NA_HET_DOELBESLUIT],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  niemand('Niemand kan in de aanmelding de directe kring uitdunnen.', {
    velden: UITDUNNEN,
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
  }),
];
