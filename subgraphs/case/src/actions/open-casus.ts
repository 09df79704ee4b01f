import type { Database } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Beleid } from '@ketenhub/policy';
import type { SubgraphContext } from '@ketenhub/subgraph';
import { dutchDay, isThema, type Organisatie, THEMAS } from '@ketenhub/vocabulary';
import { insertCasus } from '../store/new-casus.ts';
import { domeinVan } from '../values/domein.ts';
import { deelnemerOf } from '../values/registers.ts';
import { wrong } from './check-text.ts';
import { type BesluitGeweigerd, type BesluitOnvolledig, incomplete, refused } from './record-decision.ts';

// Letters, spaces and what names of gemeenten hold; room for a name, not for a story.
const GEMEENTE = /^[\p{L}][\p{L} '.()-]{1,59}$/u;

/** Other themes, nazorg among them, have a ground of their own and no shared view (WGS 2.26). */
const ANDER_THEMA = `Kies een van deze thema's: ${THEMAS.join(', ')}. Nazorg en andere thema's hebben een eigen grondslag, en geen gezamenlijk beeld.`;

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
  | BesluitOnvolledig
  | BesluitGeweigerd;

/**
 * A casus without a person, with a number under which its aanmelder can fill in the melding (WGS 2.31(1)), and the line of it in
 * the log; both or neither. @throws LogUnavailable
 */
export async function openCasus(database: Database, beleid: Beleid, vraag: Openvraag): Promise<OpenenUitkomst> {
  const { thema, gemeente, organisatie } = vraag;
  const aanmelder = deelnemerOf(beleid, organisatie);
  if (aanmelder === null || aanmelder.code === 'zvh') return refused('Alleen een deelnemer meldt een casus aan.');
  const fouten = [
    ...(isThema(thema) ? [] : wrong('thema', ANDER_THEMA)),
    ...(GEMEENTE.test(gemeente) ? [] : wrong('gemeente', 'Noem de gemeente waar de casus hoort.')),
  ];
  if (fouten.length > 0 || !isThema(thema)) return incomplete(fouten);
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
