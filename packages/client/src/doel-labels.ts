import type { Doel } from '@ketenhub/vocabulary';

/** What one does with a doel, for lists of choices. */
export const DOEL_LABELS: Readonly<Record<Doel, string>> = {
  'ZVH-AANMELDING': 'aanmelding behandelen',
  'ZVH-TRIAGE': 'triage',
  'ZVH-UITVRAAG': 'gegevens uitvragen voor het casusoverleg',
  'ZVH-CASUSOVERLEG': 'casusoverleg voeren',
  'ZVH-UITVOERING': 'uitvoering van de aanpak volgen',
  'ZVH-AFSCHALING': 'afschalen en overdragen',
  'ZVH-LIJST': 'plaatsing op een lijst',
  'ZVH-BEKENDHEIDSCHECK': 'bekendheid bij een ander huis nagaan',
  'ZVH-WERKVOORRAAD': 'de eigen werkvoorraad, zonder personen',
  'ZVH-HEROPENING': 'een afgesloten casus heropenen',
  'AVG-VERZOEK': 'een verzoek van een betrokkene behandelen',
  'AVG-CORRECTIE': 'gemelde correcties afhandelen',
  'AVG-TERMIJN': 'termijnen van verzoeken van betrokkenen bewaken',
  RECHTMATIGHEID: 'toetsen op rechtmatigheid',
  LOGCONTROLE: 'het logboek controleren',
  BEHEER: 'beheer',
  MANAGEMENTINFO: 'aantallen zonder personen',
};
