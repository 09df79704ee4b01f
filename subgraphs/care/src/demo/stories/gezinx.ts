import type { SecretSubcategorie } from '../../store/secret-rules.ts';
import {
  behandelstatus,
  betrokkenheid,
  grondslag,
  kader,
  maatregel,
  namens,
  opToestemming,
  veiligheidsafspraak,
  vtMelding,
  vtOnderzoek,
  zelf,
} from '../make-records.ts';
import type { CareDemoRecords, GrondslagRecord } from '../record.ts';

const casus = 'ZVH-2026-0104';
const VADER = 'Hendrik Luchtkasteel';
const MOEDER = 'Maria Luchtkasteel-Schetswold';

function meldrecht(persoon: string, subcategorie: SecretSubcategorie, motivering: string): GrondslagRecord {
  return grondslag({
    persoon,
    subcategorie,
    grondslag: 'WETTELIJK_MELDRECHT',
    casus,
    vanaf: '2026-02-19',
    motivering,
  });
}

/**
 * Gezin X: seven people, each with a secret of their own. Father, mother, kind3 and kind5: what was reported, looked into and
 * agreed. Kind2: GGZ with consent. Kind3: GGZ and the crisismaatregel WITHOUT a gate. Kind4: only her agreement is open, not what
 * she told. Kind5, 15: the gecertificeerde instelling needs him and both parents; the father has not consented, and what the
 * others gave opens nothing, now or after his birthdays. Kind1: nothing anywhere. The addiction care, the GGD and care with
 * housing hold nothing of anybody, and nobody has an LVB.
 */
