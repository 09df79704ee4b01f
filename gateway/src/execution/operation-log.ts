import { actorLine, adlLine, type LogLine, ldvLines, type Moment } from '@ketenhub/logbook';
import type { BronStatus } from '@ketenhub/vocabulary';
import type { OperationContext } from '../federation/operation-context.ts';
import type { FilteredOperation } from '../operation/filtered-operation.ts';

const VERWERKING = 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken';

/** How the operation ended; absent while it is only intended. */
export interface Ending {
  readonly bronStatus: Readonly<Record<string, BronStatus>>;
  readonly uitkomst: Uitkomst;
}

/** Anything but GELEVERD: the whole operation was refused after it was intended, and nothing was released. */
export type Uitkomst = 'GELEVERD' | 'GEWEIGERD' | 'MISLUKT';

/** A refusal is no fault: Error stands for those of the hub itself (domain.md 3). */
const LDV_STATUS = { GELEVERD: 'Ok', GEWEIGERD: 'Unset', MISLUKT: 'Error' } as const;

/** The lines of one moment: who asked (actor), what was decided (ADL) and about whom (LDV); never a value (attack 122). */
export function operationLines(
  context: OperationContext,
  filtered: FilteredOperation,
  beleid: string,
  ending: Ending | null,
): LogLine[] {
  const { claims, doelbinding, evidence, trace } = context;
  const moment: Moment = ending === null ? 'VOORNEMEN' : 'UITKOMST';
  const handles = evidence?.claims.betrokkenen.map(({ id }) => id) ?? [];
  const personFields = filtered.velden.filter((veld) => veld !== 'Query.casus' && veld !== 'Query.casussen');
  return [
    actorLine({
      moment,
      span: trace,
      actie: `bevragen ${doelbinding.doel}`,
      object: doelbinding.casus ?? 'werkvoorraad',
      resultaat: ending === null ? 'VOORGENOMEN' : ending.uitkomst,
      oorsprong: context.oorsprong,
      actor: { gebruiker: claims.sub, organisatie: claims.org, rol: claims.rol },
    }),
    adlLine({
      moment,
      span: trace,
      beleid,
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
      feiten: { fase: evidence?.claims.fase ?? null, casusbewijs: evidence?.claims.jti ?? null, txn: context.txn },
    }),
    ...ldvLines({
      moment,
      span: trace,
      naam: `bevragen ${doelbinding.doel}`,
      proces: 'gateway',
      verwerkingsactiviteit: VERWERKING,
      betrokkenen: handles,
      velden: personFields,
      begonnenOp: context.begonnenOp,
      status: ending === null ? 'Unset' : LDV_STATUS[ending.uitkomst],
    }),
  ];
}
