import {
  type Bladwens,
  type Bladzijde,
  type LangeBladzijde,
  pageOfList,
  pageOfLongList,
  type SubgraphContext,
} from '@ketenhub/subgraph';
import type { Fase } from '@ketenhub/vocabulary';
import { and, eq, sql } from 'drizzle-orm';
import { acties, besluiten, casussen, isOpen, knelpunten, overleggen, scenarios, vorigeCasussen } from './tables.ts';

type ActieStatus = (typeof acties.$inferSelect)['actieStatus'];

export interface Werkvoorraadwens extends Bladwens {
  readonly fase?: Fase | null;
  readonly thema?: string | null;
  readonly volgorde?: 'OUDSTE_EERST' | 'NIEUWSTE_EERST' | null;
}

export interface Actiewens extends Bladwens {
  readonly status?: ActieStatus | null;
}

type Page<Table extends { readonly $inferSelect: unknown }> = Promise<Bladzijde<Table['$inferSelect']>>;

/** In order of number: the order in which the casussen were brought in. */
function readWorklist(
  context: SubgraphContext<unknown>,
  wens: Werkvoorraadwens,
): Promise<LangeBladzijde<typeof casussen.$inferSelect>> {
  const { fase = null, thema = null, volgorde } = wens;
  const list = {
    table: casussen,
    lijst: 'Query.casussen',
    op: casussen.nummer,
    volgorde: volgorde ?? 'OUDSTE_EERST',
    where: and(
      isOpen,
      fase === null ? undefined : eq(casussen.fase, fase),
      // Any text may be asked for; a theme that does not exist is one without casussen.
      thema === null ? undefined : sql`${casussen.thema} = ${thema}`,
    ),
    keuze: JSON.stringify([fase, thema]),
  } as const;
  return pageOfLongList(context, list, wens);
}

/**
 * The lists of the register, a page at a time. Row level security leaves only the casus of the token, or the casussen
 * at whose table the asker sits, so a count is a count of what may be seen (attack 98).
 */
export function createCaseLists(context: SubgraphContext<unknown>) {
  return {
    casussen: (wens: Werkvoorraadwens) => readWorklist(context, wens),
    /** The latest first. */
    vorigeCasussen: (casus: string, wens: Bladwens): Page<typeof vorigeCasussen> => {
      const { aangemeldOp: op, id } = vorigeCasussen;
      const where = eq(vorigeCasussen.casus, casus);
      return pageOfList(context, { table: vorigeCasussen, lijst: 'Casus.vorigeCasussen', op, id, where }, wens);
    },
    /** The latest first. */
    besluiten: (casus: string, wens: Bladwens): Page<typeof besluiten> => {
      const { vastgelegdOp: op, versie: id } = besluiten;
      const where = eq(besluiten.casus, casus);
      return pageOfList(context, { table: besluiten, lijst: 'Casus.besluiten', op, id, where }, wens);
    },
    /** What has to be done first stands first. */
    acties: (casus: string, { status = null, ...wens }: Actiewens): Page<typeof acties> => {
      const { deadline: op, id } = acties;
      const where = and(eq(acties.casus, casus), status === null ? undefined : eq(acties.actieStatus, status));
      const list = { table: acties, lijst: 'Casus.acties', op, id, where, volgorde: 'OUDSTE_EERST' } as const;
      return pageOfList(context, { ...list, keuze: JSON.stringify([status]) }, wens);
    },
    /** The latest first. */
    overleggen: (casus: string, wens: Bladwens): Page<typeof overleggen> => {
      const { datum: op, id } = overleggen;
      const where = eq(overleggen.casus, casus);
      return pageOfList(context, { table: overleggen, lijst: 'Casus.overleggen', op, id, where }, wens);
    },
    /** The latest first. */
    knelpunten: (casus: string, wens: Bladwens): Page<typeof knelpunten> => {
      const { sinds: op, id } = knelpunten;
      const where = eq(knelpunten.casus, casus);
      return pageOfList(context, { table: knelpunten, lijst: 'Casus.knelpunten', op, id, where }, wens);
    },
    /** The latest first. */
    scenarios: (casus: string, wens: Bladwens): Page<typeof scenarios> => {
      const { vastgesteldOp: op, id } = scenarios;
      const where = eq(scenarios.casus, casus);
      return pageOfList(context, { table: scenarios, lijst: 'Casus.scenarios', op, id, where }, wens);
    },
  };
}
