import type { SubgraphContext } from '@ketenhub/subgraph';
import { type BesluitOmgeving, recordDecision } from '../actions/record-decision.ts';
import { recordDeelnemers } from '../actions/record-deelnemers.ts';
import { recordDoelbesluit } from '../actions/record-doelbesluit.ts';
import { recordFase } from '../actions/record-fase.ts';
import type { Sources } from '../store/sources.ts';

type Context = SubgraphContext<Sources>;

interface BesluitArgumenten {
  readonly casus: string;
  readonly versie: number;
}

/** Each decision is recorded by the house and taken by overheidsdeelnemers; only in the casus of the token. */
export function mutationResolvers(omgeving: BesluitOmgeving) {
  const record = (args: BesluitArgumenten, { principal }: Context, decision: Parameters<typeof recordDecision>[2]) =>
    recordDecision(omgeving, { ...args, casusVanToken: principal.casus }, decision);
  return {
    doelbesluitVastleggen: (_: unknown, args: BesluitArgumenten & { genomenDoor: string[] }, context: Context) =>
      record(args, context, recordDoelbesluit(omgeving.beleid, args.genomenDoor)),
    deelnemersVastleggen: (
      _: unknown,
      args: BesluitArgumenten & { deelnemers: string[]; genomenDoor: string[] },
      context: Context,
    ) => record(args, context, recordDeelnemers(omgeving.beleid, args)),
    faseVastleggen: (
      _: unknown,
      args: BesluitArgumenten & { fase: Parameters<typeof recordFase>[0] },
      context: Context,
    ) => record(args, context, recordFase(args.fase)),
  };
}
