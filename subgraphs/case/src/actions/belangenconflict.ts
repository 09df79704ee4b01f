import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import {
  type Belangenconflict,
  closeBelangenconflict,
  insertBelangenconflict,
  isGeweerd,
  readBelangenconflict,
} from '../store/belangenconflicten.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';
import { type BesluitGeweigerd, type BesluitOmgeving, type BesluitVraag, inCasus, refused } from './record-decision.ts';

export type BelangenconflictUitkomst =
  | { readonly __typename: 'BelangenconflictBijgewerkt'; readonly belangenconflict: Belangenconflict }
  | { readonly __typename: 'BelangenconflictOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;
export type BelangenconflictMelding =
  | { readonly __typename: 'BelangenconflictGemeld'; readonly gemeldOp: string }
  | BesluitGeweigerd;

/** A change with the account of who asks it, from the verified token. */
export type MetAccount = BesluitVraag & { readonly account: string | null };

const REDEN = { min: 10, max: 1_000 };
/** Names of accounts hold no spaces; one that does is a name of a person, and would shut out nobody. */
const ACCOUNT = /^[\p{L}\p{N}][\p{L}\p{N}._@:+-]{0,199}$/u;
const AL_GEWEERD = 'Dit account is voor deze casus al geweerd.';
const COLLEGA =
  'Wie van het huis zelf betrokken is laat dat door een collega van het huis vastleggen: wie een ander vastlegt blijft, zodat er altijd iemand van het huis bij de casus kan.';

/** What is wrong with the name of an account that is to be shut out by who has the account `own`. */
export function checkAccount(veld: string, account: string, own: string | null): Fout[] {
  if (!ACCOUNT.test(account)) return wrong(veld, 'Vul de naam van het account in, zoals de gebruiker daarmee inlogt.');
  return account === own ? wrong(veld, COLLEGA) : [];
}

async function keepLine(
  tx: Transaction,
  vraag: BesluitVraag,
  { handeling, kenmerk }: Record<'handeling' | 'kenmerk', string>,
) {
  const object = `${vraag.casus} belangenconflict ${kenmerk}`;
  await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling, object })]);
}

/**
 * Does `work` while the casus is held; null, as of a casus that does not exist, for whoever is shut out of it at this moment. So of two
 * who shut out each other the second finds the casus gone, and one of the house stays (docs/adr/0040).
 */
function whileAllowed<Uitkomst>(
  omgeving: BesluitOmgeving,
  vraag: MetAccount,
  work: (tx: Transaction, ruimte: Beslisruimte, account: string) => Promise<Uitkomst>,
): Promise<Uitkomst | null> {
  const { account } = vraag;
  if (account === null) return Promise.resolve(null);
  return inCasus<Uitkomst | null>(omgeving, vraag, async (tx, ruimte) =>
    (await isGeweerd(tx, { casus: vraag.casus, account })) ? null : work(tx, ruimte, account),
  );
}

/**
 * Shuts a user out of the casus that this transaction holds, with the line of it in the log; null when he is already.
 * @throws LogUnavailable, and then nothing was recorded
 */
export async function shutOut(tx: Transaction, vraag: BesluitVraag, account: string): Promise<Belangenconflict | null> {
  const row = { casus: vraag.casus, account, gemeldOp: today(), gemeldDoor: vraag.vastgelegdDoor };
  const conflict = await insertBelangenconflict(tx, row);
  if (conflict !== null) await keepLine(tx, vraag, { handeling: 'BELANGENCONFLICT', kenmerk: conflict.kenmerk });
  return conflict;
}

/**
 * The house shuts a user out of the casus, with the line of it in the log in one transaction; from his next question on the casus does
 * not exist for him. Nobody does so for himself here. @throws LogUnavailable, and then nothing was recorded
 */
export function recordBelangenconflict(
  omgeving: BesluitOmgeving,
  vraag: MetAccount,
  geweerd: string,
): Promise<BelangenconflictUitkomst | null> {
  return whileAllowed<BelangenconflictUitkomst>(omgeving, vraag, async (tx, { refuse }, own) => {
    const uitleg = refuse('belangenconflictVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const account = geweerd.trim();
    if (account === own) return refused(COLLEGA);
    const fouten = checkAccount('account', account, own);
    if (fouten.length > 0) return { __typename: 'BelangenconflictOnvolledig', fouten };
    const belangenconflict = await shutOut(tx, vraag, account);
    if (belangenconflict === null) return refused(AL_GEWEERD);
    return { __typename: 'BelangenconflictBijgewerkt', belangenconflict };
  });
}

/**
 * A user says that he or a relative of his is in this casus, which is gone for him from his next question on. Not one of the house:
 * the last of them would leave nobody. @throws LogUnavailable, and then nothing was recorded
 */
export function reportBelangenconflict(
  omgeving: BesluitOmgeving,
  vraag: MetAccount,
): Promise<BelangenconflictMelding | null> {
  return whileAllowed<BelangenconflictMelding>(omgeving, vraag, async (tx, { refuse }, account) => {
    if (vraag.organisatie === OIN.zvh) return refused(COLLEGA);
    const uitleg = refuse('belangenconflictMelden');
    if (uitleg !== null) return refused(uitleg);
    const gemeldOp = today();
    const row = { casus: vraag.casus, account, gemeldOp, gemeldDoor: vraag.vastgelegdDoor };
    const conflict = await insertBelangenconflict(tx, row);
    if (conflict === null) return refused(AL_GEWEERD);
    await keepLine(tx, vraag, { handeling: 'BELANGENCONFLICT_GEMELD', kenmerk: conflict.kenmerk });
    return { __typename: 'BelangenconflictGemeld', gemeldOp };
  });
}

/**
 * The house lets a user in again, and says why. Whom it is about finds no casus here, so that nobody lets himself in.
 * @throws LogUnavailable, and then nothing was recorded
 */
export function withdrawBelangenconflict(
  omgeving: BesluitOmgeving,
  vraag: MetAccount,
  { kenmerk, reden }: Record<'kenmerk' | 'reden', string>,
): Promise<BelangenconflictUitkomst | null> {
  return whileAllowed<BelangenconflictUitkomst>(omgeving, vraag, async (tx, { refuse }) => {
    const uitleg = refuse('belangenconflictIntrekken');
    if (uitleg !== null) return refused(uitleg);
    const fouten = checkText('reden', reden, REDEN);
    if (fouten.length > 0) return { __typename: 'BelangenconflictOnvolledig', fouten };
    const welke = { casus: vraag.casus, kenmerk };
    const present = await readBelangenconflict(tx, welke);
    if (present === null) return refused('Dit belangenconflict is er niet.');
    if (present.ingetrokkenOp !== null) return refused('Dit belangenconflict is al ingetrokken.');
    const belangenconflict = await closeBelangenconflict(tx, welke, {
      ingetrokkenOp: today(),
      ingetrokkenDoor: vraag.vastgelegdDoor,
      intrekkingsreden: reden.trim(),
    });
    await keepLine(tx, vraag, { handeling: 'BELANGENCONFLICT_INGETROKKEN', kenmerk });
    return { __typename: 'BelangenconflictBijgewerkt', belangenconflict };
  });
}
