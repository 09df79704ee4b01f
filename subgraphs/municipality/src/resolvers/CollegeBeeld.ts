import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources, VoorzieningSoort } from '../store/sources.ts';
import type { GemeenteBeeldParent } from './GemeenteBeeld.ts';

type Context = SubgraphContext<Sources>;

interface VoorzieningenKeuze {
  readonly soort?: VoorzieningSoort | null;
}

export const CollegeBeeld = {
  stand: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.standCollege.load(betrokkene),
  persoon: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.personen.load(betrokkene)),
  verblijfplaats: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.verblijfplaatsen.load(betrokkene)),
  relaties: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.relaties.load(betrokkene),
  voorzieningen: ({ betrokkene }: GemeenteBeeldParent, { soort }: VoorzieningenKeuze, { sources }: Context) =>
    sources.voorzieningen[soort ?? 'ALLE'].load(betrokkene),
  uitkering: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.uitkeringen.load(betrokkene)),
  schuldhulp: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.schuldhulpen.load(betrokkene)),
};
