import { uitkering, voorziening, woonoverlast } from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'man45';

/**
 * Man, 45: briefadres (his verblijfplaats in the region), maatschappelijke opvang, one woonoverlast report, an uitkering. No
 * relations in the BRP: parents dead, never married. No schuldhulp and no measure.
 */
export const man45: Partial<MunicipalityDemoRecords> = {
  voorzieningen: [
    voorziening({
      persoon,
      soort: 'WMO',
      omschrijving:
        'Beschermd wonen in woonvoorziening De Kade; opgeschort sinds de voorziening hem de toegang ontzegde.',
      begin: '2024-03-04',
      einde: null,
      peildatum: '2026-10-05',
    }),
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
      toelichting: 'Loopt door op het briefadres; wekelijks contant opgehaald omdat zijn pas kwijt is.',
      peildatum: '2026-11-06',
    }),
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
