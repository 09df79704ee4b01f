import { readFileSync } from 'node:fs';
import { leesAnnotaties } from '@ketenhub/policy';
import { BRONNEN } from '@ketenhub/vocabulary';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { canaryOf } from './canary.ts';

const released = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');

const SDL = `
enum join__Graph { CASUS @join__graph(name: "casus", url: "") POLITIE @join__graph(name: "politie", url: "") }
type Betrokkene @join__type(graph: CASUS, key: "id") @join__type(graph: POLITIE, key: "id") {
  id: ID! @sleutelveld
  naam: String @join__field(graph: CASUS) @doelbinding(categorie: "A", bron: "zvh", doelen: ["ZVH-AANMELDING"])
  politie: Beeld @join__field(graph: POLITIE) @doelbinding(categorie: "DOMEINOBJECT", bron: "politie", doelen: ["ZVH-TRIAGE"])
}
type Beeld @join__type(graph: POLITIE) {
  op(dag: String!): String @doelbinding(categorie: "B", bron: "politie", doelen: ["ZVH-TRIAGE"])
  stand: String @doelbinding(categorie: "B", bron: "politie", doelen: ["ZVH-AANMELDING", "ZVH-TRIAGE"])
}`;

const canary = (bron: 'casus' | 'politie', sdl = SDL) => canaryOf(parse(sdl), leesAnnotaties(sdl), bron);

describe('the canary field of a source', () => {
  it('is the nearest leaf that the source itself answers, asked of nobody, for a purpose outside its ceiling', () => {
    expect(canary('politie')).toEqual({
      bron: 'politie',
      veld: 'Beeld.stand',
      doel: 'ZVH-UITVRAAG',
      query:
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Betrokkene { politie { stand } } } }',
      variables: { representations: [{ __typename: 'Betrokkene', id: 'urn:ketenhub:toelatingsproef' }] },
    });
    expect(canary('casus')).toMatchObject({ veld: 'Betrokkene.naam', doel: 'ZVH-TRIAGE' });
  });

  it.each([
    ['is not in the supergraph', 'name: "politie"', 'name: "elders"'],
    [
      'resolves no entities',
      '@join__type(graph: POLITIE, key: "id")',
      '@join__type(graph: POLITIE, key: "id", resolvable: false)',
    ],
    [
      'only takes the field from elsewhere',
      'politie: Beeld @join__field(graph: POLITIE)',
      'politie: Beeld @join__field(graph: POLITIE, external: true)',
    ],
    [
      'puts no ceiling on it',
      '@doelbinding(categorie: "B", bron: "politie", doelen: ["ZVH-AANMELDING", "ZVH-TRIAGE"])',
      '',
    ],
  ])('is not there for a source that %s', (_, from, to) => {
    expect(SDL).toContain(from);
    expect(canary('politie', SDL.replace(from, to))).toBeNull();
  });

  it.each(BRONNEN)('%s has one in the released supergraph, of its own and outside its purposes', (bron) => {
    const annotaties = leesAnnotaties(released);
    const found = canaryOf(parse(released), annotaties, bron);
    const toepassingen = annotaties.get(found?.veld ?? '')?.toepassingen ?? [];
    expect(toepassingen.some(({ doelen }) => !doelen.includes(found?.doel ?? ''))).toBe(true);
    const schema = buildSchema(
      `${released}\nscalar _Any union _Entity = Betrokkene extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
      { assumeValidSDL: true },
    );
    expect(validate(schema, parse(found?.query ?? ''))).toEqual([]);
  });
});
