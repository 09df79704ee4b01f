import { advies, begeleiding, isd, proeftijd, risicotaxatie, tenuitvoerlegging, toezicht } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';
import { willemZaken } from './willem-zaken.ts';

const persoon = 'willem';

/**
 * Willem, 40: the ISD measure, the conditional clinical treatment that began with a missed transport, and the hearing at which the
 * demand for TBS was not followed; his cases stand in a file of their own. No condition is in force today. RvdK: nothing, there
 * is no child. His mother is a victim here and no suspect: no justice record stands on her name.
 */
export const willem: Partial<JusticeDemoRecords> = {
  ...willemZaken,
  proeftijden: [proeftijd({ persoon, begin: '2026-02-27', einde: '2026-11-12', peildatum: '2026-11-12' })],
  isdMaatregelen: [
    isd({
      persoon,
      begin: '2023-05-31',
      verwachtEinde: '2025-05-31',
      isdFase: 'BEEINDIGD',
      toelichting:
        'Binnenfase in PI Schakeloord; buitenfase van 3 juni tot 12 september 2024 mislukt. Daarna koos hij voor uitzitten zonder trajecten.',
      peildatum: '2025-05-31',
    }),
  ],
  tenuitvoerleggingen: [
    tenuitvoerlegging({
      persoon,
      soort: 'Voorlopige hechtenis, omgezet in gevangenisstraf',
      inrichting: 'PI Schakeloord',
      begin: '2026-05-02',
      verwachtEinde: '2026-11-12',
      verlof: 'Geen verlof gevraagd en geen verlof toegekend.',
      toelichting:
        'Direct na de uitspraak in vrijheid gesteld. De vorige detentie eindigde op 10 maart 2026: het vervoer naar de kliniek kwam te laat, de plek verviel en hij stond buiten.',
      peildatum: '2026-11-12',
    }),
  ],
  toezichten: [
    toezicht({
      persoon,
      begin: '2022-07-14',
      einde: '2023-02-06',
      kader: 'Voorwaardelijk deel van een gevangenisstraf',
      toezichthouder: 'Petra Meldema',
      telefoonToezichthouder: '088-000 0301',
      meldplicht: 'Elke dinsdag om tien uur op kantoor in Ketendam.',
      naleving: 'Kwam op vier van de negentien afspraken; toezicht voortijdig en negatief geretourneerd.',
      peildatum: '2023-02-06',
    }),
    toezicht({
      persoon,
      begin: '2024-06-03',
      einde: '2024-09-12',
      kader: 'Buitenfase van de ISD-maatregel',
      toezichthouder: 'Ruud Trajectsma',
      telefoonToezichthouder: '088-000 0302',
      meldplicht: 'Tweemaal per week op de werkplek; elke maandag een gesprek.',
      naleving: 'Twee goede maanden met werk in de groenvoorziening, daarna teruggeplaatst na drankgebruik.',
      peildatum: '2024-09-12',
    }),
    toezicht({
      persoon,
      begin: '2026-03-10',
      einde: '2026-05-04',
      kader: 'Bijzondere voorwaarde: klinische behandeling aansluitend op detentie',
      toezichthouder: 'Petra Meldema',
      telefoonToezichthouder: '088-000 0301',
      meldplicht: 'Dagelijks bellen tot de opname.',
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
  risicotaxaties: [
    risicotaxatie({
      persoon,
      datum: '2024-05-13',
      instrument: 'RISC',
      uitkomst: 'Kans op nieuwe feiten gemiddeld zolang hij nuchter is en werkt; hoog zodra een van beide wegvalt.',
      afgenomenDoor: 'reclasseringswerker toezicht',
    }),
    risicotaxatie({
      persoon,
      datum: '2026-10-26',
      instrument: 'RISC, aangevuld met HKT-R',
      uitkomst: 'Hoog risico op ernstig geweld, ook tegen onbekenden; hoog risico op onttrekken aan voorwaarden.',
      afgenomenDoor: 'reclasseringswerker advies',
      beperking: 'Afgenomen op dossier, zonder zijn medewerking; alleen in samenhang met het advies gebruiken.',
    }),
  ],
  begeleidingen: [
    begeleiding({
      persoon,
      casemanager: 'Gea Binnenstra',
      telefoonCasemanager: '088-000 0401',
      drPlan:
        'Weigerde elk gesprek over terugkeer. Een nieuwe identiteitskaart is aangevraagd; onderdak en inkomen staan een dag voor de zitting nog open.',
      peildatum: '2026-11-11',
    }),
  ],
};
