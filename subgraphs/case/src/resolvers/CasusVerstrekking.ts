import { type SubgraphContext, today } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import { readStandpunten } from '../store/standpunten.ts';
import { newestTerugkoppeling, type Terugkoppeling as Row } from '../store/terugkoppelingen.ts';
import { readDelen, type Verstrekking } from '../store/verstrekkingen.ts';

type Context = SubgraphContext<Sources>;

/** Each fact is about a person, which the log must name. */
async function delenVan(verstrekking: Verstrekking, { reader, principal, subjects }: Context) {
  const delen = await reader.read((tx) => readDelen(tx, verstrekking));
  for (const deel of delen) {
    const soort = deel.betrokkene === null ? undefined : principal.betrokkenen.get(deel.betrokkene);
    if (deel.betrokkene !== null && soort !== undefined) subjects.set(deel, { handle: deel.betrokkene, soort });
  }
  return delen;
}

export const CasusVerstrekking = {
  gevraagd: async ({ kenmerk }: Verstrekking, _: unknown, { reader }: Context) =>
    (await reader.read((tx) => readStandpunten(tx, kenmerk))).map(({ organisatie }) => organisatie),
  delen: (verstrekking: Verstrekking, _: unknown, context: Context) => delenVan(verstrekking, context),
  terugkoppeling: ({ kenmerk }: Verstrekking, _: unknown, { reader }: Context) =>
    reader.read((tx) => newestTerugkoppeling(tx, kenmerk)),
};

export const Terugkoppeling = {
  isTeLaat: ({ uiterlijkOp, ontvangenOp }: Row) => ontvangenOp === null && today() > uiterlijkOp,
};
