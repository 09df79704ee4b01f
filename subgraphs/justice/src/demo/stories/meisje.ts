import { advies, onderzoek, strafzaken, zsmBeoordelingen } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'meisje';

/**
 * Meisje, 18: the new case at ZSM and the earlier raadsonderzoek. No hearing and no afdoening yet. The reclassering has begun an
 * advice and holds no supervision and no risicotaxatie; DJI: nothing, the closed placement is youth care and no detention.
 */
export const meisje: Partial<JusticeDemoRecords> = {
  strafzaken: strafzaken(persoon, [
    [
      '00/315904-26',
      '2026-10-14',
      'Poging tot zware mishandeling van een begeleider met een steekvoorwerp',
      'In behandeling bij het OM',
      '2026-10-20',
      { beperking: 'De voorgenomen beslissing niet met haar of de groep bespreken.' },
    ],
  ]),
  zsmBeoordelingen: zsmBeoordelingen(persoon, [
    [
      '2026-10-15',
      'Aanhouden',
      'Net achttien: jeugdstrafrecht of volwassenenstrafrecht is nog open. De aangifte van augustus gaat mee in de weging.',
    ],
    [
      '2026-10-20',
      'Aanhouden tot het casusoverleg',
      'Eerst een advies over het kader dat past; een losse dagvaarding helpt haar noch de groep.',
    ],
  ]),
  adviezen: [
    advies({
      persoon,
      datum: '2026-11-12',
      tekst:
        'Tussenbericht: wij hebben het verzoek om advies over een passend kader aangenomen. Een eerste gesprek met haar is gepland; een oordeel geven wij nog niet.',
    }),
  ],
  onderzoeken: [
    onderzoek({
      persoon,
      begin: '2024-03-04',
      soort: 'Beschermingsonderzoek',
      uitkomst:
        'Ontwikkeling ernstig bedreigd; ondertoezichtstelling verzocht en een plek met meer structuur aanbevolen.',
      peildatum: '2024-05-27',
    }),
  ],
};
