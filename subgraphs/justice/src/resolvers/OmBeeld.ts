import { type Bladwens, newest, type SubgraphContext, today, type Volgorde } from '@ketenhub/subgraph';
import { proeftijdLoopt } from '../proeftijd-loopt.ts';
import type { Sources } from '../store/sources.ts';
import { zitVast } from '../zit-vast.ts';
import type { JustitieBeeldParent } from './JustitieBeeld.ts';

type Context = SubgraphContext<Sources>;
type List = 'zittingen' | 'afdoeningen' | 'voorwaarden' | 'zsmBeoordelingen';

/** GraphQL hands on an explicit null where an argument has a default. */
interface StrafzakenWens extends Bladwens {
  readonly volgorde?: Volgorde | null;
}

const page =
  (list: List) =>
  ({ betrokkene }: JustitieBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.om[list].load(betrokkene, wens);

export const OmBeeld = {
  stand: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) => sources.om.stand.load(betrokkene),
  strafzaken: ({ betrokkene }: JustitieBeeldParent, wens: StrafzakenWens, { sources }: Context) =>
    sources.om.strafzaken[wens.volgorde ?? 'NIEUWSTE_EERST'].load(betrokkene, wens),
  zittingen: page('zittingen'),
  afdoeningen: page('afdoeningen'),
  voorwaarden: page('voorwaarden'),
  proeftijd: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.om.proeftijden.load(betrokkene), (row) => proeftijdLoopt(row, today())),
  isd: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.om.isdMaatregelen.load(betrokkene), ({ begin }) => begin <= today()),
  zsmBeoordelingen: page('zsmBeoordelingen'),
  tenuitvoerlegging: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.om.tenuitvoerleggingen.load(betrokkene), (row) => zitVast(row, today())),
};
