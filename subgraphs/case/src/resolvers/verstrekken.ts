import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import type { Scenarioinvoer } from '../actions/check-scenario.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import { recordScenario } from '../actions/record-scenario.ts';
import { type Scenarioverstrekking, supplyScenario } from '../actions/supply-scenario.ts';
import { askTerugkoppeling, recordTerugkoppeling, type Terugmelding } from '../actions/terugkoppeling.ts';
import { openDossierkijk } from '../dossier/dossierkijk.ts';
import type { Casus, Sources } from '../store/sources.ts';
import { readVerstrekkingen } from '../store/verstrekkingen.ts';
import type { Registers } from '../values/registers.ts';
import { openDeelkijk } from '../verstrekking/verstrekkingskijk.ts';
import { type Met, vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;
type MetVerstrekking<Extra = object> = Met<Extra & { readonly verstrekking: string }>;

/** The fields of a casus that tell what was supplied of it. */
export const verstrekkingFields = ({ hubvelden }: Registers) => ({
  verstrekkingen: ({ nummer }: Casus, wens: Bladwens, context: Context) => {
    const mayBeSeen = openDeelkijk(context, openDossierkijk(context, hubvelden()));
    return readVerstrekkingen(context, { casus: nummer, mayBeSeen }, wens);
  },
});

/** What goes out of a casus, and what comes back of it. */
export const verstrekkingMutations = (omgeving: BesluitOmgeving) => ({
  scenarioVastleggen: (
    _: unknown,
    { scenario, ...args }: Met<{ readonly scenario: Scenarioinvoer }>,
    context: Context,
  ) => recordScenario(omgeving, vraagVan(args, context), scenario),
  scenarioVerstrekken: (
    _: unknown,
    { verstrekking, ...args }: Met<{ readonly verstrekking: Scenarioverstrekking }>,
    context: Context,
  ) => supplyScenario(omgeving, vraagVan(args, context), verstrekking),
  terugkoppelingVragen: (
    _: unknown,
    { verstrekking: kenmerk, uiterlijkOp, ...args }: MetVerstrekking<{ readonly uiterlijkOp: string }>,
    context: Context,
  ) => askTerugkoppeling(omgeving, vraagVan(args, context), { kenmerk, uiterlijkOp }),
  terugkoppelingVastleggen: (
    _: unknown,
    { verstrekking: kenmerk, terugkoppeling, ...args }: MetVerstrekking<{ readonly terugkoppeling: Terugmelding }>,
    context: Context,
  ) => recordTerugkoppeling(omgeving, vraagVan(args, context), { ...terugkoppeling, kenmerk }),
});
