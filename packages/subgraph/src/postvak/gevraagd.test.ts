import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { leesAnnotaties } from '@ketenhub/policy';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSdl } from '../server/start-subgraph.ts';
import { type Gevraagd, gevraagdeSubcategorieen } from './gevraagd.ts';

type Omgeving = Parameters<typeof gevraagdeSubcategorieen>[0];
const CODES = ['SD_UITKERING', 'SD_SCHULDEN', 'BRP_ADRES', 'OOV_HUISVERBOD', 'COLLEGE_STAND'];
const volwassene: Gevraagd = { soort: 'HOOFDPERSOON', thema: 'VOLWASSENEN', fase: 'UITVRAAG' };
let omgeving: Omgeving;
beforeAll(async () => {
  const annotaties = leesAnnotaties(readSdl('subgraphs/municipality/schema.graphql'));
  omgeving = { beleid: await readBeleid('schema/beleid.json'), annotaties };
});
const gevraagd = (change: Partial<Gevraagd> = {}, organisatie: 'college' | 'burgemeester' | 'politie' = 'college') =>
  gevraagdeSubcategorieen(omgeving, { organisatie, codes: CODES }, { ...volwassene, ...change });

describe('what an organisation is asked by hand', () => {
  it('is what the policy opens for somebody from the uitvraag on', () => {
    expect(gevraagd()).toEqual(expect.arrayContaining(['SD_UITKERING', 'SD_SCHULDEN', 'BRP_ADRES']));
  });

  it('is never what another organisation owns', () => {
    expect(gevraagd()).not.toContain('OOV_HUISVERBOD');
    expect(gevraagd({}, 'burgemeester')).toEqual(['OOV_HUISVERBOD']);
    expect(gevraagd({}, 'politie')).toEqual([]);
  });

  it.each(['AANMELDING', 'TRIAGE', 'AFGESLOTEN'] as const)('R02, R17: is nothing in the fase %s', (fase) => {
    expect(gevraagd({ fase })).toEqual([]);
  });

  it('is not what no rule opens: nobody types what nobody may see (AVG 5(1)(c))', () => {
    const regels = omgeving.beleid.regels.filter(({ subcategorie }) => !subcategorie.includes('SD_UITKERING'));
    const zonder = { ...omgeving, beleid: { ...omgeving.beleid, regels } };
    const wie = { organisatie: 'college', codes: CODES } as const;
    expect(gevraagdeSubcategorieen(zonder, wie, volwassene)).not.toContain('SD_UITKERING');
  });

  it('is less later in the casus, never more', () => {
    const fasen = ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'] as const;
    for (const [index, fase] of fasen.slice(1).entries())
      expect(gevraagd({ fase: fasen[index] as 'UITVRAAG' })).toEqual(expect.arrayContaining([...gevraagd({ fase })]));
  });
});
