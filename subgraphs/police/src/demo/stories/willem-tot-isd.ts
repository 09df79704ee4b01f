import { aanhoudingen, mutaties } from '../make-records.ts';
import type { AanhoudingRecord, MutatieRecord } from '../record.ts';

/** Two years in the streets, until the arrest that ended in the ISD measure. The gap in the autumn of 2022 is six weeks inside. */
export const mutatiesTotIsd: readonly MutatieRecord[] = mutaties('willem', [
  [
    '2021-03-11',
    'OVERLAST',
    'Loopt met een blik bier schreeuwend over het Schakelplein; na aanspreken vertrokken richting station.',
  ],
  [
    '2021-03-29',
    'OVERLAST',
    'Ligt dronken voor de ingang van de bibliotheek en spuugt naar wie hem wekt. Meegenomen om te ontnuchteren.',
  ],
  ['2021-05-02', 'OVERLAST', 'Vraagt terrasgasten dwingend om geld. Drie horecaondernemers willen dat hij wegblijft.'],
  [
    '2021-05-23',
    'OVERLAST',
    'Gooit lege flessen in de fontein; de veegploeg legt het werk neer tot hij vertrokken is.',
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
    '2021-08-12',
    'OVERLAST',
    'Plast overdag tegen de deur van een winkel. Verscheurt de bekeuring en laat de snippers liggen.',
  ],
  [
    '2021-09-14',
    'GEWELD',
    'Duwt een winkelbediende tegen de stelling na een winkelverbod. Aangehouden en in de middag heengezonden.',
  ],
  [
    '2021-10-20',
    'VERMOGEN',
    'Pakt een tas van een terrasstoel en loopt ermee weg. Door omstanders vastgehouden, tas is terug.',
  ],
  [
    '2021-11-23',
    'OVERLAST',
    'Slaapt in de hal van een flat; bewoners durven niet langs. Was nuchter, aanspreekbaar en bood excuses aan.',
  ],
  [
    '2021-12-16',
    'BEDREIGING',
    'Krijgt op de kerstmarkt geen drank meer en roept dat de kraam vannacht in brand gaat. Aangehouden.',
  ],
  [
    '2022-01-08',
    'OVERLAST',
    'Derde keer deze week gewekt in een pinruimte. Wil niet mee naar de nachtopvang, een biertje moet volgens hem kunnen.',
  ],
  [
    '2022-02-14',
    'OVERLAST',
    'Bonkt op de ramen van wachtende bussen; de chauffeurs rijden de halte die avond voorbij.',
  ],
  [
    '2022-03-05',
    'VERMOGEN',
    'Winkeldiefstal van scheermesjes en kaas, naar eigen zeggen om te ruilen voor bier. Aangehouden.',
  ],
  [
    '2022-03-30',
    'VERMOGEN',
    'Fietsdiefstal bij het station, gezien door toezichthouders. Aangehouden, bekend, dagvaarding uitgereikt.',
  ],
  [
    '2022-04-19',
    'OVERLAST',
    'Blijft na sluitingstijd in de hal van het stadskantoor liggen. Aangehouden wegens lokaalvredebreuk.',
  ],
  [
    '2022-05-19',
    'GEWELD',
    'Slaat een andere bezoeker van de daklozenkrant-uitgifte met een riem. Slachtoffer wil geen aangifte doen.',
  ],
  [
    '2022-06-11',
    'OVERIG',
    'Staat op de hoek van de straat waar zijn moeder woont, net buiten het gebied van het huisverbod. Gaat weg als de wijkagent erbij komt staan.',
  ],
  ['2022-07-02', 'GEWELD', 'Trekt een stadswacht aan de jas en slaat naar diens gezicht, net mis. Aangehouden.'],
  ['2022-08-04', 'OVERLAST', 'Intimideert wandelaars in het park door vlak achter hen te lopen en te schelden.'],
  [
    '2022-08-27',
    'VERMOGEN',
    'Breekt de container met statiegeldflessen achter een supermarkt open. Aangehouden en verhoord.',
  ],
  [
    '2022-09-09',
    'OVERLAST',
    'Wandelt met een krat bier over het spoor; het treinverkeer ligt twintig minuten stil. Aangehouden.',
  ],
  [
    '2022-10-12',
    'BEDREIGING',
    'Bedreigt de beveiliger van het stadskantoor met de dood nadat zijn pas niet werkt. Aangifte opgenomen.',
  ],
  [
    '2022-12-27',
    'OVERIG',
    'Rustige maand sinds zijn vrijlating: groet de wijkagent, vertelt trots dat hij niet drinkt en sneeuw ruimt voor de buurt.',
  ],
  [
    '2023-01-13',
    'OVERLAST',
    'Ruikt voor het eerst sinds weken naar drank en ontwijkt de wijkagent. Winkeliers zien hem liever niet binnen.',
  ],
  [
    '2023-01-24',
    'BEDREIGING',
    'Zwaait met een kettingslot naar jongeren die hem filmen. Aangehouden, filmpje is veiliggesteld.',
  ],
  ['2023-02-03', 'GEWELD', 'Terugval: kopstoot aan een barman. Aangehouden; vijftiende aanhouding in twee jaar.'],
  [
    '2023-02-28',
    'OVERIG',
    'Slaapt in een kelderbox die niet van hem is; de bewoner wil alleen dat hij gaat. Weggestuurd.',
  ],
  [
    '2023-03-21',
    'VERMOGEN',
    'Insluiping in een kantoorpand aan de Papierstraat, weg met twee laptops. Herkend op beeld door twee collega’s.',
  ],
]);

