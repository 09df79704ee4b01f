/** Sentences for the care records of generated inhabitants; the registration number is added, so that each text occurs once. */
export const TEAMS = [
  'FACT-team Ketendam',
  'FACT-team Linkerveen',
  'Polikliniek Grondhuizen',
  'Jeugd-ggz Zevenzijl',
] as const;

export const KADERS = [
  'Zorgmachtiging (Wvggz 6:4)',
  'Crisismaatregel (Wvggz 7:1)',
  'Vrijwillige behandeling met crisiskaart',
] as const;

export const BEHANDELSTATUSSEN = [
  'Komt op afspraken, medicatie in overleg verlaagd.',
  'Behandeling gestopt op eigen verzoek; deur blijft open.',
  'Wacht op start van een groepsbehandeling.',
  'Wisselend beeld, contact loopt vooral via huisbezoek.',
] as const;

export const VERSLAVINGSZORG = [
  'Ambulante gesprekken over minderen met alcohol.',
  'Dagelijkse verstrekking met begeleiding.',
  'Opname voor ontgifting afgerond, nazorg loopt.',
] as const;

export const VT_AARD = [
  'Zorgen over geweld tussen volwassenen in huis.',
  'Zorgen over kinderen die getuige zijn van ruzies.',
  'Vermoeden van verwaarlozing, gemeld door een beroepskracht.',
] as const;

export const VEILIGHEIDSAFSPRAKEN = [
  'Gaat bij dreiging naar de buren en belt vandaar.',
  'Een vast familielid haalt de kinderen op als het oploopt.',
  'Overdracht van de kinderen vindt plaats op een neutrale plek.',
] as const;

export const VOORZIENINGEN = ['Beschermd wonen', 'Begeleide kamer', 'Wooninitiatief met nachttoezicht'] as const;

export const MOTIVERINGEN = {
  UITDRUKKELIJKE_TOESTEMMING: 'Besproken en schriftelijk vastgelegd door de behandelaar.',
  WETTELIJKE_PLICHT: 'Verstrekking is voorgeschreven; betrokkene is ingelicht.',
  WETTELIJK_MELDRECHT: 'Delen is nodig om de onveiligheid te beëindigen.',
  GOED_HULPVERLENERSCHAP: 'Schriftelijke afweging met een tweede professional in het dossier.',
} as const;
