import { AFGESCHERMD, verhaal, waarde } from '../verhaal.ts';

/** Story 6: ever more serious offences; criminal law and GGZ each lacked a ground, until six months were executed. */
export const VERWARD = verhaal({ casus: 'ZVH-2026-0106', fase: 'UITVOERING', hoofdpersoon: 'verward' }, (zie) => [
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
    ['gemeente-oov', 'verward', 'OmStrafzaak.afdoening'],
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
]);
