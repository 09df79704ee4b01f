import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { Standpunt } from '../store/standpunten.ts';
import type { Verstrekking } from '../store/verstrekkingen.ts';

type Context = SubgraphContext<Sources>;

const of =
  <Key extends keyof Verstrekking>(key: Key) =>
  async ({ verstrekking }: Standpunt, _: unknown, { sources }: Context): Promise<Verstrekking[Key] | null> =>
    (await sources.verstrekking.zelf.load(verstrekking))?.[key] ?? null;

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
  betreft: async ({ verstrekking, organisatie }: Standpunt, _: unknown, { sources }: Context) =>
    (await sources.verstrekking.delen.load(verstrekking))
      .filter(({ bron }) => bron === null || bron === organisatie)
      .map(({ deelsoort, verwijzing }) => (deelsoort === 'FEIT' ? `${deelsoort} ${verwijzing}` : deelsoort)),
};
