import type { SubgraphContext } from '@ketenhub/subgraph';
import { type Afschalingsinvoer, type Opschaling, recordAfschaling, scaleUp } from '../actions/record-afschaling.ts';
import { type Aveoordeelinvoer, recordAve } from '../actions/record-ave.ts';
import { type Regisseurinvoer, recordCasusregisseur } from '../actions/record-casusregisseur.ts';
import { type Contactpuntinvoer, recordContactpunt, withdrawContactpunt } from '../actions/record-contactpunt.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import { type Evaluatieinvoer, recordEvaluatie } from '../actions/record-evaluatie.ts';
import {
  closeKnelpunt,
  type Knelpuntafsluiting,
  type Knelpuntinvoer,
  recordKnelpunt,
} from '../actions/record-knelpunt.ts';
import { endOpdracht, type Opdrachtinvoer, recordOpdracht } from '../actions/record-opdracht.ts';
import { recordProblematiek } from '../actions/record-problematiek.ts';
import { type Regiestap, recordRegie } from '../actions/record-regie.ts';
import type { Sources } from '../store/sources.ts';
import type { Registers } from '../values/registers.ts';
import { type Casuswijziging, type Met, vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;

/** The mutations of the regie over a casus; all are steps of the house. */
export function regieMutations(omgeving: BesluitOmgeving, { waardelijsten }: Pick<Registers, 'waardelijsten'>) {
  const record = ({ casus, versie }: Casuswijziging, context: Context, stap: Regiestap) =>
    recordRegie(omgeving, vraagVan({ casus, versie }, context), stap);
  return {
    knelpuntVastleggen: (_: unknown, args: Met<{ readonly knelpunt: Knelpuntinvoer }>, context: Context) =>
      record(args, context, recordKnelpunt(waardelijsten, args.knelpunt)),
    knelpuntAfsluiten: (_: unknown, args: Met<Knelpuntafsluiting>, context: Context) =>
      record(args, context, closeKnelpunt(args)),
    afschalingVastleggen: (_: unknown, args: Met<{ readonly afschaling: Afschalingsinvoer }>, context: Context) =>
      record(args, context, recordAfschaling(args.afschaling)),
    opschalen: (_: unknown, args: Met<{ readonly opschaling: Opschaling }>, context: Context) =>
      record(args, context, scaleUp(args.opschaling)),
    casusregisseurVastleggen: (_: unknown, args: Met<{ readonly regisseur: Regisseurinvoer }>, context: Context) =>
      record(args, context, recordCasusregisseur(args.regisseur)),
    opdrachtVastleggen: (_: unknown, args: Met<{ readonly opdracht: Opdrachtinvoer }>, context: Context) =>
      record(args, context, recordOpdracht(args.opdracht)),
    opdrachtBeeindigen: (_: unknown, args: Met<{ readonly kenmerk: string }>, context: Context) =>
      record(args, context, endOpdracht(args.kenmerk)),
    problematiekVastleggen: (_: unknown, args: Met<{ readonly problematiek: readonly string[] }>, context: Context) =>
      record(args, context, recordProblematiek(waardelijsten, args.problematiek)),
    contactpuntVastleggen: (_: unknown, args: Met<{ readonly contactpunt: Contactpuntinvoer }>, context: Context) =>
      record(args, context, recordContactpunt(args.contactpunt)),
    contactpuntIntrekken: (_: unknown, args: Met<{ readonly organisatie: string }>, context: Context) =>
      record(args, context, withdrawContactpunt(args.organisatie)),
    aveVastleggen: (_: unknown, args: Met<{ readonly ave: Aveoordeelinvoer }>, context: Context) =>
      record(args, context, recordAve(args.ave)),
    evaluatieVastleggen: (_: unknown, args: Met<{ readonly evaluatie: Evaluatieinvoer }>, context: Context) =>
      record(args, context, recordEvaluatie(args.evaluatie)),
  };
}
