import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Beleid, Vereisten } from '@ketenhub/policy';
import { asc, DrizzleQueryError, eq } from 'drizzle-orm';
import { type ActorEvent, openActorLog } from '../actor-log.ts';
import { beleidsstukken, beleidsvoorstellen, PROCES } from './schema.ts';

export interface NieuwVoorstel {
  readonly digest: string;
  readonly van: string;
  readonly naar: string;
  readonly beleid: Beleid;
  readonly vereisten: Vereisten;
  readonly zinnen: readonly string[];
  readonly toelichting: string;
  readonly indiener: string;
}

export interface BewaardVoorstel extends NieuwVoorstel {
  readonly ingediendOp: Date;
  /** The signed documents in their order. */
  readonly stukken: readonly string[];
}

/** The proposals and what was signed about them. Each addition and the line of who did it are one transaction. */
export interface VoorstelStore {
  find(digest: string): Promise<BewaardVoorstel | undefined>;
  /** False when it was there already; then nothing is written. */
  add(voorstel: NieuwVoorstel, event: ActorEvent): Promise<boolean>;
  /** False when another document came first at this place; then nothing is written. */
  addStuk(
    stuk: { readonly voorstel: string; readonly plaats: number; readonly jws: string },
    event: ActorEvent,
  ): Promise<boolean>;
}

const UNIQUE_VIOLATION = '23505';

function isTaken(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return (cause as { code?: string } | undefined)?.code === UNIQUE_VIOLATION;
}

const logIn = (transaction: Transaction) => openActorLog(openLogbook(transaction));

export function openVoorstelStore(database: Database): VoorstelStore {
  const inContext = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    withContext(database, { proces: PROCES }, work);
  const insertOnce = async (work: (transaction: Transaction) => Promise<unknown>, event: ActorEvent) => {
    try {
      await inContext(async (transaction) => {
        await work(transaction);
        await logIn(transaction).write(event);
      });
      return true;
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  };
  const stukkenVan = async (transaction: Transaction, digest: string) => {
    const rows = await transaction
      .select({ jws: beleidsstukken.jws })
      .from(beleidsstukken)
      .where(eq(beleidsstukken.voorstel, digest))
      .orderBy(asc(beleidsstukken.plaats));
    return rows.map(({ jws }) => jws);
  };
  return {
    find: (digest) =>
      inContext(async (transaction) => {
        const [row] = await transaction.select().from(beleidsvoorstellen).where(eq(beleidsvoorstellen.digest, digest));
        return row === undefined
          ? undefined
          : ({ ...row, stukken: await stukkenVan(transaction, digest) } as BewaardVoorstel);
      }),
    add: (voorstel, event) =>
      insertOnce((transaction) => transaction.insert(beleidsvoorstellen).values(voorstel), event),
    addStuk: (stuk, event) => insertOnce((transaction) => transaction.insert(beleidsstukken).values(stuk), event),
  };
}
