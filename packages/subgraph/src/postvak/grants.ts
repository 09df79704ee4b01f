import type { Grant } from '@ketenhub/database';
import { getTableName } from 'drizzle-orm';
import type { SubgraphSettings } from '../settings.ts';
import type { SubgraphDefinition } from '../subgraph-definition.ts';

/** The organisations of this process that answer by hand. */
export function handOrganisaties<Sources>(
  { organisaties }: Pick<SubgraphDefinition<Sources>, 'organisaties'>,
  { metDeHand }: Pick<SubgraphSettings, 'metDeHand'>,
) {
  return organisaties.filter((code) => metDeHand.includes(code));
}

/**
 * Only a process in which somebody answers by hand may write records at all, and then only such answers, about a person who stands for
 * a handle and has no BSN: the tables' own policies see to it. With the setting off the database refuses.
 */
export function handGrants<Sources>(
  definition: Pick<SubgraphDefinition<Sources>, 'organisaties' | 'antwoordvormen'>,
  settings: Pick<SubgraphSettings, 'metDeHand'>,
): Grant[] {
  if (handOrganisaties(definition, settings).length === 0) return [];
  const tables = new Set((definition.antwoordvormen ?? []).map(({ tabel }) => getTableName(tabel)));
  return [
    { table: 'personen', privileges: ['INSERT'], columns: ['organisatie', 'van_handvat'] },
    ...[...tables].map((table): Grant => ({ table, privileges: ['INSERT'] })),
  ];
}
