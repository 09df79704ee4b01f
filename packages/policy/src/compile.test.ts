import { describe, expect, it } from 'vitest';
import { beleid } from '../test/protocol.ts';
import { leesBeleid } from './beleid.ts';
import { compileerBeleid } from './compile.ts';
import type { BeleidBron } from './herkomst.ts';

const { versie, doelen, subcategorieen, regels, verboden, deelnemers } = beleid;
const basis: readonly BeleidBron[] = [
  { bestand: 'doelen.yaml', inhoud: { versie, doelen } },
  { bestand: 'subcategorieen.yaml', inhoud: { subcategorieen } },
  { bestand: 'deelnemers.yaml', inhoud: { deelnemers } },
  { bestand: 'verboden.yaml', inhoud: { verboden } },
  { bestand: 'regels/alle.yaml', inhoud: { regels } },
];

/** The mistakes that the compiler finds when one more rule, like POL-01, is in a file of its own. */
function fouten(anders: object): readonly string[] {
  const pol01 = regels.find(({ id }) => id === 'POL-01');
  const uitkomst = compileerBeleid([
    ...basis,
    { bestand: 'regels/proef.yaml', inhoud: { regels: [{ ...pol01, id: 'PROEF-01', ...anders }] } },
  ]);
  return 'fouten' in uitkomst ? uitkomst.fouten : [];
}

describe('attack 19: a name that does not exist is an error with its file and place, never a rule that matches nothing', () => {
  it.each([
    [
      'subcategorie',
      { subcategorie: ['POLITIE_MUTATEI'] },
      /proef\.yaml: PROEF-01: subcategorie POLITIE_MUTATEI bestaat niet/,
    ],
    ['rol', { wie: [{ rol: 'PROCESREGISEUR' }] }, /proef\.yaml: regels\[0\] \(PROEF-01\)\.wie\[0\]\.rol: /],
    ['fase', { fase: ['UITVRAG'] }, /proef\.yaml: regels\[0\] \(PROEF-01\)\.fase\[0\]: /],
    ['doel', { doel: ['ZVH-UITVRAG'] }, /proef\.yaml: regels\[0\] \(PROEF-01\)\.doel\[0\]: /],
    ['voorwaarde', { mits: ['BRON_IS_VRAGER'] }, /proef\.yaml: regels\[0\] \(PROEF-01\)\.mits\[0\]: /],
    ['key', { rollen: ['PROCESREGISSEUR'] }, /proef\.yaml: regels\[0\] \(PROEF-01\)\.rollen: /],
    ['missing noodzaak', { noodzaak: '' }, /proef\.yaml: regels\[0\] \(PROEF-01\)\.noodzaak: mag niet leeg zijn/],
  ])('%s', (_naam, anders, melding) => {
    expect(fouten(anders)).toEqual([expect.stringMatching(melding)]);
  });

  it('organisation', () => {
    const bron = {
      bestand: 'deelnemers.yaml',
      inhoud: { deelnemers: deelnemers.map((een) => (een.code === 'om' ? { ...een, code: 'omm' } : een)) },
    };
    const uitkomst = compileerBeleid([...basis.filter(({ bestand }) => bestand !== 'deelnemers.yaml'), bron]);
    expect(uitkomst).toMatchObject({
      fouten: [expect.stringMatching(/deelnemers\.yaml: deelnemers\[2\] \(omm\)\.code: /)],
    });
  });
});

describe('a rule that can never hold is refused', () => {
  it.each([
    [
      'a phase that belongs to none of its purposes',
      { fase: ['UITVRAAG', 'TRIAGE'] },
      /fase TRIAGE hoort bij geen van de doelen/,
    ],
    [
      'ADR 0003: an evaluation opened by listing two phases',
      { doel: ['ZVH-CASUSOVERLEG'], fase: ['CASUSOVERLEG', 'UITVOERING'] },
      /fase UITVOERING hoort bij geen/,
    ],
    [
      'a role that cannot claim the purpose',
      { wie: [{ rol: 'MANAGER' }] },
      /rol MANAGER kan doel ZVH-UITVRAAG niet kiezen/,
    ],
    [
      'R05: professional secrecy before the uitvraag',
      { subcategorie: ['GGZ_KADER'], doel: ['ZVH-TRIAGE'], fase: ['TRIAGE'] },
      /GGZ_KADER is geheim/,
    ],
    [
      'R15: professional secrecy that may be passed on',
      { subcategorie: ['GGZ_KADER'], doorverstrekking: 'MET_INSTEMMING' },
      /GGZ_KADER is geheim en kan niet worden doorverstrekt/,
    ],
    [
      'R22: a decision for a private deelnemer',
      { subcategorie: ['CASUS_PROCES'], betrokkeneSoort: [], wie: [{ rol: 'PROFESSIONAL', klasse: 'PRIVAAT' }] },
      /kan niet voor PRIVAAT/,
    ],
    ['a stand, which follows by itself', { subcategorie: ['POLITIE_STAND'] }, /POLITIE_STAND volgt vanzelf/],
    ['a person where the casus is meant', { subcategorie: ['CASUS_KERN'] }, /betrokkeneSoort past niet bij CASUS_KERN/],
    ['an id that exists', { id: 'POL-01' }, /POL-01: staat er meer dan een keer/],
  ])('%s', (_naam, anders, melding) => {
    expect(fouten(anders).join('\n')).toMatch(melding);
  });
});

describe('R07 and R08: the register of deelnemers cannot move a category to another supplier', () => {
  it.each([
    ['POLITIE_MUTATIE', 'politie', 'categorie POLITIE_8_13 is alleen van politie'],
    ['OM_TENUITVOERLEGGING', 'om', 'categorie JUSTITIEEL_STRAFVORDERLIJK is alleen van om'],
  ])('%s', (subcategorie, eigenaar, melding) => {
    const verplaatst = deelnemers.map((een) => ({
      ...een,
      subcategorieen:
        een.code === 'dji'
          ? [...een.subcategorieen, subcategorie]
          : een.subcategorieen.filter((code) => een.code !== eigenaar || code !== subcategorie),
    }));
    const bron = { bestand: 'deelnemers.yaml', inhoud: { deelnemers: verplaatst } };
    const uitkomst = compileerBeleid([...basis.filter(({ bestand }) => bestand !== 'deelnemers.yaml'), bron]);
    expect(JSON.stringify(uitkomst)).toContain(melding);
  });

  it('R07: a category outside the list of WGS 2.30(1) does not compile', () => {
    const bron = {
      bestand: 'extra.yaml',
      inhoud: { subcategorieen: [{ code: 'POLITIE_CIE', naam: 'CIE', categorie: 'POLITIE_12' }] },
    };
    expect(compileerBeleid([...basis, bron])).toMatchObject({
      fouten: [expect.stringMatching(/extra\.yaml: .*POLITIE_CIE.*categorie: /)],
    });
  });
});

describe('a compiled bundle', () => {
  it('does not depend on the order of the files', () => {
    expect(compileerBeleid([...basis].reverse())).toEqual(compileerBeleid(basis));
  });

  it('is frozen: nobody can widen it after it was checked', () => {
    const gelezen = leesBeleid(structuredClone(beleid));
    expect(Object.isFrozen(gelezen.regels[0]?.wie)).toBe(true);
  });

  it('attack 17: is refused when it holds a word that this version does not know', () => {
    const nieuw = { ...beleid, doelen: [...doelen, { ...doelen[0], code: 'ZVH-NIEUW' }] };
    expect(() => leesBeleid(nieuw)).toThrow(/doelen\[17\]\.code/);
  });
});
