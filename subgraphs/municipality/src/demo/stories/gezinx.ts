import { gezag, huisvesting, identiteitsbewijs, leerplicht, relatie, voorziening } from '../make-records.ts';
import type { HuisvestingRecord, LeerplichtRecord, MunicipalityDemoRecords, RelatieRecord } from '../record.ts';

const VADER = { code: 'gezinx-vader', naam: 'Hendrik Luchtkasteel' };
const MOEDER = { code: 'gezinx-moeder', naam: 'Maria Luchtkasteel-Schetswold' };
const KINDEREN = [
  { code: 'gezinx-kind1', naam: 'Jacob Luchtkasteel' },
  { code: 'gezinx-kind2', naam: 'Thomas Luchtkasteel' },
  { code: 'gezinx-kind3', naam: 'Rebekka Luchtkasteel' },
  { code: 'gezinx-kind4', naam: 'Hanna Luchtkasteel' },
  { code: 'gezinx-kind5', naam: 'Lucas Luchtkasteel' },
] as const;

const relaties: RelatieRecord[] = [
  relatie({ persoon: VADER.code, soort: 'PARTNER', naam: MOEDER.naam }),
  relatie({ persoon: MOEDER.code, soort: 'PARTNER', naam: VADER.naam }),
  ...[VADER, MOEDER].flatMap((ouder) =>
    KINDEREN.flatMap((kind) => [
      relatie({ persoon: ouder.code, soort: 'KIND', naam: kind.naam }),
      relatie({ persoon: kind.code, soort: 'OUDER', naam: ouder.naam }),
    ]),
  ),
];

const leerplichten: LeerplichtRecord[] = [
  leerplicht({
    persoon: 'gezinx-kind5',
    datum: '2025-11-24',
    soort: 'Melding verzuim',
    toelichting: 'School meldt zestien dagen verzuim in een maand; ouders reageren niet op brieven of telefoon.',
    peildatum: '2025-11-27',
  }),
  leerplicht({
    persoon: 'gezinx-kind5',
    datum: '2026-01-19',
    soort: 'Gesprek leerplichtambtenaar',
    toelichting: 'Op school gesproken met hem en zijn mentor; thuis werd de deur niet opengedaan.',
    peildatum: '2026-01-20',
  }),
  leerplicht({
    persoon: 'gezinx-kind5',
    datum: '2026-09-30',
    soort: 'Melding gesloten',
    toelichting: 'Verzuim gedaald naar twee dagen per maand; leerplicht volgt nog een half schooljaar mee.',
    peildatum: '2026-10-02',
  }),
];

const huisvestingen: HuisvestingRecord[] = [
  huisvesting({
    persoon: VADER.code,
    situatie: 'Eengezinswoning van de corporatie; hoofdhuurder.',
    sinds: '1998-05-11',
    urgentie: false,
    urgentieTot: null,
    peildatum: '2026-10-12',
  }),
  huisvesting({
    persoon: MOEDER.code,
    situatie: 'Eengezinswoning van de corporatie; medehuurder.',
    sinds: '1998-05-11',
    urgentie: false,
    urgentieTot: null,
    peildatum: '2026-10-12',
  }),
  huisvesting({
    persoon: 'gezinx-kind1',
    situatie: 'Eigen huurwoning, met voorrang toegewezen.',
    sinds: '2026-07-06',
    urgentie: false,
    urgentieTot: null,
    peildatum: '2026-10-12',
  }),
  huisvesting({
    persoon: 'gezinx-kind2',
    situatie: 'Woont nog bij zijn ouders; voorrang voor een starterswoning is toegekend.',
    sinds: '1998-05-11',
    urgentie: true,
    urgentieTot: '2027-03-21',
    peildatum: '2026-10-26',
  }),
  huisvesting({
    persoon: 'gezinx-kind3',
    situatie: 'Woont nog bij haar ouders; een woonplek met begeleiding wordt gezocht, er is nog geen datum.',
    sinds: '2000-06-19',
    urgentie: true,
    urgentieTot: '2027-05-04',
    peildatum: '2026-11-04',
  }),
  huisvesting({
    persoon: 'gezinx-kind4',
    situatie: 'Zelfstandige woonruimte, met voorrang toegewezen; inrichting betaald uit een gift.',
    sinds: '2026-09-08',
    urgentie: false,
    urgentieTot: null,
    peildatum: '2026-10-05',
  }),
];

/**
 * Gezin X: the household, the gezag over the minor and over nobody else (BW 1:245), leerplicht, and later the housing of the adult
 * children (kind1 and kind4 have moved, see their addresses). No uitkering (the father works), no schuldhulp, no measure of the
 * burgemeester, no woonoverlast. kind3 has no identiteitsbewijs: she never went to ask for one.
 */
export const gezinx: Partial<MunicipalityDemoRecords> = {
  relaties,
  gezag: ['gezinx-kind5', VADER.code, MOEDER.code].map((persoon) =>
    gezag({
      persoon,
      type: 'GEZAMENLIJK_OUDERLIJK_GEZAG',
      minderjarige: 'Lucas Luchtkasteel',
      gezaghebbenden: [VADER.naam, MOEDER.naam],
      minderjarigTot: '2029-08-03',
    }),
  ),
  voorzieningen: [
    voorziening({
      persoon: 'gezinx-kind1',
      soort: 'WMO',
      omschrijving: 'Begeleiding bij zelfstandig wonen, twee uur per week.',
      begin: '2026-07-06',
      einde: '2027-01-06',
      peildatum: '2026-10-12',
    }),
    voorziening({
      persoon: 'gezinx-kind2',
      soort: 'WMO',
      omschrijving: 'Jobcoach bij de kwekerij waar hij inmiddels vier dagen werkt.',
      begin: '2026-09-21',
      einde: null,
      peildatum: '2026-10-26',
    }),
    voorziening({
      persoon: 'gezinx-kind3',
      soort: 'WMO',
      omschrijving: 'Indicatie voor begeleid wonen; kennismaking op haar eigen tempo.',
      begin: '2026-09-28',
      einde: null,
      peildatum: '2026-11-04',
    }),
    voorziening({
      persoon: 'gezinx-kind4',
      soort: 'WMO',
      omschrijving: 'Buddy uit de buurt voor het eerste half jaar op zichzelf.',
      begin: '2026-09-08',
      einde: '2027-03-08',
      peildatum: '2026-10-05',
    }),
    voorziening({
      persoon: 'gezinx-kind5',
      soort: 'JEUGD',
      omschrijving: 'Jeugdteam met vaste coach op school.',
      begin: '2026-03-16',
      einde: null,
      peildatum: '2026-11-04',
    }),
  ],
  leerplichten,
  huisvestingen,
  identiteitsbewijzen: [
    ...[VADER, MOEDER].map(({ code }) =>
      identiteitsbewijs({ persoon: code, soort: 'paspoort', geldigTot: '2028-06-30', peildatum: '2026-10-12' }),
    ),
    ...['gezinx-kind1', 'gezinx-kind2', 'gezinx-kind4', 'gezinx-kind5'].map((persoon) =>
      identiteitsbewijs({ persoon, soort: 'identiteitskaart', geldigTot: '2031-05-20', peildatum: '2026-10-12' }),
    ),
  ],
};
