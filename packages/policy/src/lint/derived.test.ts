import { describe, expect, it } from 'vitest';
import { bevindingen, bind, metSupergraph, politie } from '../../test/lint-fixture.ts';
import { afleiding } from './derived.ts';

const vind = (sdl: string) => bevindingen(afleiding, politie(sdl));
const WIJD = '["ZVH-UITVRAAG", "ZVH-UITVOERING"]';

describe('attack 6, 7: what a field reads', () => {
  it('exists and is protected', () => {
    expect(vind(`type A { x: Int ${bind('POLITIE_MUTATIE', ', afgeleidVan: ["A.weg"]')} }`)).toEqual([
      'A.x leest A.weg, dat niet bestaat of geen @doelbinding heeft',
    ]);
    expect(vind(`type A { x(y: Int @leest(velden: ["A.weg"])): Int ${bind()} }`)).toEqual([
      'A.x(y:) leest A.weg, dat niet bestaat of geen @doelbinding heeft',
    ]);
    expect(vind('enum E { OP @leest(velden: ["A.weg"]) }')).toHaveLength(1);
  });

  it('has no narrower ceiling than its reader, over a chain of any length', () => {
    const afgeleid = (van: string, doelen: string) => bind('POLITIE_MUTATIE', `, afgeleidVan: ["${van}"]`, doelen);
    expect(vind(`type A { bron: Int ${bind()} x: Int ${afgeleid('A.bron', WIJD)} }`)).toEqual([
      'A.x is ruimer dan A.bron, dat het leest: ZVH-UITVOERING',
    ]);
    expect(
      vind(`type A { bron: Int ${bind()} m: Int ${afgeleid('A.bron', WIJD)} x: Int ${afgeleid('A.m', WIJD)} }`),
    ).toHaveLength(1);
    expect(
      vind(
        `type A { bron: Int ${bind()} x(y: Int @leest(velden: ["A.bron"])): Int ${bind('POLITIE_MUTATIE', '', WIJD)} }`,
      ),
    ).toEqual(['A.x(y:) is ruimer dan A.bron, dat het leest: ZVH-UITVOERING']);
  });

  it('does not come back to itself', () => {
    const kring = (van: string) => bind('POLITIE_MUTATIE', `, afgeleidVan: ["${van}"]`);
    expect(vind(`type A { x: Int ${kring('A.y')} y: Int ${kring('A.x')} }`)).toEqual([
      'A.x is via A.y van zichzelf afgeleid',
      'A.y is via A.x van zichzelf afgeleid',
    ]);
  });

  it('names what @requires fetches, because decisions follow only afgeleidVan', () => {
    const sdl = (rest: string) =>
      `type A { b: B ${bind()} x: Int @requires(fields: "b { c }") ${bind('POLITIE_MUTATIE', rest)} } type B { c: Int ${bind()} }`;
    expect(vind(sdl(', afgeleidVan: ["A.b"]'))).toEqual(['A.x haalt B.c op met @requires zonder het te noemen']);
    expect(vind(sdl(', afgeleidVan: ["A.b", "B.c"]'))).toEqual([]);
  });

  it('does not come through @fromContext', () => {
    const sdl = `type A { x(y: Int @fromContext(field: "$c { z }") @leest(velden: ["A.x"])): Int ${bind()} }`;
    expect(vind(sdl)).toEqual(['A.x(y:) gebruikt @fromContext']);
  });

  it('is named when @requires reaches it through a fragment, and no argument goes along', () => {
    const sdl = (set: string) =>
      `type A { b: B ${bind()} x: Int @requires(fields: "${set}") ${bind('POLITIE_MUTATIE', ', afgeleidVan: ["A.b"]')} }
       interface B { c: Int } type C implements B { c: Int ${bind()} }`;
    expect(vind(sdl('b { ... on C { c } }'))).toEqual(['A.x haalt C.c op met @requires zonder het te noemen']);
    expect(vind(sdl('b(y: 1)'))).toEqual(['A.x geeft in @requires een argument mee']);
    expect(vind(sdl('b {'))).toEqual(['A.x heeft een onleesbare @requires']);
  });

  it('is found in a supergraph too, which has @join__field for @requires and @fromContext', () => {
    const samen = (route: string) =>
      `type A { y: Int ${bind()} x: Int @join__field(graph: POLITIE, ${route}) ${bind()} }`;
    const vindSamen = (route: string) => bevindingen(afleiding, metSupergraph('scalar D', samen(route)));
    expect(vindSamen('requires: "y"')).toEqual(['A.x haalt A.y op met @requires zonder het te noemen']);
    expect(vindSamen('contextArguments: [{ context: "c", name: "z", type: "Int", selection: "{ y }" }]')).toEqual([
      'A.x(z:) gebruikt @fromContext',
    ]);
  });

  it('has no narrower ceiling than the field that takes an input or ordering which reads it', () => {
    const sdl = `type A { bron: Int ${bind()} x(f: F @leest(velden: ["A.x"])): Int ${bind('POLITIE_MUTATIE', '', WIJD)} }
      input F { g: G @leest(velden: ["A.x"]) } input G { y: Int @leest(velden: ["A.bron"]) }`;
    expect(vind(sdl)).toEqual(['A.x(f:) is ruimer dan A.bron, dat het leest: ZVH-UITVOERING']);
  });
});
