import type { Database } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { findTafel, insertTafel, lockTafel } from '../store/tafels.ts';
import type { Fout } from './aanmelding.ts';
import { checkTafel, type Tafelinvoer } from './check-tafel.ts';
import { type Huisvraag, INGEHAALD, inHuis } from './house-change.ts';
import type { BesluitGeweigerd } from './record-decision.ts';

export type TafelUitkomst =
  | { readonly __typename: 'TafelVastgesteld'; readonly code: string; readonly versie: number }
  | { readonly __typename: 'TafelOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

/**
 * Establishes the oplegger of a tafel, or a new version of it, with its line in the log. It changes no casus: who takes part is
 * decided for each (WGS 2.31(4); R03). @throws LogUnavailable, and then nothing was recorded
 */
export function establishTafel(database: Database, vraag: Huisvraag, tafel: Tafelinvoer): Promise<TafelUitkomst> {
  const fouten = checkTafel(vraag.beleid, tafel);
  if (fouten.length > 0) return Promise.resolve({ __typename: 'TafelOnvolledig', fouten });
  return inHuis<TafelUitkomst>(database, vraag, async (tx) => {
    const { code } = tafel;
    await lockTafel(tx, code);
    const present = await findTafel(tx, code);
    if ((present?.versie ?? 0) !== vraag.versie) return INGEHAALD;
    const versie = vraag.versie + 1;
    const texts = { naam: tafel.naam.trim(), voorzitter: tafel.voorzitter.trim() };
    const { vastgelegdDoor } = vraag;
    await insertTafel(tx, { ...tafel, ...texts, versie, vastgelegdDoor, vastgesteldOp: today() });
    const object = `tafel ${code} versie ${versie}`;
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'TAFEL', object })]);
    return { __typename: 'TafelVastgesteld', code, versie };
  });
}
