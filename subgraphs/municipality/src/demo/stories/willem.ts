import {
  gebiedsverbod,
  huisverbod,
  huisvesting,
  identiteitsbewijs,
  relatie,
  uitkering,
  voorziening,
} from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'willem';
const MOEDER = 'willem-moeder';

const burgemeester: Partial<MunicipalityDemoRecords> = {
  gebiedsverboden: [
    gebiedsverbod({
      persoon,
      gebied: 'Binnenstad Ketendam: station, Schakelplein en winkelstraten; elf keer overtreden.',
      begin: '2025-08-15',
      einde: '2025-11-15',
      peildatum: '2025-11-17',
    }),
    gebiedsverbod({
      persoon,
      gebied:
        'Binnenstad Ketendam: station, Schakelplein en winkelstraten, met doorgang naar het stadskantoor; kaart aan hem uitgereikt.',
      begin: '2026-11-13',
      einde: '2027-02-13',
      peildatum: '2026-11-13',
      beperking: 'Niet aan winkeliers doorgeven; toezicht en politie hebben de kaart.',
    }),
  ],
  huisverboden: [
    huisverbod({
      persoon,
      begin: '2022-05-27',
      einde: '2022-06-24',
      verlengd: true,
      toelichting: 'Tien dagen en eenmaal verlengd; het hulpaanbod heeft hij niet aangenomen.',
      peildatum: '2022-06-24',
    }),
  ],
};

/**
 * Willem, 40: no home, a briefadres, an uitkering that stops and starts, a gebiedsverbod, and a huisverbod in the past. No
 * schuldhulp (he never applied), no other measure and no woonoverlast (there is no home to report). His mother: her BRP household
 * and a light Wmo service; the huisverbod stands with him, who had to stay away, and nothing of it with her.
 */
export const willem: Partial<MunicipalityDemoRecords> = {
  ...burgemeester,
  relaties: [
    relatie({ persoon, soort: 'OUDER', naam: 'Wilhelmina Proefveld-Denkbeeld' }),
    relatie({ persoon: MOEDER, soort: 'KIND', naam: 'Willem Proefveld' }),
  ],
  voorzieningen: [
    voorziening({
      persoon,
      soort: 'OPVANG',
      omschrijving: 'Nachtopvang Ketendam; beëindigd na een toegangsverbod van drie maanden.',
      begin: '2025-06-20',
      einde: '2025-09-17',
      peildatum: '2025-09-18',
    }),
    voorziening({
      persoon,
      soort: 'OPVANG',
      omschrijving:
        'Aanmelding voor opvang buiten de binnenstad; plek toegezegd zodra begeleiding in de avond is geregeld.',
      begin: '2026-11-13',
      einde: null,
      peildatum: '2026-11-17',
    }),
    voorziening({
      persoon: MOEDER,
      soort: 'WMO',
      omschrijving: 'Huishoudelijke hulp, drie uur per week; vaste medewerker komt op maandag.',
      begin: '2024-02-05',
      einde: null,
      peildatum: '2026-09-01',
    }),
  ],
  uitkeringen: [
    uitkering({
      persoon,
      soort: 'Participatiewet',
      sinds: '2026-11-16',
      toelichting:
        'Viermaal stopgezet en weer gestart; nu met spoed hervat op het briefadres, eerste betaling volgende week.',
      peildatum: '2026-11-16',
    }),
  ],
  huisvestingen: [
    huisvesting({
      persoon,
      situatie: 'Dak- en thuisloos; post loopt over een briefadres van de gemeente. Er is geen woning toegewezen.',
      sinds: '2021-10-04',
      urgentie: false,
      urgentieTot: null,
      peildatum: '2026-11-17',
    }),
    huisvesting({
      persoon: MOEDER,
      situatie: 'Huurwoning van de corporatie, door haar alleen bewoond.',
      sinds: '1994-08-15',
      urgentie: false,
      urgentieTot: null,
      peildatum: '2026-09-01',
    }),
  ],
  identiteitsbewijzen: [
    identiteitsbewijs({ persoon, soort: 'identiteitskaart', geldigTot: '2026-08-30', peildatum: '2026-11-16' }),
    identiteitsbewijs({ persoon: MOEDER, soort: 'paspoort', geldigTot: '2031-04-22', peildatum: '2026-09-01' }),
  ],
};
