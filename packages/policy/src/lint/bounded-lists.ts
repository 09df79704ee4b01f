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
  ['TafelOnvolledig.fouten', 'ten hoogste een per veld van de oplegger'],
  [
    'OverlegplanOnvolledig.fouten',
    'ten hoogste een per veld van het plan en per casus van de agenda, en die is begrensd',
  ],
  ['OverlegOnvolledig.fouten', 'ten hoogste een per veld van wat is vastgelegd, en dat is begrensd'],
  ['AlineaOnvolledig.fouten', 'ten hoogste een per veld van de alinea'],
  ['CasusOverleg.aanwezigen', 'ten hoogste de stoelen aan een tafel, begrensd bij het vastleggen'],
  ['CasusOverleg.derden', 'ten hoogste de stoelen aan een tafel, begrensd bij het vastleggen'],
  ['UitvraagOnvolledig.fouten', 'ten hoogste een per veld van de vraag'],
  ['AvgOnvolledig.fouten', 'ten hoogste een per veld van het verzoek'],
  ['AdviesOnvolledig.fouten', 'ten hoogste een per veld van de vraag'],
  ['CasusAvgVerzoek.standpunten', 'een per deelnemer van de casus'],
  ['VerstrekkingOnvolledig.fouten', 'ten hoogste een per veld van de invoer'],
  ['CasusVerstrekking.delen', 'ten hoogste vijftig; wie er meer verstrekt doet het in delen'],
  ['VoorwaardenOpen.voorwaarden', 'ten hoogste een per soort voorwaarde'],
  ['Casus.problematiek', 'ten hoogste alle waarden van de waardelijst problematiek'],
  ['CasusPlan.doelen', 'een plan is een geheel; het noemt doelen per leefgebied van de waardelijst'],
  ['CollegeBeeld.relaties', 'ouders, partner en kinderen in de basisregistratie'],
  ['CollegeBeeld.gezag', 'wie gezag heeft over een minderjarige: twee personen of een voogd (BW 1:245)'],
]);
