import { once, type Transaction } from '@ketenhub/database';
import type { Organisatie, Stand } from '@ketenhub/vocabulary';
import DataLoader from 'dataloader';
import { and, eq } from 'drizzle-orm';
import type { SubgraphContext } from '../subgraph-context.ts';
import type { Weigeringen } from '../weigeringen/weigeringen.ts';
import { vragenPerStand } from './handmatige-vragen.ts';
import { HANDLES, oneOf } from './one-of.ts';
import { gekoppeldePersonen } from './tables.ts';

interface Link {
  readonly persoonId: string | null;
  readonly open: number;
  readonly beantwoord: number;
  readonly nietsBekend: number;
}

/**
 * Of a linked person of whom nothing is withheld, where the organisation answers by hand. As long as a question is open, or none was
 * asked yet, nobody can say whether it has anything; that nothing is known is an answer of its people, and never the lack of one.
 */
function standMetDeHand({ persoonId, open, beantwoord, nietsBekend }: Link): Stand {
  if (open > 0) return 'NOG_NIET_GEKOPPELD';
  if (persoonId !== null || beantwoord > 0) return 'GEKOPPELD';
  return nietsBekend > 0 ? 'NIETS_BEKEND' : 'NOG_NIET_GEKOPPELD';
}

function linkQuery(tx: Transaction, organisatie: Organisatie) {
  return tx
    .select({
      handvat: gekoppeldePersonen.handvat,
      persoonId: gekoppeldePersonen.persoonId,
      handPersoonId: gekoppeldePersonen.handPersoonId,
      open: vragenPerStand('OPEN'),
      beantwoord: vragenPerStand('BEANTWOORD'),
      nietsBekend: vragenPerStand('NIETS_BEKEND'),
    })
    .from(gekoppeldePersonen)
    .where(and(oneOf(gekoppeldePersonen.handvat, HANDLES), eq(gekoppeldePersonen.organisatie, organisatie)))
    .prepare('');
}

/**
 * What an organisation without secrecy says of a person: not linked or not answered yet, nothing known, linked, or linked but with
 * something withheld that this asker would otherwise see.
 */
export function standByHandle(context: SubgraphContext<unknown>, organisatie: Organisatie): DataLoader<string, Stand> {
  const { reader, weigeringen, access, principal } = context;
  const isBeperkt = (geweigerd: Weigeringen, handle: string): boolean => {
    const soort = principal.betrokkenen.get(handle) ?? null;
    return geweigerd
      .geweigerdVan(organisatie, handle)
      .some((subcategorie) => access.zouIetsMogenVan(organisatie, subcategorie, soort));
  };
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) =>
      once(tx, [gekoppeldePersonen, `stand ${organisatie}`], () => linkQuery(tx, organisatie)).execute({
        [HANDLES.name]: handles,
      }),
    );
    const linked = new Map(rows.map((row) => [row.handvat, row]));
    const geweigerd = await weigeringen.lees();
    return handles.map((handle): Stand => {
      const link = linked.get(handle);
      if (link === undefined) return 'NOG_NIET_GEKOPPELD';
      const metDeHand = link.handPersoonId !== null;
      if (link.persoonId === null && !metDeHand) return 'NIETS_BEKEND';
      if (isBeperkt(geweigerd, handle)) return 'BEPERKT';
      return metDeHand ? standMetDeHand(link) : 'GEKOPPELD';
    });
  });
}
