import { afdoeningen, strafzaken, voorwaarde, zittingen, zsmBeoordelingen } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'willem';

/** What the OM did with Willem's arrests in five years; small ones went along with larger ones or ended in a fine. */
export const willemZaken: Partial<JusticeDemoRecords> = {
  strafzaken: strafzaken(persoon, [
    ['00/104418-21', '2021-06-18', 'Winkeldiefstal van sterke drank', 'Afgedaan', '2021-12-03'],
    ['00/111902-21', '2021-09-14', 'Mishandeling van een winkelbediende', 'Afgedaan', '2022-01-20'],
    ['00/120377-22', '2022-03-30', 'Diefstal van een fiets bij het station', 'Afgedaan', '2022-07-14'],
    [
      '00/125081-22',
      '2022-05-27',
      'Mishandeling van zijn moeder in haar woning',
      'Afgedaan',
      '2023-01-20',
      { beperking: 'De verklaring van het slachtoffer niet met veroordeelde bespreken.' },
    ],
    ['00/139640-22', '2022-10-12', 'Bedreiging van een beveiliger met de dood', 'Afgedaan', '2022-11-24'],
    ['00/203118-23', '2023-02-03', 'Mishandeling van een barman', 'Afgedaan, gevoegd bij de insluiping', '2023-05-30'],
    ['00/206954-23', '2023-03-21', 'Insluiping en diefstal uit een kantoorpand', 'Afgedaan', '2023-05-30'],
    [
      '00/311470-25',
      '2025-09-17',
      'Bedreiging van twee medewerkers van de nachtopvang met een gebroken fles',
      'Afgedaan, gevoegd bij de mishandeling van de conducteur',
      '2026-02-12',
    ],
    ['00/318022-25', '2025-11-20', 'Zware mishandeling van een conducteur', 'Afgedaan', '2026-02-12'],
    [
      '00/305216-26',
      '2026-04-17',
      'Mishandeling van een klant in een supermarkt',
      'Afgedaan, ter kennisneming gevoegd bij de zaak van mei',
      '2026-11-12',
    ],
    [
      '00/307733-26',
      '2026-05-02',
      'Poging tot doodslag op een voorbijganger met een stalen buis',
      'Uitspraak gedaan; hoger beroep kan tot en met 26 november',
      '2026-11-12',
    ],
  ]),
  zittingen: zittingen(persoon, [
    ['2022-07-14', 'Politierechter. Verdachte verscheen te laat en ging weg voordat de uitspraak was voorgelezen.'],
    [
      '2022-11-24',
      'Politierechter, met verdachte uit voorarrest aangevoerd. Bekende en zei dat hij een biertje op had.',
    ],
    [
      '2023-05-30',
      'Meervoudige kamer. Officier van justitie eist de ISD-maatregel, gelet op het aantal veroordelingen.',
    ],
    ['2026-02-12', 'Politierechter. Verdachte stemt in met behandeling “als het maar niet te lang duurt”.'],
    ['2026-08-13', 'Regiezitting; voorarrest verlengd tot de inhoudelijke behandeling.'],
    [
      '2026-11-12',
      'Officier van justitie eist tbs met dwangverpleging; de rechtbank volgt die eis niet en wijst dezelfde dag vonnis.',
    ],
  ]),
  afdoeningen: afdoeningen(persoon, [
    [
      '2021-12-03',
      'Geldboete van 250 euro, niet betaald en omgezet in vijf dagen hechtenis.',
      true,
      { peildatum: '2022-09-19' },
    ],
    [
      '2022-01-20',
      'Twintig uur taakstraf, niet verricht en omgezet in tien dagen hechtenis.',
      true,
      { peildatum: '2022-11-07' },
    ],
    [
      '2022-07-14',
      'Vijf weken gevangenisstraf, waarvan twee voorwaardelijk met een meldplicht.',
      true,
      { peildatum: '2022-07-29' },
    ],
    ['2022-11-24', 'Zes weken gevangenisstraf, gelijk aan het voorarrest.', true, { peildatum: '2022-12-09' }],
    [
      '2023-01-20',
      'Zestig uur taakstraf en een contactverbod van een jaar; de taakstraf is niet verricht en omgezet.',
      true,
      { peildatum: '2023-11-13' },
    ],
    [
      '2023-05-30',
      'ISD-maatregel van twee jaar zonder aftrek, om de cirkel van feit en straf te doorbreken.',
      true,
      { peildatum: '2023-06-14' },
    ],
    [
      '2026-02-12',
      '230 dagen gevangenisstraf, waarvan 120 voorwaardelijk met klinische behandeling aansluitend op detentie.',
      true,
      { peildatum: '2026-02-27' },
    ],
    [
      '2026-11-12',
      'Geen tbs, maar gevangenisstraf gelijk aan het voorarrest. De vordering tot tenuitvoerlegging van de 120 voorwaardelijke dagen is afgewezen; de proeftijd daarvan is verkort en eindigt op 12 november. Geen bijzondere voorwaarden, omdat hij nergens aan meewerkt.',
      false,
    ],
  ]),
  voorwaarden: [
    voorwaarde({
      persoon,
      omschrijving: 'Zich melden bij de reclassering zo vaak als die dat nodig vindt.',
      begin: '2022-07-14',
      geldigTot: '2023-02-06',
      peildatum: '2023-02-06',
    }),
    voorwaarde({
      persoon,
      omschrijving: 'Geen contact zoeken met zijn moeder en niet in haar straat komen.',
      begin: '2023-01-20',
      geldigTot: '2024-01-20',
      peildatum: '2024-01-20',
    }),
    voorwaarde({
      persoon,
      omschrijving:
        'Zich op 10 maart laten opnemen in de kliniek en daar blijven zolang de behandelaren dat nodig vinden.',
      begin: '2026-03-10',
      geldigTot: '2026-05-04',
      peildatum: '2026-05-04',
    }),
  ],
  zsmBeoordelingen: zsmBeoordelingen(persoon, [
    ['2022-10-13', 'Voorgeleiding', 'Veelpleger met lopende zaken; kort voorarrest en snel op zitting.'],
    ['2025-09-18', 'Dagvaarding politierechter', 'Zonder adres is een dagvaarding in persoon de enige die aankomt.'],
    ['2025-11-21', 'Voorgeleiding', 'Letsel is ernstig; het gebiedsverbod was vijf dagen eerder afgelopen.'],
    ['2026-04-20', 'Aanhouden', 'De reclassering is gevraagd wat er van de voorwaarde terechtkwam.'],
    ['2026-05-03', 'Voorgeleiding', 'Te zwaar voor deze tafel; rechtstreeks naar de rechter-commissaris.'],
  ]),
};
