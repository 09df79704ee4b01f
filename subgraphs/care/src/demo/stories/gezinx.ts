import { behandelstatus, betrokkenheid, grondslag, kader, veiligheidsafspraak, vtMelding } from '../make-records.ts';
import type { CareDemoRecords, Geheimsoort, GrondslagRecord } from '../record.ts';

const casus = 'ZVH-2026-0104';

function meldrecht(persoon: string, subcategorie: Geheimsoort, motivering: string): GrondslagRecord {
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
 * Gezin X: seven people, each with a secret of their own. Father, mother, kind3 and kind5: what was reported and what was agreed.
 * Kind2: GGZ with consent. Kind3: GGZ and the crisismaatregel WITHOUT a gate. Kind4: only her agreement is open, not what
 * she told. Kind1: nothing anywhere. The addiction care and the waiting lists hold nothing of anybody.
 */
export const gezinx: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon: 'gezinx-kind2',
      sinds: '2026-04-20',
      team: 'Poli Zevenzijl, agressieregulatie',
      peildatum: '2026-10-26',
    }),
    betrokkenheid({
      persoon: 'gezinx-kind3',
      sinds: '2026-03-27',
      team: 'Intensieve thuisbehandeling Zevenzijl',
      peildatum: '2026-11-02',
    }),
  ],
  kaders: [
    kader({
      persoon: 'gezinx-kind3',
      soort: 'Crisismaatregel (Wvggz 7:1), niet voortgezet',
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
  veiligheidsafspraken: [
    veiligheidsafspraak({
      persoon: 'gezinx-vader',
      afspraak: 'Loopt bij oplopende ruzie naar buiten en komt pas terug als er een uur voorbij is.',
      geldigTot: '2027-05-31',
      peildatum: '2026-09-14',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-moeder',
      afspraak: 'Belt het afgesproken nummer voordat zij ingrijpt, ook midden in de nacht.',
      geldigTot: '2027-05-31',
      peildatum: '2026-09-14',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-kind3',
      afspraak: 'Houdt een eigen sleutel van haar kamer en wordt twee keer per week aan de deur gesproken.',
      geldigTot: '2027-05-31',
      peildatum: '2026-10-05',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-kind4',
      afspraak: 'Bezoekt haar ouders alleen overdag en laat vooraf weten wanneer zij weer weg is.',
      geldigTot: '2027-05-31',
      peildatum: '2026-10-05',
    }),
    veiligheidsafspraak({
      persoon: 'gezinx-kind5',
      afspraak: 'Mag altijd naar de mentor of naar zijn oudste broer, zonder eerst te vragen.',
      geldigTot: '2027-05-31',
      peildatum: '2026-10-05',
    }),
  ],
  grondslagen: [
    meldrecht(
      'gezinx-vader',
      'VT_MELDING',
      'Zonder de inhoud van de melding is geen gezamenlijk besluit over ingrijpen mogelijk.',
    ),
    meldrecht(
      'gezinx-vader',
      'VT_VEILIGHEIDSAFSPRAAK',
      'Vader weet dat alle deelnemers zijn afspraak kennen en toetsen.',
    ),
    meldrecht('gezinx-moeder', 'VT_MELDING', 'Haar aandeel bepaalt mede of de minderjarige thuis veilig is.'),
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
      'Belang van een minderjarige van vijftien; ouders zijn gehoord maar stemden niet in.',
    ),
    meldrecht('gezinx-kind5', 'VT_VEILIGHEIDSAFSPRAAK', 'School en jeugdteam voeren zijn afspraak uit.'),
    grondslag({
      persoon: 'gezinx-kind2',
      subcategorie: 'GGZ_BETROKKENHEID',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-05-06',
      motivering: 'Meerderjarige zoon vindt dat zijn vader mag weten dat hij hulp heeft; schriftelijk vastgelegd.',
    }),
    grondslag({
      persoon: 'gezinx-kind2',
      subcategorie: 'GGZ_BEHANDELSTATUS',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-05-06',
      motivering: 'Zelfde gesprek: ook hoe het gaat mag aan tafel, zolang hij het verslag eerst leest.',
    }),
  ],
};
