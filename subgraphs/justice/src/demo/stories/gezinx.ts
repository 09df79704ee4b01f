import { onderzoek, strafzaak, voorwaarde } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

/**
 * Gezin X: one case, against the father, and the raadsonderzoek about the minor. No case for the mother and the other children;
 * the reclassering and DJI hold nothing of anybody.
 */
export const gezinx: Partial<JusticeDemoRecords> = {
  strafzaken: [
    strafzaak({
      persoon: 'gezinx-vader',
      pleegdatum: '2025-08-17',
      feit: 'Mishandeling van een meerderjarige zoon in de woning',
      zittingDatum: null,
      zittingToelichting: null,
      afdoening: 'Voorwaardelijk geseponeerd: geen aangifte, wel een proeftijd van twee jaar.',
      peildatum: '2025-10-13',
    }),
  ],
  voorwaarden: [
    voorwaarde({
      persoon: 'gezinx-vader',
      omschrijving: 'Gedurende de proeftijd geen geweld gebruiken tegen leden van zijn gezin.',
      geldigTot: '2027-10-13',
      peildatum: '2025-10-13',
    }),
  ],
  onderzoeken: [
    onderzoek({
      persoon: 'gezinx-kind5',
      begin: '2026-03-02',
      uitkomst:
        'Ouders laten na drie gesprekken toe dat hij op school wordt gesproken; hulp in vrijwillig kader met een toetsmoment.',
      peildatum: '2026-06-08',
      status: 'MENING_PROFESSIONAL',
      beperking: 'Wat de jongere op school vertelde niet aan de ouders voorhouden.',
    }),
  ],
};
