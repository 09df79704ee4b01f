import { gezag, identiteitsbewijs, relatie, voorziening } from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'geheim';

/**
 * Absolute geheimhouding: the indication in the BRP comes along with name and address. A partner and a young child, named and no
 * betrokkenen. One light provision that tells nothing of home; no uitkering, no schuldhulp, and no request for housing, which would
 * show at home. The burgemeester holds nothing: a huisverbod was not asked, because it would show that someone spoke.
 */
export const geheim: Partial<MunicipalityDemoRecords> = {
  relaties: [
    relatie({ persoon, soort: 'PARTNER', naam: 'Dirk Schijnhaar' }),
    relatie({ persoon, soort: 'KIND', naam: 'Fenna Schijnhaar' }),
  ],
  gezag: [
    gezag({
      persoon,
      type: 'GEZAMENLIJK_OUDERLIJK_GEZAG',
      minderjarige: 'Fenna Schijnhaar',
      gezaghebbenden: ['Sara van Zwijgveld', 'Dirk Schijnhaar'],
      minderjarigTot: '2039-09-12',
    }),
  ],
  identiteitsbewijzen: [
    identiteitsbewijs({ persoon, soort: 'paspoort', geldigTot: '2030-01-15', peildatum: '2026-10-27' }),
  ],
  voorzieningen: [
    voorziening({
      persoon,
      soort: 'WMO',
      omschrijving:
        'Inloop in het wijkcentrum op dinsdag, samen met een vrijwilligster; brieven hierover worden niet verstuurd.',
      begin: '2026-04-14',
      einde: null,
      peildatum: '2026-10-27',
      beperking: 'Deelname niet bevestigen aan wie ernaar vraagt, ook niet aan haar partner.',
    }),
  ],
};
