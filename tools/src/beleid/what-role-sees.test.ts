import { type Annotaties, type Beleid, leesAnnotaties } from '@ketenhub/policy';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePolicy } from '../schema/compile-policy.ts';
import { readSubgraphs } from '../schema/subgraphs.ts';
import { type RoleQuestion, whatRoleSees } from './what-role-sees.ts';

let beleid: Beleid;
let annotaties: Annotaties;
beforeAll(async () => {
  beleid = await compilePolicy();
  annotaties = leesAnnotaties((await readSubgraphs()).map(({ sdl }) => sdl).join('\n'));
});

const QUESTION: RoleQuestion = {
  rol: 'PROCESREGISSEUR',
  klasse: 'SAMENWERKINGSVERBAND',
  doel: 'ZVH-CASUSOVERLEG',
  fase: 'CASUSOVERLEG',
  soort: 'HOOFDPERSOON',
  thema: 'VOLWASSENEN',
  aanmelder: 'politie',
  organisatie: null,
};

/** The two halves of the answer, as text. */
function ask(changed: Partial<RoleQuestion> = {}): { ziet: string; zietNiet: string } {
  const [ziet = '', zietNiet = ''] = whatRoleSees(beleid, annotaties, { ...QUESTION, ...changed })
    .join('\n')
    .split('Ziet niet:');
  return { ziet, zietNiet };
}

describe('"wat ziet X?", on the protocol alone (attack 132)', () => {
  it('names every field once: what is seen with its rule, what is not with one Dutch sentence', () => {
    const { ziet, zietNiet } = ask();
    expect(ziet).toContain('PolitieBeeld.mutaties');
    expect(ziet).toMatch(/POLITIE_MUTATIE \[regel POL-\d+\]/);
    expect(zietNiet).toContain('Betrokkene.burgerservicenummer');
    expect(zietNiet).toMatch(/alleen over de hoofdpersoon\./);
    const named = `${ziet}${zietNiet}`.match(/\b[A-Z]\w+\.[a-z]\w*/g) ?? [];
    expect(new Set(named).size).toBe(named.length);
  });

  it('follows the fase: before the doelbesluit of the partners only what the aanmelder may give', () => {
    const { ziet } = ask({ doel: 'ZVH-TRIAGE', fase: 'TRIAGE' });
    expect(ziet).not.toContain('PolitieBeeld.mutaties');
    expect(ziet).not.toContain('GgzBeeld.');
  });

  it('follows the organisation: the aanmelder sees its own data in the triage, another of its class does not', () => {
    const triage = { rol: 'PROFESSIONAL', klasse: 'OVERHEID', doel: 'ZVH-TRIAGE', fase: 'TRIAGE' };
    expect(ask({ ...triage, organisatie: 'politie' }).ziet).toContain('PolitieBeeld.mutaties');
    expect(ask(triage).ziet).not.toContain('PolitieBeeld.mutaties');
  });

  it('opens nothing with a doel that does not fit the fase, or without a fase', () => {
    expect(ask({ fase: 'TRIAGE' }).ziet).toContain('niets');
    expect(ask({ fase: null }).ziet).toContain('niets');
  });

  it('refuses a word that is not known, and says which are', () => {
    for (const changed of [{ rol: 'BUURMAN' }, { klasse: 'X' }, { doel: 'ZVH' }, { fase: 'X' }, { organisatie: 'ggz' }])
      expect(() => ask(changed)).toThrow('kies uit');
  });
});
