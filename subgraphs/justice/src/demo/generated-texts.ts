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

export const STADIA_OPEN = ['In onderzoek', 'Gedagvaard', 'Ter zitting'] as const;

export const ZSM_ROUTES = ['Dagvaarding politierechter', 'Strafbeschikking', 'Aanhouden', 'Voorgeleiding'] as const;

export const ZSM_TOELICHTINGEN = [
  'Snel op zitting heeft hier meer zin dan een boete.',
  'Wacht op bericht van de reclassering over wat er al loopt.',
  'Slachtoffer is gehoord en wil vooral dat het ophoudt.',
  'Feit is bekend en eenvoudig; direct beslist.',
] as const;

export const UITZONDERINGEN = [
  'Een keer onder begeleiding spullen ophalen.',
  'Mag het gebied in voor afspraken bij de gemeente.',
] as const;

export const ISD_TOELICHTINGEN = [
  'Werkt mee aan het traject en bouwt toe naar werk buiten.',
  'Zit de maatregel uit en slaat elk aanbod af.',
] as const;

export const VERLOF = [
  'Begeleid verlof toegekend voor een bezoek aan de gemeente.',
  'Verlof afgewezen na een positieve controle op middelen.',
  'Nog geen verlof aangevraagd.',
] as const;

export const TAAKSTRAFFEN = [
  'Werkt op zaterdag in een kringloopwinkel; komt op tijd.',
  'Eerste twee dagen gemist, daarna met een ouder meegekomen.',
  'Leerstraf over omgaan met groepsdruk, halverwege.',
] as const;

export const KADERS = [
  'Voorwaardelijke straf',
  'Schorsing van de voorlopige hechtenis',
  'Voorwaardelijke invrijheidstelling',
] as const;

export const MELDPLICHTEN = [
  'Elke week op kantoor.',
  'Om de week, afwisselend op kantoor en aan huis.',
  'Tweemaal per week telefonisch.',
] as const;

export const RISICO_UITKOMSTEN = [
  'Kans op herhaling laag zolang er werk en onderdak is.',
  'Kans op herhaling gemiddeld; vooral in het weekend en in gezelschap.',
  'Kans op herhaling hoog, met name bij drankgebruik.',
] as const;

/** Real instruments of the reclassering, by name only: the outcomes are invented sentences. */
export const INSTRUMENTEN = ['RISC', 'HKT-R', 'B-SAFER'] as const;

/** Invented employees of the reclassering; the numbers lie in a block that is not in use. */
export const TOEZICHTHOUDERS = [
  ['Marit Proeftijdsma', '088-000 0321'],
  ['Gijs Aanspreker', '088-000 0322'],
  ['Fenna Terugkoppel', '088-000 0323'],
  ['Olaf Beginstra', '088-000 0324'],
] as const;

export const ONDERZOEK_SOORTEN = ['Beschermingsonderzoek', 'Strafonderzoek', 'Gezag en omgang'] as const;

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
export const CASEMANAGERS = [
  ['Lies Celstra', '088-000 0421'],
  ['Mark Luchtplaats', '088-000 0422'],
  ['Siepie Rooster', '088-000 0423'],
  ['Theo Bezoekma', '088-000 0424'],
] as const;
export const INRICHTINGEN = ['PI Schakeloord', 'PI Grondhuizen', 'PI Zevenzijl'] as const;

/** Conditions of the source on passing on (WGS 2.29(3)). */
export const BEPERKINGEN = [
  'Niet met de betrokkene bespreken voordat de beslissing is uitgereikt.',
  'Namen van slachtoffers en getuigen niet overnemen.',
  'Alleen mondeling aan tafel gebruiken.',
] as const;
