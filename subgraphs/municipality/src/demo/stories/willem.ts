import { maatregel, relatie, uitkering, voorziening } from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'willem';

/**
 * Willem, 40: no home, a briefadres, an uitkering that stops and starts, a gebiedsverbod, and a huisverbod in the past. No
 * schuldhulp (he never applied) and no woonoverlast (there is no home to report). His mother: her BRP household and a light Wmo
 * service; no measure was ever taken against her.
 */
export const willem: Partial<MunicipalityDemoRecords> = {
  relaties: [
    relatie({ persoon, soort: 'ouder', naam: 'Wilhelmina Proefveld-Denkbeeld' }),
    relatie({ persoon: 'willem-moeder', soort: 'kind', naam: 'Willem Proefveld' }),
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
      persoon: 'willem-moeder',
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
  maatregelen: [
    maatregel({
      persoon,
      soort: 'Huisverbod',
      begin: '2022-05-27',
      einde: '2022-06-24',
      toelichting: 'Tien dagen en eenmaal verlengd; hulpaanbod aan beiden gedaan, door hem niet aangenomen.',
      peildatum: '2022-06-24',
    }),
    maatregel({
      persoon,
      soort: 'Gebiedsverbod binnenstad',
      begin: '2025-08-15',
      einde: '2025-11-15',
      toelichting: 'Opgelegd na aanhoudende overlast rond station en plein; elf keer overtreden.',
      peildatum: '2025-11-17',
    }),
    maatregel({
      persoon,
      soort: 'Gebiedsverbod binnenstad en Verzonnenbuurt',
      begin: '2026-11-13',
      einde: '2027-02-13',
      toelichting: 'Aan hem uitgereikt aan de balie van het stadskantoor; kaart van het gebied is meegegeven.',
      peildatum: '2026-11-13',
    }),
  ],
};
