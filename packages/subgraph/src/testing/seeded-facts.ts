import { SUBGRAPH_PARTS, type SubgraphParts } from '../server/subgraph-parts.ts';
import { isFault } from './seeded-fault.ts';

/** Answers the same message as often as it comes. */
export const receiveFeitentoets: SubgraphParts['receiveFeitentoets'] = (receiver) => {
  const { logbook } = receiver;
  return SUBGRAPH_PARTS.receiveFeitentoets({
    ...receiver,
    logbook: { write: (lines, jti) => logbook.write(lines, isFault('feitentoets-herhaald') ? undefined : jti) },
  });
};

/** Looks at what is withheld, and not at whether anybody is linked: everything that is not refused is open. */
export const toetsFeiten: SubgraphParts['toetsFeiten'] = async (bron, claims) => {
  const told = await SUBGRAPH_PARTS.toetsFeiten(bron, claims);
  return isFault('feitentoets-zonder-koppeling') ? told.map((stand) => ({ ...stand, open: true })) : told;
};
