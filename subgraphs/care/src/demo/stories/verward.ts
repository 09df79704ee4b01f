import { behandelstatus, betrokkenheid, grondslag, kader } from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'verward';
const casus = 'ZVH-2026-0106';

/**
 * Verward, ever heavier: under curatele, so consent goes through the curator, who gave it for the involvement and the frame and not
 * for the treatment itself. Nothing at the addiction care, at Veilig Thuis and on a waiting list.
 */
export const verward: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({ persoon, sinds: '2023-10-02', team: 'FACT-team Oosterkolk', peildatum: '2026-11-06' }),
  ],
  kaders: [
    kader({
      persoon,
      soort: 'Forensische zorg in een beveiligde kliniek; zorgmachtiging viermaal onderzocht en niet haalbaar bevonden',
      geldigTot: '2027-01-04',
      peildatum: '2026-09-08',
    }),
  ],
  behandelstatussen: [
    behandelstatus({
      persoon,
      tekst:
        'Sinds de opname voor het eerst langdurig te observeren: waan met toenemende achterdocht. Reageert gunstig op medicatie, ziektebesef ontbreekt nog.',
      peildatum: '2026-11-06',
      beperking: 'Niet zonder overleg met de behandelaar aan de strafzaak toevoegen.',
    }),
  ],
  grondslagen: [
    grondslag({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-06-03',
      motivering: 'Toestemming van de curator; met betrokkene besproken voor zover hij het kon volgen.',
    }),
    grondslag({
      persoon,
      subcategorie: 'GGZ_KADER',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-07-01',
      motivering: 'Curator wil dat de rechter-commissaris en de deelnemers weten waarom dwang in de zorg niet lukte.',
    }),
  ],
};
