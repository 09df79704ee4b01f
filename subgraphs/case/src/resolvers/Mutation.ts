import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Fase } from '@ketenhub/vocabulary';
import { type BesluitOmgeving, type Decision, recordDecision } from '../actions/record-decision.ts';
import { recordDeelnemers } from '../actions/record-deelnemers.ts';
import { recordDoelbesluit } from '../actions/record-doelbesluit.ts';
import { recordFase } from '../actions/record-fase.ts';
import type { Sources } from '../store/sources.ts';

type Context = SubgraphContext<Sources>;

interface BesluitArgumenten {
  readonly casus: string;
  readonly versie: number;
  readonly genomenDoor?: readonly string[] | null;
}
type FaseArgumenten = BesluitArgumenten & { readonly fase: Fase };
type DeelnemersArgumenten = BesluitArgumenten & { readonly deelnemers: readonly string[] };

const decidedBy = ({ genomenDoor }: BesluitArgumenten): readonly string[] => genomenDoor ?? [];

/** Each decision is recorded by the house and taken by overheidsdeelnemers; only in the casus of the token. */
export function mutationResolvers(omgeving: BesluitOmgeving) {
  const record = (args: BesluitArgumenten, { principal }: Context, decision: Decision) =>
    recordDecision(
      omgeving,
      {
        casus: args.casus,
        versie: args.versie,
        genomenDoor: decidedBy(args),
        casusVanToken: principal.casus,
        vastgelegdDoor: principal.gebruiker,
      },
      decision,
    );
  return {
    doelbesluitVastleggen: (_: unknown, args: BesluitArgumenten, context: Context) =>
      record(args, context, recordDoelbesluit(context.access.beleid, decidedBy(args))),
    deelnemersVastleggen: (_: unknown, args: DeelnemersArgumenten, context: Context) =>
      record(
        args,
        context,
        recordDeelnemers(context.access.beleid, { deelnemers: args.deelnemers, genomenDoor: decidedBy(args) }),
      ),
    faseVastleggen: (_: unknown, args: FaseArgumenten, context: Context) =>
      record(args, context, recordFase(context.access.beleid, args.fase, decidedBy(args))),
  };
}
