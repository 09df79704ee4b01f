import { type Database, poolOf, type Transaction, withContext } from '@ketenhub/database';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import type pg from 'pg';
import type { Betrokkene } from '../log-line.ts';
import { createKeyCache, type KeyCache } from './key-cache.ts';
import { type FoundKey, type KeyPlace, keysFor, keysWithin, personsContext } from './key-store.ts';
import { loadProcessKey, type ProcessKey } from './process-key.ts';
import { newSubjectKey, type SubjectKey } from './seal-text.ts';

type Executor = Pick<Database | Transaction, 'execute'>;

/** What seals the persons in one logbook. */
export interface SubjectKeys {
  readonly processKey: ProcessKey;
  readonly cache: KeyCache;
  /** Keys that are being fetched, each for everyone who waits for it. */
  readonly pending: Map<string, Promise<FoundKey>>;
}

const ofPool = new WeakMap<pg.Pool, SubjectKeys>();

/** Gives the logbook in this database the key of its process. Without it no line about a person is written there. */
export function useSubjectKeys(database: Database, processKey: ProcessKey): void {
  ofPool.set(database.$client, { processKey, cache: createKeyCache(), pending: new Map() });
}

/** The same, with the key that is in `keysDir`. @throws when it cannot be read or made */
export function openSubjectKeys(database: Database, keysDir: string): void {
  useSubjectKeys(database, loadProcessKey(keysDir));
}

/** @throws when the logbook behind it has no key, and then nothing may be written about a person */
export function subjectKeysOf(executor: object): SubjectKeys {
  const pool = poolOf(executor);
  const keys = pool === undefined ? undefined : ofPool.get(pool);
  if (keys === undefined) throw new Error('this logbook has no key to seal persons with');
  return keys;
}

export const subjectIndex = ({ index }: ProcessKey, verantwoordelijke: Organisatie, handvat: string): string =>
  index('persoon', OIN[verantwoordelijke], handvat);

export const casusIndex = ({ index }: ProcessKey, verantwoordelijke: Organisatie, casus: string): string =>
  index('casus', OIN[verantwoordelijke], casus);

export interface Subject {
  readonly verantwoordelijke: Organisatie;
  readonly betrokkene: Betrokkene;
}

const nameOf = ({ wie, jaar }: { wie: string; jaar: number }): string => `${wie} ${jaar}`;

function placeOf(
  key: ProcessKey,
  { verantwoordelijke, betrokkene: { handvat, casus } }: Subject,
  jaar: number,
): KeyPlace {
  return {
    wie: subjectIndex(key, verantwoordelijke, handvat),
    jaar,
    casus: casus === null ? null : casusIndex(key, verantwoordelijke, casus),
  };
}

/** Not one of its transactions. */
const isDatabase = (executor: object): executor is Database =>
  '$client' in executor && poolOf(executor) === executor.$client;

/** Fetches once for everybody who asks at the same time, and remembers: what was committed may be used by all. */
async function fetchShared(database: Database, keys: SubjectKeys, missing: readonly KeyPlace[]): Promise<FoundKey[]> {
  const { processKey, cache, pending } = keys;
  const mine = missing.filter((place) => !pending.has(nameOf(place)));
  if (mine.length > 0) {
    const work = withContext(database, personsContext(mine), (tx) => keysFor(tx, processKey, mine));
    for (const place of mine) {
      const own = work.then((found) => {
        const key = found.find((one) => nameOf(one) === nameOf(place));
        if (key === undefined) throw new Error('a key of the logbook could not be made');
        cache.keep(key, place.casus);
        return key;
      });
      // Whoever waits hears of its failure himself.
      own.catch(() => undefined).finally(() => pending.delete(nameOf(place)));
      pending.set(nameOf(place), own);
    }
  }
  return Promise.all(missing.map((place) => pending.get(nameOf(place)) as Promise<FoundKey>));
}

interface KnownKeys {
  readonly places: readonly KeyPlace[];
  readonly known: Map<string, SubjectKey>;
  readonly missing: readonly KeyPlace[];
}

/** What is remembered of these persons, and what is not. */
function knownKeys({ processKey, cache }: SubjectKeys, subjects: readonly Subject[]): KnownKeys {
  const jaar = new Date().getUTCFullYear();
  const places = subjects.map((subject) => placeOf(processKey, subject, jaar));
  const known = new Map<string, SubjectKey>();
  const missing: KeyPlace[] = [];
  for (const [name, same] of Map.groupBy(places, nameOf)) {
    const [place] = same as [KeyPlace];
    // Destroyed by the person or by any casus that is named with him.
    const key = same.some((one) => cache.isDestroyed(one)) ? newSubjectKey() : cache.find(place);
    if (key === undefined) missing.push(place);
    else known.set(name, key);
  }
  return { places, known, missing };
}

/**
 * A key for each of these persons, in their order, for a line that is written now. In a transaction a new key is part of it, and is
 * remembered by nobody: it may be rolled back. Of a casus that was just destroyed, a key that nobody keeps.
 * @throws when one cannot be had, and then nothing may be written
 */
export async function keysForSubjects(executor: Executor, subjects: readonly Subject[]): Promise<SubjectKey[]> {
  const keys = subjectKeysOf(executor);
  const { places, known, missing } = knownKeys(keys, subjects);
  if (missing.length > 0) {
    const fetched = isDatabase(executor)
      ? await fetchShared(executor, keys, missing)
      : await keysWithin(executor, keys.processKey, missing);
    for (const key of fetched) known.set(nameOf(key), key);
  }
  return places.map((place) => known.get(nameOf(place)) as SubjectKey);
}

/** The same, of those that are remembered; null when one has to be asked for. */
export function rememberedKeys(executor: Executor, subjects: readonly Subject[]): SubjectKey[] | null {
  const { places, known, missing } = knownKeys(subjectKeysOf(executor), subjects);
  return missing.length > 0 ? null : places.map((place) => known.get(nameOf(place)) as SubjectKey);
}
