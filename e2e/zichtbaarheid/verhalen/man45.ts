import { AFGESCHERMD, verhaal, waarde } from '../verhaal.ts';

/** Story 3: suspended by the facility after a threat, on the street; the uitvraag has just begun. */
export const MAN45 = verhaal({ casus: 'ZVH-2026-0103', fase: 'UITVRAAG', hoofdpersoon: 'man45' }, (zie) => [
  zie(
    'De procesregisseur ziet bij Karel de bedreiging.',
    ['procesregisseur', 'man45', 'PolitieMutatie.soort'],
    waarde('bedreiging'),
  ),
  zie(
    'De behandelaar van de GGZ ziet de zorgmeldingen over Karel.',
    ['ggz-behandelaar', 'man45', 'PolitieBeeld.zorgmeldingen'],
    waarde(1),
  ),
  zie(
    'De gemeente ziet de strafzaak om de bedreiging.',
    ['gemeente-oov', 'man45', 'OmStrafzaak.feit'],
    waarde('bedreig'),
  ),
  zie(
    'De liaison van de politie ziet dat het eerdere toezicht op Karel is geëindigd.',
    ['liaison-politie', 'man45', 'ReclasseringToezicht.einde'],
    waarde(),
  ),
  zie(
    'De liaison van het OM ziet dat Karel een briefadres heeft.',
    ['liaison-om', 'man45', 'BrpVerblijfplaats.soortAdres'],
    waarde('briefadres'),
  ),
  zie(
    'De liaison van de politie ziet dat Karel in de maatschappelijke opvang kwam.',
    ['liaison-politie', 'man45', 'SdVoorziening.soort'],
    waarde('opvang'),
  ),
  zie(
    'De liaison van het OM ziet de melding van woonoverlast.',
    ['liaison-om', 'man45', 'BurgemeesterBeeld.woonoverlast'],
    waarde(1),
  ),
  zie(
    'De procesregisseur ziet de uitkering van Karel.',
    ['procesregisseur', 'man45', 'CollegeBeeld.uitkering'],
    waarde(),
  ),
  zie(
    'De liaison van de politie ziet de uitkering van Karel niet.',
    ['liaison-politie', 'man45', 'CollegeBeeld.uitkering'],
    AFGESCHERMD,
  ),
  zie(
    'De reclasseringswerker ziet in de uitvraag geen strafzaken.',
    ['reclasseringswerker', 'man45', 'OmBeeld.strafzaken'],
    AFGESCHERMD,
  ),
  zie(
    'De liaison van de politie ziet niet of de verslavingszorg Karel kent.',
    ['liaison-politie', 'man45', 'VerslavingszorgBeeld.betrokkenheid'],
    AFGESCHERMD,
  ),
  zie(
    'Ook de procesregisseur ziet in de uitvraag nog geen behandelstatus.',
    ['procesregisseur', 'man45', 'GgzBeeld.behandelstatus'],
    AFGESCHERMD,
  ),
]);
