import type { FoundKey } from './key-store.ts';

/** A key is asked of the database again after this: one that another process destroyed seals no longer than that. */
const LIFETIME_MS = 60_000;
const KEYS_MAX = 10_000;
/** Longer than any request that was under way when a casus was destroyed. */
const DESTROYED_MS = 15 * 60_000;

interface Kept {
  readonly key: FoundKey;
  readonly casus: string | null;
  readonly untilMs: number;
}

/** Where a key is found: of a person, and of a casus. */
type Place = { readonly wie: string; readonly casus: string | null };

/** The keys that were in use lately, and the persons and casussen that were destroyed lately; both bounded. */
export function createKeyCache(now: () => number = Date.now) {
  const kept = new Map<string, Kept>();
  const destroyed = new Map<string, number>();
  const nameOf = ({ wie, jaar }: { wie: string; jaar: number }): string => `${wie} ${jaar}`;
  const isDestroyed = ({ wie, casus }: Place): boolean =>
    [wie, casus].some((place) => place !== null && (destroyed.get(place) ?? 0) > now());
  return {
    isDestroyed,
    find(place: { readonly wie: string; readonly jaar: number }): FoundKey | undefined {
      const found = kept.get(nameOf(place));
      return found !== undefined && found.untilMs > now() ? found.key : undefined;
    },
    keep(key: FoundKey, casus: string | null): void {
      if (isDestroyed({ wie: key.wie, casus })) return;
      const oldest = kept.keys().next();
      if (kept.size >= KEYS_MAX && !oldest.done) kept.delete(oldest.value);
      kept.delete(nameOf(key));
      kept.set(nameOf(key), { key, casus, untilMs: now() + LIFETIME_MS });
    },
    /** What is found by one of these is forgotten, and not taken up again for a while. */
    destroy(places: readonly string[]): void {
      for (const [place, untilMs] of destroyed) if (untilMs <= now()) destroyed.delete(place);
      for (const place of places) destroyed.set(place, now() + DESTROYED_MS);
      for (const [name, { key, casus }] of kept) if (isDestroyed({ wie: key.wie, casus })) kept.delete(name);
    },
  };
}

export type KeyCache = ReturnType<typeof createKeyCache>;