export const gezinx: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon: 'gezinx-kind2',
      sinds: '2026-04-20',
      team: 'Poli Zevenzijl, agressieregulatie',
      behandelaar: 'Lotte Denkhof, gz-psycholoog',
      peildatum: '2026-10-26',
    }),
    betrokkenheid({
      persoon: 'gezinx-kind3',
      sinds: '2026-03-27',
      team: 'Intensieve thuisbehandeling Zevenzijl',
      behandelaar: 'Maud Papierdijk, psychiater',
      peildatum: '2026-11-02',
    }),
  ],
  kaders: [
    kader({
      persoon: 'gezinx-kind3',
      soort: 'Crisismaatregel (Wvggz 7:1), niet voortgezet',
      begin: '2026-03-27',
      geldigTot: '2026-03-30',
      peildatum: '2026-03-30',
    }),
  ],
  behandelstatussen: [
    behandelstatus({
      persoon: 'gezinx-kind2',
      tekst:
        'Volgt een training om spanning eerder te herkennen, negen van de twaalf keer aanwezig. Slaapt beter sinds hij werkt.',
      peildatum: '2026-10-26',
    }),
    behandelstatus({
      persoon: 'gezinx-kind3',
      tekst:
        'Jaren niet buiten geweest, ernstig ondervoed en angstig bij opname. Begint met korte wandelingen in het donker.',
      peildatum: '2026-11-02',
      beperking: 'Niet met ouders, broers of zus bespreken; zij heeft dat uitdrukkelijk gevraagd.',
    }),
  ],
  vtMeldingen: [
    vtMelding({
      persoon: 'gezinx-vader',
      datum: '2026-01-20',
      aard: 'Melding over een vader die zijn gezin van iedereen afsluit en ingrijpt met schelden en slaan.',
    }),
    vtMelding({
      persoon: 'gezinx-moeder',
      datum: '2026-01-20',
      aard: 'Melding over een moeder die zelf slaat, overbelast lijkt en geen arts of hulpverlener toelaat.',
    }),
    vtMelding({
      persoon: 'gezinx-kind3',
      datum: '2026-01-22',
      aard: 'Melding over een volwassen dochter die nooit buiten komt; zorgen over haar lichaam en haar geest.',
    }),
    vtMelding({
      persoon: 'gezinx-kind4',
      datum: '2026-02-02',
      aard: 'Belt zelf in het geheim: wil weg uit huis en durft dat aan niemand in het gezin te zeggen.',
      beperking: 'Dat zij heeft gebeld is bij niemand in het gezin bekend en moet zo blijven.',
    }),
    vtMelding({
      persoon: 'gezinx-kind5',
      datum: '2026-01-21',
      aard: 'Melding over een minderjarige die zei dood te willen vanwege thuis; school ziet hem stil worden.',
      beperking: 'Herkomst van het schoolsignaal niet noemen tegenover de ouders.',
    }),
  ],
  vtOnderzoeken: [
    vtOnderzoek({
      persoon: 'gezinx-vader',
      begin: '2026-01-26',
      einde: '2026-02-09',
      uitkomst: 'Bevestigd dat hij slaat en deuren op slot houdt; hij noemt het orde houden en wijst elk aanbod af.',
      peildatum: '2026-02-09',
    }),
    vtOnderzoek({
      persoon: 'gezinx-moeder',
      begin: '2026-01-26',
      einde: '2026-02-09',
      uitkomst: 'Bevestigd dat zij zelf slaat; uitgeput, slaapt nauwelijks en durft geen hulp te vragen.',
      peildatum: '2026-02-09',
    }),
    vtOnderzoek({
      persoon: 'gezinx-kind3',
      begin: '2026-01-26',
      einde: '2026-02-09',
      uitkomst:
        'Niet te spreken gekregen; door een raam gezien, mager en schrikachtig. Beoordeling door een arts is nodig.',
      peildatum: '2026-02-09',
      status: 'VERMOEDEN',
    }),
    vtOnderzoek({
      persoon: 'gezinx-kind5',
      begin: '2026-01-26',
      einde: '2026-02-09',
      uitkomst:
        'Ernstig onveilig thuis; op school gesproken, wil vooral dat het stil wordt. Directe afspraken gemaakt.',
      peildatum: '2026-02-09',
      beperking: 'Dat hij op school is gesproken niet aan de ouders vertellen voordat zij het van hem horen.',
    }),
  ],
  maatregelen: [
    maatregel({
      persoon: 'gezinx-kind5',
      soort: 'Preventieve jeugdbescherming in vrijwillig kader',
      begin: '2026-06-15',
      einde: null,
      uitvoerder: 'Karlijn Fabelhuis, jeugdbeschermer',
      peildatum: '2026-11-04',
    }),
  ],
  veiligheidsafspraken: [
    veiligheidsafspraak({
      persoon: 'gezinx-vader',
      vastgelegdOp: '2026-09-14',
      afspraak: 'Loopt bij oplopende ruzie naar buiten en komt pas terug als er een uur voorbij is.',
      geldigTot: '2027-05-31',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-moeder',
      vastgelegdOp: '2026-09-14',
      afspraak: 'Belt het afgesproken nummer voordat zij ingrijpt, ook midden in de nacht.',
      geldigTot: '2027-05-31',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-kind3',
      vastgelegdOp: '2026-10-05',
      afspraak: 'Houdt een eigen sleutel van haar kamer en wordt twee keer per week aan de deur gesproken.',
      geldigTot: '2027-05-31',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-kind4',
      vastgelegdOp: '2026-10-05',
      afspraak: 'Bezoekt haar ouders alleen overdag en laat vooraf weten wanneer zij weer weg is.',
      geldigTot: '2027-05-31',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-kind5',
      vastgelegdOp: '2026-10-05',
      afspraak: 'Mag altijd naar de mentor of naar zijn oudste broer, zonder eerst te vragen.',
      geldigTot: '2027-05-31',
    }),
  ],
  vertegenwoordigers: [VADER, MOEDER].map((naam) => ({
    persoon: 'gezinx-kind5',
    rol: 'GEZAGHEBBENDE',
    naam,
    vanaf: '2011-08-03',
    tot: null,
  })),
  grondslagen: [
    meldrecht(
      'gezinx-vader',
      'VT_MELDING',
      'Zonder de inhoud van de melding is geen gezamenlijk besluit over ingrijpen mogelijk.',
    ),
    meldrecht('gezinx-vader', 'VT_ONDERZOEK', 'De uitkomst is de reden van deze aanmelding; hij heeft haar gelezen.'),
    meldrecht(
      'gezinx-vader',
      'VT_VEILIGHEIDSAFSPRAAK',
      'Vader weet dat alle deelnemers zijn afspraak kennen en toetsen.',
    ),
    meldrecht('gezinx-moeder', 'VT_MELDING', 'Haar aandeel bepaalt mede of de minderjarige thuis veilig is.'),
    meldrecht('gezinx-moeder', 'VT_ONDERZOEK', 'Zonder haar aandeel zou de uitkomst een ander beeld geven.'),
    meldrecht('gezinx-moeder', 'VT_VEILIGHEIDSAFSPRAAK', 'Wie ’s nachts dienst heeft moet haar afspraak kennen.'),
    meldrecht(
      'gezinx-kind3',
      'VT_MELDING',
      'Ernst van de situatie woog zwaarder dan haar zwijgen; met haar besproken zodra dat kon.',
    ),
    meldrecht(
      'gezinx-kind3',
      'VT_VEILIGHEIDSAFSPRAAK',
      'Bezoekers aan de deur moeten weten wat met haar is afgesproken.',
    ),
    meldrecht(
      'gezinx-kind4',
      'VT_VEILIGHEIDSAFSPRAAK',
      'Alleen de afspraak is nodig; wat zij vertelde blijft bij ons.',
    ),
    meldrecht(
      'gezinx-kind5',
      'VT_MELDING',
      'Belang van een minderjarige van veertien; ouders zijn gehoord maar stemden niet in.',
    ),
    meldrecht('gezinx-kind5', 'VT_ONDERZOEK', 'Zijn veiligheid kan niet wachten op instemming van beide ouders.'),
    meldrecht('gezinx-kind5', 'VT_VEILIGHEIDSAFSPRAAK', 'School en jeugdteam voeren zijn afspraak uit.'),
    opToestemming({
      persoon: 'gezinx-kind5',
      subcategorie: 'GI_MAATREGEL',
      casus,
      vanaf: '2026-06-22',
      motivering: 'Hij en zijn moeder stemden in; zijn vader is driemaal gevraagd en tekent niet.',
      toestemmingen: [zelf({ op: '2026-06-22' }), namens(MOEDER, { op: '2026-06-22' })],
    }),
    opToestemming({
      persoon: 'gezinx-kind2',
      subcategorie: 'GGZ_BETROKKENHEID',
      casus,
      vanaf: '2026-05-06',
      motivering: 'Meerderjarige zoon vindt dat zijn vader mag weten dat hij hulp heeft; schriftelijk vastgelegd.',
      toestemmingen: [zelf({ op: '2026-05-06' })],
    }),
    opToestemming({
      persoon: 'gezinx-kind2',
      subcategorie: 'GGZ_BEHANDELSTATUS',
      casus,
      vanaf: '2026-05-06',
      motivering: 'Zelfde gesprek: ook hoe het gaat mag aan tafel, zolang hij het verslag eerst leest.',
      toestemmingen: [zelf({ op: '2026-05-06' })],
    }),
  ],
};
