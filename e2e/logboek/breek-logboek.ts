import { openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';

/** What is wrong with the logbook of one process. */
export type Gebrek =
  /** The app role may not add lines. */
  | 'WEIGERT'
  /** Takes no outcome; it did take the intent. */
  | 'WEIGERT_UITKOMST'
  /** Takes no intent of data; other lines it does. */
  | 'WEIGERT_VOORNEMEN'
  /** Takes a line, but not before somebody lets go of the table. */
  | 'WACHT';

const REFUSE = (moment: string): string => `
  create function logboek.weiger() returns trigger language plpgsql as $$ begin
    if new.moment = '${moment}' then raise exception 'schijf vol bij 999990019'; end if; return new; end $$;
  create trigger weiger before insert on logboek.logregels for each row execute function logboek.weiger()`;
const ALLOW = 'drop trigger weiger on logboek.logregels; drop function logboek.weiger()';

/** Breaks the logbook of one process as its owner; gives what mends it. */
export async function breekLogboek(
  hub: Pick<TestHub, 'databaseUrls'>,
  proces: string,
  gebrek: Gebrek,
): Promise<() => Promise<void>> {
  const { ownerUrl = '', appUrl = '' } = hub.databaseUrls[proces] ?? {};
  const owner = await openOwner(ownerUrl);
  const role = `"${decodeURIComponent(new URL(appUrl).username)}"`;
  const [breaks = '', mends = ''] = {
    WEIGERT: [`revoke insert on logboek.logregels from ${role}`, `grant insert on logboek.logregels to ${role}`],
    WEIGERT_UITKOMST: [REFUSE('UITKOMST'), ALLOW],
    WEIGERT_VOORNEMEN: [REFUSE('VOORNEMEN'), ALLOW],
    WACHT: ['begin; lock table logboek.logregels in access exclusive mode', 'rollback'],
  }[gebrek];
  await owner.rows(breaks);
  return async () => {
    await owner.rows(mends);
    await owner.close();
  };
}
