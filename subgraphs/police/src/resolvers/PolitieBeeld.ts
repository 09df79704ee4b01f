import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { MutatieKeuze, Sources } from '../store/sources.ts';

interface PolitieBeeldParent {
  readonly betrokkene: string;
}
type Context = SubgraphContext<Sources>;

export const PolitieBeeld = {
  stand: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) => sources.stand.load(betrokkene),
  contactpunt: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.contactpunten.load(betrokkene)),
  mutaties: ({ betrokkene }: PolitieBeeldParent, keuze: MutatieKeuze, { sources }: Context) =>
    sources.mutaties(keuze).load(betrokkene),
  hgMeldingen: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.hgMeldingen.load(betrokkene),
  zorgmeldingen: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.zorgmeldingen.load(betrokkene),
  veelplegerstatus: async ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    (await newest(sources.veelplegers.load(betrokkene)))?.veelplegerstatus ?? null,
  geweldWapen: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.geweldWapens.load(betrokkene)),
  laatsteContact: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.lastContact.load(betrokkene),
};
