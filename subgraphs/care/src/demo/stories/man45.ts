import {
  bemoeizorg,
  beschermdWonen,
  betrokkenheid,
  grondslag,
  opToestemming,
  verslavingszorg,
  wachtlijst,
  wlz,
  zelf,
} from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'man45';
const casus = 'ZVH-2026-0103';

/**
 * Man, 45: his consent covers where he lived, the Wlz and the waiting lists, asked on the street by someone he knows. Bemoeizorg
 * of the GGD is shared after a weighing. The crisis contact and the addiction care have no gate. No GGZ frame (that is the
 * problem), no behandelstatus (no treatment was begun) and no LVB. Veilig Thuis and the gecertificeerde instelling: nothing.
 */
export const man45: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon,
      sinds: '2026-09-22',
      team: 'Crisisdienst Grondhuizen',
      behandelaar: 'Joost Sprookdijk, crisisarts',
      peildatum: '2026-10-19',
    }),
  ],
  verslavingszorgBetrokkenheden: [
    verslavingszorg({
      persoon,
      sinds: '2021-06-14',
      tot: '2024-03-01',
      behandelaar: 'Hilde Papierwold, maatschappelijk werker',
      toelichting:
        'Ambulant contact over dagelijks drinken; kwam met de fiets en bracht zelf koffie mee. Gestopt na verhuizing.',
      peildatum: '2024-03-01',
    }),
    verslavingszorg({
      persoon,
      sinds: '2026-10-23',
      tot: null,
      behandelaar: 'Youri Bedachtma, straathoekwerker',
      toelichting: 'Straatcontact hervat; drinkt meer sinds hij buiten slaapt en vergeet welke dag het is.',
      peildatum: '2026-11-12',
    }),
  ],
  bemoeizorgen: [
    bemoeizorg({
      persoon,
      sinds: '2026-10-06',
      tot: null,
      aanleiding: 'Vrijwilligers van het Leger des Heils meldden dat hij buiten slaapt.',
      contact: 'Bemoeizorgteam Grondhuizen, Fenna Straatveld; driemaal per week op de plek waar hij slaapt.',
      peildatum: '2026-11-16',
      beperking: 'De plek waar hij slaapt niet doorgeven aan wie daar handhaaft.',
    }),
  ],
  wlz: [
    wlz({
      persoon,
      zorgprofiel: 'Beschermd wonen met intensieve begeleiding (ggz)',
      sinds: '2023-11-20',
      aanvraag:
        'Ophoging naar beveiligd wonen met zeer intensieve begeleiding, aangevraagd op 12 oktober; het indicatieorgaan vroeg op 9 november om een nader medisch stuk.',
      peildatum: '2026-11-10',
    }),
  ],
  beschermdWonen: [
    beschermdWonen({
      persoon,
      voorziening: 'Woonvoorziening De Kade',
      sinds: '2024-03-04',
      tot: '2026-10-02',
      toelichting: 'Geschorst na een bedreiging van medewerkers; kamer ontruimd, spullen staan in de berging.',
      peildatum: '2026-11-10',
    }),
  ],
  wachtlijsten: [
    wachtlijst({
      persoon,
      voorziening: 'Wlz-instelling met toezicht, beveiligde afdeling in de buurregio',
      positie: 14,
      sinds: '2026-11-10',
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
    opToestemming({
      persoon,
      subcategorie: 'ZORG_WONEN',
      casus,
      vanaf: '2026-11-06',
      motivering:
        'Op straat besproken door zijn oude begeleider: als het helpt om binnen te komen mag iedereen de lijsten zien.',
      toestemmingen: [zelf({ op: '2026-11-06' })],
    }),
    grondslag({
      persoon,
      subcategorie: 'OGGZ_BEMOEIZORG',
      grondslag: 'GOED_HULPVERLENERSCHAP',
      casus,
      vanaf: '2026-11-09',
      motivering:
        'Hij zegt op de vraag om toestemming beurtelings ja en nee en weet het een uur later niet meer. Nachtvorst en ondergewicht zijn een acuut gevaar; alleen wie weet waar hij slaapt kan hem naar binnen halen. Niets over zijn gezondheid wordt meegegeven. Besproken met een tweede arts.',
      weging: {
        alternatieven: 'Vier maal opgezocht en binnen gevraagd; hij komt niet mee met wie hij niet kent.',
        waaromGeenToestemming:
          'Wat hij nu antwoordt, weet hij een uur later niet meer: van hem is geen toestemming te krijgen.',
        schade: 'Onderkoeling bij nachtvorst, met dit gewicht binnen een nacht.',
        collegiaalOverleg: 'Eens dat delen waar hij slaapt nodig is, en niets meer dan dat.',
        overlegMet: 'een tweede arts van de GGD',
      },
    }),
  ],
};
