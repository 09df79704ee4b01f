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

/** Invented wijkagenten; the numbers lie in a block that is not in use. */
export const WIJKAGENTEN = [
  ['Anton Wijkman', '088-000 0201'],
  ['Bianca Blauwstra', '088-000 0202'],
  ['Cor Surveijer', '088-000 0203'],
  ['Dunya Straatsma', '088-000 0204'],
  ['Evert Petten', '088-000 0205'],
  ['Froukje Fluitsma', '088-000 0206'],
] as const;
