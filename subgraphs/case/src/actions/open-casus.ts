import type { Database } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Beleid } from '@ketenhub/policy';
import type { SubgraphContext } from '@ketenhub/subgraph';
import { dutchDay, isThema, type Organisatie } from '@ketenhub/vocabulary';
import { insertCasus } from '../store/new-casus.ts';
import { domeinVan } from '../values/domein.ts';
import { deelnemerOf } from '../values/registers.ts';

// Letters, spaces and what names of gemeenten hold; room for a name, not for a story.
const GEMEENTE = /^[\p{L}][\p{L} '.()-]{1,59}$/u;

export interface Openvraag {
  readonly thema: string;
  readonly gemeente: string;
  /** OIN of the deelnemer that brings the casus in. */
  readonly organisatie: string;
  /** The line of the log for a change of this request. */
  readonly changeLine: SubgraphContext<unknown>['changeLine'];
}

export type OpenenUitkomst =
  | { readonly __typename: 'CasusGeopend'; readonly nummer: string }
  | { readonly __typename: 'BesluitGeweigerd'; readonly uitleg: string };

/**
 * A casus without a person, with a number under which its aanmelder can fill in the melding (WGS 2.31(1)), and the line of it in
 * the log; both or neither. @throws LogUnavailable
 */
export async function openCasus(database: Database, beleid: Beleid, vraag: Openvraag): Promise<OpenenUitkomst> {
  const refused = (uitleg: string): OpenenUitkomst => ({ __typename: 'BesluitGeweigerd', uitleg });
  const { thema, gemeente, organisatie } = vraag;
  const aanmelder = deelnemerOf(beleid, organisatie);
  if (aanmelder === null || aanmelder.code === 'zvh') return refused('Alleen een deelnemer meldt een casus aan.');
  // Other themes have a ground of their own and no shared view (WGS 2.26).
  if (!isThema(thema)) return refused('Dit thema is er niet.');
  if (!GEMEENTE.test(gemeente)) return refused('Noem de gemeente waar de casus hoort.');
  const now = new Date();
  const casus = {
    thema,
    fase: 'AANMELDING',
    aanmelder: organisatie,
    domein: domeinVan(aanmelder.code as Exclude<Organisatie, 'zvh'>),
    gemeente,
    aangemeldOp: now,
  } as const;
  const nummer = await insertCasus(database, { year: dutchDay(now).slice(0, 4), casus }, async (tx, object) => {
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'GEOPEND', object })]);
  });
  return { __typename: 'CasusGeopend', nummer };
}
