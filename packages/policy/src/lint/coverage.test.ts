import { describe, expect, it } from 'vitest';
import { bevindingen, bind, metSupergraph, politie } from '../../test/lint-fixture.ts';
import { dekking } from './coverage.ts';

const vind = (sdl: string) => bevindingen(dekking, politie(sdl));

describe('attack 1, 10, 15: everything that a question can name is annotated', () => {
  it('finds a field without @doelbinding, also in an extension and in the supergraph', () => {
    expect(vind('type A { x: Int }')).toEqual(['A.x heeft geen @doelbinding']);
    expect(vind(`type A { y: Int ${bind()} } extend type A { x: Int }`)).toEqual(['A.x heeft geen @doelbinding']);
    expect(bevindingen(dekking, metSupergraph(`type A { x: Int ${bind()} }`, 'type A { x: Int }'))).toHaveLength(1);
  });

  it('finds an argument and an input field without @leest', () => {
    expect(vind(`type A { x(y: Int): Int ${bind()} }`)).toEqual(['A.x(y:) heeft geen @leest']);
    expect(vind(`type A { x(y: Int @leest(velden: [])): Int ${bind()} }`)).toEqual(['A.x(y:) heeft geen @leest']);
    expect(vind('input I { y: Int }')).toEqual(['I.y heeft geen @leest']);
  });

  it('finds a value of an ordering without @leest, also in an extension and when the enum is an answer elsewhere', () => {
    const vraag = `type A { x(o: Orde @leest(velden: ["A.x"])): Int ${bind()} }`;
    expect(vind(`${vraag} enum Orde { OP @leest(velden: ["A.x"]) AF }`)).toEqual([
      'Orde.AF stuurt een vraag en heeft geen @leest',
    ]);
    expect(vind(`${vraag} enum Orde { OP } type B { o: Orde ${bind()} }`)).toEqual([
      'Orde.OP stuurt een vraag en heeft geen @leest',
    ]);
    expect(vind(`${vraag} enum Orde { OP @leest(velden: ["A.x"]) } extend enum Orde { AF }`)).toHaveLength(1);
  });

  it('a value of an enum that only filters on a field of that enum needs none: its argument names the field', () => {
    const filter = `type A { s: Soort ${bind()} x(s: Soort @leest(velden: ["A.s"])): Int ${bind()} } enum Soort { EEN }`;
    expect(vind(filter)).toEqual([]);
  });

  it('finds a type that passes for machinery of the federation by its name', () => {
    expect(vind('type join__Geheim { bsn: String }')).toEqual([
      'join__Geheim heeft __ in de naam, als een type van de federatie zelf',
    ]);
  });

  it('finds an @external copy that this subgraph answers itself through @provides', () => {
    const sdl = `type A { b: B @provides(fields: "x") ${bind()} } type B { x: Int @external y: Int @external }`;
    expect(vind(sdl)).toEqual(['B.x heeft geen @doelbinding']);
  });

  it('attack 11: finds a field that @override moved to an owner who did not annotate it', () => {
    const moved = 'type A @key(fields: "id") { id: ID! @sleutelveld x: Int @override(from: "justitie") }';
    const annotated = `type A { x: Int ${bind()} }`;
    expect(bevindingen(dekking, metSupergraph(moved, annotated))).toEqual(['A.x heeft geen @doelbinding']);
  });

  it('attack 12: finds an owner’s field that only an @external copy elsewhere annotates', () => {
    const copy = politie(`type A { x: Int @external ${bind()} }`);
    const owner = politie('type A { x: Int }');
    const both = { ...copy, subgraphs: [...copy.subgraphs, ...owner.subgraphs] };
    expect(bevindingen(dekking, both)).toEqual(['A.x heeft geen @doelbinding']);
  });

  it('accepts a handle, an @external copy and the machinery of the supergraph', () => {
    expect(vind('type A @key(fields: "id") { id: ID! @sleutelveld x: Int @external }')).toEqual([]);
    expect(bevindingen(dekking, metSupergraph('scalar D', 'input join__ContextArgument { name: String! }'))).toEqual(
      [],
    );
  });

  it('says in one line which file, which coordinate and how to mend it', () => {
    expect(dekking(politie('type A { x: Int }'))).toEqual([
      {
        regel: 'dekking',
        bestand: 'police.graphql',
        coordinate: 'A.x',
        fout: 'heeft geen @doelbinding',
        herstel: 'zet er @doelbinding(categorie, bron, doelen) op, of @sleutelveld als het een handvat is',
      },
    ]);
  });
});
