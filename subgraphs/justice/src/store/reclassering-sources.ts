import { pagesByHandle, recordsByHandle, type SubgraphContext, standByHandle } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import { adviezen, risicotaxaties, toezichten } from './tables.ts';

const organisatie = 'reclassering' satisfies Organisatie;

/** What the reclassering supplies. */
export function createReclasseringSources(context: SubgraphContext<unknown>) {
  const { reader } = context;
  return {
    stand: standByHandle(context, organisatie),
    toezichten: pagesByHandle(context, toezichten, {
      organisatie,
      lijst: 'ReclasseringBeeld.toezichten',
      op: toezichten.begin,
    }),
    adviezen: recordsByHandle(reader, adviezen, { organisatie, op: adviezen.datum }),
    risicotaxaties: pagesByHandle(context, risicotaxaties, {
      organisatie,
      lijst: 'ReclasseringBeeld.risicotaxaties',
      op: risicotaxaties.datum,
    }),
  };
}
