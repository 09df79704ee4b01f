/** Sentences for the care records of generated inhabitants; the registration number is added, so that each text occurs once. */
export const TEAMS = [
  'FACT-team Ketendam',
  'FACT-team Linkerveen',
  'Polikliniek Grondhuizen',
  'Jeugd-ggz Zevenzijl',
] as const;

/** Invented professionals; one may see several people. */
export const BEHANDELAREN = [
  'Anouk Schijnhuis, gz-psycholoog',
  'Bas Kunstwold, psychiater',
  'Cato Zweefkamp, verpleegkundig specialist',
  'Dirk Proeflaar, ambulant begeleider',
] as const;

export const JEUGDBESCHERMERS = [
  'Eef Nepbeek, jeugdbeschermer',
  'Gijs Fabelma, jeugdreclasseerder',
  'Hanne Schetshof, jeugdbeschermer',
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

export const LVB_INDICATIES = [
  'Onderzocht met een test en in gesprek; leert het best door voordoen.',
  'Vastgesteld in het onderwijs; overziet lange brieven en nieuwe afspraken niet.',
  'Uit observatie op de afdeling; praat vlot en begrijpt minder dan het lijkt.',
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

export const VT_UITKOMSTEN = [
  'Onveiligheid bevestigd; afspraken gemaakt en de voortgang wordt gevolgd.',
  'Niet bevestigd; het gesprek leidde wel tot hulp bij het opvoeden.',
  'Onvoldoende zicht gekregen; overgedragen aan het sociaal team.',
] as const;

export const VEILIGHEIDSAFSPRAKEN = [
  'Gaat bij dreiging naar de buren en belt vandaar.',
  'Een vast familielid haalt de kinderen op als het oploopt.',
  'Overdracht van de kinderen vindt plaats op een neutrale plek.',
] as const;

export const MAATREGELEN = [
  'Ondertoezichtstelling',
  'Jeugdreclassering',
  'Ondertoezichtstelling met uithuisplaatsing',
] as const;

export const BEMOEIZORG_AANLEIDINGEN = [
  'Buren zien al weken niemand naar buiten komen.',
  'Woning vervuild aangetroffen bij een controle van de meterkast.',
  'Slaapt op wisselende plekken en mijdt elke instelling.',
] as const;

export const BEMOEIZORG_CONTACTEN = [
  'Bemoeizorgteam, wekelijks aan de deur.',
  'Bemoeizorgteam, laatste gesprek kort maar vriendelijk.',
  'Bemoeizorgteam, nog niet binnen geweest.',
] as const;

export const ZORGPROFIELEN = [
  'Beschermd wonen met intensieve begeleiding (ggz)',
  'Wonen met begeleiding en gedragsregulering (lvg)',
] as const;

export const WLZ_AANVRAGEN = [
  'Ophoging aangevraagd; het besluit wordt binnen zes weken verwacht.',
  'Herindicatie aangevraagd na een opname; stukken zijn compleet.',
] as const;

export const BESCHERMD_WONEN = [
  'Woont op een eigen kamer en eet mee met de groep.',
  'Verhuisd naar een studio op hetzelfde terrein.',
  'Kookt zelf en krijgt dagelijks een kwartier begeleiding.',
] as const;

export const VOORZIENINGEN = ['Beschermd wonen', 'Begeleide kamer', 'Wooninitiatief met nachttoezicht'] as const;

export const MENTOREN = ['Rinske Bewaarma', 'Sjoerd Mentoringa', 'Stichting Zorgbehartiging Ketendam'] as const;

export const MOTIVERINGEN = {
  UITDRUKKELIJKE_TOESTEMMING: 'Besproken en schriftelijk vastgelegd door de behandelaar.',
  WETTELIJKE_PLICHT: 'Verstrekking is voorgeschreven; betrokkene is ingelicht.',
  WETTELIJK_MELDRECHT: 'Delen is nodig om de onveiligheid te beëindigen.',
  GOED_HULPVERLENERSCHAP: 'Schriftelijke afweging met een tweede professional in het dossier.',
} as const;

/** Conditions of the source on passing on (WGS 2.29(3)). */
export const BEPERKINGEN = [
  'Alleen gebruiken voor deze casus en niet overnemen in andere dossiers.',
  'Niet bespreken met gezinsleden.',
  'Eerst met de betrokkene bespreken en daarna pas gebruiken.',
] as const;
