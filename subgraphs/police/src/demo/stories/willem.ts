import { contactpunt, meldingen, mutaties, veelpleger, veiligheidskaart } from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';

/**
 * Willem, 40. Dozens of mutaties over five years; the gaps are the years inside (ISD 2023-2025, detention 2025-2026 and since May).
 * Nothing of Wpg art. 9 or 10: the steel pipe case is an ordinary art. 8 investigation.
 */
export const willem: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'willem',
      naam: 'Joost Straatman',
      functie: 'wijkagent Binnenstad Ketendam',
      telefoon: '088-000 0101',
    }),
    contactpunt({
      persoon: 'willem-moeder',
      naam: 'Marjan Buurtsma',
      functie: 'wijkagent Verzonnenbuurt Ketendam',
      telefoon: '088-000 0102',
    }),
  ],
  mutaties: mutaties('willem', [
    [
      '2021-03-11',
      'OVERLAST',
      'Loopt met een blik bier schreeuwend over het Schakelplein; na aanspreken vertrokken richting station.',
    ],
    [
      '2021-05-02',
      'OVERLAST',
      'Vraagt terrasgasten dwingend om geld. Drie horecaondernemers willen dat hij wegblijft.',
    ],
    [
      '2021-06-18',
      'VERMOGEN',
      'Op heterdaad aangehouden bij de supermarkt met vier flessen sterke drank onder zijn jas.',
    ],
    [
      '2021-07-29',
      'BEDREIGING',
      'Roept een buschauffeur toe dat hij hem zal opwachten; chauffeur is geschrokken, geen aangifte.',
    ],
    [
      '2021-09-14',
      'GEWELD',
      'Duwt een winkelbediende tegen de stelling na een winkelverbod. Aangehouden en in de middag heengezonden.',
    ],
    [
      '2021-11-23',
      'OVERLAST',
      'Slaapt in de hal van een flat; bewoners durven niet langs. Was nuchter, aanspreekbaar en bood excuses aan.',
    ],
    [
      '2022-01-08',
      'OVERLAST',
      'Derde keer deze week gewekt in een pinruimte. Wil niet mee naar de nachtopvang, een biertje moet volgens hem kunnen.',
    ],
    [
      '2022-03-30',
      'VERMOGEN',
      'Fietsdiefstal bij het station, gezien door toezichthouders. Aangehouden, bekend, dagvaarding uitgereikt.',
    ],
    [
      '2022-05-19',
      'GEWELD',
      'Slaat een andere bezoeker van de daklozenkrant-uitgifte met een riem. Slachtoffer wil geen aangifte doen.',
    ],
    ['2022-08-04', 'OVERLAST', 'Intimideert wandelaars in het park door vlak achter hen te lopen en te schelden.'],
    [
      '2022-10-12',
      'BEDREIGING',
      'Bedreigt de beveiliger van het stadskantoor met de dood nadat zijn pas niet werkt. Aangifte opgenomen.',
    ],
    [
      '2022-12-27',
      'OVERIG',
      'Rustige periode van zes weken: groet de wijkagent, vertelt trots dat hij niet drinkt en sneeuw ruimt voor de buurt.',
    ],
    ['2023-02-03', 'GEWELD', 'Terugval: kopstoot aan een barman. Aangehouden; vijftiende aanhouding in twee jaar.'],
    [
      '2023-03-21',
      'VERMOGEN',
      'Insluiping in een kantoorpand aan de Papierstraat, weg met twee laptops. Herkend op beeld door twee collega’s.',
    ],
    [
      '2025-06-24',
      'OVERLAST',
      'Drie weken na terugkeer in de stad weer met bier op het Schakelplein. Geeft aan dat hij “alles heeft uitgezeten”.',
    ],
    ['2025-08-09', 'OVERLAST', 'Gooit glas kapot voor een kinderdagverblijf; ouders nemen een andere route.'],
    [
      '2025-09-17',
      'BEDREIGING',
      'Bedreigt twee medewerkers van de nachtopvang met een gebroken fles en krijgt daar een toegangsverbod.',
    ],
    [
      '2025-10-05',
      'OVERIG',
      'Aandachtsvestiging geplaatst: altijd met twee eenheden benaderen, afstand houden zolang hij gedronken heeft.',
    ],
    ['2025-11-20', 'GEWELD', 'Mishandelt een conducteur op perron 2, gebroken neus. Aangehouden en voorgeleid.'],
    [
      '2026-03-10',
      'OVERIG',
      'Staat zonder geld of adres bij het bureau en vraagt waar de auto is die hem zou brengen; niemand ving hem op.',
    ],
    ['2026-03-11', 'OVERLAST', 'Binnen een dag na vrijlating dronken aangetroffen op de trap van het stadskantoor.'],
    [
      '2026-03-28',
      'OVERLAST',
      'Twaalf meldingen in tweeënhalve week rond het station: schreeuwen, spugen, trappen tegen afvalbakken.',
    ],
    [
      '2026-04-12',
      'VERWARD_GEDRAG',
      'Voert midden op de kruising een gesprek met iemand die er niet is en reageert angstig op het blauwe licht.',
    ],
    [
      '2026-04-21',
      'BEDREIGING',
      'Zegt tegen de wijkagent dat hij “de volgende keer iets meeneemt dat harder aankomt dan een vuist”.',
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
      '2026-11-14',
      'OVERLAST',
      'Gezien met drank bij de brug; belt die avond twee keer bij zijn moeder aan en vertrekt na tussenkomst.',
    ],
    [
      '2026-11-16',
      'OVERIG',
      'Ondernemers melden dat hij zou rondvragen naar gereedschap; niemand heeft zelf iets gezien.',
      { status: 'VERMOEDEN', beperking: 'Niet met de ondernemers of betrokkene delen; nog niet bevestigd.' },
    ],
  ]),
  hgMeldingen: [
    ...meldingen('willem', [
      [
        '2021-10-02',
        'Ruzie bij zijn moeder over geld voor drank; hij gooit een stoel door de kamer. Op eigen verzoek vertrokken.',
      ],
      [
        '2022-05-27',
        'Slaat zijn moeder tijdens een woordenwisseling in de keuken. Aangehouden en uit de woning geplaatst.',
      ],
      [
        '2025-10-30',
        'Forceert ’s nachts de achterdeur van zijn moeders woning om te slapen; dreigt als zij de politie belt.',
      ],
    ]),
    ...meldingen('willem-moeder', [
      ['2021-10-02', 'Mevrouw belt dat haar zoon de kamer vernielt. Zij is niet gewond en wil hem geen last bezorgen.'],
      [
        '2022-05-27',
        'Mevrouw heeft een blauw oog en een gekneusde pols. Zij durft voor het eerst een verklaring af te leggen.',
      ],
      [
        '2025-10-30',
        'Mevrouw heeft zich in de badkamer opgesloten. Zij zegt dat zij dit niet nog een winter volhoudt.',
      ],
      [
        '2026-11-14',
        'Mevrouw doet niet open en belt direct, zoals afgesproken. Eenheid was binnen zes minuten ter plaatse.',
        { beperking: 'Het afgesproken belmoment niet aan haar zoon bekendmaken.' },
      ],
    ]),
  ],
  zorgmeldingen: meldingen('willem', [
    [
      '2026-04-12',
      'Zorgmelding na het voorval op de kruising: angstig, hoort stemmen volgens eigen zeggen, weigert mee te komen.',
    ],
    ['2026-04-22', 'Tweede zorgmelding in tien dagen; ook nuchter is hij achterdochtig en praat hij tegen zichzelf.'],
  ]),
  veelplegers: [veelpleger('willem', 'ZEER_ACTIEVE_VEELPLEGER', '2026-11-02')],
  geweldWapens: [
    veiligheidskaart({
      persoon: 'willem',
      geweldsindicatie: true,
      wapenindicatie: true,
      advies:
        'Niet alleen benaderen. Bij drankgebruik niet in gesprek gaan maar 112 bellen; let op voorwerpen in handbereik.',
      peildatum: '2026-11-13',
    }),
  ],
};
