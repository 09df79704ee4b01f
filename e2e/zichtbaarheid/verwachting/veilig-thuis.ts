import { BEIDE, HOOFDPERSOON, KRING, niemand, OVERHEID, PRIVAAT, type Zin, ziet } from '../verwachting.ts';

const STAND = 'VeiligThuisBeeld.stand';
const MELDINGEN_EN_ONDERZOEKEN = ['VeiligThuisBeeld.meldingen', 'VeiligThuisBeeld.onderzoeken'];
const AFSPRAKEN = 'VeiligThuisBeeld.veiligheidsafspraken';

/** What was told to Veilig Thuis and what it found: of each person its own, never through a housemate's record. */
const VERTELD: readonly Zin[] = [
  ziet(
    'De procesregisseur ziet in de uitvraag de meldingen bij Veilig Thuis en de onderzoeken van Veilig Thuis van de hoofdpersoon.',
    {
      velden: MELDINGEN_EN_ONDERZOEKEN,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur'],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg de meldingen bij Veilig Thuis en de onderzoeken van Veilig Thuis van de hoofdpersoon.',
    {
      velden: MELDINGEN_EN_ONDERZOEKEN,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur ziet in het casusoverleg de meldingen bij Veilig Thuis en de onderzoeken van Veilig Thuis van de directe kring.',
    {
      velden: MELDINGEN_EN_ONDERZOEKEN,
      fasen: ['CASUSOVERLEG'],
      soorten: KRING,
      personas: ['procesregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de meldingen bij Veilig Thuis en de onderzoeken van Veilig Thuis van de hoofdpersoon.',
    {
      velden: MELDINGEN_EN_ONDERZOEKEN,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand(
    'Niemand ziet in de afschaling de meldingen bij Veilig Thuis of de onderzoeken van Veilig Thuis van de hoofdpersoon.',
    {
      velden: MELDINGEN_EN_ONDERZOEKEN,
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag, de uitvoering en de afschaling de meldingen bij Veilig Thuis of de onderzoeken van Veilig Thuis van de directe kring.',
    {
      velden: MELDINGEN_EN_ONDERZOEKEN,
      fasen: ['UITVRAAG', 'UITVOERING', 'AFSCHALING'],
      soorten: KRING,
    },
  ),
];

/** The stand follows the widest of the three, the afspraken. */
const AFGESPROKEN: readonly Zin[] = [
  ziet(
    'De procesregisseur en de overheidspartners zien in de uitvraag de stand van Veilig Thuis en de veiligheidsafspraken van de hoofdpersoon.',
    {
      velden: [STAND, AFSPRAKEN],
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  // A safety agreement binds everyone who comes to the house, and everyone in it; it names no diagnosis.
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg en de uitvoering de stand van Veilig Thuis en de veiligheidsafspraken van de hoofdpersoon en de directe kring.',
    {
      velden: [STAND, AFSPRAKEN],
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: BEIDE,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de stand van Veilig Thuis en de veiligheidsafspraken van de hoofdpersoon.',
    {
      velden: [STAND, AFSPRAKEN],
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag en de afschaling de stand van Veilig Thuis of de veiligheidsafspraken van de directe kring.',
    {
      velden: [STAND, AFSPRAKEN],
      fasen: ['UITVRAAG', 'AFSCHALING'],
      soorten: KRING,
    },
  ),
];

export const VEILIG_THUIS_ZINNEN: readonly Zin[] = [...VERTELD, ...AFGESPROKEN];
