import type { VoorzieningSoort } from './record.ts';

/** Sentences for the records of generated inhabitants; the registration number is added, so that each text occurs once. */
export const VOORZIENINGEN: Readonly<Record<VoorzieningSoort, readonly string[]>> = {
  WMO: [
    'Hulp bij het huishouden.',
    'Begeleiding thuis, vier uur per week.',
    'Vervoer op maat.',
    'Dagbesteding op twee dagdelen.',
  ],
  JEUGD: ['Ambulante gezinsbegeleiding.', 'Coach op school.', 'Logeeropvang in het weekend.'],
  OPVANG: ['Nachtopvang.', 'Kamer in de maatschappelijke opvang.', 'Noodbed voor drie weken.'],
};

export const UITKERINGEN = [
  'Volledige uitkering, geen maatregel.',
  'Verlaagd wegens inkomsten uit deeltijdwerk.',
  'Opgeschort tot gevraagde stukken binnen zijn.',
] as const;

export const SCHULDHULP = [
  'Overzicht van schuldeisers is compleet.',
  'Wacht op reactie van twee schuldeisers.',
  'Budgetcoach komt tweewekelijks langs.',
] as const;

export const LEERPLICHT = {
  'Melding verzuim': 'School meldt zestien uur verzuim in vier weken.',
  'Gesprek leerplichtambtenaar': 'Afspraken gemaakt met leerling, ouders en mentor.',
  Waarschuwing: 'Schriftelijke waarschuwing na een derde melding in een schooljaar.',
  'Terug naar school': 'Rooster wordt weer volledig gevolgd; melding gesloten.',
} as const;

export const WONEN = [
  'Huurwoning van een corporatie, huur wordt betaald.',
  'Huurwoning bij een particuliere verhuurder, contract loopt door.',
  'Koopwoning, hypotheek wordt betaald.',
] as const;

export const SLECHT_WONEN = [
  'Huurwoning met een achterstand van drie maanden; ontruiming aangezegd.',
  'Kamer bij een particuliere verhuurder, contract loopt af.',
  'Woont in bij familie en slaapt op de bank.',
  'Komt weinig in de eigen woning; slaapt wisselend bij bekenden.',
] as const;

export const BRIEFADRES = [
  'Dak- en thuisloos, ingeschreven op een briefadres.',
  'Ontruimd na huurschuld en op een briefadres; staat op de lijst voor opvang.',
] as const;

export const MAATREGELEN = {
  'Gedragsaanwijzing woonoverlast': 'Waarschuwing vooraf gegeven en schriftelijk bevestigd.',
  'Last onder dwangsom': 'Opgelegd na herhaalde overtreding van de plaatselijke verordening.',
  'Sluiting van een woning': 'Woning drie maanden gesloten; huurder zocht zelf ander onderdak.',
} as const;

export const GEBIEDEN = [
  'Stationsgebied en plein, volgens kaart.',
  'Winkelcentrum en parkeergarage, volgens kaart.',
  'Uitgaansgebied van donderdag tot en met zondag, volgens kaart.',
] as const;

export const HUISVERBODEN = {
  tien: 'Opgelegd voor tien dagen, hulpaanbod gedaan.',
  verlengd: 'Na tien dagen verlengd tot vier weken, hulpaanbod herhaald.',
} as const;

export const WOONOVERLAST = [
  'Buren houden een logboek bij van geluid in de nacht.',
  'Vervuiling in het portiek, schoonmaak uitgevoerd.',
  'Bemiddeling tussen buren zonder resultaat beëindigd.',
] as const;

/** Names beside a household: no organisation, so that gezag never tells which helper is involved. */
export const VOOGDEN = ['Tjitske Verzinhuis', 'Barend Fabelhof', 'Corrie Denkwold'] as const;
export const MEDEGEZAG = ['Marit Schetsveld', 'Joost Kunstbeek', 'Ilse Probeerlaar'] as const;

/** Conditions of the source on passing on (WGS 2.29(3)). */
export const BEPERKINGEN = [
  'Alleen gebruiken voor het plan van aanpak, niet voor een ander besluit.',
  'Niet delen met de verhuurder of de buren.',
  'Navragen of het nog klopt voordat iemand erop handelt.',
] as const;
