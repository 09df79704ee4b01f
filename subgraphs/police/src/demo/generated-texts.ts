import type { MutatieSoort } from './record.ts';

/** Sentences for the mutaties of generated inhabitants; the registration number is added, so that each text occurs once. */
export const MUTATIE_TEKSTEN: Readonly<Record<MutatieSoort, readonly string[]>> = {
  OVERLAST: [
    'Melding van geluidsoverlast in de avond; na gesprek ging de muziek uit.',
    'Hangt met anderen rond bij de winkels en laat rommel achter.',
    'Schreeuwt op straat en schopt tegen een afvalbak.',
    'Weigert het park te verlaten na sluitingstijd.',
  ],
  GEWELD: [
    'Vechtpartij bij een uitgaansgelegenheid, licht letsel over en weer.',
    'Duwt een medewerker van een winkel na een aanspreking.',
    'Slaat een bekende na een woordenwisseling over geld.',
  ],
  BEDREIGING: [
    'Zegt een buurtgenoot te zullen opwachten.',
    'Stuurt dreigende berichten naar een voormalige collega.',
    'Maakt een snijgebaar naar een toezichthouder.',
  ],
  VERMOGEN: [
    'Winkeldiefstal van kleding, goederen terug in de zaak.',
    'Aangetroffen op een gestolen scooter.',
    'Betrokken bij het wegnemen van pakketten uit een portiek.',
  ],
  VERWARD_GEDRAG: [
    'Loopt in nachtkleding over straat en zoekt een huis dat er niet is.',
    'Belt herhaaldelijk de meldkamer over stemmen in de muur.',
    'Zit op een rijbaan en reageert traag op aanspreken.',
  ],
  OVERIG: [
    'Staande gehouden bij een verkeerscontrole, zonder rijbewijs.',
    'Als getuige gehoord bij een inbraak in de buurt.',
    'Gesprek met de wijkagent over de situatie in de straat.',
  ],
};

export const HG_TEKSTEN = [
  'Ruzie in de woning na drankgebruik, partijen gescheiden gehoord.',
  'Buren melden geschreeuw en huilende kinderen; na gesprek rust.',
  'Partner met rode striem in de hals; verklaring opgenomen.',
  'Zoon of dochter belt zelf omdat er met spullen wordt gegooid.',
] as const;

export const ZORGMELDING_TEKSTEN = [
  'Zorgmelding: verwaarloosd aangetroffen en in de war.',
  'Zorgmelding: uitspraken over niet meer verder willen.',
  'Zorgmelding: woning vol en zonder verwarming, weigert hulp.',
] as const;

export const ADVIES_TEKSTEN = [
  'Bezoek met twee personen en spreek een terugbelmoment af.',
  'Afspraak op kantoor heeft de voorkeur boven een huisbezoek.',
  'Let op een loslopende hond en meld het bezoek vooraf.',
] as const;

export const AANHOUDING_FEITEN: Readonly<Record<MutatieSoort, readonly string[]>> = {
  OVERLAST: ['Openbare dronkenschap', 'Negeren van een bevel om te vertrekken'],
  GEWELD: ['Mishandeling', 'Openlijke geweldpleging'],
  BEDREIGING: ['Bedreiging met een misdrijf tegen het leven', 'Belaging'],
  VERMOGEN: ['Winkeldiefstal', 'Diefstal met braak', 'Heling van een scooter'],
  VERWARD_GEDRAG: ['Vernieling van een voertuig', 'Lokaalvredebreuk'],
  OVERIG: ['Rijden zonder rijbewijs', 'Niet voldoen aan een ambtelijk bevel'],
};

export const AANHOUDING_VERVOLG = [
  'Verhoord en heengezonden met een dagvaarding.',
  'Strafbeschikking uitgereikt en heengezonden.',
  'Inverzekeringgesteld en de volgende dag voorgeleid.',
  'Heengezonden; de zaak wordt niet ingezonden.',
] as const;

export const INSTRUCTIES = [
  'Bij aantreffen naar de reden van aanwezigheid vragen en de wijkagent inlichten.',
  'Alleen met twee eenheden benaderen.',
  'Openstaande dagvaarding uitreiken bij contact.',
  'Bij overlast direct de gemeentelijke toezichthouder meenemen.',
] as const;

export const SFEER_PV_TEKSTEN = [
  'Overzicht van een half jaar meldingen in de straat, opgemaakt voor de voorgeleiding; de buurt durft niet meer te bellen.',
  'Beschrijft hoe de meldingen elkaar sneller opvolgen en wat gesprekken tot nu toe opleverden.',
  'Schetst de verhouding tot de buren en de momenten waarop het net goed afliep.',
] as const;

/** Invented wijkagenten; the numbers lie in a block that is not in use. */
export const WIJKAGENTEN = [
  ['Anton Wijkman', '088-000 0201'],
  ['Bianca Blauwstra', '088-000 0202'],
  ['Cor Surveijer', '088-000 0203'],
  ['Dunya Straatsma', '088-000 0204'],
  ['Evert Petten', '088-000 0205'],
  ['Froukje Fluitsma', '088-000 0206'],
] as const;

/** Conditions of the source on passing on (WGS 2.29(3)). */
export const BEPERKINGEN = [
  'Niet noemen tegenover de betrokkene zolang de zaak niet is ingezonden.',
  'De naam van de melder blijft bij de politie.',
  'Alleen gebruiken na overleg met de wijkagent.',
] as const;
