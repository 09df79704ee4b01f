import type { SubgraphContext } from '@ketenhub/subgraph';
import { answerCorrectieOf, type Terugmelding } from '../actions/answer-correctie.ts';
import { type Avgwijziging, changeAvgVerzoek, type WelkVerzoek } from '../actions/change-avg-verzoek.ts';
import { type AvgVerzoekinvoer, recordAvgVerzoek } from '../actions/record-avg-verzoek.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import * as changes from '../avg/changes.ts';
import { type Correctieinvoer, correctie } from '../avg/correctie.ts';
import { type Informereninvoer, informeren } from '../avg/informeren.ts';
import type { AvgBesluitinvoer } from '../avg/judge-besluit.ts';
import { openDossierkijk } from '../dossier/dossierkijk.ts';
import type { Sources } from '../store/sources.ts';
import type { AVG_VERLENGINGSREDENEN } from '../values/avg.ts';
import type { Registers } from '../values/registers.ts';
import { huisvraag } from './house-mutations.ts';
import { vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;
type Van<Invoer> = WelkVerzoek & { readonly casus: string } & Invoer;
interface Nieuw {
  readonly casus: string;
  readonly versie: number;
  readonly verzoek: AvgVerzoekinvoer;
}

/** The mutations with which the contactpunt handles a request of the betrokkene. */
export function avgMutations(omgeving: BesluitOmgeving, { hubvelden }: Pick<Registers, 'hubvelden'>) {
  const change = (args: Van<unknown>, context: Context, wijziging: Avgwijziging) =>
    changeAvgVerzoek(omgeving, vraagVan(args, context), args, wijziging);
  return {
    avgVerzoekVastleggen: (_: unknown, { verzoek, ...args }: Nieuw, context: Context) =>
      recordAvgVerzoek(omgeving, vraagVan(args, context), verzoek),
    avgStandpuntVastleggen: (_: unknown, args: Van<{ standpunt: changes.Standpuntinvoer }>, context: Context) =>
      change(args, context, changes.standpunt(args.standpunt)),
    avgTermijnVerlengen: (
      _: unknown,
      args: Van<{ reden: (typeof AVG_VERLENGINGSREDENEN)[number] }>,
      context: Context,
    ) => change(args, context, changes.verlenging(args.reden)),
    avgBesluitVastleggen: (_: unknown, args: Van<{ besluit: AvgBesluitinvoer }>, context: Context) =>
      change(args, context, changes.besluit(args.besluit)),
    avgCorrectieMelden: (_: unknown, args: Van<{ correctie: Correctieinvoer }>, context: Context) =>
      change(args, context, correctie(args.correctie, openDossierkijk(context, hubvelden()))),
    avgInformeren: (_: unknown, args: Van<{ informeren: Informereninvoer }>, context: Context) =>
      change(args, context, informeren(args.informeren)),
    correctieTerugmelden: (
      _: unknown,
      { versie, ...args }: { kenmerk: string; versie: number; terugmelding: Terugmelding },
      context: Context,
    ) => answerCorrectieOf(omgeving, huisvraag(versie, context), args),
  };
}
