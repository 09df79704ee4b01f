import { type SubgraphContext, today } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { Terugkoppeling as Row } from '../store/terugkoppelingen.ts';
import type { Verstrekking } from '../store/verstrekkingen.ts';

type Context = SubgraphContext<Sources>;

/** Each fact is about a person, which the log must name. */
async function delenVan({ kenmerk }: Verstrekking, { sources, principal, subjects }: Context) {
  const delen = await sources.verstrekking.delen.load(kenmerk);
  for (const deel of delen) {
    const soort = deel.betrokkene === null ? undefined : principal.betrokkenen.get(deel.betrokkene);
    if (deel.betrokkene !== null && soort !== undefined) subjects.set(deel, { handle: deel.betrokkene, soort });
  }
  return delen;
}

export const CasusVerstrekking = {
  gevraagd: async ({ kenmerk }: Verstrekking, _: unknown, { sources }: Context) =>
    (await sources.verstrekking.standpunten.load(kenmerk)).map(({ organisatie }) => organisatie),
  delen: (verstrekking: Verstrekking, _: unknown, context: Context) => delenVan(verstrekking, context),
  terugkoppeling: async ({ kenmerk }: Verstrekking, _: unknown, { sources }: Context) =>
    (await sources.verstrekking.terugkoppelingen.load(kenmerk)).at(-1) ?? null,
};

export const Terugkoppeling = {
  isTeLaat: ({ uiterlijkOp, ontvangenOp }: Row) => ontvangenOp === null && today() > uiterlijkOp,
};
