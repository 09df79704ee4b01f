import { type Bladwens, type Bladzijde, metBeperkingen, type SubgraphContext } from '@ketenhub/subgraph';
import type { Toetsronde } from '../feitentoets/toetsronde.ts';
import { type Feit, readFeiten, readHerkomsten } from '../store/dossier.ts';
import type { Registers } from '../values/registers.ts';
import { type Herkomst, isZichtbaar, openDossierkijk } from './dossierkijk.ts';

type Context = SubgraphContext<{ readonly toetsronde: Toetsronde }>;
type Feitenregisters = Pick<Registers, 'hubvelden' | 'feitentoets'>;

export interface Feitenbladzijde extends Bladzijde<Feit> {
  readonly bronnenZonderAntwoord: readonly string[];
}

/**
 * The facts of the dossier that this asker may see and that their sources give now: decided by the rules first, so that no source hears of
 * a fact that would not be shown, and then by the source itself, at each reading. Organisations under secrecy are asked also when nothing
 * of them is kept: who waits for their answer, or misses it, must not learn that there is something (R05).
 */
export async function feitenVan(
  { hubvelden, feitentoets }: Feitenregisters,
  context: Context,
  { casus, wens }: { readonly casus: string; readonly wens: Bladwens },
): Promise<Feitenbladzijde> {
  const { principal, access, changeLine, sources } = context;
  const kijk = openDossierkijk(context, hubvelden());
  const altijd = kijk.geheimhouders(principal.betrokkenen.values());
  let feiten: readonly Herkomst[] = [];
  const uitslag = await sources.toetsronde(feitentoets, async () => {
    const present = await readHerkomsten(context, casus);
    feiten = present.filter((herkomst) => isZichtbaar(kijk, principal.betrokkenen, herkomst));
    return { casus, doel: principal.doel, beleid: access.beleid, changeLine, feiten, altijd };
  });
  const van = feiten.filter((feit) => uitslag.standVan(feit) !== null);
  const page = await readFeiten(context, { casus, van }, wens);
  const rijen = page.rijen.map((feit) => ({
    ...feit,
    beperking: metBeperkingen(feit.beperking, uitslag.standVan(feit) ?? []),
  }));
  // Each fact is about a person, which the log must name; the guard knows only of the casus here.
  for (const feit of rijen) {
    const soort = principal.betrokkenen.get(feit.betrokkene);
    if (soort !== undefined) context.subjects.set(feit, { handle: feit.betrokkene, soort });
  }
  return { ...page, rijen, bronnenZonderAntwoord: uitslag.zonderAntwoord };
}
