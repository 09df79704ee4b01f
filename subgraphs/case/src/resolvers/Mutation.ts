import type { SubgraphContext } from '@ketenhub/subgraph';
import { dutchDay, type Fase } from '@ketenhub/vocabulary';
import type { Aanmelding, Criteriumoordeel } from '../actions/aanmelding.ts';
import { checkAanmelding } from '../actions/check-aanmelding.ts';
import type { Feitinvoer } from '../actions/check-feit.ts';
import { enrich } from '../actions/enrich.ts';
import { establishPlan, type Plandoel } from '../actions/establish-plan.ts';
import { fillAanmelding } from '../actions/fill-aanmelding.ts';
import { judgeCriteria } from '../actions/judge-criteria.ts';
import { openCasus } from '../actions/open-casus.ts';
import { type Actie, recordActie } from '../actions/record-actie.ts';
import { type BesluitOmgeving, type Decision, recordDecision } from '../actions/record-decision.ts';
import { recordDeelnemers } from '../actions/record-deelnemers.ts';
import { recordDoelbesluit } from '../actions/record-doelbesluit.ts';
import { type Afsluiting, recordFase } from '../actions/record-fase.ts';
import { recordFeit } from '../actions/record-feit.ts';
import { type Regieoordeelinvoer, recordRegiekleur } from '../actions/record-regiekleur.ts';
import { recordTriagedeelnemers } from '../actions/record-triagedeelnemers.ts';
import { rejectAanmelding } from '../actions/reject-aanmelding.ts';
import { reopenCasus } from '../actions/reopen-casus.ts';
import { returnAanmelding } from '../actions/return-aanmelding.ts';
import { updateVoortgang, type Voortgang } from '../actions/update-actie.ts';
import { withdrawFeit } from '../actions/withdraw-feit.ts';
import { openDossierkijk } from '../dossier/dossierkijk.ts';
import type { Sources } from '../store/sources.ts';
import type { Afwijzing } from '../values/afwijzing.ts';
import type { Heropening } from '../values/heropening.ts';
import { deelnemerOf, type Registers } from '../values/registers.ts';
import type { Terugstuurpunt } from '../values/terugsturing.ts';
import { type Casuswijziging, type Met, vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;

interface Fasestap {
  readonly fase: Fase;
  readonly afsluiting?: Afsluiting | null;
}
interface Terugsturing {
  readonly ontbreekt: readonly Terugstuurpunt[];
}
type Deelnemers = Met<{ readonly deelnemers: readonly string[] }>;

/** The organisation that acts is the one that decides; it is its own judgement or its own melding. */
function actingCode({ principal, access }: Context): readonly string[] {
  const code = deelnemerOf(access.beleid, principal.organisatie)?.code;
  return code === undefined ? [] : [code];
}

/** Changes of a casus: those of the house, of the aanmelder and of who judges; only in the casus of the token. */
export function mutationResolvers(omgeving: BesluitOmgeving, registers: Registers) {
  const record = (args: Casuswijziging, context: Context, decision: Decision) =>
    recordDecision(omgeving, vraagVan(args, context), decision);
  const act = (args: Casuswijziging, context: Context, decision: Decision) =>
    record({ ...args, genomenDoor: actingCode(context) }, context, decision);
  return {
    casusOpenen: (_: unknown, vraag: { thema: string; gemeente: string }, { principal, access, changeLine }: Context) =>
      openCasus(omgeving.database, access.beleid, { ...vraag, organisatie: principal.organisatie, changeLine }),
    aanmeldingInvullen: (_: unknown, args: Met<{ readonly aanmelding: Aanmelding }>, context: Context) => {
      const fouten = checkAanmelding(context.access.beleid, args.aanmelding, dutchDay(new Date()));
      return fouten.length > 0
        ? { __typename: 'AanmeldingOnvolledig' as const, fouten }
        : act(args, context, fillAanmelding(args.aanmelding));
    },
    triagedeelnemersVastleggen: (_: unknown, args: Deelnemers, context: Context) =>
      record(args, context, recordTriagedeelnemers(args.deelnemers)),
    criteriaBeoordelen: (_: unknown, args: Met<{ oordelen: readonly Criteriumoordeel[] }>, context: Context) =>
      act(args, context, judgeCriteria(context.principal.organisatie, args.oordelen)),
    aanmeldingAfwijzen: (_: unknown, { reden, verwijzing, ...args }: Met<Afwijzing>, context: Context) =>
      rejectAanmelding(omgeving, vraagVan(args, context), { reden, verwijzing }),
    aanmeldingTerugsturen: (_: unknown, { ontbreekt, ...args }: Met<Terugsturing>, context: Context) =>
      record(args, context, returnAanmelding(ontbreekt)),
    casusHeropenen: (_: unknown, { reden, toelichting, ...args }: Met<Heropening>, context: Context) =>
      record(args, context, reopenCasus({ reden, toelichting })),
    doelbesluitVastleggen: (_: unknown, args: Casuswijziging, context: Context) =>
      record(args, context, recordDoelbesluit),
    deelnemersVastleggen: (_: unknown, args: Deelnemers, context: Context) =>
      record(args, context, recordDeelnemers(args.deelnemers)),
    faseVastleggen: (_: unknown, { fase, afsluiting, ...args }: Met<Fasestap>, context: Context) =>
      record(args, context, recordFase(fase, afsluiting ?? null)),
    planVaststellen: (_: unknown, args: Met<{ readonly doelen: readonly Plandoel[] }>, context: Context) =>
      record(args, context, establishPlan(registers, args.doelen)),
    actieVastleggen: (_: unknown, args: Met<{ readonly actie: Actie }>, context: Context) =>
      record(args, context, recordActie(args.actie)),
    actieBijwerken: (_: unknown, args: Met<Voortgang>, context: Context) =>
      act(args, context, updateVoortgang(context.principal.organisatie, args)),
    regiekleurVastleggen: (_: unknown, args: Met<Regieoordeelinvoer>, context: Context) =>
      record(args, context, recordRegiekleur(args, context.principal)),
    feitVastleggen: (_: unknown, { feit, ...args }: Met<{ readonly feit: Feitinvoer }>, context: Context) =>
      recordFeit(omgeving, vraagVan(args, context), {
        feit,
        kijk: openDossierkijk(context, registers.hubvelden()),
        doel: context.principal.doel,
        feitentoets: registers.feitentoets,
      }),
    feitIntrekken: (_: unknown, { kenmerk, ...args }: Met<{ readonly kenmerk: string }>, context: Context) =>
      withdrawFeit(omgeving, vraagVan(args, context), kenmerk),
    verrijken: (_: unknown, args: Casuswijziging, context: Context) => record(args, context, enrich),
  };
}
