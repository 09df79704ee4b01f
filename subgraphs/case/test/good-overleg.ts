import type { Alineainvoer } from '../src/actions/check-alinea.ts';
import type { Overleginvoer } from '../src/actions/check-overleg.ts';
import type { Tafelinvoer } from '../src/actions/check-tafel.ts';

/** An oplegger of which nothing is wrong. */
export function goodTafel(): Tafelinvoer {
  return {
    code: 'volwassenen',
    naam: 'Regietafel Volwassenen',
    eigenaar: 'zvh',
    voorzitter: 'procesregisseur',
    voorzitterVan: 'zvh',
    vasteDeelnemers: ['politie', 'om', 'reclassering', 'ggd'],
    wisselendeDeelnemers: ['ggz', 'college'],
    ritme: 'TWEEWEKELIJKS',
    informatiedeling: ['EIGEN_SCHERM', 'VERSLAG_ACHTERAF'],
    duurMinuten: 120,
    casussenMax: 8,
  };
}

/** An overleg of the test casus that was held today, without derden, of which nothing is wrong. */
export function goodOverleg(datum: string): Overleginvoer {
  return {
    tafel: 'volwassenen',
    datum,
    aanwezigen: [
      { organisatie: 'zvh', functie: 'procesregisseur' },
      { organisatie: 'politie', functie: 'wijkagent' },
    ],
    derden: [],
    conclusie: 'AANPAK_LOOPT_DOOR',
    betrokkeneAanTafel: { wie: 'NIEMAND', verteld: [] },
  };
}

/** A derde who signed on this day and was given one thing of the politie. */
export function goodDerde(verklaringGetekendOp: string): Overleginvoer['derden'][number] {
  return {
    naam: 'Ien Derde',
    organisatie: 'Huisartsenpost Ketendam',
    deskundigheid: 'ontregelde diabetes',
    taak: 'huisartsenzorg (Zvw)',
    verklaringGetekendOp,
    verstrekt: [{ betrokkene: 'h1', veld: 'PolitieMutatie.toelichting' }],
  };
}

/** A paragraph of the house that quotes the politie about the person of the test casus. */
export function goodAlinea(overleg: string): Alineainvoer {
  return {
    overleg,
    soort: 'VERSLAG',
    tekst: 'De politie meldt drie keer overlast op het plein.',
    betrokkene: 'h1',
    aangehaald: ['PolitieMutatie.toelichting'],
  };
}
