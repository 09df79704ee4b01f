import { createHash } from 'node:crypto';
import { type Database, type Transaction, withContext } from '@ketenhub/database';
import type { SigningKey } from '@ketenhub/tokens';
import { desc, eq, sql } from 'drizzle-orm';
import { boomkoppen, SEALING, zegels } from '../tables.ts';
import { LEAF, momentText } from './sealed-row.ts';
import { EMPTY_FRONTIER, type Frontier, isFrontier, rootOf, withLeaf } from './tree-hash.ts';
import { digestOf, type PublicKeys, readHead, signHead } from './tree-head.ts';

export interface SignedHead {
  readonly grootte: number;
  readonly jws: string;
}

export interface SealRun {
  readonly database: Database;
  readonly proces: string;
  readonly key: SigningKey;
  /** Of all times, the signer's too. */
  readonly publicKeys: PublicKeys;
  /** The head that this process signed last; null when it signed none since its start. */
  readonly remembered: SignedHead | null;
  /** Look at every line, and not only at those after the lines of half a minute ago. */
  readonly whole: boolean;
}

/** The tree of the database is not the one that was signed: nothing is sealed on top of it. */
export class TreeBroken extends Error {}

/** How many lines got a place, and the newest head; null while there is none. */
export interface Sealed {
  readonly lines: number;
  readonly head: SignedHead | null;
}

const LOCK_KEY = createHash('sha256').update('ketenhub logboek').digest().readInt32BE(0);
const PAGE_LINES = 5_000;

interface Tree {
  readonly frontier: Frontier;
  readonly head: SignedHead | null;
}

/** The tree as it stands. @throws TreeBroken when what it would go on from was not signed. */
async function treeIn(tx: Transaction, { proces, publicKeys, remembered }: SealRun): Promise<Tree> {
  const [last] = await tx.select().from(boomkoppen).orderBy(desc(boomkoppen.grootte)).limit(1);
  // A process knows its own last head, whoever took it out of the database.
  if (remembered !== null) {
    const [own] = await tx.select().from(boomkoppen).where(eq(boomkoppen.grootte, remembered.grootte));
    if (own?.jws !== remembered.jws)
      throw new TreeBroken('the head that this process signed last is not there any more');
  }
  const { rows } = await tx.execute<{ positie: string | null }>(sql`select max(positie) as positie from ${zegels}`);
  const positie = Number(rows[0]?.positie ?? 0);
  if (positie !== (last?.grootte ?? 0)) throw new TreeBroken(`${positie} positions, and a head over ${last?.grootte}`);
  if (last === undefined) return { frontier: EMPTY_FRONTIER, head: null };
  const head = readHead(last.jws, publicKeys);
  const frontier = { size: last.grootte, subtrees: last.rand };
  if (head === null || head.proces !== proces || head.grootte !== last.grootte)
    throw new TreeBroken(`the head over ${last.grootte} positions was not signed by this process`);
  if (!isFrontier(frontier) || rootOf(frontier) !== head.wortel)
    throw new TreeBroken(`the subtrees over ${last.grootte} positions have another root than was signed`);
  return { frontier, head: last };
}

/** Below this number every line has a place, but for those of a transaction of more than half a minute: a whole look finds them. */
async function knownUntil(tx: Transaction, whole: boolean): Promise<string> {
  if (whole) return '0';
  const { rows } = await tx.execute<{ volgnummer: string }>(sql`
    select hoogste_volgnummer::text as volgnummer from logboek.boomkoppen
    where getekend_op < now() - interval '30 seconds' order by grootte desc limit 1`);
  return rows[0]?.volgnummer ?? '0';
}

type Seal = {
  readonly positie: string;
  readonly volgnummer: string;
  readonly blad: string;
};

/**
 * Gives a page of lines without a place the next places. The seals are bounded too, or each page would read them all. Not "after the last
 * number of all": numbers commit out of order. The leaf is worked out before the lines are counted, or whole lines are kept for it.
 */
async function placeAfter(tx: Transaction, size: number, volgnummer: string): Promise<Seal[]> {
  const { rows } = await tx.execute<Seal>(sql`
    insert into logboek.zegels (positie, volgnummer, blad, geschreven_op)
    select ${size}::bigint + row_number() over (order by l.volgnummer), l.volgnummer, l.blad, l.geschreven_op
    from (select l.volgnummer, ${LEAF} as blad, l.geschreven_op from logboek.logregels l
      where l.volgnummer > ${volgnummer}::bigint and not exists (
        select 1 from logboek.zegels z where z.volgnummer = l.volgnummer and z.volgnummer > ${volgnummer}::bigint)
      order by l.volgnummer limit ${PAGE_LINES}) l
    returning positie::text, volgnummer::text, blad`);
  return rows.toSorted((a, b) => Number(a.positie) - Number(b.positie));
}

async function growTree(tx: Transaction, from: Frontier, whole: boolean): Promise<{ tree: Frontier; last: string }> {
  let tree = from;
  let last = await knownUntil(tx, whole);
  for (
    let page = await placeAfter(tx, tree.size, last);
    page.length > 0;
    page = await placeAfter(tx, tree.size, last)
  ) {
    for (const { blad } of page) tree = withLeaf(tree, blad);
    last = page.at(-1)?.volgnummer ?? last;
  }
  return { tree, last };
}

/**
 * Gives every committed line that has no place yet the next one, and signs the tree over all of them, in one transaction: the writers
 * of lines wait for nothing. Null while another process seals this logbook. @throws TreeBroken
 */
export function sealLines(run: SealRun): Promise<Sealed | null> {
  const { database, proces, key, whole } = run;
  return withContext(database, SEALING, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK_KEY}) as mine`);
    if (rows[0]?.mine !== true) return null;
    const { frontier, head: before } = await treeIn(tx, run);
    const { tree, last } = await growTree(tx, frontier, whole);
    const lines = tree.size - frontier.size;
    if (lines === 0) return { lines, head: before };
    const { rows: now } = await tx.execute<{ tijd: string }>(sql`select ${momentText(sql`clock_timestamp()`)} as tijd`);
    const vorige = before === null ? null : digestOf(before.jws);
    const jws = signHead({ proces, grootte: tree.size, wortel: rootOf(tree), tijd: now[0]?.tijd ?? '', vorige }, key);
    await tx
      .insert(boomkoppen)
      .values({ grootte: tree.size, jws, rand: tree.subtrees, hoogsteVolgnummer: Number(last) });
    return { lines, head: { grootte: tree.size, jws } };
  });
}
