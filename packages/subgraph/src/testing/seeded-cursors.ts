import type { CursorPlace } from '../pages/cursors.ts';
import { SUBGRAPH_PARTS, type SubgraphParts } from '../server/subgraph-parts.ts';
import { isFault } from './seeded-fault.ts';

/** Cursors that open for another rol, or under other filters. */
export const createCursors: SubgraphParts['createCursors'] = (settings, principal) => {
  const rol = isFault('bladwijzer-zonder-rol') ? 'PROCESREGISSEUR' : principal.rol;
  const sealer = SUBGRAPH_PARTS.createCursors(settings, { ...principal, rol });
  if (!isFault('bladwijzer-zonder-filter')) return sealer;
  const bare = <Place extends CursorPlace>(place: Place): Place => ({ ...place, keuze: '' });
  return {
    seal: (place) => sealer.seal(bare(place)),
    open: (cursor, place) => sealer.open(cursor, bare(place)),
  };
};
