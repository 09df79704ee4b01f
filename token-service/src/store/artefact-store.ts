import { createHash } from 'node:crypto';
import { type Database, once, readBehindBegin, type Transaction, withContext } from '@ketenhub/database';
import { and, eq, gt, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { type Autorisatie, artefacten, autorisaties, PROCES } from './schema.ts';

export type Content = Record<string, unknown>;

/** A login that still lives, and the authorisation behind it at this moment; null when the organisation has none for it. */
export interface LiveGrant {
  readonly accountId: string;
  readonly clientId: string;
  readonly autorisatie: Autorisatie | null;
}

/** The rows of the authorization server, each call in its own transaction with the row context set. */
export interface ArtefactStore {
  put(soort: string, id: string, content: Content, lifetimeSeconds: number): Promise<void>;
  /** False when the id was there already: one winner, also when two calls come at the same time. */
  putOnce(soort: string, id: string, content: Content, lifetimeSeconds: number): Promise<boolean>;
  /** Undefined when unknown or expired. */
  find(soort: string, id: string): Promise<Content | undefined>;
  /** The grant and the authorisation of its account at this organisation (OIN), in one statement: every request asks it. */
  findGrant(id: string, organisatie: string): Promise<LiveGrant | undefined>;
  findByUid(soort: string, uid: string): Promise<Content | undefined>;
  /** False when it was used before: a code has one use (RFC 6749 4.1.2). */
  consume(soort: string, id: string): Promise<boolean>;
  remove(soort: string, id: string): Promise<void>;
  removeByGrant(soort: string, grantId: string): Promise<void>;
  /** Number of rows that had expired and are gone. */
  removeExpired(): Promise<number>;
}

const keyOf = (soort: string, id: string): string => createHash('sha256').update(`${soort}\n${id}`).digest('base64url');

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function rowOf(soort: string, id: string, { jti: _secret, ...content }: Content, lifetimeSeconds: number) {
  return {
    sleutel: keyOf(soort, id),
    soort,
    inhoud: content,
    grantId: text(content.grantId),
    uid: text(content.uid),
    verlooptOp: new Date(Date.now() + lifetimeSeconds * 1000),
  };
}

const alive = (condition: SQL | undefined): SQL | undefined => and(condition, gt(artefacten.verlooptOp, sql`now()`));

async function findWhere(transaction: Transaction, condition: SQL | undefined): Promise<Content | undefined> {
  const [row] = await transaction.select().from(artefacten).where(alive(condition)).limit(1);
  if (!row) return undefined;
  const consumed = row.gebruiktOp ? { consumed: Math.floor(row.gebruiktOp.getTime() / 1000) } : {};
  return { ...(row.inhoud as Content), ...consumed };
}

/** Built once for each connection: the tokens of every question wait for it. */
const grantQuery = (transaction: Transaction) =>
  transaction
    .select({ inhoud: artefacten.inhoud, autorisatie: autorisaties })
    .from(artefacten)
    .leftJoin(
      autorisaties,
      and(
        eq(autorisaties.account, sql`${artefacten.inhoud}->>'accountId'`),
        eq(autorisaties.organisatie, sql.placeholder('organisatie')),
      ),
    )
    .where(alive(eq(artefacten.sleutel, sql.placeholder('sleutel'))))
    .limit(1)
    .prepare('');

export function openArtefactStore(database: Database): ArtefactStore {
  const inContext = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    withContext(database, { proces: PROCES }, work);
  const byKey = (soort: string, id: string): SQL => eq(artefacten.sleutel, keyOf(soort, id));
  return {
    put: (soort, id, content, lifetimeSeconds) =>
      inContext(async (transaction) => {
        const { sleutel: _key, ...changes } = rowOf(soort, id, content, lifetimeSeconds);
        const row = rowOf(soort, id, content, lifetimeSeconds);
        await transaction
          .insert(artefacten)
          .values(row)
          .onConflictDoUpdate({ target: artefacten.sleutel, set: changes });
      }),
    putOnce: (soort, id, content, lifetimeSeconds) =>
      inContext(async (transaction) => {
        const row = rowOf(soort, id, content, lifetimeSeconds);
        const made = await transaction
          .insert(artefacten)
          .values(row)
          .onConflictDoNothing()
          .returning({ key: artefacten.sleutel });
        return made.length === 1;
      }),
    find: (soort, id) =>
      inContext(async (transaction) => {
        const content = await findWhere(transaction, byKey(soort, id));
        return content && { ...content, jti: id };
      }),
    findGrant: (id, organisatie) =>
      readBehindBegin(database, { proces: PROCES }, async (transaction) => {
        const query = once(transaction, [artefacten, 'grant'], grantQuery);
        const [row] = await query.execute({ sleutel: keyOf('Grant', id), organisatie });
        if (!row) return undefined;
        const { accountId, clientId } = row.inhoud as { accountId: string; clientId: string };
        return { accountId, clientId, autorisatie: row.autorisatie };
      }),
    findByUid: (soort, uid) =>
      inContext((transaction) => findWhere(transaction, and(eq(artefacten.soort, soort), eq(artefacten.uid, uid)))),
    consume: (soort, id) =>
      inContext(async (transaction) => {
        const unused = and(byKey(soort, id), isNull(artefacten.gebruiktOp));
        const used = await transaction
          .update(artefacten)
          .set({ gebruiktOp: sql`now()` })
          .where(unused)
          .returning({ key: artefacten.sleutel });
        return used.length === 1;
      }),
    remove: (soort, id) =>
      inContext(async (transaction) => void (await transaction.delete(artefacten).where(byKey(soort, id)))),
    removeByGrant: (soort, grantId) =>
      inContext(async (transaction) => {
        await transaction.delete(artefacten).where(and(eq(artefacten.soort, soort), eq(artefacten.grantId, grantId)));
      }),
    removeExpired: () =>
      inContext(async (transaction) => {
        const gone = await transaction
          .delete(artefacten)
          .where(lt(artefacten.verlooptOp, sql`now()`))
          .returning({ key: artefacten.sleutel });
        return gone.length;
      }),
  };
}