export const aanhoudingenTotIsd: readonly AanhoudingRecord[] = aanhoudingen('willem', [
  ['2021-03-29', 'Openbare dronkenschap', 'Ontnuchterd en na zes uur heengezonden met een bekeuring.', '2021-03-30'],
  ['2021-06-18', 'Diefstal van vier flessen sterke drank', 'Verhoord en heengezonden; zaak ingezonden.', '2021-06-25'],
  [
    '2021-09-14',
    'Mishandeling van een winkelbediende',
    'Dezelfde middag heengezonden met een dagvaarding.',
    '2021-09-14',
  ],
  [
    '2021-10-20',
    'Diefstal van een tas op een terras',
    'Heengezonden; eigenaar kreeg de tas direct terug.',
    '2021-10-20',
  ],
  [
    '2021-12-16',
    'Bedreiging met brandstichting op de kerstmarkt',
    'Nacht in het cellencomplex, daarna heengezonden.',
    '2021-12-17',
  ],
  [
    '2022-03-05',
    'Winkeldiefstal van levensmiddelen en scheermesjes',
    'Strafbeschikking uitgereikt en heengezonden.',
    '2022-03-05',
  ],
  ['2022-03-30', 'Diefstal van een fiets bij het station', 'Bekend; dagvaarding uitgereikt.', '2022-03-30'],
  ['2022-04-19', 'Lokaalvredebreuk in het stadskantoor', 'Verhoord, boete uitgereikt en heengezonden.', '2022-04-19'],
  [
    '2022-05-27',
    'Mishandeling van zijn moeder in haar woning',
    'Inverzekeringgesteld; na twee dagen heengezonden onder een huisverbod.',
    '2022-05-29',
  ],
  [
    '2022-07-02',
    'Poging tot mishandeling van een stadswacht',
    'Verhoord en heengezonden in afwachting van de lopende zaken.',
    '2022-07-02',
  ],
  [
    '2022-08-27',
    'Diefstal met braak van statiegeldflessen',
    'Verhoord; zaak ingezonden voor de volgende zitting.',
    '2022-09-05',
  ],
  ['2022-09-09', 'Zich op het spoor begeven', 'Bekeurd en na ontnuchtering heengezonden.', '2022-09-10'],
  [
    '2022-10-12',
    'Bedreiging van een beveiliger met de dood',
    'Voorgeleid; de rechter-commissaris beveelt bewaring.',
    '2022-10-14',
  ],
  [
    '2023-01-24',
    'Bedreiging van jongeren met een kettingslot',
    'Verhoord en heengezonden; beelden zijn bij het dossier gevoegd.',
    '2023-01-30',
  ],
  ['2023-02-03', 'Mishandeling van een barman', 'Heengezonden met een oproep voor de politierechter.', '2023-02-03'],
  [
    '2023-03-22',
    'Insluiping en diefstal uit een kantoorpand',
    'Voorgeleid en vastgehouden tot de zitting.',
    '2023-05-30',
  ],
]);
