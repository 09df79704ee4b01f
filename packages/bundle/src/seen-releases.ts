import type { Database } from '@ketenhub/database';
import { desc } from 'drizzle-orm';
import { BundleRefused } from './bundle-refused.ts';
import type { Release } from './release.ts';
import { gezieneVrijgaven } from './tables.ts';

/** What this process has seen of releases, over restarts. */
export interface SeenReleases {
  /**
   * Makes durable that these were seen. @throws BundleRefused when a higher serial was seen before than the highest here
   * (somebody put an older policy back), or another bundle under the same serial (attack 18); then nothing is written.
   */
  record(releases: readonly Release[]): Promise<void>;
  /** Digest of every release that was seen, by serial. */
  known(): Promise<ReadonlyMap<number, string>>;
}

export function openSeenReleases(database: Database): SeenReleases {
  return {
    async known() {
      const rows = await database.select().from(gezieneVrijgaven);
      return new Map(rows.map(({ serienummer, digest }) => [serienummer, digest]));
    },
    record: (releases) =>
      database.transaction(async (transaction) => {
        const known = await transaction.select().from(gezieneVrijgaven).orderBy(desc(gezieneVrijgaven.serienummer));
        const highest = Math.max(...releases.map(({ vrijgave }) => vrijgave.serienummer));
        const seen = known[0]?.serienummer ?? 0;
        if (highest < seen)
          throw new BundleRefused(
            `policy release ${highest} is older than ${seen}, which this process has seen`,
            `put back release ${seen}, or make a newer one with npm run beleid:vrijgeven`,
          );
        const digests = new Map(known.map(({ serienummer, digest }) => [serienummer, digest]));
        for (const { vrijgave } of releases) {
          const before = digests.get(vrijgave.serienummer);
          if (before !== undefined && before !== vrijgave.digest)
            throw new BundleRefused(`policy release ${vrijgave.serienummer} was seen before with another bundle`);
        }
        const fresh = releases.filter(({ vrijgave }) => !digests.has(vrijgave.serienummer));
        if (fresh.length === 0) return;
        const rows = fresh.map(({ vrijgave: { serienummer, digest } }) => ({ serienummer, digest }));
        await transaction.insert(gezieneVrijgaven).values(rows).onConflictDoNothing();
      }),
  };
}
