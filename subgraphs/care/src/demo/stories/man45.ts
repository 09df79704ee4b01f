import { betrokkenheid, grondslag, verslavingszorg, wachtlijst } from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'man45';

/**
 * Man, 45: his consent covers the waiting lists only, asked on the street by someone he knows. The crisis contact and the addiction
 * care have no gate. No GGZ frame (that is the problem) and no behandelstatus (no treatment was begun). Veilig Thuis: nothing.
 * Bemoeizorg of the GGD has no field in the hub.
 */
export const man45: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({ persoon, sinds: '2026-09-22', team: 'Crisisdienst Grondhuizen', peildatum: '2026-10-19' }),
  ],
  verslavingszorgBetrokkenheden: [
    verslavingszorg({
      persoon,
      sinds: '2021-06-14',
      tot: '2024-03-01',
      toelichting:
        'Ambulant contact over dagelijks drinken; kwam met de fiets en bracht zelf koffie mee. Gestopt na verhuizing.',
      peildatum: '2024-03-01',
    }),
    verslavingszorg({
      persoon,
      sinds: '2026-10-23',
      tot: null,
      toelichting: 'Straatcontact hervat; drinkt meer sinds hij buiten slaapt en vergeet welke dag het is.',
      peildatum: '2026-11-12',
    }),
  ],
  wachtlijsten: [
    wachtlijst({
      persoon,
      voorziening: 'Wlz-instelling met toezicht, indicatie voor beschermd verblijf; ophoging is aangevraagd',
      positie: 14,
      sinds: '2025-11-10',
      peildatum: '2026-11-10',
    }),
    wachtlijst({
      persoon,
      voorziening: 'Hostel waar alcohol onder voorwaarden mag, Leger des Heils Grondhuizen',
      positie: 3,
      sinds: '2026-10-05',
      peildatum: '2026-11-10',
    }),
    wachtlijst({
      persoon,
      voorziening: 'Kleinschalige skaeve huse aan de rand van Oosterkolk',
      positie: 8,
      sinds: '2026-10-28',
      peildatum: '2026-11-10',
      beperking: 'De locatie niet noemen buiten de deelnemers; omwonenden zijn nog niet ingelicht.',
    }),
  ],
  grondslagen: [
    grondslag({
      persoon,
      subcategorie: 'ZORG_WONEN',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus: 'ZVH-2026-0103',
      vanaf: '2026-11-06',
      motivering:
        'Op straat besproken door zijn oude begeleider: als het helpt om binnen te komen mag iedereen de lijsten zien.',
    }),
  ],
};
