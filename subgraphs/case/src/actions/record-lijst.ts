import type { Database, Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import {
  countLijsten,
  findLijst,
  insertLijst,
  insertLijstcriteria,
  LIJSTEN_MAX,
  lockLijst,
} from '../store/casuslijsten.ts';
import type { Fout } from './aanmelding.ts';
import { type Criteriainvoer, checkCriteria, checkLijst, type Lijstinvoer } from './check-lijst.ts';
import { type Huisvraag, INGEHAALD, inHuis } from './house-change.ts';
import { type BesluitGeweigerd, refused } from './record-decision.ts';

export type LijstUitkomst =
  | { readonly __typename: 'CasuslijstVastgelegd'; readonly code: string; readonly versie: number }
  | { readonly __typename: 'CasuslijstOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

const incomplete = (fouten: readonly Fout[]): LijstUitkomst => ({ __typename: 'CasuslijstOnvolledig', fouten });

async function recorded(
  tx: Transaction,
  { changeLine }: Huisvraag,
  { code, versie }: { readonly code: string; readonly versie: number },
): Promise<LijstUitkomst> {
  const object = `casuslijst ${code} criteria ${versie}`;
  await openLogbook(tx).write([changeLine({ verantwoordelijke: 'zvh', handeling: 'PRIORITEITSLIJST', object })]);
  return { __typename: 'CasuslijstVastgelegd', code, versie };
}

/**
 * Records a list of the house, with its line in the log; nothing can stand on it before its criteria are published (WGS 2.32(1);
 * R20). @throws LogUnavailable, and then nothing was recorded
 */
export function recordLijst(database: Database, vraag: Huisvraag, lijst: Lijstinvoer): Promise<LijstUitkomst> {
  const fouten = checkLijst(lijst);
  if (fouten.length > 0) return Promise.resolve(incomplete(fouten));
  return inHuis<LijstUitkomst>(database, vraag, async (tx) => {
    const { code } = lijst;
    await lockLijst(tx, code);
    if ((await findLijst(tx, code)) !== null) return refused('Deze lijst is er al.');
    if ((await countLijsten(tx)) >= LIJSTEN_MAX) return refused(`Het huis heeft ten hoogste ${LIJSTEN_MAX} lijsten.`);
    const { vastgelegdDoor } = vraag;
    await insertLijst(tx, { code, naam: lijst.naam.trim(), vastgelegdDoor, vastgesteldOp: today() });
    return recorded(tx, vraag, { code, versie: 0 });
  });
}

/**
 * Records a version of the criteria of a list and where it is published, with its line in the log. It is never changed; what stands on the
 * list keeps the version by which it was judged (WGS 2.32(1), BGS 2.22; R20). @throws LogUnavailable, and then nothing was recorded
 */
export function recordLijstcriteria(
  database: Database,
  vraag: Huisvraag,
  { lijst: code, criteria }: { readonly lijst: string; readonly criteria: Criteriainvoer },
): Promise<LijstUitkomst> {
  return inHuis<LijstUitkomst>(database, vraag, async (tx) => {
    await lockLijst(tx, code);
    const lijst = await findLijst(tx, code);
    if (lijst === null) return refused('Deze lijst heeft het huis niet.');
    const [newest = null] = lijst.criteria;
    if ((newest?.versie ?? 0) !== vraag.versie) return INGEHAALD;
    const fouten = checkCriteria(criteria, { newest, vandaag: today() });
    if (fouten.length > 0) return incomplete(fouten);
    const versie = vraag.versie + 1;
    const { vastgelegdDoor } = vraag;
    const { publicatieUrl, geldigVanaf } = criteria;
    const texts = { tekst: criteria.tekst.trim(), publicatieUrl, geldigVanaf };
    await insertLijstcriteria(tx, { ...texts, lijst: code, versie, vastgelegdDoor, vastgesteldOp: today() });
    return recorded(tx, vraag, { code, versie });
  });
}
