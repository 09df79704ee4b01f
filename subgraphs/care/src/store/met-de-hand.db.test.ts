import { describeHandGuarantees } from '@ketenhub/subgraph/testing/hand-guarantees.ts';
import { care } from '../definition.ts';

describeHandGuarantees(care, async (owner, { id }) => {
  await owner.query(
    `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door, voorschrift)
     select persoon_id, organisatie, subcategorie, 'WETTELIJKE_PLICHT', casus, '2000-01-01', 'staat in het eigen dossier', 'arts', 'Wmo 5.2.6'
     from handmatige_vragen where id = $1`,
    [id],
  );
});
