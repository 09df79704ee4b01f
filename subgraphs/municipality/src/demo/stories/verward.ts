import {
  huisvesting,
  identiteitsbewijs,
  maatregel,
  relatie,
  schuldhulp,
  uitkering,
  woonoverlast,
} from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'verward';

/**
 * Verward, ever heavier: the mark of the curateleregister in his persoonsgegevens (the BRP does not name the curator), and a
 * neighbourhood that had enough. No provision: he let nobody in for longer than a day.
 */
export const verward: Partial<MunicipalityDemoRecords> = {
  relaties: [relatie({ persoon, soort: 'OUDER', naam: 'Aaltje Denkmans-Stelkamp' })],
  uitkeringen: [
    uitkering({
      persoon,
      soort: 'Participatiewet, aanvullend',
      sinds: '2009-05-01',
      toelichting:
        'Komt binnen op de beheerrekening; staat stil sinds 6 juli en wordt bij terugkeer op één dag hervat.',
      peildatum: '2026-07-20',
    }),
  ],
  schuldhulpen: [
    schuldhulp({
      persoon,
      traject: 'Beheer door de curator',
      sinds: '2019-04-01',
      toelichting:
        'Huur en energie worden doorbetaald zodat de woning behouden blijft; schade aan het portiek wordt in termijnen voldaan.',
      peildatum: '2026-11-09',
    }),
  ],
  huisvestingen: [
    huisvesting({
      persoon,
      situatie: 'Huurwoning wordt aangehouden zolang hij elders verblijft; ontruiming is voorlopig afgewend.',
      sinds: '2014-03-03',
      urgentie: false,
      urgentieTot: null,
      peildatum: '2026-11-09',
    }),
  ],
  identiteitsbewijzen: [
    identiteitsbewijs({ persoon, soort: 'paspoort', geldigTot: '2024-05-19', peildatum: '2026-07-20' }),
  ],
  maatregelen: [
    maatregel({
      persoon,
      soort: 'Gedragsaanwijzing woonoverlast',
      begin: '2025-02-03',
      einde: '2026-02-03',
      toelichting: 'Geen voorwerpen van het balkon en rust na tienen; tweemaal een dwangsom verbeurd, niet geïnd.',
      peildatum: '2026-02-03',
    }),
  ],
  woonoverlasten: [
    woonoverlast({
      persoon,
      datum: '2023-12-07',
      toelichting: 'Verhuurder bundelt drie klachten over nachtelijk schuiven met meubels.',
      peildatum: '2023-12-12',
    }),
    woonoverlast({
      persoon,
      datum: '2025-01-15',
      toelichting: 'Huisraad van het balkon gegooid, twee auto’s beschadigd; bewoners vragen om ontruiming.',
      peildatum: '2025-01-20',
    }),
    woonoverlast({
      persoon,
      datum: '2026-03-02',
      toelichting: 'Gezinnen in het portiek laten kinderen niet meer alleen naar school gaan.',
      peildatum: '2026-03-04',
    }),
  ],
};
