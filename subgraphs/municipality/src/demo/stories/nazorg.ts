import { maatregel, relatie, schuldhulp, uitkering, voorziening, woonoverlast } from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'nazorg';

/** Nazorg: measures of the burgemeester, housing, debts, uitkering: the five basisvoorwaarden one by one. */
export const nazorg: Partial<MunicipalityDemoRecords> = {
  relaties: [relatie({ persoon, soort: 'ouder', naam: 'Ans Verzinselaar-Nepdijk' })],
  voorzieningen: [
    voorziening({
      persoon,
      soort: 'OPVANG',
      omschrijving: 'Tijdelijke caravan op een gemeentelijk terrein, zes weken tot de woningruil rond was.',
      begin: '2026-05-06',
      einde: '2026-06-16',
      peildatum: '2026-06-17',
    }),
    voorziening({
      persoon,
      soort: 'WMO',
      omschrijving:
        'Begeleiding thuis na de woningruil; de woonconsulent en de AOV’er zochten hem in februari al op en toen wilde hij al verhuizen.',
      begin: '2026-06-22',
      einde: '2027-06-22',
      peildatum: '2026-11-10',
    }),
  ],
  uitkeringen: [
    uitkering({
      persoon,
      soort: 'Participatiewet',
      sinds: '2026-06-18',
      toelichting:
        'Gestopt in januari en op het logeeradres afgewezen; toegekend met terugwerkende kracht op het nieuwe adres.',
      peildatum: '2026-07-02',
    }),
  ],
  schuldhulpen: [
    schuldhulp({
      persoon,
      traject: 'Schuldregeling in uitvoering',
      toelichting:
        'Elf schuldeisers, samen 17.400 euro, akkoord op maandelijkse aflossing; identiteitsbewijs en zorgverzekering zijn op orde.',
      peildatum: '2026-10-19',
    }),
  ],
  maatregelen: [
    maatregel({
      persoon,
      soort: 'Bestuurlijke aanpak buurtonrust',
      begin: '2026-01-19',
      einde: '2026-07-31',
      toelichting:
        'Bewonersavond, vast telefoonnummer en extra toezicht; vooraf ingelicht over verhuisdagen en terugkeer in de gemeente.',
      peildatum: '2026-07-31',
    }),
  ],
  woonoverlasten: [
    woonoverlast({
      persoon,
      datum: '2025-12-29',
      toelichting:
        'Buren melden geschreeuw en gegooi met spullen; waarschuwingsgesprek stond gepland voor de week van het incident.',
      peildatum: '2026-01-08',
    }),
  ],
};
