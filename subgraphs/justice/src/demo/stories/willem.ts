import { advies, begeleiding, strafzaak, tenuitvoerlegging, toezicht, voorwaarde } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'willem';
const gesloten = { persoon, zittingDatum: null, zittingToelichting: null };

/**
 * Willem, 40: seven cases, the ISD measure, the conditional clinical treatment that began with a missed transport, and the hearing
 * at which the demand for TBS was not followed. No condition is in force today. RvdK: nothing, there is no child. His mother
 * is a victim here and no suspect: no justice record stands on her name.
 */
export const willem: Partial<JusticeDemoRecords> = {
  strafzaken: [
    strafzaak({
      ...gesloten,
      pleegdatum: '2021-06-18',
      feit: 'Winkeldiefstal van sterke drank',
      afdoening: 'Geldboete van 250 euro, niet betaald en omgezet in vijf dagen hechtenis.',
      peildatum: '2021-12-03',
    }),
    strafzaak({
      ...gesloten,
      pleegdatum: '2022-03-30',
      feit: 'Diefstal van een fiets bij het station',
      afdoening: 'Drie weken gevangenisstraf door de politierechter.',
      peildatum: '2022-07-14',
    }),
    strafzaak({
      ...gesloten,
      pleegdatum: '2022-05-27',
      feit: 'Mishandeling van zijn moeder in haar woning',
      afdoening: 'Zestig uur taakstraf en een contactverbod van een jaar; de taakstraf is niet verricht en omgezet.',
      peildatum: '2023-01-20',
      beperking: 'De verklaring van het slachtoffer niet met veroordeelde bespreken.',
    }),
    strafzaak({
      ...gesloten,
      pleegdatum: '2022-10-12',
      feit: 'Bedreiging van een beveiliger met de dood',
      afdoening: 'Zes weken gevangenisstraf, gelijk aan het voorarrest.',
      peildatum: '2022-11-24',
    }),
    strafzaak({
      ...gesloten,
      pleegdatum: '2023-03-21',
      feit: 'Insluiping en diefstal uit een kantoorpand',
      afdoening: 'ISD-maatregel van twee jaar zonder aftrek, om de cirkel van feit en straf te doorbreken.',
      peildatum: '2023-05-30',
    }),
    strafzaak({
      ...gesloten,
      pleegdatum: '2025-11-20',
      feit: 'Zware mishandeling van een conducteur',
      afdoening:
        'Acht maanden gevangenisstraf, waarvan vier voorwaardelijk met klinische behandeling aansluitend op detentie.',
      peildatum: '2026-02-12',
    }),
    strafzaak({
      persoon,
      pleegdatum: '2026-05-02',
      feit: 'Poging tot doodslag op een voorbijganger met een stalen buis',
      zittingDatum: '2026-11-12',
      zittingToelichting:
        'Officier van justitie eist tbs met dwangverpleging; de rechtbank volgt die eis niet en wijst dezelfde dag vonnis.',
      afdoening:
        'Bewezen verklaard als zware mishandeling; gevangenisstraf gelijk aan het voorarrest. De vier voorwaardelijke maanden zijn ten uitvoer gelegd en ook al uitgezeten. Geen bijzondere voorwaarden, omdat hij nergens aan meewerkt.',
      peildatum: '2026-11-12',
    }),
  ],
  voorwaarden: [
    voorwaarde({
      persoon,
      omschrijving:
        'Zich op 10 maart laten opnemen in de kliniek en daar blijven zolang de behandelaren dat nodig vinden.',
      geldigTot: '2026-05-04',
      peildatum: '2026-05-04',
    }),
  ],
  tenuitvoerleggingen: [
    tenuitvoerlegging({
      persoon,
      soort: 'Voorlopige hechtenis, omgezet in gevangenisstraf',
      inrichting: 'PI Schakeloord',
      begin: '2026-05-02',
      verwachtEinde: '2026-11-12',
      toelichting:
        'Direct na de uitspraak in vrijheid gesteld. Eerder: ISD van juni 2023 tot eind mei 2025 (binnen- en buitenfase, het laatste jaar uitgezeten) en detentie tot 10 maart 2026, toen het vervoer naar de kliniek te laat kwam en hij buiten stond.',
      peildatum: '2026-11-12',
    }),
  ],
  toezichten: [
    toezicht({
      persoon,
      begin: '2022-07-14',
      einde: '2023-02-06',
      naleving: 'Kwam op vier van de negentien afspraken; toezicht voortijdig en negatief geretourneerd.',
      peildatum: '2023-02-06',
    }),
    toezicht({
      persoon,
      begin: '2024-06-03',
      einde: '2024-09-12',
      naleving:
        'Buitenfase van de ISD: twee goede maanden met werk in de groenvoorziening, daarna teruggeplaatst na drankgebruik.',
      peildatum: '2024-09-12',
    }),
    toezicht({
      persoon,
      begin: '2026-03-10',
      einde: '2026-05-04',
      naleving:
        'Meldde zich na de gemiste overbrenging niet meer; drie huisbezoeken zonder gehoor, want er was geen huis.',
      peildatum: '2026-05-04',
    }),
  ],
  adviezen: [
    advies({
      persoon,
      datum: '2026-10-30',
      tekst:
        'Wij zien een hoge kans op nieuw geweld zodra hij drinkt en een plek ontbreekt. Toezicht met voorwaarden heeft zonder zijn medewerking geen zin; wij adviseren begrenzing in een gesloten kader.',
    }),
  ],
  begeleidingen: [
    begeleiding({
      persoon,
      casemanager: 'Gea Binnenstra',
      drPlan:
        'Weigerde elk gesprek over terugkeer. Identiteitsbewijs is geregeld; onderdak en inkomen stonden op de dag van de zitting nog open.',
      peildatum: '2026-11-11',
    }),
  ],
};
