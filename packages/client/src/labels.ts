import type { Doel, Organisatie } from '@ketenhub/vocabulary';

/** Names that are not readable as they stand; every other field name is a Dutch word already. Tested: no camelCase is left. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  actieStatus: 'stand van de actie',
  aangemeldOp: 'aangemeld op',
  afgenomenDoor: 'afgenomen door',
  afgeslotenOp: 'afgesloten op',
  adresregel1: 'adres',
  adresregel2: 'postcode en plaats',
  beschermdWonen: 'beschermd wonen',
  beoogdResultaat: 'beoogd resultaat',
  beoordeeldOp: 'beoordeeld op',
  beschikbareDoelen: 'beschikbare doelen',
  betrokkenPartners: 'betrokken partners',
  datumVan: 'sinds',
  derden: 'incidentele derden',
  drPlan: 'D&R-plan',
  eersteVerwerkingOp: 'in het dossier sinds',
  // Which of them one sees differs per fact: an empty list must not read as an empty dossier.
  feiten: 'feiten voor u in het dossier',
  functieAdres: 'soort adres',
  gemeentegrensoverstijgend: 'over gemeentegrenzen heen',
  genomenDoor: 'genomen door',
  gezaghebbenden: 'gezag bij',
  geheimhoudingPersoonsgegevens: 'geheimhouding',
  geldigTot: 'geldig tot',
  geweldWapen: 'veiligheid van bezoekers',
  hgMeldingen: 'meldingen huiselijk geweld',
  inOnderzoek: 'in onderzoek bij de BRP',
  indicatieCurateleRegister: 'onder curatele (register)',
  isBetrokkeneGeinformeerd: 'betrokkene weet ervan',
  isd: 'ISD-maatregel',
  isdFase: 'fase van de ISD',
  laatsteContact: 'laatste mutatie',
  lvbIndicatie: 'licht verstandelijke beperking',
  opgelostOp: 'opgelost op',
  planversie: 'versie',
  redenNietGeinformeerd: 'waarom de betrokkene het niet weet',
  scenarios: "scenario's",
  sfeerPvs: 'sfeer-processen-verbaal',
  telefoonCasemanager: 'telefoon casemanager',
  telefoonToezichthouder: 'telefoon toezichthouder',
  uitzonderingTot: 'uitzondering tot',
  urgentieTot: 'urgentie tot',
  vastgelegdDoor: 'vastgelegd door',
  vastgelegdOp: 'vastgelegd op',
  vastgesteldOp: 'vastgesteld op',
  vernietigenUiterlijkOp: 'vernietigen uiterlijk op',
  verklaringGetekendOp: 'geheimhouding getekend op',
  // As of the facts: which of them one sees differs per paragraph.
  verslag: 'verslag voor u',
  verstrekkingen: 'verstrekkingen aan derden voor u',
  verstrektOp: 'verstrekt op',
  verwachtEinde: 'verwacht einde',
  volledigeNaam: 'volledige naam',
  vorigeCasussen: 'eerdere casussen',
  wlz: 'Wet langdurige zorg',
  zitVast: 'zit nu vast',
  zsmBeoordelingen: 'ZSM-beoordelingen',
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
  'zorg.gi': 'Gecertificeerde instelling',
  'zorg.ggd': 'GGD',
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
  VELDAANMELDING: 'aanmelding uit het veld',
  ZSM: 'aanmelding via ZSM',
  PAST_NIET_BIJ_DOEL: 'past niet bij het doel',
  VOLDOET_NIET_AAN_CRITERIA: 'voldoet niet aan de criteria',
  ELDERS_OPGEPAKT: 'elders opgepakt',
  HEROPENING: 'heropend',
  TERUGVAL: 'terugval',
  WOONT_OF_WOONDE_ELDERS: 'woont of woonde elders',
  SPEELT_OOK_ELDERS: 'speelt ook elders',
  AANMELDER_NOEMT_ANDER_HUIS: 'de aanmelder noemt een ander huis',
  DUBBELE_CASUS_VOORKOMEN: 'een dubbele casus voorkomen',
  BEKEND: 'bekend',
  NIET_BEKEND: 'niet bekend',
  GEEN_ANTWOORD: 'geen antwoord',
  OVERLEG: 'gehouden overleg',
  WEKELIJKS: 'wekelijks',
  TWEEWEKELIJKS: 'tweewekelijks',
  MAANDELIJKS: 'maandelijks',
  OP_AFROEP: 'op afroep',
  MONDELING: 'ieder vertelt wat van hem is',
  SCHERM_VAN_HET_HUIS: 'het huis toont het persoonsbeeld',
  EIGEN_SCHERM: 'ieder op zijn eigen scherm',
  VERSLAG_ACHTERAF: 'in het verslag achteraf',
  AANPAK_LOOPT_DOOR: 'de aanpak loopt door',
  PLAN_BIJSTELLEN: 'het plan wordt bijgesteld',
  OPSCHALEN: 'opschalen',
  AFSCHALEN_VOORBEREIDEN: 'de afschaling wordt voorbereid',
  OPNIEUW_BESPREKEN: 'opnieuw bespreken',
  VERSLAG: 'besproken',
  BESLUIT: 'besluit',
  NIEUW_SIGNAAL: 'nieuw signaal',
  AFSPRAKEN_NIET_NAGEKOMEN: 'afspraken niet nagekomen',
  TE_VROEG_GESLOTEN: 'te vroeg afgesloten',
  LOKAAL_TEAM: 'lokaal team',
  VEILIG_THUIS: 'Veilig Thuis',
  POLITIE_OF_OM: 'politie of Openbaar Ministerie',
  ANDER_OVERLEG: 'ander overleg',
  AFSPRAKEN_NAGEKOMEN: 'afspraken nagekomen',
  AFSPRAKEN_STOKKEN: 'afspraken stokken',
  REGIE_ONDUIDELIJK: 'regie onduidelijk',
  NIEUW_FEIT: 'nieuw feit',
  ESCALATIE: 'escalatie',
  STABIEL: 'stabiel',
  PLAN: 'plan van aanpak',
  ACTIE: 'actie',
  VOORTGANG: 'voortgang van een actie',
  REGIEKLEUR: 'kleur van de regie',
  TRIAGEDEELNEMERS: 'wie de melding toetst',
  OORDEEL: 'oordeel over de criteria',
  VERRIJKT: 'bronnen opnieuw gevraagd',
  DOELBESLUIT: 'doelbesluit',
  DEELNEMERSBESLUIT: 'deelnemersbesluit',
  FASE: 'fase',
  PAST_BIJ_DOEL: 'past bij het doel',
  WACHTLIJST: 'wachtlijst',
  PLAATSING: 'plaatsing',
  KADER_ONTBREEKT: 'kader ontbreekt',
  FINANCIERING: 'financiering',
  SAMENWERKING: 'samenwerking',
  HUISVESTING: 'huisvesting',
  FINANCIEN: 'financiën en schulden',
  INKOMEN: 'inkomen',
  WERK_DAGBESTEDING: 'werk en dagbesteding',
  IDENTITEIT: 'identiteitsbewijs',
  PSYCHISCHE_GEZONDHEID: 'psychische gezondheid',
  LICHAMELIJKE_GEZONDHEID: 'lichamelijke gezondheid',
  VERSLAVING: 'verslaving',
  LVB_ZELFREDZAAMHEID: 'zelfredzaamheid',
  GEZIN_RELATIES: 'gezin en relaties',
  SOCIAAL_NETWERK: 'sociaal netwerk',
  ONDERWIJS: 'school en leerplicht',
  JUSTITIE_GEDRAG: 'delictgedrag en justitie',
  MAATWERK: 'maatwerk',
  PGA: 'persoonsgerichte aanpak',
  ZORG: 'zorg',
  JUSTITIE: 'justitie',
  GEMEENTE: 'gemeente',
  INTRAMURAAL: 'binnen de inrichting',
  EXTRAMURAAL: 'buiten de inrichting',
  BEEINDIGD: 'beëindigd',
  WOONADRES: 'woonadres',
  BRIEFADRES: 'briefadres',
  OUDER: 'ouder',
  KIND: 'kind',
  PARTNER: 'partner',
  GEZAMENLIJK_OUDERLIJK_GEZAG: 'gezamenlijk ouderlijk gezag',
  EENHOOFDIG_OUDERLIJK_GEZAG: 'eenhoofdig ouderlijk gezag',
  GEZAMENLIJK_GEZAG: 'gezamenlijk gezag',
  VOOGDIJ: 'voogdij',
  TIJDELIJK_GEEN_GEZAG: 'tijdelijk geen gezag',
  GEZAG_NIET_TE_BEPALEN: 'gezag niet te bepalen',
  VEELPLEGER: 'veelpleger',
  MEEDENKEN: 'meedenken',
  INFORMATIE: 'vraag aan het informatieknooppunt',
  ZELF_VERDER: 'zelf verder',
  AANMELDEN: 'aanmelden',
  ANDER_LOKET: 'een ander loket',
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
  betrokkeneSoort: 'bij de',
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

/** `in de fase uitvraag of casusoverleg, voor de rol procesregisseur`; empty when nothing is known to open it. */
export function openedBy(welBij: Readonly<Record<string, readonly string[]>>): string {
  const { fase = [], rol = [], klasse = [] } = welBij;
  // Who reads the phase needs no purpose of the same name beside it; beside a role the class says whose professional.
  const saidElsewhere = new Set([...(fase.length > 0 ? ['doel'] : []), ...(rol.length > 0 ? ['klasse'] : [])]);
  const words = (dimension: string, code: string): string =>
    dimension === 'rol' && code === 'PROFESSIONAL' && klasse.length > 0
      ? `${codeLabel(code)} van een ${either(klasse.map(codeLabel))}`
      : codeLabel(code);
  return Object.entries(welBij)
    .filter(([dimension, values]) => values.length > 0 && !saidElsewhere.has(dimension))
    .map(
      ([dimension, values]) =>
        `${DIMENSION_WORDS[dimension] ?? `bij ${dimension}`} ${either(values.map((code) => words(dimension, code)))}`,
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
