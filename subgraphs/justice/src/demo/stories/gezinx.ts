import { afdoeningen, onderzoek, proeftijd, strafzaken, voorwaarde, zsmBeoordelingen } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const vader = 'gezinx-vader';

/**
 * Gezin X: one case, against the father, and the raadsonderzoek about the minor. No case for the mother and the other children, no
 * hearing at all; the reclassering and DJI hold nothing of anybody.
 */
export const gezinx: Partial<JusticeDemoRecords> = {
  strafzaken: strafzaken(vader, [
    ['00/309126-25', '2025-08-17', 'Mishandeling van een meerderjarige zoon in de woning', 'Afgedaan', '2025-10-13'],
  ]),
  afdoeningen: afdoeningen(vader, [
    ['2025-10-13', 'Voorwaardelijk geseponeerd: geen aangifte, wel een proeftijd van twee jaar.', false],
  ]),
  voorwaarden: [
    voorwaarde({
      persoon: vader,
      omschrijving: 'Gedurende de proeftijd geen geweld gebruiken tegen leden van zijn gezin.',
      begin: '2025-10-13',
      geldigTot: '2027-10-12',
      peildatum: '2025-10-13',
    }),
  ],
  proeftijden: [proeftijd({ persoon: vader, begin: '2025-10-13', einde: '2027-10-12', peildatum: '2025-10-13' })],
  zsmBeoordelingen: zsmBeoordelingen(vader, [
    [
      '2025-08-18',
      'Aanhouden',
      'Zonder aangifte rust de zaak op de verklaring van de agenten; eerst horen wat de zoon wil.',
    ],
  ]),
  onderzoeken: [
    onderzoek({
      persoon: 'gezinx-kind5',
      begin: '2026-03-02',
      soort: 'Beschermingsonderzoek',
      uitkomst:
        'Ouders laten na drie gesprekken toe dat hij op school wordt gesproken; hulp in vrijwillig kader met een toetsmoment.',
      peildatum: '2026-06-08',
      status: 'MENING_PROFESSIONAL',
      beperking: 'Wat de jongere op school vertelde niet aan de ouders voorhouden.',
    }),
  ],
};
