import { SUBGRAPH_PARTS, type SubgraphParts } from '../server/subgraph-parts.ts';
import { isFault } from './seeded-fault.ts';

/** Takes it on the word of the register that the FG switched it on. */
export const receivePartnervraag: SubgraphParts['receivePartnervraag'] = (receiver) =>
  SUBGRAPH_PARTS.receivePartnervraag({
    ...receiver,
    schakelaar: async (dag, stuk = '') =>
      isFault('schakelaar-niet-beoordeeld') ? { aan: true, tot: dag, stuk } : receiver.schakelaar(dag, stuk),
  });
