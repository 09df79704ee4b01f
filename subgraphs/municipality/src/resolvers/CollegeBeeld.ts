import { type Bladwens, newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources, VoorzieningSoort } from '../store/sources.ts';
import type { GemeenteBeeldParent } from './GemeenteBeeld.ts';

type Context = SubgraphContext<Sources>;

interface VoorzieningenWens extends Bladwens {
  readonly soort?: VoorzieningSoort | null;
}

export const CollegeBeeld = {
  stand: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.standCollege.load(betrokkene),
  persoon: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.personen.load(betrokkene)),
  verblijfplaats: async ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) => {
    const verblijfplaats = await newest(sources.verblijfplaatsen.load(betrokkene));
    return verblijfplaats === null ? null : { ...verblijfplaats, betrokkene };
  },
  relaties: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.relaties.load(betrokkene),
  gezag: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) => sources.gezag.load(betrokkene),
  voorzieningen: ({ betrokkene }: GemeenteBeeldParent, { soort, ...wens }: VoorzieningenWens, { sources }: Context) =>
    sources.voorzieningen[soort ?? 'ALLE'].load(betrokkene, wens),
  uitkering: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.uitkeringen.load(betrokkene)),
  schuldhulp: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.schuldhulpen.load(betrokkene)),
  leerplicht: ({ betrokkene }: GemeenteBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.leerplicht.load(betrokkene, wens),
  huisvesting: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.huisvestingen.load(betrokkene)),
  identiteitsbewijs: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.identiteitsbewijzen.load(betrokkene)),
};
