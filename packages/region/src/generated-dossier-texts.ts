import type { Thema } from '@ketenhub/vocabulary';

/**
 * Sentences for plan, overleg, knelpunten and scenarios of generated casussen; the number of the casus is added, so that each
 * text occurs once. No sentence says what a secret-bound deelnemer holds or does.
 */
const ALGEMENE_DOELEN = {
  HUISVESTING: 'Een dak boven het hoofd dat niet elke maand opnieuw ter discussie staat.',
  FINANCIEN: 'Alle schulden in beeld en één persoon die de brieven opent.',
  INKOMEN: 'Een vast bedrag per week, zonder gaten tussen twee regelingen.',
  WERK_DAGBESTEDING: 'Drie vaste dagdelen per week ergens verwacht worden.',
  SOCIAAL_NETWERK: 'Iemand in de omgeving die belt voordat het misgaat.',
  JUSTITIE_GEDRAG: 'Een half jaar zonder nieuw feit, met een antwoord binnen een dag als het toch gebeurt.',
  IDENTITEIT: 'Een geldig identiteitsbewijs, zodat de rest kan worden aangevraagd.',
};

/** Goals per theme by leefgebied; the codes exist in every version of the value list. */
export const DOEL_TEKSTEN: Readonly<Record<Thema, Readonly<Record<string, string>>>> = {
  JEUGD: {
    ...ALGEMENE_DOELEN,
    WERK_DAGBESTEDING: 'Naar school of een leerwerkplek, elke ochtend door dezelfde persoon nagebeld.',
    GEZIN_RELATIES: 'Thuis zijn er weer regels die ook gelden als er ruzie is geweest.',
  },
  VOLWASSENEN: { ...ALGEMENE_DOELEN, ZORG: 'Een verzekering die loopt en een huisarts die de naam kent.' },
  HUISELIJK_GEWELD: {
    ...ALGEMENE_DOELEN,
    GEZIN_RELATIES: 'Niemand in huis wordt geslagen of bedreigd, ook niet als er wordt gedronken of gescheiden.',
  },
  STALKING: {
    ...ALGEMENE_DOELEN,
    GEZIN_RELATIES: 'Elk contact loopt via een derde; de ander hoeft nergens meer omheen te lopen.',
  },
};

export const CONCLUSIES = [
  'De stand is gedeeld en de volgende stap is bij één organisatie belegd.',
  'Er is vooruitgang op wonen; op de andere punten blijft het plan zoals het was.',
  'De afspraken zijn nagelopen; wat niet is gedaan heeft een nieuwe datum gekregen.',
  'Opschalen is besproken en niet nodig gevonden; over zes weken kijken we opnieuw.',
  'De lijnen zijn korter gemaakt: wie iets hoort, belt dezelfde dag en wacht niet op het overleg.',
  'Deelnemers zijn het niet eens over het tempo; de procesregisseur legt beide wegen naast elkaar.',
] as const;

/** By the codes of the value list knelpunten. */
export const KNELPUNT_TEKSTEN: Readonly<Record<string, readonly string[]>> = {
  WACHTLIJST: [
    'De plek die iedereen passend vindt is er pas over maanden.',
    'Zonder voorrang duurt het langer dan het plan loopt.',
  ],
  PLAATSING: [
    'Elke voorziening wijst naar een andere doelgroep dan deze.',
    'Een plek is beschikbaar, maar niet met de begeleiding die nodig is.',
  ],
  KADER_ONTBREEKT: [
    'Meewerken is vrijwillig en dat is al drie keer geprobeerd.',
    'Tussen het einde van de ene maatregel en het begin van de volgende zit niets.',
  ],
  FINANCIERING: [
    'Twee wetten betalen elk de helft, maar geen van beide betaalt als eerste.',
    'Voor de tussenplek bestaat geen tarief.',
  ],
  SAMENWERKING: [
    'Terugkoppeling komt na het overleg en niet ervoor.',
    'Door wisseling van medewerkers moet het verhaal steeds opnieuw worden verteld.',
  ],
  OVERIG: ['De buurt vraagt om een antwoord dat de deelnemers niet mogen geven.'],
};

export const SCENARIO_TEKSTEN = [
  [
    'Betrokkene komt twee keer achter elkaar niet opdagen.',
    'De actiehouder gaat dezelfde dag langs en meldt het terug.',
  ],
  [
    'Er komt een nieuwe melding van geweld of dreiging.',
    'Politie en procesregisseur bellen elkaar voor het einde van de dienst.',
  ],
  ['Betrokkene raakt de verblijfplek kwijt.', 'De gemeente regelt een nacht, daarna beslist het overleg over de rest.'],
  [
    'De spanning in de buurt loopt op.',
    'De wijkagent gaat langs bij wie belt; over betrokkene zelf wordt niets verteld.',
  ],
  ['Een maatregel loopt af zonder opvolging.', 'Drie weken ervoor een extra overleg met wie daarover kan beslissen.'],
] as const;

/** Conditions on passing on (WGS 2.29(3)). */
export const BEPERKING_TEKSTEN = [
  'Alleen aan tafel gebruiken.',
  'Niet met de betrokkene delen voordat het plan is besproken.',
  'Namen van medewerkers niet noemen buiten de deelnemers.',
] as const;
