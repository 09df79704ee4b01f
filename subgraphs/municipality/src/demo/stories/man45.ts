import { huisvesting, identiteitsbewijs, uitkering, voorziening, woonoverlast } from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'man45';

/**
 * Man, 45: briefadres (his verblijfplaats in the region), maatschappelijke opvang, one woonoverlast report, an uitkering. No
 * relations and no gezag in the BRP: parents dead, never married. No schuldhulp and no measure; no Wmo, because
 * his right to care under the Wlz goes before it (Wmo 2015 2.3.5(6)).
 */
export const man45: Partial<MunicipalityDemoRecords> = {
  voorzieningen: [
    voorziening({
      persoon,
      soort: 'OPVANG',
      omschrijving: 'Winteropvang Grondhuizen, bed beschikbaar; tot nu toe twee nachten gebruikt.',
      begin: '2026-11-12',
      einde: null,
      peildatum: '2026-11-16',
    }),
  ],
  uitkeringen: [
    uitkering({
      persoon,
      soort: 'Participatiewet',
      sinds: '2021-09-01',
      toelichting: 'Loopt door op het briefadres; wekelijks contant opgehaald omdat zijn bankpas kwijt is.',
      peildatum: '2026-11-06',
    }),
  ],
  huisvestingen: [
    huisvesting({
      persoon,
      situatie: 'Feitelijk op straat sinds hem de toegang tot De Kade is ontzegd; ingeschreven op een briefadres.',
      sinds: '2026-10-05',
      urgentie: false,
      urgentieTot: null,
      peildatum: '2026-11-16',
    }),
  ],
  identiteitsbewijzen: [
    identiteitsbewijs({ persoon, soort: 'identiteitskaart', geldigTot: '2029-03-11', peildatum: '2026-11-06' }),
  ],
  woonoverlasten: [
    woonoverlast({
      persoon,
      datum: '2026-09-08',
      toelichting:
        'Omwonenden van De Kade melden nachtelijk bonken en angst om langs te lopen; gesprek met de voorziening gevoerd.',
      peildatum: '2026-09-11',
    }),
  ],
};
