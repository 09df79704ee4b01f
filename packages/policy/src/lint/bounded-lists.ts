/**
 * The lists of objects that need no pages, with why they cannot grow. Whoever adds one says what bounds it: "there are few
 * of them now" is no bound.
 */
export const BEGRENSDE_LIJSTEN: ReadonlyMap<string, string> = new Map([
  ['Casus.betrokkenen', 'een casus heeft een hoofdpersoon en diens directe kring (BGS 2.19)'],
  ['Casus.deelnemers', 'ten hoogste alle organisaties van schema/deelnemers.yaml'],
  ['Casus.contactpunten', 'ten hoogste een per deelnemer'],
  ['Casus.criteria', 'de vier criteria van BGS 2.20(1)'],
  ['Casus.oordelen', 'de vier criteria van BGS 2.20(1) per overheidsdeelnemer van de triage'],
  ['AanmeldingOnvolledig.fouten', 'ten hoogste een per veld van het formulier, dat zelf begrensd is'],
  ['BekendheidGecheckt.huizen', 'dit huis en die van zijn lijst, ten hoogste vijftig'],
  ['FeitOnvolledig.fouten', 'ten hoogste een per veld van het feit'],
  ['VerstrekkingOnvolledig.fouten', 'ten hoogste een per veld van de invoer'],
  ['CasusVerstrekking.delen', 'ten hoogste vijftig; wie er meer verstrekt doet het in delen'],
  ['VoorwaardenOpen.voorwaarden', 'ten hoogste een per soort voorwaarde'],
  ['Casus.problematiek', 'ten hoogste alle waarden van de waardelijst problematiek'],
  ['CasusPlan.doelen', 'een plan is een geheel; het noemt doelen per leefgebied van de waardelijst'],
  ['CollegeBeeld.relaties', 'ouders, partner en kinderen in de basisregistratie'],
  ['CollegeBeeld.gezag', 'wie gezag heeft over een minderjarige: twee personen of een voogd (BW 1:245)'],
]);
