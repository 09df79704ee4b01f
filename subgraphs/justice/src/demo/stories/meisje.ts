import { onderzoek, strafzaak } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

/**
 * Meisje, 18: the new case at ZSM and the earlier raadsonderzoek. The reclassering has only just been asked and holds nothing yet;
 * DJI: nothing, the closed placement is youth care and no detention.
 */
export const meisje: Partial<JusticeDemoRecords> = {
  strafzaken: [
    strafzaak({
      persoon: 'meisje',
      pleegdatum: '2026-10-14',
      feit: 'Poging tot zware mishandeling van een begeleider met een steekvoorwerp',
      zittingDatum: null,
      zittingToelichting: null,
      afdoening: null,
      peildatum: '2026-10-20',
      beperking: 'Zaak is aangehouden op ZSM; de voorgenomen beslissing niet met haar of de groep bespreken.',
    }),
  ],
  onderzoeken: [
    onderzoek({
      persoon: 'meisje',
      begin: '2024-03-04',
      uitkomst:
        'Ontwikkeling ernstig bedreigd; ondertoezichtstelling verzocht en een plek met meer structuur aanbevolen.',
      peildatum: '2024-05-27',
    }),
  ],
};
