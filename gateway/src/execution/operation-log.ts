import { actorLine, adlLine, type GeraakteBetrokkene, type LogLine, ldvLines, type Moment } from '@ketenhub/logbook';
import { verdeelOverActiviteiten } from '@ketenhub/policy';
import type { Policy } from '../decision/create-decision-table.ts';
import type { OperationContext } from '../federation/operation-context.ts';
import type { DecisionTable } from '../operation/decision-table.ts';
import type { FilteredOperation } from '../operation/filtered-operation.ts';
import type { SourceStatus } from './source-status.ts';

/** The activity of what no rule names for the doel. */
const VERWERKING = 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken';

/** How the operation ended; absent while it is only intended. */
export interface Ending extends SourceStatus {
  readonly uitkomst: Uitkomst;
}

/** Anything but GELEVERD: the whole operation was refused after it was intended, and nothing was released. */
export type Uitkomst = 'GELEVERD' | 'GEWEIGERD' | 'MISLUKT';

/** A refusal is no fault: Error stands for those of the hub itself (domain.md 3). */
const LDV_STATUS = { GELEVERD: 'Ok', GEWEIGERD: 'Unset', MISLUKT: 'Error' } as const;

/** One operation as it was judged, on one snapshot of the policy. */
export interface JudgedOperation {
  readonly context: OperationContext;
  readonly filtered: FilteredOperation;
  readonly policy: Policy;
  readonly table: DecisionTable;
}

/** Whom the operation is about, each with the fields that are asked about that person and may be (attack 125). */
function touchedPersons({ context, filtered, policy, table }: JudgedOperation): GeraakteBetrokkene[] {
  const { doel } = context.doelbinding;
  const personFields = filtered.velden.filter((veld) => policy.personTypes.has(veld.split('.', 1)[0] ?? ''));
  const persons = context.evidence?.claims.betrokkenen ?? [];
  return persons
    .map(({ id, soort }) => ({
      handle: id,
      besluitOver: (veld: string) => table.decide(veld).perSoort[soort],
      velden: personFields.filter((veld) => table.decide(veld).perSoort[soort].effect === 'TOEGESTAAN'),
    }))
    .filter(({ velden }) => velden.length > 0)
    .map(({ handle, velden, besluitOver }) => ({
      handle,
      perActiviteit: verdeelOverActiviteiten(policy.beleid, { doel, velden, anders: VERWERKING }, besluitOver),
    }));
}

/** The facts that the decision rested on (FTV ADL, level 3), so that it can be made again: of the casus, never of a person. */
function factsOf(evidence: OperationContext['evidence']) {
  if (evidence === null) return { fase: null };
  const { fase, thema, doelbesluit, deelnemersbesluit, aanmelder, deelnemers, betrokkenen } = evidence.claims;
  const soorten = [...new Set(betrokkenen.map(({ soort }) => soort))].sort();
  return { fase, thema, doelbesluit, deelnemersbesluit, aanmelder, deelnemers, soorten };
}

/** Who asked (actor) and what was decided (ADL): all there is of a request that was refused before any source was asked. */
export function decisionLines(operation: JudgedOperation, ending: Ending | null): LogLine[] {
  const { context, filtered, policy } = operation;
  const { claims, doelbinding, evidence, trace } = context;
  const moment: Moment = ending === null ? 'VOORNEMEN' : 'UITKOMST';
  return [
    actorLine({
      moment,
      verantwoordelijke: 'zvh',
      span: trace,
      actie: `bevragen ${doelbinding.doel}`,
      object: doelbinding.casus ?? 'werkvoorraad',
      resultaat: ending === null ? 'VOORGENOMEN' : ending.uitkomst,
      oorsprong: context.oorsprong,
      actor: { gebruiker: claims.sub, organisatie: claims.org, rol: claims.rol },
    }),
    adlLine({
      moment,
      verantwoordelijke: 'zvh',
      span: trace,
      beleid: policy.beleid.digest,
      vraag: {
        doel: doelbinding.doel,
        casus: doelbinding.casus ?? null,
        rol: claims.rol,
        klasse: claims.klasse,
        organisatie: claims.org,
        vraag: filtered.hash,
      },
      antwoord: {
        toegestaan: filtered.velden,
        afgeschermd: filtered.afgeschermd.map(({ veld, regel, reden }) => ({ veld, regel, reden })),
        ...(ending === null ? {} : ending),
      },
      feiten: { ...factsOf(evidence), casusbewijs: evidence?.claims.jti ?? null, txn: context.txn },
    }),
  ];
}

/** The lines of one moment: who asked, what was decided and about whom (LDV); never a value (attack 122). */
export function operationLines(operation: JudgedOperation, ending: Ending | null): LogLine[] {
  const { trace, doelbinding, begonnenOp } = operation.context;
  return [
    ...decisionLines(operation, ending),
    ...ldvLines({
      moment: ending === null ? 'VOORNEMEN' : 'UITKOMST',
      verantwoordelijke: 'zvh',
      span: trace,
      naam: `bevragen ${doelbinding.doel}`,
      proces: 'gateway',
      betrokkenen: touchedPersons(operation),
      begonnenOp,
      status: ending === null ? 'Unset' : LDV_STATUS[ending.uitkomst],
    }),
  ];
}
