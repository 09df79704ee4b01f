import type { Thema } from '@ketenhub/vocabulary';
import type { DemoCriterium } from './casus.ts';

type Teksten = Readonly<Record<DemoCriterium['criterium'], readonly string[]>>;

/** Sentences for the criteria of generated casussen; the number of the casus is added, so that each text occurs once. */
export const CRITERIUM_TEKSTEN: Readonly<Record<Thema, Teksten>> = {
  JEUGD: {
    a: [
      'Betrokkene verzuimt al maanden van school en is thuis niet meer te sturen.',
      'Thuis zijn er grote zorgen en betrokkene is vaak dagen weg.',
    ],
    b: [
      'School, vrienden, geld en contact met de politie gaan tegelijk de verkeerde kant op.',
      'Er spelen problemen in het gezin, op school en in de vrije tijd.',
    ],
    c: [
      'De feiten volgen elkaar sneller op en oudere jongens geven opdrachten.',
      'Na drie aanhoudingen in een half jaar is een zwaarder feit te verwachten.',
    ],
    d: [
      'Jeugdhulp, school en justitie moeten dezelfde grens trekken en dezelfde kans bieden.',
      'Hulp en straf lopen nu langs elkaar; één plan is nodig.',
    ],
  },
  VOLWASSENEN: {
    a: [
      'Betrokkene zwerft, mijdt elke afspraak en roept op straat naar voorbijgangers.',
      'Betrokkene raakte woning en werk kwijt en houdt de buurt wakker.',
    ],
    b: [
      'Onderdak, inkomen, schulden en middelengebruik houden elkaar in stand.',
      'Wonen, geld en gezondheid zijn alle drie zonder vaste hulp.',
    ],
    c: [
      'De meldingen nemen toe en bij de laatste werd een medewerker geslagen.',
      'Winkels en buren melden wekelijks dreiging en vernieling.',
    ],
    d: [
      'Gemeente, politie en zorg kunnen dit elk afzonderlijk niet keren.',
      'Alleen met een plek, een grens en behandeling tegelijk is er kans van slagen.',
    ],
  },
  HUISELIJK_GEWELD: {
    a: [
      'Thuis wordt gedreigd en geslagen en de kinderen zijn daarbij.',
      'De ruzies in het gezin lopen steeds vaker uit op geweld.',
    ],
    b: [
      'Relatie, opvoeding, geld en wonen staan tegelijk onder druk.',
      'Drank, schulden en spanning in de relatie versterken elkaar.',
    ],
    c: [
      'Er zijn vier meldingen in een jaar en de laatste keer viel er letsel.',
      'Na het huisverbod begon de dreiging binnen een week opnieuw.',
    ],
    d: [
      'Veiligheid, hulp aan ieder gezinslid en begrenzing vragen meerdere domeinen.',
      'Zonder één gezamenlijke lijn spreken de instanties elkaar tegen.',
    ],
  },
  STALKING: {
    a: [
      'Betrokkene zoekt een voormalige partner dagelijks op, ook op het werk.',
      'Betrokkene accepteert het einde van de relatie niet en blijft volgen.',
    ],
    b: [
      'Werk, woonsituatie en omgang met de kinderen zijn erdoor vastgelopen.',
      'Slaaptekort, schulden en verlies van werk gaan samen met het gedrag.',
    ],
    c: [
      'Het contactverbod is driemaal overtreden en de berichten worden dreigender.',
      'Er is een dreiging met geweld gemeld die de politie ernstig neemt.',
    ],
    d: [
      'Bescherming van de ander en begeleiding van betrokkene moeten op elkaar aansluiten.',
      'Justitie, gemeente en hulp hebben elkaars informatie nodig om te begrenzen.',
    ],
  },
};

export const ACTIE_TEKSTEN = [
  'Contact leggen met betrokkene en de bereidheid voor een eerste gesprek peilen.',
  'Huidige woonsituatie nagaan en beschikbare plekken op een rij zetten.',
  'Lopende zaken en voorwaarden op een rij zetten voor het overleg.',
  'Aanspreekpunt voor de omgeving aanwijzen en bekendmaken.',
  'Inkomen en zorgverzekering controleren en waar nodig herstellen.',
  'Gezamenlijk huisbezoek plannen met twee organisaties.',
  'Signalen van de afgelopen maand bundelen en terugkoppelen.',
  'Afspreken wie betrokkene belt wanneer een afspraak wordt gemist.',
  'Evaluatie voorbereiden met een voorstel voor voortzetten of afschalen.',
] as const;
