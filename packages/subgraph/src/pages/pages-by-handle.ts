import { once, type Transaction } from '@ketenhub/database';
import type { Organisatie } from '@ketenhub/vocabulary';
import DataLoader from 'dataloader';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { RecordTable } from '../store/load-by-handle.ts';
import { HANDLES, oneOf } from '../store/one-of.ts';
import { gekoppeldePersonen, vanGekoppelde } from '../store/tables.ts';
import { type Bladwens, type Bladzijde, pageSize } from './bladzijde.ts';
import type { CursorMark, CursorPlace } from './cursors.ts';
import { afterPosition, type Keyset, type Volgorde } from './keyset.ts';
import { asBladzijde, type PageContext, type PageQuery, type PageRow, pageParts, ROWS } from './page-parts.ts';

export interface PageOptions {
  /** The organisation that supplies these records. */
  readonly organisatie: Organisatie;
  /** Coordinate of the list, `PolitieBeeld.mutaties`; cursors of one list open no other. */
  readonly lijst: string;
  /** Day column sorted on; the id breaks a tie. Rows without a day come last. */
  readonly op: AnyPgColumn;
  readonly volgorde?: Volgorde;
  readonly where?: SQL | undefined;
  /** Text of the filter choice: a cursor opens only under the filters that it was made under. */
  readonly keuze?: string;
}

/** The pages of one list, per handle. */
export interface PageLoader<Row> {
  /**
   * Null for a handle without a link: nobody looked yet. A linked person without records has an empty page. With the cursor
   * of another person it is the first page: nothing is left out, and nothing is learned of how the two compare.
   * @throws GraphQLError BLADZIJDE or BLADGROOTTE, before anything is read
   */
  load(handle: string, wens: Bladwens): Promise<Bladzijde<Row> | null>;
}

/** A place holds for the handle that it was handed out for; for any other nothing has been handed out yet (attack 99). */
function beyondMark(keyset: Keyset, { handvat, na }: CursorMark): SQL | undefined {
  return or(sql`${gekoppeldePersonen.handvat} is distinct from ${handvat}`, afterPosition(keyset, na));
}

function pageQuery(tx: Transaction, page: PageQuery, organisatie: Organisatie) {
  const { telling, rijen, columns, order } = pageParts(tx, page);
  return tx
    .select({ handvat: gekoppeldePersonen.handvat, ...columns })
    .from(gekoppeldePersonen)
    .crossJoinLateral(telling)
    .leftJoinLateral(rijen, sql`true`)
    .where(and(oneOf(gekoppeldePersonen.handvat, HANDLES), eq(gekoppeldePersonen.organisatie, organisatie)))
    .orderBy(gekoppeldePersonen.handvat, ...order)
    .prepare('');
}

function wensLoader<Table extends RecordTable>(
  { reader, cursors, principal }: PageContext,
  { table, options }: { readonly table: Table; readonly options: PageOptions },
  wens: Bladwens,
): DataLoader<string, Bladzijde<Table['$inferSelect']> | null> {
  const { volgorde = 'NIEUWSTE_EERST', lijst, op, where, organisatie } = options;
  const place: CursorPlace = { lijst, keuze: `${volgorde} ${options.keuze ?? ''}`, casus: principal.casus };
  return new DataLoader(async (handles: readonly string[]) => {
    const size = pageSize(wens);
    const mark = wens.na == null ? null : await cursors.open(wens.na, place);
    const keyset: Keyset = { op, id: table.id, volgorde };
    const beyond = mark === null ? undefined : beyondMark(keyset, mark);
    const own = and(vanGekoppelde(table.persoonId), eq(table.bron, gekoppeldePersonen.organisatie), where);
    const rows = await reader.read((tx) => {
      const build = () => pageQuery(tx, { table, keyset, where: own, beyond, limit: ROWS }, organisatie);
      // A condition or a place holds values of this request; without them, table, organisation and order are the whole query.
      const query =
        where === undefined && mark === null
          ? once(tx, [table, `page ${organisatie} ${op.name} ${volgorde}`], build)
          : build();
      return query.execute({ [HANDLES.name]: handles, [ROWS.name]: size + 1 });
    });
    const ofHandle = Map.groupBy(
      rows as unknown as (PageRow<Table['$inferSelect']> & { readonly handvat: string })[],
      ({ handvat }) => handvat,
    );
    return Promise.all(
      handles.map((handle) => {
        const found = ofHandle.get(handle);
        return found === undefined
          ? null
          : asBladzijde(found, size, (position) => cursors.seal({ ...place, handvat: handle, na: position }));
      }),
    );
  });
}

/**
 * The records of one table by the page: one statement for all handles that wish the same page, however many
 * betrokkenen. Row level security decides which rows exist, for the page and for its count alike (attack 98).
 */
export function pagesByHandle<Table extends RecordTable>(
  context: PageContext,
  table: Table,
  options: PageOptions,
): PageLoader<Table['$inferSelect']> {
  const loaders = new Map<string, DataLoader<string, Bladzijde<Table['$inferSelect']> | null>>();
  return {
    load(handle, wens) {
      const key = JSON.stringify([wens.eerste ?? null, wens.na ?? null]);
      const loader = loaders.get(key) ?? wensLoader(context, { table, options }, wens);
      loaders.set(key, loader);
      return loader.load(handle);
    },
  };
}
