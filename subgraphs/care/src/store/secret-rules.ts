import { linkedRows } from '@ketenhub/subgraph/tables';
import type { Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { check, index, type PgColumn, pgPolicy } from 'drizzle-orm/pg-core';

/** The secret-bound subcategorieen of this source and the organisation whose secret each is. */
export const SECRET_OWNERS = {
  GGZ_BETROKKENHEID: 'ggz',
  GGZ_KADER: 'ggz',
  GGZ_BEHANDELSTATUS: 'ggz',
  VERSLAVINGSZORG_BETROKKENHEID: 'verslavingszorg',
  VT_MELDING: 'veilig-thuis',
  VT_VEILIGHEIDSAFSPRAAK: 'veilig-thuis',
  ZORG_WONEN: 'wonen',
} as const satisfies Record<string, Organisatie>;

export type SecretSubcategorie = keyof typeof SECRET_OWNERS;

export const SECRET_SUBCATEGORIEEN = Object.keys(SECRET_OWNERS) as [SecretSubcategorie, ...SecretSubcategorie[]];

const TODAY = "(now() at time zone 'Europe/Amsterdam')::date";

/**
 * A gate of this person, organisation and subcategorie that is open today for the casus of the token. A withdrawal closes
 * it at once, whatever day stands beside it (R06).
 */
function openGate(table: string, subcategorie: SecretSubcategorie) {
  return sql.raw(
    `exists (select 1 from grondslagen g where g.persoon_id = "${table}"."persoon_id" and g.organisatie = "${table}"."bron"` +
      ` and g.subcategorie = '${subcategorie}' and g.casus = current_setting('ketenhub.casus', true)` +
      ` and g.vanaf <= ${TODAY} and (g.tot is null or ${TODAY} < g.tot) and g.ingetrokken_op is null)`,
  );
}

/**
 * Index, owner and row policy of a record under beroepsgeheim: besides the link of the person there must be an open gate
 * for exactly this subcategorie (WGS 2.29(2); R05). It stands in the table itself, so that no query can forget it.
 */
export function secretRules(name: string, subcategorie: SecretSubcategorie, persoonId: PgColumn) {
  return [
    index(`${name}_persoon`).on(persoonId),
    check(`${name}_bron`, sql.raw(`bron = '${SECRET_OWNERS[subcategorie]}'`)),
    pgPolicy(`${name}_lezen`, {
      for: 'select',
      to: 'public',
      using: sql`${linkedRows(name)} and ${openGate(name, subcategorie)}`,
    }),
  ];
}
