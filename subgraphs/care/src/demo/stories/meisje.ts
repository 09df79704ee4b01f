import { behandelstatus, betrokkenheid, grondslag, kader } from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'meisje';
const casus = 'ZVH-2026-0102';

/**
 * Meisje, 18 since 5 October. Her parents' consent ended with their gezag; her own covers that she is treated and how it stands, not
 * the frame. Nothing at the addiction care, at Veilig Thuis and on a waiting list: the place she needs does not exist yet. The
 * measure of the gecertificeerde instelling ended at eighteen and has no field in the hub.
 */
export const meisje: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon,
      sinds: '2023-09-18',
      team: 'Jeugd-ggz kliniek De Oever, team Noord',
      peildatum: '2026-11-09',
      beperking: 'Niet delen met de ouders sinds zij achttien is.',
    }),
  ],
  kaders: [
    kader({
      persoon,
      soort: 'Gesloten plaatsing op vrijwillige basis, verlengd na haar achttiende',
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
  grondslagen: [
    grondslag({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-09-21',
      tot: '2026-10-05',
      motivering:
        'Bij de voorbereiding kon zij haar belang in de crisis niet zelf wegen; beide ouders met gezag stemden in. Geëindigd op haar achttiende verjaardag.',
    }),
    grondslag({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-10-16',
      motivering: 'Eigen toestemming als meerderjarige, in een rustig gesprek met haar vertrouwenspersoon erbij.',
    }),
    grondslag({
      persoon,
      subcategorie: 'GGZ_BEHANDELSTATUS',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-10-16',
      motivering: 'Zij wil dat aan tafel bekend is waarom het misgaat, mits het niet op de groep komt te liggen.',
    }),
  ],
};
