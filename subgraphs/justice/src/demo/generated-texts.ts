import type { Thema } from '@ketenhub/vocabulary';

/** Sentences for the justice records of generated inhabitants; the registration number is added, so that each text occurs once. */
export const FEITEN: Readonly<Record<Thema, readonly string[]>> = {
  JEUGD: ['Openlijke geweldpleging op een plein', 'Diefstal van een scooter', 'Vernieling van een bushokje'],
  VOLWASSENEN: ['Winkeldiefstal', 'Bedreiging van een ambtenaar', 'Mishandeling op straat', 'Lokaalvredebreuk'],
  HUISELIJK_GEWELD: ['Mishandeling van een gezinslid', 'Bedreiging van de partner', 'Vernieling in de woning'],
  STALKING: ['Belaging van een voormalige partner', 'Overtreding van een contactverbod'],
};

export const AFDOENINGEN = [
  'Taakstraf van veertig uur.',
  'Voorwaardelijke geldboete met een proeftijd van een jaar.',
  'Gevangenisstraf van twee maanden, waarvan een voorwaardelijk.',
  'Strafbeschikking, voldaan.',
  'Geseponeerd wegens onvoldoende bewijs.',
] as const;

export const ZITTINGEN = ['Politierechter.', 'Meervoudige kamer.', 'Supersnelrecht.'] as const;

export const VOORWAARDEN = [
  'Meldplicht op een vast tijdstip in de week.',
  'Geen contact opnemen met het slachtoffer.',
  'Niet komen in het aangewezen gebied.',
  'Meewerken aan een training gericht op gedrag.',
] as const;

export const NALEVING = [
  'Houdt zich aan de afspraken en belt zelf bij verhindering.',
  'Wisselend: komt wel, maar praat niet over het feit.',
  'Twee waarschuwingen gegeven wegens gemiste afspraken.',
  'Toezicht verloopt goed, bezoekfrequentie verlaagd.',
] as const;

export const ADVIEZEN = [
  'Wij adviseren voorwaarden gericht op wonen en dagbesteding.',
  'Zonder vaste plek verwachten wij terugval; begin met onderdak.',
  'Een gedragstraining sluit aan bij wat hij zelf wil leren.',
] as const;

export const DR_PLANNEN = [
  'Identiteitsbewijs en verzekering geregeld, woning nog open.',
  'Werkt in de wasserij en spaart voor de eerste huur.',
  'Gesprek met de gemeente over inkomen na vrijlating is gevoerd.',
] as const;

export const UITKOMSTEN = [
  'Vrijwillige hulp is toereikend zolang het gezin meewerkt.',
  'Zorgen over de veiligheid; ondertoezichtstelling verzocht.',
  'Strafadvies gegeven met begeleiding door de jeugdreclassering.',
] as const;

/** Invented case managers of the penitentiary institutions. */
export const CASEMANAGERS = ['Lies Celstra', 'Mark Luchtplaats', 'Siepie Rooster', 'Theo Bezoekma'] as const;
export const INRICHTINGEN = ['PI Schakeloord', 'PI Grondhuizen', 'PI Zevenzijl'] as const;
