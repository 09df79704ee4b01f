import { AFGESCHERMD, LEEG, nergens, verhaal, waarde } from '../verhaal.ts';
import { AAN_TAFEL } from '../verwachting.ts';

/** Story 1: free at once after the hearing; who limits the risk, how, today. His mother is the directe kring. */
export const WILLEM = verhaal(
  { casus: 'ZVH-2026-0101', fase: 'CASUSOVERLEG', hoofdpersoon: 'willem' },
  (zie) => [
    zie(
      'De procesregisseur ziet bij Willem tientallen mutaties.',
      ['procesregisseur', 'willem', 'PolitieBeeld.mutaties'],
      waarde(20),
    ),
    zie(
      'De liaison van het OM ziet dat Willem als veelpleger bekendstaat.',
      ['liaison-om', 'willem', 'PolitieBeeld.veelplegerstatus'],
      waarde('veelpleger'),
    ),
    zie(
      'De procesondersteuner, die een bezoek plant, ziet dat Willem een geweldsindicatie heeft.',
      ['procesondersteuner', 'willem', 'PolitieGeweldWapen.geweldsindicatie'],
      waarde('true'),
    ),
    zie(
      'De reclasseringswerker ziet in de afdoeningen van Willem de ISD-maatregel terug.',
      ['reclasseringswerker', 'willem', 'OmAfdoening.inhoud'],
      waarde('ISD'),
    ),
    zie(
      'De casusregisseur leest dat op de zitting van Willem tbs is geëist.',
      ['casusregisseur', 'willem', 'OmZitting.toelichting'],
      waarde('tbs'),
    ),
    zie(
      'De gemeente ziet dat Willem zich niet aan zijn toezicht hield.',
      ['gemeente-oov', 'willem', 'ReclasseringToezicht.naleving'],
      waarde(),
    ),
    zie(
      'De reclasseringswerker ziet in het casusoverleg niet de behandelstatus van Willem.',
      ['reclasseringswerker', 'willem', 'GgzBeeld.behandelstatus'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van de politie ziet dat Willem alleen een briefadres heeft.',
      ['liaison-politie', 'willem', 'BrpVerblijfplaats.functieAdres'],
      waarde('briefadres'),
    ),
    // No P in any cell of BRP_ADRES.
    zie(
      'De behandelaar van de GGZ ziet het adres van Willem niet.',
      ['ggz-behandelaar', 'willem', 'CollegeBeeld.verblijfplaats'],
      AFGESCHERMD,
    ),
    zie(
      'De medewerker van Veilig Thuis ziet het gebiedsverbod van Willem.',
      ['veilig-thuis', 'willem', 'OovGebiedsverbod.gebied'],
      waarde('binnenstad'),
    ),
    zie(
      'De reclasseringswerker ziet de meldingen van huiselijk geweld op het adres van de moeder.',
      ['reclasseringswerker', 'willem-moeder', 'PolitieBeeld.hgMeldingen'],
      waarde(1),
    ),
    // Her own secret: whoever directs the casus of the son does not thereby know what she told (cell VT_MELDING "PRk O CR").
    zie(
      'De casusregisseur van Willem ziet niet wat zijn moeder aan Veilig Thuis vertelde.',
      ['casusregisseur', 'willem-moeder', 'VeiligThuisBeeld.meldingen'],
      AFGESCHERMD,
    ),
    zie(
      'De reclasseringswerker ziet de aanhoudingen van Willem.',
      ['reclasseringswerker', 'willem', 'PolitieBeeld.aanhoudingen'],
      waarde(5),
    ),
    zie(
      'De casusregisseur ziet waar de politie sinds de zitting op Willem let.',
      ['casusregisseur', 'willem', 'PolitieAandachtsvestiging.instructie'],
      waarde('Vrij sinds de zitting'),
    ),
    zie(
      'De reclasseringswerker ziet die aandachtsvestiging niet.',
      ['reclasseringswerker', 'willem', 'PolitieBeeld.aandachtsvestigingen'],
      AFGESCHERMD,
    ),
    zie(
      'De procesregisseur ziet niet welke afspraak de politie met de moeder van Willem heeft over haar adres.',
      ['procesregisseur', 'willem-moeder', 'PolitieBeeld.aandachtsvestigingen'],
      AFGESCHERMD,
    ),
    zie(
      'De medewerker van Veilig Thuis ziet dat de ISD-maatregel van Willem is beëindigd.',
      ['veilig-thuis', 'willem', 'OmIsd.isdFase'],
      waarde('BEEINDIGD'),
    ),
    zie(
      'De casusregisseur ziet niet wat aan de ZSM-tafel over Willem werd gewogen.',
      ['casusregisseur', 'willem', 'OmBeeld.zsmBeoordelingen'],
      AFGESCHERMD,
    ),
    zie(
      'De gemeente ziet wat de reclassering over het risico bij Willem vaststelde.',
      ['gemeente-oov', 'willem', 'ReclasseringRisicotaxatie.uitkomst'],
      waarde('ernstig geweld'),
    ),
    zie(
      'De liaison van de politie ziet dat de verslavingszorg Willem nu weer bezoekt.',
      ['liaison-politie', 'willem', 'VerslavingszorgBeeld.betrokkenheid'],
      waarde(3),
    ),
    // Known to the GGZ for years: withdrawn consent must look as if it had never seen him (R05).
    zie(
      'De GGZ geeft sinds Willem zijn toestemming introk niets meer, ook aan de procesregisseur niet.',
      ['procesregisseur', 'willem', 'GgzBeeld.betrokkenheid'],
      LEEG,
    ),
    // The rule lets him ask; there is no gate for her secret, not for this either.
    zie(
      'De procesregisseur ziet niet wat Veilig Thuis bij de moeder onderzocht.',
      ['procesregisseur', 'willem-moeder', 'VeiligThuisBeeld.onderzoeken'],
      LEEG,
    ),
    zie(
      'De gemeente ziet de onderzoeken naar de moeder niet.',
      ['gemeente-sociaal', 'willem-moeder', 'VeiligThuisBeeld.onderzoeken'],
      AFGESCHERMD,
    ),
    zie(
      'De reclasseringswerker kent de afspraken voor de veiligheid van de moeder.',
      ['reclasseringswerker', 'willem-moeder', 'VeiligThuisBeeld.veiligheidsafspraken'],
      waarde(2),
    ),
    zie(
      'De procesondersteuner ziet de scenario’s voor de dag van de vrijlating niet.',
      ['procesondersteuner', 'willem', 'Casus.scenarios'],
      AFGESCHERMD,
    ),
  ],
  [
    nergens(
      'Waar de moeder van Willem heen kan, weet alleen Veilig Thuis.',
      'zij heeft bij een nicht een tas klaarstaan',
      AAN_TAFEL,
    ),
    nergens(
      'Wat de moeder van Willem over hem vertelde, staat nergens in de casus van haar zoon.',
      'dat zij al jaren wordt geslagen en gedreigd',
      AAN_TAFEL,
    ),
    nergens('Wat Veilig Thuis bij haar vaststelde, staat er evenmin.', 'zij wilde hulp voor zichzelf', AAN_TAFEL),
    nergens(
      'Hoe de behandeling van Willem ervoor staat, leest niemand sinds hij zijn toestemming introk.',
      'Psychotische kenmerken',
      AAN_TAFEL,
    ),
  ],
);
