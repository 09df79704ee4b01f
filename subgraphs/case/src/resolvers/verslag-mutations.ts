import type { SubgraphContext } from '@ketenhub/subgraph';
import { addAlinea } from '../actions/add-alinea.ts';
import type { Alineainvoer } from '../actions/check-alinea.ts';
import type { Overleginvoer } from '../actions/check-overleg.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import { recordOverleg } from '../actions/record-overleg.ts';
import { withdrawAlinea } from '../actions/withdraw-alinea.ts';
import { openDossierkijk } from '../dossier/dossierkijk.ts';
import type { Sources } from '../store/sources.ts';
import type { Registers } from '../values/registers.ts';
import { type Casuswijziging, vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;
type Met<Extra> = Casuswijziging & Extra;

/** What is recorded of an overleg about the casus of the token. */
export function verslagMutations(
  omgeving: BesluitOmgeving,
  { hubvelden, feitentoets }: Pick<Registers, 'hubvelden' | 'feitentoets'>,
) {
  return {
    overlegVastleggen: (_: unknown, { overleg, ...args }: Met<{ overleg: Overleginvoer }>, context: Context) =>
      recordOverleg(omgeving, vraagVan(args, context), { overleg, kijk: openDossierkijk(context, hubvelden()) }),
    verslagAanvullen: (_: unknown, { alinea, ...args }: Met<{ alinea: Alineainvoer }>, context: Context) =>
      addAlinea(omgeving, vraagVan(args, context), {
        alinea,
        kijk: openDossierkijk(context, hubvelden()),
        doel: context.principal.doel,
        feitentoets,
      }),
    alineaIntrekken: (_: unknown, { kenmerk, ...args }: Met<{ kenmerk: string }>, context: Context) =>
      withdrawAlinea(omgeving, vraagVan(args, context), kenmerk),
  };
}
