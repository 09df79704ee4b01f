import { persoonVanHandvat } from '@ketenhub/subgraph';
import { describeHandGuarantees } from '@ketenhub/subgraph/testing/hand-guarantees.ts';
import { care } from '../definition.ts';

describeHandGuarantees(care, async (owner, { organisatie, betrokkene, subcategorie, casus }) => {
  await owner.query(
    `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering)
     values ($1, $2, $3, 'WETTELIJKE_PLICHT', $4, '2000-01-01', 'staat in het eigen dossier')`,
    [persoonVanHandvat(organisatie, betrokkene), organisatie, subcategorie, casus],
  );
});
