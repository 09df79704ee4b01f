import { answeredHere, answerRules, linkedRows, notRefused } from '@ketenhub/subgraph/tables';
import type { Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { check, index, type PgColumn, pgPolicy } from 'drizzle-orm/pg-core';

/** The secret-bound subcategorieen of this source and the organisation whose secret each is. */
export const SECRET_OWNERS = {
  GGZ_BETROKKENHEID: 'ggz',
  GGZ_KADER: 'ggz',
  GGZ_BEHANDELSTATUS: 'ggz',
  LVB_INDICATIE: 'ggz',
  VERSLAVINGSZORG_BETROKKENHEID: 'verslavingszorg',
  VT_MELDING: 'veilig-thuis',
  VT_ONDERZOEK: 'veilig-thuis',
  VT_VEILIGHEIDSAFSPRAAK: 'veilig-thuis',
  GI_MAATREGEL: 'gi',
  OGGZ_BEMOEIZORG: 'ggd',
  ZORG_WONEN: 'wonen',
} as const satisfies Record<string, Organisatie>;

export type SecretSubcategorie = keyof typeof SECRET_OWNERS;

export const SECRET_SUBCATEGORIEEN = Object.keys(SECRET_OWNERS) as [SecretSubcategorie, ...SecretSubcategorie[]];

/**
 * A gate of this person, organisation and subcategorie that is open today for the casus of the token: the row policy of
 * `grondslagen` leaves no other.
 */
function openGate(table: string, subcategorie: SecretSubcategorie) {
  return sql.raw(
    `exists (select 1 from grondslagen g where g.persoon_id = "${table}"."persoon_id" and g.organisatie = "${table}"."bron"` +
      ` and g.subcategorie = '${subcategorie}')`,
  );
}

/**
 * Index, owner and row policy of a record under beroepsgeheim: besides the link of the person there must be an open gate
 * for exactly this subcategorie (WGS 2.29(2); R05). It stands in the table itself, so that no query can forget it. `sorted`:
 * whose record it is and, of a table that is handed out by the page, the day that its pages are sorted on.
 */
export function secretRules(name: string, subcategorie: SecretSubcategorie, ...sorted: [PgColumn, ...PgColumn[]]) {
  return [
    index(`${name}_persoon`).on(...sorted),
    check(`${name}_bron`, sql.raw(`bron = '${SECRET_OWNERS[subcategorie]}'`)),
    pgPolicy(`${name}_lezen`, {
      for: 'select',
      to: 'public',
      using: sql`${linkedRows(name)} and ${answeredHere(name)} and ${notRefused(name, subcategorie)} and ${openGate(name, subcategorie)}`,
    }),
    ...answerRules(name, sorted[0]),
  ];
}
