import type { Database, Transaction } from '@ketenhub/database';
import { withContext } from '@ketenhub/database';
import type { Beleid } from '@ketenhub/policy';
import type { SubgraphContext } from '@ketenhub/subgraph';
import { OIN, type Rol } from '@ketenhub/vocabulary';
import { type BesluitGeweigerd, refused } from './record-decision.ts';

/** A change of a record of the house that is of no casus. */
export interface Huisvraag {
  /** The version that the recorder saw; 0 for what is new. */
  readonly versie: number;
  readonly beleid: Beleid;
  /** OIN of the organisation that acts. */
  readonly organisatie: string;
  readonly rol: Rol;
  /** As the case authority knows the user; whoever is shut out of a casus plans nothing with it. */
  readonly account: string | null;
  /** Pseudonym of the user who records. */
  readonly vastgelegdDoor: string;
  /** The line of the log for a change of this request. */
  readonly changeLine: SubgraphContext<unknown>['changeLine'];
}

/** Said to whoever saw an older version, so that two people never lose each other's edit. */
export const INGEHAALD = refused('Iemand anders heeft dit intussen gewijzigd; open het opnieuw.');

/** Does `work` in one transaction that sees the casussen of the asker's own worklist; all of it is there afterwards or nothing. */
export function inHuis<Uitkomst>(
  database: Database,
  { organisatie, rol, account }: Huisvraag,
  work: (tx: Transaction) => Promise<Uitkomst>,
): Promise<Uitkomst | BesluitGeweigerd> {
  if (organisatie !== OIN.zvh) return Promise.resolve(refused('Dit doet het Zorg- en Veiligheidshuis.'));
  const context = { huis: 'ja', doel: 'ZVH-WERKVOORRAAD', organisatie, rol, account: account ?? '' };
  return withContext(database, context, work);
}
