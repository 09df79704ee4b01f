import { actorLine, adlLine, type GeraakteBetrokkene, type LogLine, ldvLines, type Moment } from '@ketenhub/logbook';
import { verdeelOverActiviteiten } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
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

type PerActiviteit = GeraakteBetrokkene['perActiviteit'];

/** A filtered operation belongs to one rights class, so that what it says of a kind of person is the same for each request. */
const perFiltered = new WeakMap<FilteredOperation, Map<BetrokkeneSoort, PerActiviteit | null>>();

/** The fields that are asked about this kind of person and may be, by activity; null when there are none. */
function touchedOfSoort(
  { context, filtered, policy, table }: JudgedOperation,
  soort: BetrokkeneSoort,
): PerActiviteit | null {
  const perSoort = perFiltered.get(filtered) ?? new Map<BetrokkeneSoort, PerActiviteit | null>();
  perFiltered.set(filtered, perSoort);
  const known = perSoort.get(soort);
  if (known !== undefined) return known;
  const besluitOver = (veld: string) => table.decide(veld).perSoort[soort];
  const velden = filtered.velden.filter(
    (veld) => policy.personTypes.has(veld.split('.', 1)[0] ?? '') && besluitOver(veld).effect === 'TOEGESTAAN',
  );
  const { doel } = context.doelbinding;
  const touched =
    velden.length === 0
      ? null
      : verdeelOverActiviteiten(policy.beleid, { doel, velden, anders: VERWERKING }, besluitOver);
  perSoort.set(soort, touched);
  return touched;
}

/** Whom the operation is about, each with the fields that are asked about that person and may be (attack 125). */
function touchedPersons(operation: JudgedOperation): GeraakteBetrokkene[] {
  const { evidence, doelbinding } = operation.context;
  const persons = evidence?.claims.betrokkenen ?? [];
  const casus = doelbinding.casus ?? null;
  return persons.flatMap(({ id, soort }) => {
    const perActiviteit = touchedOfSoort(operation, soort);
    return perActiviteit === null ? [] : [{ handle: id, casus, perActiviteit }];
  });
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
