import { aanhoudingen, mutaties } from '../make-records.ts';
import type { AanhoudingRecord, MutatieRecord } from '../record.ts';

/** The outside phase of the ISD (summer of 2024), the time between two detentions, the missed transport, the pipe, and free again. */
export const mutatiesNaIsd: readonly MutatieRecord[] = mutaties('willem', [
  [
    '2024-07-18',
    'OVERIG',
    'Groet de wijkagent vanaf een grasmaaier van de gemeente. Werkt vier dagen en zegt dat hij nuchter is.',
  ],
  [
    '2024-09-11',
    'OVERLAST',
    'Zit met drank en oude bekenden onder de brug tijdens zijn buitenfase; doorgegeven aan de toezichthouder.',
  ],
  [
    '2025-06-24',
    'OVERLAST',
    'Drie weken na terugkeer in de stad weer met bier op het Schakelplein. Geeft aan dat hij “alles heeft uitgezeten”.',
  ],
  [
    '2025-07-03',
    'OVERLAST',
    'Stopt auto’s op de kade om kleingeld te vragen en trapt tegen een portier. Vertrekt als er een eenheid aankomt.',
  ],
  ['2025-07-21', 'VERMOGEN', 'Loopt met een volle winkelwagen drank langs de kassa. Aangehouden bij de schuifdeur.'],
  ['2025-08-09', 'OVERLAST', 'Gooit glas kapot voor een kinderdagverblijf; ouders nemen een andere route.'],
  [
    '2025-08-18',
    'OVERLAST',
    'Zit drie dagen na het gebiedsverbod weer op het plein en zegt dat de stad van iedereen is. Aangehouden.',
  ],
  [
    '2025-09-02',
    'OVERIG',
    'Nuchter en spraakzaam bij het spreekuur van de wijkagent; vraagt hoe hij aan een adres komt.',
  ],
  [
    '2025-09-17',
    'BEDREIGING',
    'Bedreigt twee medewerkers van de nachtopvang met een gebroken fles en krijgt daar een toegangsverbod.',
  ],
  [
    '2025-10-05',
    'OVERIG',
    'Loopt met drank op langs het terras en zoekt ruzie met voorbijgangers; vertrekt na aandringen.',
  ],
  [
    '2025-10-14',
    'OVERLAST',
    'Zesde overtreding van het gebiedsverbod: dronken in de stationshal, scheldt reizigers uit.',
  ],
  [
    '2025-11-07',
    'BEDREIGING',
    'Houdt een maaltijdbezorger tegen en eist diens tas met een steen in de hand. Bezorger fietst door.',
  ],
  ['2025-11-20', 'GEWELD', 'Mishandelt een conducteur op perron 2, gebroken neus. Aangehouden.'],
  [
    '2026-03-10',
    'OVERIG',
    'Staat zonder geld of adres bij het bureau en vraagt waar de auto is die hem zou brengen; niemand ving hem op.',
  ],
  ['2026-03-11', 'OVERLAST', 'Binnen een dag na vrijlating dronken aangetroffen op de trap van het stadskantoor.'],
  [
    '2026-03-14',
    'OVERLAST',
    'Ligt in de doorgang van de parkeergarage en schreeuwt naar iedere auto. Weggestuurd, twee uur later terug.',
  ],
  [
    '2026-03-19',
    'VERMOGEN',
    'Neemt een slaapzak en een pan mee uit een kampeerwinkel; goederen teruggegeven, de winkel doet geen aangifte.',
  ],
  [
    '2026-03-28',
    'OVERLAST',
    'Twaalf meldingen in tweeënhalve week rond het station: schreeuwen, spugen, trappen tegen afvalbakken.',
  ],
  [
    '2026-04-03',
    'OVERLAST',
    'Klimt dronken op het dak van een bushokje en gooit met grind. Aangehouden voor openbare dronkenschap.',
  ],
  [
    '2026-04-08',
    'OVERIG',
    'Vraagt aan de balie of iemand met hem mee wil naar zijn moeder; gaat alleen, blijft op afstand en komt terug.',
  ],
  [
    '2026-04-12',
    'VERWARD_GEDRAG',
    'Voert midden op de kruising een gesprek met iemand die er niet is en reageert angstig op het blauwe licht.',
  ],
  [
    '2026-04-17',
    'GEWELD',
    'Slaat bij de supermarkt een klant met een mandje in het gezicht na een opmerking over zijn geur. Aangehouden.',
  ],
  [
    '2026-04-21',
    'BEDREIGING',
    'Zegt tegen de wijkagent dat hij “de volgende keer iets meeneemt dat harder aankomt dan een vuist”.',
  ],
  [
    '2026-04-25',
    'OVERIG',
    'Wil niet zeggen waar hij slaapt. Eet een broodje met de wijkagent en valt op het bankje in slaap.',
  ],
  [
    '2026-04-29',
    'OVERLAST',
    'Sleept een stalen buis van de bouwplaats over straat. Buis afgenomen, geen slachtoffers gemeld.',
  ],
  [
    '2026-05-02',
    'GEWELD',
    'Slaat een onbekende voorbijganger met een stalen buis, zwaar hoofdletsel. Aangehouden op de Spiegelkade.',
  ],
  [
    '2026-11-12',
    'OVERIG',
    'Komt aan de balie, zegt dat hij sinds vanmiddag vrij man is en dat hij naar zijn moeder gaat.',
  ],
  [
    '2026-11-13',
    'OVERIG',
    'Krijgt het gebiedsverbod uitgereikt en vouwt de kaart op tot een bootje. De grenzen zijn met hem doorgenomen.',
  ],
  [
    '2026-11-14',
    'OVERLAST',
    'Gezien met drank bij de brug, buiten het verboden gebied; belt die avond twee keer bij zijn moeder aan en vertrekt na tussenkomst.',
  ],
  [
    '2026-11-16',
    'OVERIG',
    'Ondernemers melden dat hij zou rondvragen naar gereedschap; niemand heeft zelf iets gezien.',
    { status: 'VERMOEDEN', beperking: 'Niet met de ondernemers of betrokkene delen; nog niet bevestigd.' },
  ],
  [
    '2026-11-17',
    'OVERLAST',
    'Twee nachten gezien in de wachtruimte van het busstation, net buiten het verboden gebied; zegt dat hij een biertje per dag met zichzelf heeft afgesproken.',
  ],
]);

