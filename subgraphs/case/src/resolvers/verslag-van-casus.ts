import type { Bladwens, Bladzijde, SubgraphContext } from '@ketenhub/subgraph';
import { aanhalingenVan, isAlineaOpen, isAlineaZichtbaar, zwijgersVan } from '../dossier/alineakijk.ts';
import { type Dossierkijk, type Herkomst, isZichtbaar, openDossierkijk } from '../dossier/dossierkijk.ts';
import { elkEens } from '../feitentoets/toetsronde.ts';
import { readVerstrektAanDerden } from '../store/gehouden-overleg.ts';
import type { Sources } from '../store/sources.ts';
import {
  type Alinea,
  type Alineaherkomst,
  readAlineaherkomsten,
  readVerslag,
  type Verslagwens,
} from '../store/verslag.ts';
import type { Registers } from '../values/registers.ts';

type Context = SubgraphContext<Sources>;

/** Tells the log whom each row is about; the guard knows only of the casus here. */
function nameSubjects(rows: readonly { readonly betrokkene: string | null }[], { principal, subjects }: Context): void {
  for (const row of rows) {
    const soort = row.betrokkene === null ? undefined : principal.betrokkenen.get(row.betrokkene);
    if (row.betrokkene !== null && soort !== undefined) subjects.set(row, { handle: row.betrokkene, soort });
  }
}

export interface Verslagbladzijde extends Bladzijde<Alinea> {
  readonly bronnenZonderAntwoord: readonly string[];
}

/**
 * The verslag as this asker may read it: of every paragraph each quoted field is decided as at its source (attack 106), by the rules first
 * and then by the source itself, at each reading. Organisations under secrecy are asked as of facts, whatever is quoted (R05).
 */
export async function verslagVan(
  { hubvelden, feitentoets }: Pick<Registers, 'hubvelden' | 'feitentoets'>,
  context: Context,
  { casus, wens }: { readonly casus: string; readonly wens: Verslagwens },
): Promise<Verslagbladzijde> {
  const { principal, access, changeLine, sources } = context;
  const { betrokkenen, doel } = principal;
  const kijk = openDossierkijk(context, hubvelden());
  const altijd = kijk.geheimhouders(betrokkenen.values());
  let zichtbaar: readonly (readonly [string, Alineaherkomst])[] = [];
  const uitslag = await sources.toetsronde(feitentoets, async () => {
    const present = await readAlineaherkomsten(context, casus, wens.overleg ?? null);
    zichtbaar = [...present].filter(([, herkomst]) => isAlineaZichtbaar(kijk, betrokkenen, herkomst));
    const feiten = elkEens(zichtbaar.flatMap(([, herkomst]) => aanhalingenVan(herkomst)));
    return { casus, doel, beleid: access.beleid, changeLine, feiten, altijd };
  });
  const alineas = zichtbaar.map(([, herkomst]) => herkomst);
  const van = new Map(zichtbaar.filter(([, herkomst]) => isAlineaOpen(uitslag, herkomst)));
  const page = await readVerslag(context, { casus, van }, wens);
  nameSubjects(page.rijen, context);
  return { ...page, bronnenZonderAntwoord: zwijgersVan(uitslag, alineas, altijd) };
}

/** What derden were given, of the fields that this asker may see: names of fields and no value, so their sources are not asked. */
export async function verstrektAanDerdenVan(nummer: string, wens: Bladwens, context: Context, kijk: Dossierkijk) {
  const { betrokkenen } = context.principal;
  const mayBeSeen = (herkomst: Herkomst) => isZichtbaar(kijk, betrokkenen, herkomst);
  const page = await readVerstrektAanDerden(context, { casus: nummer, mayBeSeen }, wens);
  nameSubjects(page.rijen, context);
  return page;
}
