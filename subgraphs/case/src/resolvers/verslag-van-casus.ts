import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import { isAlineaZichtbaar } from '../dossier/alineakijk.ts';
import { type Dossierkijk, type Herkomst, isZichtbaar } from '../dossier/dossierkijk.ts';
import { readVerstrekkingen } from '../store/gehouden-overleg.ts';
import type { Sources } from '../store/sources.ts';
import { readVerslag, type Verslagwens } from '../store/verslag.ts';

type Context = SubgraphContext<Sources>;

/** Tells the log whom each row is about; the guard knows only of the casus here. */
function nameSubjects(rows: readonly { readonly betrokkene: string | null }[], { principal, subjects }: Context): void {
  for (const row of rows) {
    const soort = row.betrokkene === null ? undefined : principal.betrokkenen.get(row.betrokkene);
    if (row.betrokkene !== null && soort !== undefined) subjects.set(row, { handle: row.betrokkene, soort });
  }
}

/** The verslag as this asker may read it: of every paragraph each quoted field is decided as at its source (attack 106). */
export async function verslagVan(nummer: string, wens: Verslagwens, context: Context, kijk: Dossierkijk) {
  const { betrokkenen } = context.principal;
  const page = await readVerslag(
    context,
    { casus: nummer, mayBeSeen: (herkomst) => isAlineaZichtbaar(kijk, betrokkenen, herkomst) },
    wens,
  );
  nameSubjects(page.rijen, context);
  return page;
}

/** What derden were given, of the fields that this asker may see. */
export async function verstrekkingenVan(nummer: string, wens: Bladwens, context: Context, kijk: Dossierkijk) {
  const { betrokkenen } = context.principal;
  const mayBeSeen = (herkomst: Herkomst) => isZichtbaar(kijk, betrokkenen, herkomst);
  const page = await readVerstrekkingen(context, { casus: nummer, mayBeSeen }, wens);
  nameSubjects(page.rijen, context);
  return page;
}
