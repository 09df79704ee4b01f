import { type Bladwens, newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { MutatieKeuze, Sources } from '../store/sources.ts';

interface PolitieBeeldParent {
  readonly betrokkene: string;
}
type Context = SubgraphContext<Sources>;
type List = 'hgMeldingen' | 'zorgmeldingen' | 'aanhoudingen' | 'aandachtsvestigingen' | 'sfeerPvs';

const page =
  (list: List) =>
  ({ betrokkene }: PolitieBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources[list].load(betrokkene, wens);

export const PolitieBeeld = {
  stand: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) => sources.stand.load(betrokkene),
  contactpunt: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.contactpunten.load(betrokkene)),
  mutaties: ({ betrokkene }: PolitieBeeldParent, wens: MutatieKeuze & Bladwens, { sources }: Context) =>
    sources.mutaties(wens).load(betrokkene, wens),
  hgMeldingen: page('hgMeldingen'),
  zorgmeldingen: page('zorgmeldingen'),
  aanhoudingen: page('aanhoudingen'),
  aandachtsvestigingen: page('aandachtsvestigingen'),
  veelplegerstatus: async ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    (await newest(sources.veelplegers.load(betrokkene)))?.veelplegerstatus ?? null,
  geweldWapen: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.geweldWapens.load(betrokkene)),
  sfeerPvs: page('sfeerPvs'),
  laatsteContact: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.lastContact.load(betrokkene),
};
