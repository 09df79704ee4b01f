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
/** A request that keeps a new connection for longer than this holds up no other: its connection is one of the pool's from then on. */
const NEW_FOR_MS = 500;

type Place = 'GEBRUIKT' | 'NIEUW';

interface Places {
  taken: number;
  /** Of those that are taken, the ones whose connection has served no request yet. */
  fresh: number;
  /** Connections that have served one; more than the pool has only until the next request comes. */
  used: number;
  readonly waiting: Set<(place: Place) => void>;
}

const ofPool = new WeakMap<pg.Pool, Places>();

function placesOf(pool: pg.Pool): Places {
  const places = ofPool.get(pool) ?? { taken: 0, fresh: 0, used: 0, waiting: new Set() };
  ofPool.set(pool, places);
  return places;
}

/** How many requests wait for a place now. */
export const waitingForPlace = (pool: pg.Pool): number => placesOf(pool).waiting.size;

/** What is free now; null when a request must wait. */
function freePlace(pool: pg.Pool, places: Places): Place | null {
  if (places.taken >= Math.max(1, pool.options.max - KEPT_FREE)) return null;
  // Idle connections are closed after a while, and what comes in their place is new.
  places.used = Math.min(places.used, pool.totalCount);
  if (places.taken - places.fresh < places.used) return 'GEBRUIKT';
  return places.fresh < OPENED_AT_ONCE ? 'NIEUW' : null;
}

function admitWaiting(pool: pg.Pool, places: Places): void {
  for (const admit of places.waiting) {
    const place = freePlace(pool, places);
    if (place === null) return;
    admit(place);
  }
}

/** Takes the place that is free; the result gives it back, once. */
function take(pool: pg.Pool, places: Places, place: Place): () => void {
  let isNew = place === 'NIEUW';
  places.taken += 1;
  if (isNew) places.fresh += 1;
  const becomeUsed = (): void => {
    if (!isNew) return;
    isNew = false;
    places.fresh -= 1;
    places.used += 1;
    admitWaiting(pool, places);
  };
  const timer = isNew ? setTimeout(becomeUsed, NEW_FOR_MS).unref() : undefined;
  let isGivenBack = false;
  return () => {
    if (isGivenBack) return;
    isGivenBack = true;
    clearTimeout(timer);
    places.taken -= 1;
    becomeUsed();
    admitWaiting(pool, places);
  };
}

/**
 * A request that will keep a connection takes a place first, in the order in which they come; the result gives it back, once.
 * @throws when none is free within the pool's own timeout
 */
export async function takePlace(pool: pg.Pool): Promise<() => void> {
  const places = placesOf(pool);
  const free = places.waiting.size === 0 ? freePlace(pool, places) : null;
  if (free !== null) return take(pool, places, free);
  const { connectionTimeoutMillis: timeoutMs = 0 } = pool.options;
  return new Promise<() => void>((resolve, reject) => {
    const late = (): void => {
      places.waiting.delete(admit);
      reject(new Error('no place for a request in time'));
    };
    const timer = timeoutMs > 0 ? setTimeout(late, timeoutMs) : undefined;
    const admit = (place: Place): void => {
      places.waiting.delete(admit);
      clearTimeout(timer);
      resolve(take(pool, places, place));
    };
    places.waiting.add(admit);
  });
}
