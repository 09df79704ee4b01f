import { authenticate } from '../access/authenticate.ts';
import { receiveFeitentoets } from '../feitentoets/receive-feitentoets.ts';
import { toetsFeiten } from '../feitentoets/toets-feiten.ts';
import { applyKoppeling } from '../koppelingen/apply-koppeling.ts';
import { receiveKoppeling } from '../koppelingen/receive-koppeling.ts';
import { createCursors } from '../pages/cursors.ts';
import { receivePartnervraag } from '../partnervraag/receive-partnervraag.ts';
import { buildGuardedSchema } from './build-guarded-schema.ts';
import { personsAsked } from './persons-asked.ts';
import { requestLines } from './request-log.ts';

/**
 * What a subgraph verifies, guards, links and logs with. Given by whoever runs it, so that a test build can put a broken part in and see
 * that the proof finds it; no setting of a process reaches this.
 */
export interface SubgraphParts {
  readonly authenticate: typeof authenticate;
  readonly buildSchema: typeof buildGuardedSchema;
  readonly createCursors: typeof createCursors;
  readonly personsAsked: typeof personsAsked;
  readonly requestLines: typeof requestLines;
  readonly receiveKoppeling: typeof receiveKoppeling;
  readonly applyKoppeling: typeof applyKoppeling;
  readonly receiveFeitentoets: typeof receiveFeitentoets;
  readonly toetsFeiten: typeof toetsFeiten;
  readonly receivePartnervraag: typeof receivePartnervraag;
}

export const SUBGRAPH_PARTS: SubgraphParts = {
  authenticate,
  buildSchema: buildGuardedSchema,
  createCursors,
  personsAsked,
  requestLines,
  receiveKoppeling,
  applyKoppeling,
  receiveFeitentoets,
  toetsFeiten,
  receivePartnervraag,
};
