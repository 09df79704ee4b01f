import { describeSourceGuarantees } from '@ketenhub/subgraph/testing/source-guarantees.ts';
import { care } from '../definition.ts';
import { SECRET_OWNERS } from './secret-rules.ts';

describeSourceGuarantees(care, async (owner, { id, organisatie, casus }) => {
  for (const [subcategorie, bron] of Object.entries(SECRET_OWNERS))
    if (bron === organisatie)
      await owner.query(
        `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door, voorschrift)
         values ($1, $2, $3, 'WETTELIJKE_PLICHT', $4, '2026-01-01', 'test', 'arts', 'Wmo 5.2.6')`,
        [id, organisatie, subcategorie, casus],
      );
});
