import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { annotaties, beleid, beleidMet, casusIn, vraag } from '../../test/protocol.ts';
import { type GelogdeBeslissing, leesGelogdeBeslissing } from './gelogde-beslissing.ts';
import { herspeel } from './herspeel.ts';

const nu = { beleid, annotaties };
const { doel, rol, klasse, organisatie } = vraag('POLITIE_MUTATIE');
const gelogd: GelogdeBeslissing = {
  trace: 'a'.repeat(32),
  op: '2026-11-18T09:00:00.000Z',
  vraag: { doel, rol, klasse, organisatie },
  beleid: beleid.digest,
  velden: ['PolitieBeeld.mutaties', 'PolitieBeeld.hgMeldingen', 'BrpVerblijfplaats.adresregel1'],
  casus: { ...casusIn('UITVRAAG'), soorten: ['HOOFDPERSOON', 'DIRECTE_KRING'] },
};
const zonder = (subcategorie: string) => ({
  annotaties,
  beleid: beleidMet({ regels: beleid.regels.filter((regel) => !regel.subcategorie.includes(subcategorie)) }),
});

describe('a logged decision, decided anew under another version', () => {
  it('does not change when nothing that it asked for changed', () => {
    expect(herspeel(gelogd, nu, nu)).toEqual([]);
    expect(herspeel(gelogd, nu, zonder('OM_STRAFZAAK'))).toEqual([]);
  });

  it('names what it would see no more, and the other way round what it would see', () => {
    expect(herspeel(gelogd, nu, zonder('BRP_ADRES'))).toEqual([
      { veld: 'BrpVerblijfplaats.adresregel1', richting: 'SLUIT', betrokkeneSoorten: ['HOOFDPERSOON'] },
    ]);
    expect(herspeel(gelogd, zonder('BRP_ADRES'), nu)).toEqual([
      { veld: 'BrpVerblijfplaats.adresregel1', richting: 'OPENT', betrokkeneSoorten: ['HOOFDPERSOON'] },
    ]);
  });

  it('names no kind of betrokkene where it differs for all there are in the casus', () => {
    const alleen = { ...gelogd, casus: { ...casusIn('UITVRAAG'), soorten: ['HOOFDPERSOON'] } };
    expect(herspeel(alleen, nu, zonder('BRP_ADRES'))).toEqual([
      { veld: 'BrpVerblijfplaats.adresregel1', richting: 'SLUIT', betrokkeneSoorten: [] },
    ]);
  });

  it('follows the facts of that day: before the doelbesluit the same change changes nothing', () => {
    const eerder = {
      ...gelogd,
      casus: { ...casusIn('UITVRAAG', { doelbesluit: false, aanmelder: OIN.politie }), soorten: ['HOOFDPERSOON'] },
    };
    expect(herspeel(eerder, nu, zonder('BRP_ADRES'))).toEqual([]);
  });

  it('opens nothing for a field, a doel or a role that the version does not know', () => {
    expect(herspeel({ ...gelogd, velden: ['Verzonnen.veld'] }, nu, zonder('BRP_ADRES'))).toEqual([]);
    expect(herspeel({ ...gelogd, vraag: { ...gelogd.vraag, rol: 'KONING' } }, nu, zonder('BRP_ADRES'))).toEqual([]);
  });

  it('is read from the log with every field that was decided, and not at all without the facts that it rested on', () => {
    const { velden, casus, ...rest } = gelogd;
    const [eerste = '', ...overige] = velden;
    const regel = { ...rest, antwoord: { toegestaan: [eerste], afgeschermd: overige.map((veld) => ({ veld })) } };
    expect(leesGelogdeBeslissing({ ...regel, feiten: casus })).toEqual(gelogd);
    expect(leesGelogdeBeslissing({ ...regel, feiten: { fase: null } })).toEqual({ ...gelogd, casus: null });
    expect(leesGelogdeBeslissing({ ...regel, feiten: { fase: 'UITVRAAG' } })).toBeNull();
    expect(leesGelogdeBeslissing('onzin')).toBeNull();
  });
});
