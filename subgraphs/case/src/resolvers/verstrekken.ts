import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import { answerVerstrekking, type Standpuntantwoord } from '../actions/answer-verstrekking.ts';
import type { Scenarioinvoer } from '../actions/check-scenario.ts';
import { prepareVerstrekking, type Verstrekkingsinvoer } from '../actions/prepare-verstrekking.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import { recordScenario } from '../actions/record-scenario.ts';
import { dropVerstrekking, recordVerstrekking } from '../actions/record-verstrekking.ts';
import { type Scenarioverstrekking, supplyScenario } from '../actions/supply-scenario.ts';
import { askTerugkoppeling, recordTerugkoppeling, type Terugmelding } from '../actions/terugkoppeling.ts';
import { openDossierkijk } from '../dossier/dossierkijk.ts';
import type { Casus, Sources } from '../store/sources.ts';
import { readInstemmingsvragen } from '../store/standpunten.ts';
import { readVerstrekkingen } from '../store/verstrekkingen.ts';
import { deelnemerOf, type Registers } from '../values/registers.ts';
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
  instemmingsvragen: ({ nummer }: Casus, wens: Bladwens, context: Context) => {
    const organisatie = deelnemerOf(context.access.beleid, context.principal.organisatie)?.code ?? '';
    return readInstemmingsvragen(context, { casus: nummer, organisatie }, wens);
  },
});

/** What goes out of a casus, and what comes back of it. */
export const verstrekkingMutations = (omgeving: BesluitOmgeving, { hubvelden, feitentoets }: Registers) => ({
  verstrekkingVoorbereiden: (
    _: unknown,
    { verstrekking: invoer, ...args }: Met<{ readonly verstrekking: Verstrekkingsinvoer }>,
    context: Context,
  ) => {
    const kijk = openDeelkijk(context, openDossierkijk(context, hubvelden()));
    return prepareVerstrekking(omgeving, vraagVan(args, context), { invoer, kijk });
  },
  verstrekkingBeoordelen: (
    _: unknown,
    { verstrekking: kenmerk, antwoord, ...args }: MetVerstrekking<Pick<Standpuntantwoord, 'antwoord'>>,
    context: Context,
  ) => answerVerstrekking(omgeving, vraagVan(args, context), { kenmerk, antwoord, versie: args.versie }),
  verstrekkingVastleggen: (
    _: unknown,
    args: MetVerstrekking<{ readonly isGetoetst: boolean; readonly racGetoetstOp?: string | null }>,
    context: Context,
  ) => {
    const { verstrekking: kenmerk, isGetoetst, racGetoetstOp } = args;
    return recordVerstrekking(omgeving, vraagVan(args, context), {
      kenmerk,
      isGetoetst,
      racGetoetstOp: racGetoetstOp ?? null,
      navraag: { doel: context.principal.doel, feitentoets },
    });
  },
  verstrekkingIntrekken: (_: unknown, { verstrekking: kenmerk, ...args }: MetVerstrekking, context: Context) =>
    dropVerstrekking(omgeving, vraagVan(args, context), kenmerk),
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
