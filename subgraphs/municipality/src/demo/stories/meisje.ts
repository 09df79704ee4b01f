import { gezag, huisvesting, identiteitsbewijs, leerplicht, relatie, voorziening } from '../make-records.ts';
import type { MunicipalityDemoRecords } from '../record.ts';

const persoon = 'meisje';
const OUDERS = ['Peter Voorbeeldsma', 'Jolanda Schetsbeek'] as const;

/**
 * Meisje, 18: youth provision, the step to the Wmo, and the escalation to the wethouder. The gezag of her parents is in the records
 * and no longer given since her birthday. The burgemeester holds nothing; no uitkering and no schuldhulp yet.
 */
export const meisje: Partial<MunicipalityDemoRecords> = {
  relaties: OUDERS.map((naam) => relatie({ persoon, soort: 'OUDER', naam })),
  gezag: [
    gezag({
      persoon,
      type: 'GEZAMENLIJK_OUDERLIJK_GEZAG',
      minderjarige: 'Noor Voorbeeldsma',
      gezaghebbenden: OUDERS,
      minderjarigTot: '2026-10-05',
    }),
  ],
  voorzieningen: [
    voorziening({
      persoon,
      soort: 'JEUGD',
      omschrijving: 'Verblijf in gesloten jeugdhulp, apart ingekocht omdat de gewone plekken vol waren.',
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
      einde: null,
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
  leerplichten: [
    leerplicht({
      persoon,
      datum: '2024-02-12',
      soort: 'Melding verzuim',
      toelichting: 'Drie weken niet op school gezien; jeugdteam was al betrokken en is gebeld.',
      peildatum: '2024-02-14',
    }),
    leerplicht({
      persoon,
      datum: '2026-10-05',
      soort: 'Einde kwalificatieplicht',
      toelichting: 'Achttien geworden; volgde tot die dag onderwijs op de plek waar zij verblijft.',
      peildatum: '2026-10-07',
    }),
  ],
  huisvestingen: [
    huisvesting({
      persoon,
      situatie:
        'Verblijft in een instelling; urgentie toegekend voor wie uit de jeugdzorg komt, een woning is er nog niet.',
      sinds: '2024-06-10',
      urgentie: true,
      urgentieTot: '2027-10-05',
      peildatum: '2026-11-11',
    }),
  ],
  identiteitsbewijzen: [
    identiteitsbewijs({ persoon, soort: 'identiteitskaart', geldigTot: '2027-03-01', peildatum: '2026-11-11' }),
  ],
};
