import type { SubgraphContext } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { inArray } from 'drizzle-orm';
import { readStandpunten } from './standpunten.ts';
import { verstrekkingen } from './tables.ts';
import { readTerugkoppelingen } from './terugkoppelingen.ts';
import { readDelen, type Verstrekking } from './verstrekkingen.ts';

type Read = SubgraphContext<unknown>['reader']['read'];
type Batch<Row> = (tx: Parameters<Parameters<Read>[0]>[0], kenmerken: readonly string[]) => Promise<Row[]>;

/** The rows of each verstrekking of a page, in one statement. */
const perVerstrekking = <Row extends { readonly verstrekking: string }>(read: Read, batch: Batch<Row>) =>
  new DataLoader(async (kenmerken: readonly string[]) => {
    const rows = await read((tx) => batch(tx, kenmerken));
    return kenmerken.map((kenmerk) => rows.filter(({ verstrekking }) => verstrekking === kenmerk));
  });

/** What the fields of a verstrekking read; row level security leaves only those of the casus of the token. */
export function createVerstrekkingLoaders({ reader }: Pick<SubgraphContext<unknown>, 'reader'>) {
  const read: Read = (work) => reader.read(work);
  return {
    zelf: new DataLoader(async (kenmerken: readonly string[]): Promise<(Verstrekking | null)[]> => {
      const rows = await read((tx) =>
        tx
          .select()
          .from(verstrekkingen)
          .where(inArray(verstrekkingen.kenmerk, [...kenmerken])),
      );
      return kenmerken.map((kenmerk) => rows.find((row) => row.kenmerk === kenmerk) ?? null);
    }),
    delen: perVerstrekking(read, readDelen),
    standpunten: perVerstrekking(read, readStandpunten),
    terugkoppelingen: perVerstrekking(read, readTerugkoppelingen),
  };
}
