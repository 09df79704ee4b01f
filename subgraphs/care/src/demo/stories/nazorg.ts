import { behandelstatus, betrokkenheid, opToestemming, zelf } from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'nazorg';
const casus = 'ZVH-2026-0105';

/**
 * Nazorg: examination and the start of treatment, both with consent. No GGZ frame (the judge's conditions are the frame) and no
 * LVB, nothing at the addiction care, at Veilig Thuis, at the GGD, and on a waiting list: the house came by exchange.
 */
export const nazorg: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon,
      sinds: '2026-05-18',
      team: 'Forensische polikliniek Schakeloord',
      behandelaar: 'Nadia Testburg, gz-psycholoog',
      peildatum: '2026-10-29',
    }),
  ],
  behandelstatussen: [
    behandelstatus({
      persoon,
      tekst:
        'Onderzoek wijst op een trauma met snelle ontregeling bij spanning. Behandeling begon in juli; oefent met vooraf aankondigen wat hem te veel wordt.',
      peildatum: '2026-10-29',
    }),
  ],
  grondslagen: [
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      casus,
      vanaf: '2026-05-18',
      motivering: 'Bij het eerste gesprek ondertekend; in het slotoverleg door hem zelf bevestigd.',
      toestemmingen: [zelf({ op: '2026-05-18' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BEHANDELSTATUS',
      casus,
      vanaf: '2026-07-06',
      motivering: 'Wil dat het toezicht weet waar hij in de behandeling mee oefent.',
      toestemmingen: [zelf({ op: '2026-07-06' })],
    }),
  ],
};
