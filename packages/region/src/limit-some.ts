import { seededRandom } from './random.ts';
import { registratienummer } from './registration-number.ts';

/** How often (0 to 1) a source puts a condition on what it gives: the exception, and in every table somewhere. */
const BEPERKT = 0.3;

interface Beperkbaar {
  readonly persoon: string;
  readonly beperking: string | null;
}

/**
 * The tables of a source with a condition on passing on (WGS 2.29(3)) at some of the records, each in one of these sentences and
 * with a number that makes it occur once. Which ones depends on the table and the person only, never on the scale.
 */
export function limitSome<T extends { [K in keyof T]: readonly unknown[] }>(tabellen: T, zinnen: readonly string[]): T {
  const perPersoon = new Map<string, number>();
  const limited = (tabel: string, record: Beperkbaar, index: number): Beperkbaar => {
    const random = seededRandom(`beperking/${tabel}/${record.persoon}/${index}`);
    if (record.beperking !== null || !random.chance(BEPERKT)) return record;
    const volgnummer = (perPersoon.get(record.persoon) ?? 0) + 1;
    perPersoon.set(record.persoon, volgnummer);
    return {
      ...record,
      beperking: `${random.pick(zinnen)} Beperking ${registratienummer('BPK', record.persoon, volgnummer)}.`,
    };
  };
  return Object.fromEntries(
    Object.entries<readonly unknown[]>(tabellen).map(([tabel, rijen]) => {
      const gezien = new Map<string, number>();
      const anders = rijen.map((rij) => {
        if (!isBeperkbaar(rij)) return rij;
        const index = gezien.get(rij.persoon) ?? 0;
        gezien.set(rij.persoon, index + 1);
        return limited(tabel, rij, index);
      });
      return [tabel, anders];
    }),
  ) as unknown as T;
}

function isBeperkbaar(rij: unknown): rij is Beperkbaar {
  return typeof rij === 'object' && rij !== null && 'persoon' in rij && 'beperking' in rij;
}
