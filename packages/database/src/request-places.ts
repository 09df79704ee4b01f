import type pg from 'pg';

/**
 * Of the connections of a process, those that no request may keep: for what a request needs beside its own (a log line, a key), for work
 * that gives back its connection without waiting for another. Without them, requests that each keep one would wait for each other.
 */
export const KEPT_FREE = 2;

interface Places {
  taken: number;
  readonly waiting: Set<() => void>;
}

const ofPool = new WeakMap<pg.Pool, Places>();

function placesOf(pool: pg.Pool): Places {
  const places = ofPool.get(pool) ?? { taken: 0, waiting: new Set() };
  ofPool.set(pool, places);
  return places;
}

/** How many requests wait for a place now. */
export const waitingForPlace = (pool: pg.Pool): number => placesOf(pool).waiting.size;

function giveBack(places: Places): void {
  const [next] = places.waiting;
  if (next === undefined) places.taken -= 1;
  else next();
}

/**
 * A request that will keep a connection takes a place first, in the order in which they come; the result gives it back, once.
 * @throws when none is free within the pool's own timeout
 */
export async function takePlace(pool: pg.Pool): Promise<() => void> {
  const places = placesOf(pool);
  const { max, connectionTimeoutMillis: timeoutMs = 0 } = pool.options;
  if (places.taken < Math.max(1, max - KEPT_FREE)) places.taken += 1;
  else
    await new Promise<void>((resolve, reject) => {
      const late = (): void => {
        places.waiting.delete(next);
        reject(new Error('no place for a request in time'));
      };
      const timer = timeoutMs > 0 ? setTimeout(late, timeoutMs) : undefined;
      const next = (): void => {
        places.waiting.delete(next);
        clearTimeout(timer);
        resolve();
      };
      places.waiting.add(next);
    });
  let isGivenBack = false;
  return () => {
    if (!isGivenBack) giveBack(places);
    isGivenBack = true;
  };
}
