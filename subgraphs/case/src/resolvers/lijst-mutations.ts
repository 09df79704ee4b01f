import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Criteriainvoer, Lijstinvoer } from '../actions/check-lijst.ts';
import { type Plaatsinginvoer, placeOnList, takeOffList } from '../actions/place-on-list.ts';
import { type BesluitOmgeving, recordDecision } from '../actions/record-decision.ts';
import { recordLijst, recordLijstcriteria } from '../actions/record-lijst.ts';
import type { Casuslijst as Row } from '../store/casuslijsten.ts';
import type { Sources } from '../store/sources.ts';
import { huisvraag } from './house-mutations.ts';
import { type Met, vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;

export const Casuslijst = {
  criteria: ({ code }: Row, _: unknown, { sources }: Context) => sources.lijstcriteria.load(code),
};

/** The lists of the house, and the casus of the token on one of them. */
export function lijstMutations(omgeving: BesluitOmgeving) {
  return {
    casuslijstVastleggen: (_: unknown, { lijst }: { lijst: Lijstinvoer }, context: Context) =>
      recordLijst(omgeving.database, huisvraag(0, context), lijst),
    lijstcriteriaVastleggen: (
      _: unknown,
      { versie, ...more }: { lijst: string; criteria: Criteriainvoer; versie: number },
      context: Context,
    ) => recordLijstcriteria(omgeving.database, huisvraag(versie, context), more),
    opLijstPlaatsen: (_: unknown, { plaatsing, ...args }: Met<{ plaatsing: Plaatsinginvoer }>, context: Context) =>
      placeOnList(omgeving, vraagVan(args, context), plaatsing),
    vanLijstHalen: (_: unknown, { lijst, ...args }: Met<{ lijst: string }>, context: Context) =>
      recordDecision(omgeving, vraagVan(args, context), takeOffList(lijst)),
  };
}
