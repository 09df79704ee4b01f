import { AFGESCHERMD, aanTafelZonder, LEEG, nergens, verhaal, waarde } from '../verhaal.ts';

/** Story 6: ever more serious offences; criminal law and GGZ each lacked a ground, until six months were executed. */
export const VERWARD = verhaal(
  { casus: 'ZVH-2026-0106', fase: 'UITVOERING', hoofdpersoon: 'verward' },
  (zie) => [
    zie(
      'De procesregisseur ziet bij Rogier een reeks mutaties.',
      ['procesregisseur', 'verward', 'PolitieBeeld.mutaties'],
      waarde(5),
    ),
    zie(
      'De reclasseringswerker ziet die mutaties in de uitvoering niet meer.',
      ['reclasseringswerker', 'verward', 'PolitieBeeld.mutaties'],
      AFGESCHERMD,
    ),
    zie(
      'De behandelaar van de GGZ ziet de zorgmeldingen over verward gedrag.',
      ['ggz-behandelaar', 'verward', 'PolitieBeeld.zorgmeldingen'],
      waarde(1),
    ),
    zie(
      'De liaison van de politie ziet meer dan één strafzaak.',
      ['liaison-politie', 'verward', 'OmBeeld.strafzaken'],
      waarde(2),
    ),
    zie(
      'De gemeente leest dat hij eerder zes maanden voorwaardelijk kreeg.',
      ['gemeente-oov', 'verward', 'OmAfdoening.inhoud'],
      waarde('voorwaardelijk'),
    ),
    zie(
      'De reclasseringswerker ziet dat de straf wordt uitgevoerd.',
      ['reclasseringswerker', 'verward', 'OmBeeld.tenuitvoerlegging'],
      waarde(),
    ),
    zie(
      'De reclasseringswerker ziet de strafzaken zelf niet.',
      ['reclasseringswerker', 'verward', 'OmBeeld.strafzaken'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van de politie ziet niet onder welk zorgkader Rogier valt.',
      ['liaison-politie', 'verward', 'GgzBeeld.kader'],
      AFGESCHERMD,
    ),
    // Cell GGZ_BEHANDELSTATUS x UITVOERING is "CR" alone.
    zie(
      'De procesregisseur ziet in de uitvoering de behandelstatus niet.',
      ['procesregisseur', 'verward', 'GgzBeeld.behandelstatus'],
      AFGESCHERMD,
    ),
    zie(
      'De gemeente ziet de begeleiding in detentie niet.',
      ['gemeente-oov', 'verward', 'DjiBeeld.begeleiding'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van het OM leest het sfeer-pv over Rogier.',
      ['liaison-om', 'verward', 'PolitieSfeerPv.tekst'],
      waarde('Drie jaar meldingen'),
    ),
    zie(
      'De casusregisseur ziet het sfeer-pv in de uitvoering niet.',
      ['casusregisseur', 'verward', 'PolitieBeeld.sfeerPvs'],
      AFGESCHERMD,
    ),
    zie(
      'De casusregisseur ziet de aandachtsvestiging van de politie.',
      ['casusregisseur', 'verward', 'PolitieBeeld.aandachtsvestigingen'],
      waarde(1),
    ),
    zie(
      'De reclasseringswerker ziet ook zonder de strafzaken hoe die zijn afgedaan.',
      ['reclasseringswerker', 'verward', 'OmBeeld.afdoeningen'],
      waarde(5),
    ),
    zie(
      'De reclasseringswerker ziet de zittingen niet.',
      ['reclasseringswerker', 'verward', 'OmBeeld.zittingen'],
      AFGESCHERMD,
    ),
    zie(
      'De behandelaar van de GGZ ziet dat Rogier nog vastzit.',
      ['ggz-behandelaar', 'verward', 'OmTenuitvoerlegging.zitVast'],
      waarde('true'),
    ),
    zie(
      'De liaison van het OM ziet in de uitvoering de ZSM-beoordelingen niet.',
      ['liaison-om', 'verward', 'OmBeeld.zsmBeoordelingen'],
      AFGESCHERMD,
    ),
    zie(
      'De procesregisseur ziet met toestemming van de curator het zorgkader van Rogier.',
      ['procesregisseur', 'verward', 'GgzKader.soort'],
      waarde('beveiligde kliniek'),
    ),
    // Under curatele the consent is the curator’s (domain 2.4).
    zie(
      'De casusregisseur ziet geen behandelstatus: Rogier tekende zelf, en dat kon alleen zijn curator.',
      ['casusregisseur', 'verward', 'GgzBeeld.behandelstatus'],
      LEEG,
    ),
    zie(
      'De casusregisseur ziet de eerdere bemoeizorg.',
      ['casusregisseur', 'verward', 'GgdBeeld.bemoeizorg'],
      waarde(2),
    ),
    zie(
      'De gemeente ziet die bemoeizorg in de uitvoering niet.',
      ['gemeente-sociaal', 'verward', 'GgdBeeld.bemoeizorg'],
      AFGESCHERMD,
    ),
    zie(
      'De procesondersteuner ziet dat Rogier onder curatele staat.',
      ['procesondersteuner', 'verward', 'BrpPersoon.indicatieCurateleRegister'],
      waarde('true'),
    ),
    zie(
      'De reclasseringswerker ziet dat zijn identiteitsbewijs is verlopen.',
      ['reclasseringswerker', 'verward', 'SdIdentiteitsbewijs.geldig'],
      waarde('false'),
    ),
    zie(
      'De procesregisseur ziet dat Rogier eerder in dit huis besproken is.',
      ['procesregisseur', 'verward', 'Casus.vorigeCasussen'],
      waarde(1),
    ),
    zie(
      'De reclasseringswerker ziet van de verstrekkingen alleen die van het plan, dat hij kent.',
      ['reclasseringswerker', 'verward', 'Casus.verstrekkingen'],
      waarde(1),
    ),
  ],
  [
    nergens(
      'Hoe het met de behandeling van Rogier gaat, leest niemand zonder zijn curator.',
      'waan met toenemende achterdocht',
      aanTafelZonder('veilig-thuis'),
    ),
    nergens(
      'Wat de buurt in het sfeer-pv vertelt, blijft bij de procesregisseur en de overheid.',
      'Buren slapen elders',
      ['procesondersteuner', 'casusregisseur', 'reclasseringswerker', 'ggz-behandelaar'],
    ),
  ],
);
