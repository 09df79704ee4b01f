import { advies, begeleiding, strafzaak, tenuitvoerlegging, toezicht, voorwaarde } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'nazorg';

/** Nazorg: from the incident to a conditional sentence with three years of proeftijd. RvdK: nothing, no child. */
export const nazorg: Partial<JusticeDemoRecords> = {
  strafzaken: [
    strafzaak({
      persoon,
      pleegdatum: '2026-01-17',
      feit: 'Openlijk geweld, vernieling en bedreiging van buurtbewoners met een koevoet',
      zittingDatum: '2026-09-22',
      zittingToelichting:
        'Meervoudige kamer; officier van justitie volgt het advies om te kiezen voor toezicht en behandeling.',
      afdoening:
        'Tien maanden gevangenisstraf waarvan acht voorwaardelijk, met toezicht en behandeling; proeftijd drie jaar.',
      peildatum: '2026-10-06',
    }),
  ],
  voorwaarden: [
    voorwaarde({
      persoon,
      omschrijving:
        'Schorsing: niet terugkeren naar de woning aan de Bedachtelaan en tweehonderd meter afstand houden.',
      geldigTot: '2026-06-30',
      peildatum: '2026-03-20',
    }),
    voorwaarde({
      persoon,
      omschrijving: 'Tijdelijke ontheffing voor de verhuizing: op 16 en 17 juni onder begeleiding in de oude woning.',
      geldigTot: '2026-06-17',
      peildatum: '2026-06-12',
    }),
    voorwaarde({
      persoon,
      omschrijving: 'Vonnis: zich melden bij het toezicht en meewerken aan ambulante behandeling.',
      geldigTot: '2029-10-06',
      peildatum: '2026-10-06',
    }),
  ],
  tenuitvoerleggingen: [
    tenuitvoerlegging({
      persoon,
      soort: 'Voorlopige hechtenis',
      inrichting: 'PI Grondhuizen',
      begin: '2026-01-17',
      verwachtEinde: '2026-03-20',
      toelichting:
        'Geschorst onder voorwaarden op 20 maart; het onvoorwaardelijke deel van de straf is daarmee uitgezeten.',
      peildatum: '2026-10-06',
    }),
  ],
  toezichten: [
    toezicht({
      persoon,
      begin: '2026-03-20',
      einde: '2026-10-06',
      naleving: 'Schorsingstoezicht: meldt zich telefonisch op tijd, ook in de weken zonder vast adres.',
      peildatum: '2026-10-06',
    }),
    toezicht({
      persoon,
      begin: '2026-10-06',
      einde: null,
      naleving: 'Proeftijdtoezicht loopt; eerste twee gesprekken in de nieuwe woning gevoerd, afspraken nagekomen.',
      peildatum: '2026-11-03',
    }),
  ],
  adviezen: [
    advies({
      persoon,
      datum: '2026-09-08',
      tekst:
        'Met een vaste woning en behandeling verwachten wij dat hij oplopende spanning tijdig meldt. Wij adviseren een voorwaardelijke straf met toezicht en behandeling.',
    }),
  ],
  begeleidingen: [
    begeleiding({
      persoon,
      casemanager: 'Rob Sleutelma',
      drPlan:
        'Vijf basisvoorwaarden bij vertrek: identiteitsbewijs geldig; onderdak alleen bij kennis; inkomen stopgezet; schulden geteld; zorgverzekering loopt.',
      peildatum: '2026-03-18',
    }),
  ],
};
