import type pg from 'pg';

/**
 * Of the connections of a process, those that no request may keep: for what a request needs beside its own (a log line, a key), for work
 * that gives back its connection without waiting for another. Without them, requests that each keep one would wait for each other.
 */
export const KEPT_FREE = 2;

/**
 * A connection that was just opened plans each statement anew: a burst that opens one for each of its questions keeps the server from
 * answering any of them in time. So a pool grows by no more than this at once (docs/adr/0053); who waits gets what others give back.
 */
const OPENED_AT_ONCE = 2;
/**
 * A request whose connection may be new holds up no other for longer than this, the opening included: well below what a gateway waits for a source. Half of it had a
 * burst open more of them, and answered it later.
 */
const NEW_FOR_MS = 500;

interface Places {
  taken: number;
  /** Of those that are taken, the ones whose connection has served no request yet. */
  fresh: number;
  /** Connections that have served one, and those that hold up no other any more. */
  used: number;
  readonly served: WeakSet<pg.PoolClient>;
  readonly waiting: Set<(place: Place) => void>;
}

/** What a request waits for before it connects; it knows its client afterwards. */
interface Place {
  connected(client: pg.PoolClient): void;
  /** Once. Whether the connection is one of the pool's still. */
  leave(isKept: boolean): void;
}

const ofPool = new WeakMap<pg.Pool, Places>();

function placesOf(pool: pg.Pool): Places {
  const known = ofPool.get(pool);
  if (known !== undefined) return known;
  const places: Places = { taken: 0, fresh: 0, used: 0, served: new WeakSet(), waiting: new Set() };
  ofPool.set(pool, places);
  // Closed for having been idle, or found broken while it was.
  pool.on('remove', (client) => {
    if (places.served.delete(client as pg.PoolClient)) places.used -= 1;
  });
  return places;
}

/** How many requests wait for a place now. */
export const waitingForPlace = (pool: pg.Pool): number => placesOf(pool).waiting.size;

/** Who counted on one that served, and got a new one as another part of the process had it, may bring the new ones above their number. */
function isPlaceFree({ options }: pg.Pool, { taken, fresh, used }: Places): boolean {
  if (taken >= Math.max(1, options.max - KEPT_FREE) || fresh > OPENED_AT_ONCE) return false;
  return taken - fresh < used || fresh < OPENED_AT_ONCE;
}

function admitWaiting(pool: pg.Pool, places: Places): void {
  for (const admit of places.waiting) {
    if (!isPlaceFree(pool, places)) return;
    admit(take(pool, places));
  }
}

function take(pool: pg.Pool, places: Places): Place {
  let isFresh = places.taken - places.fresh >= places.used;
  let isCounted = false;
  let own: pg.PoolClient | null = null;
  let timer: NodeJS.Timeout | undefined;
  const endFresh = (): void => {
    clearTimeout(timer);
    if (isFresh) places.fresh -= 1;
    isFresh = false;
  };
  const beginFresh = (): void => {
    isFresh = true;
    places.fresh += 1;
    timer = setTimeout(() => {
      endFresh();
      isCounted = true;
      places.used += 1;
      admitWaiting(pool, places);
    }, NEW_FOR_MS).unref();
  };
  places.taken += 1;
  if (isFresh) beginFresh();
  return {
    connected(client) {
      own = client;
      const hasServed = places.served.has(client);
      if (hasServed && isCounted) {
        isCounted = false;
        places.used -= 1;
      }
      if (hasServed) endFresh();
      else if (!isFresh && !isCounted) beginFresh();
      admitWaiting(pool, places);
    },
    leave(isKept) {
      places.taken -= 1;
      endFresh();
      if (own !== null && places.served.has(own)) {
        if (!isKept && places.served.delete(own)) places.used -= 1;
      } else if (own !== null && isKept) {
        places.served.add(own);
        if (!isCounted) places.used += 1;
      } else if (isCounted) places.used -= 1;
      admitWaiting(pool, places);
    },
  };
}

async function takePlace(pool: pg.Pool): Promise<Place> {
  const places = placesOf(pool);
  if (places.waiting.size === 0 && isPlaceFree(pool, places)) return take(pool, places);
  const { connectionTimeoutMillis: timeoutMs = 0 } = pool.options;
  return new Promise<Place>((resolve, reject) => {
    const late = (): void => {
      places.waiting.delete(admit);
      reject(new Error('no place for a request in time'));
    };
    const timer = timeoutMs > 0 ? setTimeout(late, timeoutMs) : undefined;
    const admit = (place: Place): void => {
      places.waiting.delete(admit);
      clearTimeout(timer);
      resolve(place);
    };
    places.waiting.add(admit);
  });
}

/** A connection that a request keeps, until it gives it back. */
export interface KeptConnection {
  readonly client: pg.PoolClient;
  /** Once; closed when something on it failed. */
  give(fault?: Error | boolean): void;
}

/**
 * A connection for a request that will keep it, in the order in which they come.
 * @throws when there is no place within the pool's own timeout, or no connection within as long again
 */
export async function keepConnection(pool: pg.Pool): Promise<KeptConnection> {
  const place = await takePlace(pool);
  const client = await pool.connect().catch((error: unknown) => {
    place.leave(false);
    throw error;
  });
  place.connected(client);
  let isGiven = false;
  return {
    client,
    give(fault = false) {
      if (isGiven) return;
      isGiven = true;
      try {
        // First: of one that is closed by now, the pool tells at its release.
        place.leave(fault === false);
      } finally {
        client.release(fault);
      }
    },
  };
}
