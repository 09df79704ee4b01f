import { relatie, voorziening } from '../make-records.ts';
import type { MunicipalityDemoRecords, RelatieRecord } from '../record.ts';

const VADER = { code: 'gezinx-vader', naam: 'Hendrik Luchtkasteel' };
const MOEDER = { code: 'gezinx-moeder', naam: 'Maria Luchtkasteel-Schetswold' };
const KINDEREN = [
  { code: 'gezinx-kind1', naam: 'Jacob Luchtkasteel' },
  { code: 'gezinx-kind2', naam: 'Thomas Luchtkasteel' },
  { code: 'gezinx-kind3', naam: 'Rebekka Luchtkasteel' },
  { code: 'gezinx-kind4', naam: 'Hanna Luchtkasteel' },
  { code: 'gezinx-kind5', naam: 'Lucas Luchtkasteel' },
] as const;

const gezinsrelaties: RelatieRecord[] = [
  relatie({ persoon: VADER.code, soort: 'partner', naam: MOEDER.naam }),
  relatie({ persoon: MOEDER.code, soort: 'partner', naam: VADER.naam }),
  ...[VADER, MOEDER].flatMap((ouder) =>
    KINDEREN.flatMap((kind) => [
      relatie({ persoon: ouder.code, soort: 'kind', naam: kind.naam }),
      relatie({ persoon: kind.code, soort: 'ouder', naam: ouder.naam }),
    ]),
  ),
  // Gezag exists over the minor only (BW 1:245); it decides who may consent for him.
  relatie({ persoon: 'gezinx-kind5', soort: 'gezag', naam: VADER.naam }),
  relatie({ persoon: 'gezinx-kind5', soort: 'gezag', naam: MOEDER.naam }),
];

/**
 * Gezin X: the household, the gezag over the minor, and later the housing of the adult children (kind1 and kind4 have moved, see
 * their addresses). Leerplicht has no field of its own in the hub; what the college does about school stands in the youth
 * provision. No uitkering (the father works), no schuldhulp, no measure of the burgemeester, no woonoverlast.
 */
export const gezinx: Partial<MunicipalityDemoRecords> = {
  relaties: gezinsrelaties,
  voorzieningen: [
    voorziening({
      persoon: 'gezinx-kind1',
      soort: 'WMO',
      omschrijving: 'Begeleiding bij zelfstandig wonen, twee uur per week; eigen woning sinds juli.',
      begin: '2026-07-06',
      einde: '2027-01-06',
      peildatum: '2026-10-12',
    }),
    voorziening({
      persoon: 'gezinx-kind2',
      soort: 'WMO',
      omschrijving: 'Voorrang voor een starterswoning toegekend; werkt inmiddels vier dagen bij een kwekerij.',
      begin: '2026-09-21',
      einde: null,
      peildatum: '2026-10-26',
    }),
    voorziening({
      persoon: 'gezinx-kind3',
      soort: 'WMO',
      omschrijving: 'Indicatie voor een woonplek met begeleiding; kennismaking op haar eigen tempo, nog geen datum.',
      begin: '2026-09-28',
      einde: null,
      peildatum: '2026-11-04',
    }),
    voorziening({
      persoon: 'gezinx-kind4',
      soort: 'WMO',
      omschrijving: 'Zelfstandige woonruimte met een buddy uit de buurt; inrichting betaald uit een gift.',
      begin: '2026-09-08',
      einde: '2027-03-08',
      peildatum: '2026-10-05',
    }),
    voorziening({
      persoon: 'gezinx-kind5',
      soort: 'JEUGD',
      omschrijving: 'Jeugdteam met vaste coach op school; verzuim gedaald van zestien naar twee dagen per maand.',
      begin: '2026-03-16',
      einde: null,
      peildatum: '2026-11-04',
    }),
  ],
};
