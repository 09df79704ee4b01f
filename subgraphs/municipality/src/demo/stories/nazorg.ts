import {
  huisvesting,
  identiteitsbewijs,
  maatregel,
  relatie,
  schuldhulp,
  uitkering,
  voorziening,
  woonoverlast,
} from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'nazorg';

/**
 * Nazorg: measures of the burgemeester, and the five basisvoorwaarden one by one: identiteitsbewijs, onderdak, inkomen, schulden, and
 * zorg (the insurance, which the debt counsellor put in order). No gebiedsverbod: the distance to his old house is a condition of
 * the OM.
 */
export const nazorg: Partial<MunicipalityDemoRecords> = {
  relaties: [relatie({ persoon, soort: 'OUDER', naam: 'Ans Verzinselaar-Nepdijk' })],
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
      omschrijving: 'Begeleiding thuis na de woningruil; woonconsulent en AOV’er zochten hem in februari al op.',
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
      sinds: '2026-07-08',
      toelichting:
        'Elf schuldeisers, samen 17.400 euro, akkoord op maandelijkse aflossing; de zorgverzekering is weer betaald.',
      peildatum: '2026-10-19',
    }),
  ],
  huisvestingen: [
    huisvesting({
      persoon,
      situatie:
        'Huurwoning na woningruil, met instemming van de corporatie; gaf in februari al aan dat hij wilde verhuizen.',
      sinds: '2026-06-17',
      urgentie: false,
      urgentieTot: null,
      peildatum: '2026-11-10',
    }),
  ],
  identiteitsbewijzen: [
    identiteitsbewijs({ persoon, soort: 'identiteitskaart', geldigTot: '2035-02-11', peildatum: '2026-07-02' }),
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
