import { begeleiding, strafzaak, tenuitvoerlegging, toezicht, voorwaarde } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'verward';

/**
 * Verward, ever heavier: until this summer each case alone gave no ground to hold him. Still detained on the reference date.
 * No advice of the reclassering (he would not talk to the rapporteur); RvdK: nothing, no child.
 */
export const verward: Partial<JusticeDemoRecords> = {
  strafzaken: [
    strafzaak({
      persoon,
      pleegdatum: '2024-06-22',
      feit: 'Diefstal van gereedschap bij een bouwmarkt',
      zittingDatum: null,
      zittingToelichting: null,
      afdoening: 'Geseponeerd wegens de persoonlijke omstandigheden.',
      peildatum: '2024-08-05',
    }),
    strafzaak({
      persoon,
      pleegdatum: '2025-04-03',
      feit: 'Bedreiging van overburen met brandstichting',
      zittingDatum: '2025-06-24',
      zittingToelichting: 'Verdachte verscheen niet; zijn curator voerde het woord.',
      afdoening: 'Zes maanden gevangenisstraf, geheel voorwaardelijk, proeftijd twee jaar.',
      peildatum: '2025-07-08',
    }),
    strafzaak({
      persoon,
      pleegdatum: '2025-07-19',
      feit: 'Mishandeling van een fietser',
      zittingDatum: '2025-11-27',
      zittingToelichting: 'Politierechter; benadeelde partij vroeg geen vergoeding.',
      afdoening: 'Schuldig zonder straf, omdat het feit hem niet volledig kan worden toegerekend.',
      peildatum: '2025-12-11',
    }),
    strafzaak({
      persoon,
      pleegdatum: '2026-06-28',
      feit: 'Poging tot zware mishandeling van een voorbijganger met een fles',
      zittingDatum: '2026-12-17',
      zittingToelichting: 'Regiezitting stond op 9 oktober; inhoudelijke behandeling is gepland na rapportage.',
      afdoening: null,
      peildatum: '2026-10-09',
    }),
  ],
  voorwaarden: [
    voorwaarde({
      persoon,
      omschrijving:
        'Zich niet ophouden in de straat van de overburen en zich houden aan aanwijzingen van het toezicht.',
      geldigTot: '2027-07-08',
      peildatum: '2025-07-08',
    }),
  ],
  tenuitvoerleggingen: [
    tenuitvoerlegging({
      persoon,
      soort: 'Tenuitvoerlegging van zes maanden voorwaardelijke straf',
      inrichting: 'Beveiligde kliniek De Luwte, geplaatst via PPC Sluiskolk',
      begin: '2026-07-06',
      verwachtEinde: '2027-01-04',
      toelichting:
        'Vrijlating was nabij; de rechter-commissaris kreeg het sfeer-proces-verbaal en de toelichting van de curator. Een gewone afdeling was niet de plek: 22 juli naar het PPC, 8 september door naar de kliniek.',
      peildatum: '2026-11-04',
    }),
  ],
  toezichten: [
    toezicht({
      persoon,
      begin: '2025-07-08',
      einde: '2026-01-30',
      naleving:
        'Begreep de afspraken niet en ging weg zodra de deur openstond; opdracht teruggegeven als onuitvoerbaar.',
      peildatum: '2026-01-30',
    }),
  ],
  begeleidingen: [
    begeleiding({
      persoon,
      casemanager: 'Yvon Poortman',
      drPlan:
        'Curator is aanspreekpunt voor geld en woning. Werkt aan een dagritme; terugkeer naar de eigen woning is nog niet besproken.',
      peildatum: '2026-11-04',
    }),
  ],
};
