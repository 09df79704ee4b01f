import { AFGESCHERMD, LEEG, verhaal, waarde } from '../verhaal.ts';

/** Story 7: absolute secrecy was asked; before the written weighing a care source says what it says of a stranger. */
export const GEHEIM = verhaal({ casus: 'ZVH-2026-0107', fase: 'UITVRAAG', hoofdpersoon: 'geheim' }, (zie) => [
  // The gate goed hulpverlenerschap (WGS 2.29(2)) is not open: no record of the weighing yet.
  zie(
    'De procesregisseur krijgt van de GGZ over Sara niets.',
    ['procesregisseur', 'geheim', 'GgzBeeld.betrokkenheid'],
    LEEG,
  ),
  zie(
    'De GGZ zegt over Sara wat zij over een onbekende zegt.',
    ['procesregisseur', 'geheim', 'GgzBeeld.stand'],
    waarde('GEEN_GEGEVENS_BESCHIKBAAR'),
  ),
  zie(
    'De procesregisseur krijgt van de GGZ ook geen kader te zien.',
    ['procesregisseur', 'geheim', 'GgzBeeld.kader'],
    LEEG,
  ),
  zie(
    'De liaison van de politie mag de GGZ niets over Sara vragen.',
    ['liaison-politie', 'geheim', 'GgzBeeld.stand'],
    AFGESCHERMD,
  ),
  zie(
    'De liaison van de politie ziet niet of Sara zich bij Veilig Thuis meldde.',
    ['liaison-politie', 'geheim', 'VeiligThuisBeeld.meldingen'],
    AFGESCHERMD,
  ),
  zie(
    'Niemand ziet in de uitvraag een behandelstatus, ook de procesregisseur niet.',
    ['procesregisseur', 'geheim', 'GgzBeeld.behandelstatus'],
    AFGESCHERMD,
  ),
  zie(
    'De medewerker van Veilig Thuis ziet het adres van Sara niet.',
    ['veilig-thuis', 'geheim', 'CollegeBeeld.verblijfplaats'],
    AFGESCHERMD,
  ),
  zie(
    'De casusregisseur ziet het adres van Sara in de uitvraag niet.',
    ['casusregisseur', 'geheim', 'CollegeBeeld.verblijfplaats'],
    AFGESCHERMD,
  ),
  zie(
    'De procesregisseur ziet waarom de casus van Sara is opgepakt.',
    ['procesregisseur', 'geheim', 'Casus.criteria'],
    waarde(4),
  ),
  zie(
    'De procesregisseur ziet het burgerservicenummer van Sara niet.',
    ['procesregisseur', 'geheim', 'Betrokkene.burgerservicenummer'],
    AFGESCHERMD,
  ),
]);
