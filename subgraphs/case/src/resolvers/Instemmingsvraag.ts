import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { Standpunt } from '../store/standpunten.ts';
import { readDelen, readVerstrekking, type Verstrekking } from '../store/verstrekkingen.ts';

type Context = SubgraphContext<Sources>;

const verstrekkingVan = ({ casus, verstrekking: kenmerk }: Standpunt, { reader }: Context) =>
  reader.read((tx) => readVerstrekking(tx, { casus, kenmerk }));

const of =
  <Key extends keyof Verstrekking>(key: Key) =>
  async (standpunt: Standpunt, _: unknown, context: Context): Promise<Verstrekking[Key] | null> =>
    (await verstrekkingVan(standpunt, context))?.[key] ?? null;

/**
 * What is asked of one organisation. Of the parts it gets its own facts and which pieces of the casus are in it, of the other organisations
 * nothing: it answers for what is its own (R05, R13).
 */
export const Instemmingsvraag = {
  ontvangersoort: of('ontvangersoort'),
  ontvangerNaam: of('ontvangerNaam'),
  grondslag: of('grondslag'),
  noodzaak: of('noodzaak'),
  voorwaarden: of('voorwaarden'),
  verstrekkingstand: of('verstrekkingstand'),
  betreft: async ({ casus, verstrekking: kenmerk, organisatie }: Standpunt, _: unknown, { reader }: Context) =>
    (await reader.read((tx) => readDelen(tx, { casus, kenmerk })))
      .filter(({ bron }) => bron === null || bron === organisatie)
      .map(({ deelsoort, verwijzing }) => (deelsoort === 'FEIT' ? `${deelsoort} ${verwijzing}` : deelsoort)),
};
