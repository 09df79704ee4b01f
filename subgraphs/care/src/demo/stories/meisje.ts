import {
  behandelstatus,
  beschermdWonen,
  betrokkenheid,
  kader,
  maatregel,
  namens,
  opToestemming,
  zelf,
} from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'meisje';
const casus = 'ZVH-2026-0102';
const VADER = 'Peter Voorbeeldsma';
const MOEDER = 'Jolanda Schetsbeek';
// Day on which the gezag of her parents and the measure ended by law: her eighteenth birthday.
const ACHTTIEN = '2026-10-05';

/**
 * Meisje, 18 since 5 October. At seventeen she alone could consent: what her parents signed then never opened anything, and what
 * she signed herself ended on her birthday. Her own consent as an adult, of 16 October, covers that she is treated and how it
 * stands, the ended measure and where she stays, not the frame. Nothing at the addiction care, at Veilig Thuis and at the GGD; no
 * waiting list and no Wlz: the place she needs does not exist yet. No LVB.
 */
export const meisje: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon,
      sinds: '2023-09-18',
      team: 'Jeugd-ggz Linkerveen',
      behandelaar: 'Tineke Kunsthof, kinder- en jeugdpsychiater',
      peildatum: '2026-11-09',
      beperking: 'Niet delen met de ouders sinds zij achttien is.',
    }),
  ],
  kaders: [
    kader({
      persoon,
      soort: 'Gesloten plaatsing op vrijwillige basis, verlengd na haar achttiende',
      begin: '2026-10-14',
      geldigTot: '2027-02-14',
      peildatum: '2026-10-14',
    }),
  ],
  behandelstatussen: [
    behandelstatus({
      persoon,
      tekst:
        'Autismespectrumstoornis en een bedreigde persoonlijkheidsontwikkeling met borderlinetrekken; wisselende stemming, sombere periodes met gedachten aan de dood, laag zelfbeeld en weinig manieren om met spanning om te gaan. Na elk incident ligt de behandeling weken stil.',
      peildatum: '2026-11-09',
      beperking: 'Uitsluitend voor de afweging van het kader; niet opnemen in verslagen die de groep leest.',
    }),
  ],
  maatregelen: [
    maatregel({
      persoon,
      soort: 'Ondertoezichtstelling',
      begin: '2024-06-10',
      einde: ACHTTIEN,
      uitvoerder: 'Dewi Verzinkamp, jeugdbeschermer',
      peildatum: ACHTTIEN,
    }),
    maatregel({
      persoon,
      soort: 'Machtiging gesloten jeugdhulp, tweemaal verlengd',
      begin: '2024-06-10',
      einde: ACHTTIEN,
      uitvoerder: 'Dewi Verzinkamp, jeugdbeschermer',
      peildatum: ACHTTIEN,
      beperking: 'De inhoud van de zittingen blijft bij de kinderrechter en de instelling.',
    }),
  ],
  beschermdWonen: [
    beschermdWonen({
      persoon,
      voorziening: 'Jeugdhulpinstelling De Oever, groep Noord',
      sinds: '2024-06-10',
      tot: null,
      toelichting: 'Beschermd wonen elders is bekeken en te licht bevonden; een andere plek is nog niet gevonden.',
      peildatum: '2026-11-09',
    }),
  ],
  vertegenwoordigers: [VADER, MOEDER].map((naam) => ({
    persoon,
    rol: 'GEZAGHEBBENDE',
    naam,
    vanaf: '2008-10-05',
    tot: ACHTTIEN,
  })),
  grondslagen: [
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      casus,
      vanaf: '2026-09-21',
      motivering:
        'Bij de voorbereiding stemde zij als zeventienjarige zelf in; na haar verjaardag opnieuw gevraagd, in een rustig gesprek met haar vertrouwenspersoon erbij.',
      toestemmingen: [zelf({ op: '2026-09-21' }), zelf({ op: '2026-10-16' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BEHANDELSTATUS',
      casus,
      vanaf: '2026-10-16',
      motivering: 'Zij wil dat aan tafel bekend is waarom het misgaat, mits het niet op de groep komt te liggen.',
      toestemmingen: [zelf({ op: '2026-10-16' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GGZ_KADER',
      casus,
      vanaf: '2026-09-21',
      motivering:
        'Ouders tekenden voor haar; op zeventien was dat niet aan hen, en zij zelf wil hierover nog niet beslissen.',
      toestemmingen: [namens(VADER, { op: '2026-09-21' }), namens(MOEDER, { op: '2026-09-21' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GI_MAATREGEL',
      casus,
      vanaf: '2026-10-16',
      motivering: 'Wat tot haar achttiende gold mag de tafel weten; daarna beslist zij zelf, heeft zij erbij gezegd.',
      toestemmingen: [zelf({ op: '2026-10-16' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'ZORG_WONEN',
      casus,
      vanaf: '2026-10-16',
      motivering: 'Wie een andere plek zoekt moet weten waar zij zit en tot wanneer.',
      toestemmingen: [zelf({ op: '2026-10-16' })],
    }),
  ],
};