export const aanhoudingenNaIsd: readonly AanhoudingRecord[] = aanhoudingen('willem', [
  [
    '2025-07-21',
    'Winkeldiefstal van een winkelwagen met drank',
    'Strafbeschikking uitgereikt, niet betaald.',
    '2025-10-20',
  ],
  [
    '2025-08-18',
    'Negeren van het gebiedsverbod',
    'Verhoord en heengezonden; gemeld aan de burgemeester.',
    '2025-08-19',
  ],
  [
    '2025-09-17',
    'Bedreiging van twee medewerkers van de nachtopvang met een gebroken fles',
    'Inverzekeringgesteld en met een dagvaarding heengezonden.',
    '2025-09-19',
  ],
  [
    '2025-11-20',
    'Zware mishandeling van een conducteur',
    'Voorgeleid; de raadkamer verlengt de voorlopige hechtenis.',
    '2025-12-05',
  ],
  [
    '2026-04-03',
    'Openbare dronkenschap op het dak van een bushokje',
    'Ontnuchterd en de volgende ochtend heengezonden.',
    '2026-04-04',
  ],
  [
    '2026-04-17',
    'Mishandeling van een klant in een supermarkt',
    'Na drie dagen verzekering heengezonden; reclassering ingelicht.',
    '2026-04-20',
  ],
  ['2026-05-02', 'Poging tot doodslag met een stalen buis', 'Voorgeleid; blijft vast tot de zitting.', '2026-08-13'],
]);
