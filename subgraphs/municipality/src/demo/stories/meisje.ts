import { relatie, voorziening } from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'meisje';

/**
 * Meisje, 18: youth provision, the step to the Wmo, and the escalation to the wethouder. The gezag of her parents ended on her
 * birthday, so no relation of that kind is left. The burgemeester holds nothing; no uitkering and no schuldhulp yet.
 */
export const meisje: Partial<MunicipalityDemoRecords> = {
  relaties: [
    relatie({ persoon, soort: 'ouder', naam: 'Peter Voorbeeldsma' }),
    relatie({ persoon, soort: 'ouder', naam: 'Jolanda Schetsbeek' }),
  ],
  voorzieningen: [
    voorziening({
      persoon,
      soort: 'JEUGD',
      omschrijving: 'Verblijf in gesloten jeugdhulp, ingekocht buiten de regio omdat de eigen plekken vol waren.',
      begin: '2024-06-10',
      einde: '2026-10-04',
      peildatum: '2026-10-05',
    }),
    voorziening({
      persoon,
      soort: 'JEUGD',
      omschrijving:
        'Verlengde jeugdhulp na achttien, vier maanden; opgeschaald naar de wethouder omdat daarna geen plek vaststaat.',
      begin: '2026-10-05',
      einde: '2027-02-14',
      peildatum: '2026-11-11',
    }),
    voorziening({
      persoon,
      soort: 'WMO',
      omschrijving:
        'Aanvraag beschermd wonen; voorlopig besluit dat dit te weinig bescherming biedt, zwaarder kader wordt verkend.',
      begin: '2026-10-19',
      einde: null,
      peildatum: '2026-11-11',
      status: 'MENING_PROFESSIONAL',
    }),
  ],
};
