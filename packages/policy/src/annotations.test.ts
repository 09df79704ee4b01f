import { describe, expect, it } from 'vitest';
import { annotaties } from '../test/protocol.ts';
import { leesAnnotaties } from './annotations.ts';

describe('leesAnnotaties', () => {
  it('reads a field of the supergraph: category, owner, ceiling, arguments', () => {
    const mutaties = annotaties.get('PolitieBeeld.mutaties');
    expect(mutaties?.toepassingen).toMatchObject([
      { categorie: 'POLITIE_MUTATIE', bron: 'politie', rij: 'BETROKKENE_IN_CASUS' },
    ]);
    expect(mutaties?.leest.get('soort')).toEqual(['PolitieMutatie.soort']);
    expect(annotaties.get('PolitieMutatieVolgorde.OUDSTE_EERST')?.leestZelf).toEqual(['PolitieMutatie.datum']);
    expect(annotaties.get('Betrokkene.id')).toMatchObject({ sleutelveld: true, toepassingen: [] });
    expect(annotaties.get('PolitieBeeld.laatsteContact')?.toepassingen[0]?.afgeleidVan).toEqual([
      'PolitieMutatie.datum',
    ]);
  });

  it('knows which field leads to persons', () => {
    expect(annotaties.get('Casus.betrokkenen')?.naarPersonen).toBe(true);
    expect(annotaties.get('Casus.acties')?.naarPersonen).toBe(false);
  });

  it('keeps every application of a repeated directive (attack 4)', () => {
    const sdl =
      'type A { x: Int @doelbinding(categorie: "P", bron: "om", doelen: ["D"]) @doelbinding(categorie: "Q", bron: "om", doelen: ["D"]) }';
    expect(
      leesAnnotaties(sdl)
        .get('A.x')
        ?.toepassingen.map(({ categorie }) => categorie),
    ).toEqual(['P', 'Q']);
  });

  it('gives an interface field the requirements of all implementers, never its own (attack 8, 9)', () => {
    const veld = (categorie: string) => `x: Int @doelbinding(categorie: "${categorie}", bron: "om", doelen: ["D"])`;
    const gelezen = leesAnnotaties(
      `interface I { ${veld('RUIM')} } type A implements I { ${veld('P')} } type B implements I { ${veld('Q')} }`,
    );
    expect(gelezen.get('I.x')?.toepassingen.map(({ categorie }) => categorie)).toEqual(['P', 'Q']);
    const half = leesAnnotaties(
      `interface I { x: Int } type A implements I { ${veld('P')} } type B implements I { x: Int }`,
    );
    expect(half.get('I.x')).toBeUndefined();
  });

  it('does not recognise a renamed directive (attack 5)', () => {
    expect(
      leesAnnotaties('type A { x: Int @db(categorie: "P", bron: "om", doelen: ["D"]) }').get('A.x')?.toepassingen,
    ).toEqual([]);
  });
});
