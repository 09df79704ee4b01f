import type { Doel, Organisatie } from '@ketenhub/vocabulary';

/** Names that are not readable as they stand; every other field name is a Dutch word already. Tested: no camelCase is left. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  actieStatus: 'stand van de actie',
  adresregel1: 'adres',
  adresregel2: 'postcode en plaats',
  beschikbareDoelen: 'beschikbare doelen',
  drPlan: 'D&R-plan',
  geheimhoudingPersoonsgegevens: 'geheimhouding',
  geldigTot: 'geldig tot',
  geweldWapen: 'veiligheid van bezoekers',
  hgMeldingen: 'meldingen huiselijk geweld',
  laatsteContact: 'laatste contact',
  soortAdres: 'soort adres',
  verwachtEinde: 'verwacht einde',
  volledigeNaam: 'volledige naam',
  zitVast: 'zit nu vast',
};

const SHEET_LABELS: Readonly<Record<string, string>> = {
  casus: 'Casusregister',
  politie: 'Politie',
  'justitie.om': 'Openbaar Ministerie',
  'justitie.reclassering': 'Reclassering',
  'justitie.dji': 'Dienst Justitiële Inrichtingen',
  'justitie.rvdk': 'Raad voor de Kinderbescherming',
  'zorg.ggz': 'GGZ',
  'zorg.verslavingszorg': 'Verslavingszorg',
  'zorg.veiligThuis': 'Veilig Thuis',
  'zorg.wonen': 'Zorg en wonen',
  'gemeente.college': 'College van B en W',
  'gemeente.burgemeester': 'Burgemeester',
};

const ORGANISATION_LABELS: Readonly<Record<Organisatie, string>> = {
  zvh: 'Zorg- en Veiligheidshuis',
  politie: 'politie',
  om: 'Openbaar Ministerie',
  reclassering: 'reclassering',
  dji: 'Dienst Justitiële Inrichtingen',
  rvdk: 'Raad voor de Kinderbescherming',
  ggz: 'GGZ',
  verslavingszorg: 'verslavingszorg',
  'veilig-thuis': 'Veilig Thuis',
  gi: 'gecertificeerde instelling',
  ggd: 'GGD',
  wonen: 'zorg en wonen',
  college: 'college van B en W',
  burgemeester: 'burgemeester',
};

/** Code words of the vocabulary and of the SDL enums, in the words of a sentence. Tested: every enum value of the SDLs is here. */
const CODE_LABELS: Readonly<Record<string, string>> = {
  AANMELDING: 'aanmelding',
  TRIAGE: 'triage',
  UITVRAAG: 'uitvraag',
  CASUSOVERLEG: 'casusoverleg',
  UITVOERING: 'uitvoering',
  AFSCHALING: 'afschaling',
  AFGESLOTEN: 'afgesloten',
  GEKOPPELD: 'gekoppeld',
  NOG_NIET_GEKOPPELD: 'nog niet gekoppeld',
  NIETS_BEKEND: 'niets bekend',
  BEPERKT: 'beperkt: de bron houdt gegevens terug',
  GEEN_GEGEVENS_BESCHIKBAAR: 'geen gegevens beschikbaar',
  FEIT: 'feit',
  VERMOEDEN: 'vermoeden',
  MENING_PROFESSIONAL: 'mening van een professional',
  GROEN: 'groen',
  ORANJE: 'oranje',
  ROOD: 'rood',
  OPEN: 'open',
  GEDAAN: 'gedaan',
  VERVALLEN: 'vervallen',
  HOOFDPERSOON: 'hoofdpersoon',
  DIRECTE_KRING: 'directe kring',
  OVERLAST: 'overlast',
  GEWELD: 'geweld',
  BEDREIGING: 'bedreiging',
  VERMOGEN: 'vermogensdelict',
  VERWARD_GEDRAG: 'verward gedrag',
  OVERIG: 'overig',
  NIEUWSTE_EERST: 'nieuwste eerst',
  OUDSTE_EERST: 'oudste eerst',
  GEEN: 'geen',
  VEELPLEGER: 'veelpleger',
  ZEER_ACTIEVE_VEELPLEGER: 'zeer actieve veelpleger',
  WMO: 'Wmo',
  JEUGD: 'jeugd',
  VOLWASSENEN: 'volwassenen',
  HUISELIJK_GEWELD: 'huiselijk geweld',
  STALKING: 'stalking',
  OPVANG: 'opvang',
  PROCESREGISSEUR: 'procesregisseur',
  PROCESONDERSTEUNER: 'procesondersteuner',
  CASUSREGISSEUR: 'casusregisseur',
  PROFESSIONAL: 'professional',
  FG: 'functionaris gegevensbescherming',
  RAC_LID: 'lid rechtmatigheidsadviescommissie',
  PRIVACYFUNCTIONARIS: 'privacyfunctionaris',
  AUDITOR: 'auditor',
  CONTACTPUNT: 'contactpunt',
  PARTNER_IT: 'IT-team van een partner',
  MANAGER: 'manager',
  OVERHEID: 'overheidsdeelnemer',
  PRIVAAT: 'private deelnemer',
  SAMENWERKINGSVERBAND: 'het samenwerkingsverband zelf',
  BRON_IS_AANMELDER: 'de bron heeft zelf aangemeld',
  VRAGER_IS_AANMELDER: 'wie vraagt heeft zelf aangemeld',
  VRAGER_IS_BRON: 'wie vraagt hoort bij de bron',
};

const DIMENSION_WORDS: Readonly<Record<string, string>> = {
  doel: 'bij doel',
  fase: 'in de fase',
  rol: 'voor de rol',
  klasse: 'voor een',
  betrokkeneSoort: 'over de',
  mits: 'mits',
};

/** Dutch label of a field of the person view. */
export function fieldLabel(name: string): string {
  return FIELD_LABELS[name] ?? name;
}

/** Name of the organisation or register behind a sheet of the person view. */
export function sheetLabel(key: string): string {
  return SHEET_LABELS[key] ?? key;
}

/** Name of an organisation by its code; anything else (a name that the source wrote out) comes back as it is. */
export function organisationLabel(code: string): string {
  return Object.entries(ORGANISATION_LABELS).find(([known]) => known === code)?.[1] ?? code;
}

/** A code word in words; anything that is no code of this hub comes back as it is. */
export function codeLabel(code: string): string {
  return Object.hasOwn(CODE_LABELS, code) ? (CODE_LABELS[code] ?? code) : code;
}

/** `bij doel ZVH-UITVRAAG of ZVH-CASUSOVERLEG, in de fase uitvraag`; empty when nothing is known to open it. */
export function openedBy(welBij: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(welBij)
    .filter(([, values]) => values.length > 0)
    .map(
      ([dimension, values]) => `${DIMENSION_WORDS[dimension] ?? `bij ${dimension}`} ${either(values.map(codeLabel))}`,
    )
    .join(', ');
}

function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`;
}

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
  RECHTMATIGHEID: 'toetsen op rechtmatigheid',
  LOGCONTROLE: 'het logboek controleren',
  BEHEER: 'beheer',
  MANAGEMENTINFO: 'aantallen zonder personen',
};
