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

export const MAATREGELEN = {
  Gebiedsverbod: 'Opgelegd na herhaalde overlast in het aangewezen gebied.',
  Huisverbod: 'Opgelegd voor tien dagen met hulpaanbod voor alle gezinsleden.',
  'Gedragsaanwijzing woonoverlast': 'Waarschuwing vooraf gegeven en schriftelijk bevestigd.',
} as const;

export const WOONOVERLAST = [
  'Buren houden een logboek bij van geluid in de nacht.',
  'Vervuiling in het portiek, schoonmaak uitgevoerd.',
  'Bemiddeling tussen buren zonder resultaat beëindigd.',
] as const;
