import { actorLine, type OtherLine } from '@ketenhub/logbook';
import type { Change } from '@ketenhub/subgraph';

/** The line that a request of a procesregisseur would bring. */
export function testChangeLine({ verantwoordelijke, handeling, object, stap, betrokkene }: Change): OtherLine {
  return actorLine({
    moment: stap?.moment ?? 'UITKOMST',
    verantwoordelijke,
    span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
    actie: handeling,
    object,
    resultaat: stap?.resultaat ?? 'VASTGELEGD',
    oorsprong: '127.0.0.1',
    ...(betrokkene === undefined ? {} : { betrokkene }),
    actor: { gebruiker: 'pseudoniem', organisatie: 'zvh', rol: 'PROCESREGISSEUR' },
  });
}
