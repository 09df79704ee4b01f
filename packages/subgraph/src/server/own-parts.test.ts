import { leesAnnotaties } from '@ketenhub/policy';
import { describe, expect, it } from 'vitest';
import { ownParts } from './own-parts.ts';

const field = (naam: string, categorie: string, bron: string): string =>
  `${naam}: String @doelbinding(categorie: "${categorie}", bron: "${bron}", doelen: ["ZVH-CASUSOVERLEG"])`;
const annotaties = leesAnnotaties(`
  type Betrokkene { ${field('justitie', 'DOMEINOBJECT', 'om')} }
  type OmBeeld { ${field('stand', 'OM_STAND', 'om')} ${field('zaken', 'OM_STRAFZAAK', 'om')} }
  type DjiBeeld { ${field('stand', 'DJI_STAND', 'dji')} }`);
const parts = (...asked: string[]) => ownParts(annotaties, ['om', 'reclassering', 'dji'], asked);
const organisations = (...asked: string[]) => parts(...asked).map(({ organisatie }) => organisatie);

describe('the organisations that share a source', () => {
  it('have a part in a request when their own data is asked, and only then', () => {
    expect(organisations('OmBeeld.stand', 'DjiBeeld.stand')).toEqual(['om', 'dji']);
    expect(organisations('Betrokkene.justitie', 'DjiBeeld.stand')).toEqual(['dji']);
  });

  it('find in it their own fields and the structure around them, nothing of one another', () => {
    const asked = ['Betrokkene.justitie', 'OmBeeld.stand', 'OmBeeld.zaken', 'DjiBeeld.stand'];
    expect(parts(...asked).map((part) => part.of(asked))).toEqual([
      ['Betrokkene.justitie', 'OmBeeld.stand', 'OmBeeld.zaken'],
      ['Betrokkene.justitie', 'DjiBeeld.stand'],
    ]);
  });

  it('are all meant where nothing is asked that one of them owns: no request goes without a record', () => {
    expect(organisations()).toEqual(['om', 'reclassering', 'dji']);
    expect(organisations('Betrokkene.justitie', 'Onbekend.veld')).toEqual(['om', 'reclassering', 'dji']);
    expect(parts('Onbekend.veld')[1]?.of(['Onbekend.veld'])).toEqual(['Onbekend.veld']);
  });
});
