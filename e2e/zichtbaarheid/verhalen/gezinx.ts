import { AFGESCHERMD, verhaal, waarde } from '../verhaal.ts';

/** Story 4: seven people, one hoofdpersoon, and secrets between them that must hold. */
export const GEZINX = verhaal({ casus: 'ZVH-2026-0104', fase: 'UITVOERING', hoofdpersoon: 'gezinx-vader' }, (zie) => [
  zie(
    'De casusregisseur ziet alle zeven gezinsleden.',
    ['casusregisseur', 'gezinx-vader', 'Casus.betrokkenen'],
    waarde(7),
  ),
  zie(
    'De casusregisseur ziet bij de vader meer dan één melding van huiselijk geweld.',
    ['casusregisseur', 'gezinx-vader', 'PolitieBeeld.hgMeldingen'],
    waarde(2),
  ),
  zie(
    'De procesregisseur ziet in de uitvoering de meldingen over de moeder niet meer.',
    ['procesregisseur', 'gezinx-moeder', 'PolitieBeeld.hgMeldingen'],
    AFGESCHERMD,
  ),
  zie(
    'De liaison van de politie ziet de veiligheidsafspraken met de vader.',
    ['liaison-politie', 'gezinx-vader', 'VeiligThuisBeeld.veiligheidsafspraken'],
    waarde(1),
  ),
  zie(
    'De procesregisseur ziet de vrouw en de kinderen van de vader in de BRP.',
    ['procesregisseur', 'gezinx-vader', 'CollegeBeeld.relaties'],
    waarde(6),
  ),
  zie(
    'De liaison van de politie ziet die relaties niet meer.',
    ['liaison-politie', 'gezinx-vader', 'CollegeBeeld.relaties'],
    AFGESCHERMD,
  ),
  // R05: no consent and never heard of must look the same; here both are also outside every cell of the GGZ.
  zie(
    'Van de dochter van gezin X zonder toestemming zegt de GGZ hetzelfde als van iemand die zij niet kent.',
    ['procesregisseur', 'gezinx-kind3', 'GgzBeeld.stand'],
    { toestand: 'AFGESCHERMD', zelfdeAls: 'gezinx-kind1' },
  ),
  zie(
    'De casusregisseur ziet van geen van de kinderen een crisismaatregel.',
    ['casusregisseur', 'gezinx-kind3', 'GgzBeeld.kader'],
    { toestand: 'AFGESCHERMD', zelfdeAls: 'gezinx-kind4' },
  ),
  zie(
    'De procesregisseur ziet in de uitvoering niet wat Veilig Thuis over de jongste hoorde.',
    ['procesregisseur', 'gezinx-kind5', 'VeiligThuisBeeld.meldingen'],
    AFGESCHERMD,
  ),
  zie(
    'De gemeente ziet in de uitvoering het raadsonderzoek naar de jongste niet.',
    ['gemeente-sociaal', 'gezinx-kind5', 'RvdkBeeld.onderzoeken'],
    AFGESCHERMD,
  ),
  zie(
    'De liaison van het OM ziet van de tweede zoon geen strafzaken.',
    ['liaison-om', 'gezinx-kind2', 'OmBeeld.strafzaken'],
    AFGESCHERMD,
  ),
  zie(
    'De behandelaar van de GGZ ziet in de uitvoering ook van de vader niet of de GGZ hem kent.',
    ['ggz-behandelaar', 'gezinx-vader', 'GgzBeeld.betrokkenheid'],
    AFGESCHERMD,
  ),
]);
