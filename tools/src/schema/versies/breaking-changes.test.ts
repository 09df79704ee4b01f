import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.ts';

const RELEASED = `schema @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
directive @link(url: String, for: link__Purpose) repeatable on SCHEMA
directive @join__type(graph: join__Graph!) repeatable on OBJECT
directive @doelbinding(doelen: [String!]!) repeatable on FIELD_DEFINITION
scalar join__FieldSet
enum link__Purpose { EXECUTION }
enum join__Graph { CASUS POLITIE }
interface Genaamd { naam: String }
type Query @join__type(graph: CASUS) { casus(nummer: String, fase: Fase): Casus zoek(vraag: Vraag): Uitkomst aantal: Int }
type Casus implements Genaamd @join__type(graph: CASUS) {
  naam: String @doelbinding(doelen: ["ZVH-TRIAGE", "ZVH-LIJST"])
  fase: Fase
  dagen: Int
}
type Melding { tekst: String }
union Uitkomst = Casus | Melding
input Vraag { tekst: String }
enum Fase { TRIAGE UITVRAAG }`;

const changed = (from: string, to: string) => {
  expect(RELEASED).toContain(from);
  return breakingChanges(RELEASED, RELEASED.replace(from, to)).map(({ soort, coordinaat }) => `${soort} ${coordinaat}`);
};

describe('what breaks against the released version', () => {
  it.each([
    ['a field that is gone', '  dagen: Int\n', '', 'FIELD_REMOVED Casus.dagen'],
    ['a field of another type', 'dagen: Int', 'dagen: String', 'FIELD_CHANGED_KIND Casus.dagen'],
    ['a field of an input that is gone', '{ tekst: String }\nenum', '{ x: Int }\nenum', 'FIELD_REMOVED Vraag.tekst'],
    ['an argument that is gone', ', fase: Fase)', ')', 'ARG_REMOVED Query.casus(fase:)'],
    ['an argument of another type', 'nummer: String', 'nummer: Int', 'ARG_CHANGED_KIND Query.casus(nummer:)'],
    ['an argument that becomes required', 'nummer: String', 'nummer: String!', 'ARG_CHANGED_KIND Query.casus(nummer:)'],
    ['a required argument more', '(vraag: Vraag)', '(vraag: Vraag, x: Int!)', 'REQUIRED_ARG_ADDED Query.zoek(x:)'],
    [
      'a required input field more',
      'Vraag { tekst: String',
      'Vraag { x: Int! tekst: String',
      'REQUIRED_INPUT_FIELD_ADDED Vraag.x',
    ],
    ['an enum value that is gone', 'TRIAGE UITVRAAG', 'TRIAGE', 'VALUE_REMOVED_FROM_ENUM Fase.UITVRAAG'],
    ['a member of a union that is gone', '= Casus | Melding', '= Casus', 'TYPE_REMOVED_FROM_UNION Uitkomst.Melding'],
    ['an interface that is gone', 'Casus implements Genaamd', 'Casus', 'IMPLEMENTED_INTERFACE_REMOVED Casus'],
    ['a type of another kind', 'enum Fase { TRIAGE UITVRAAG }', 'scalar Fase', 'TYPE_CHANGED_KIND Fase'],
  ])('names %s', (_, from, to, line) => {
    expect(changed(from, to)).toEqual([line]);
  });

  it('names a type that is gone, and what led to it', () => {
    const without = RELEASED.replace('type Melding { tekst: String }\n', '').replace(' | Melding', '');
    expect(breakingChanges(RELEASED, without)).toEqual([
      { soort: 'TYPE_REMOVED', coordinaat: 'Melding', wat: 'Melding was removed.' },
      expect.objectContaining({ soort: 'TYPE_REMOVED_FROM_UNION', coordinaat: 'Uitkomst.Melding' }),
    ]);
  });

  it.each([
    ['an annotation that narrows', '"ZVH-TRIAGE", "ZVH-LIJST"', '"ZVH-TRIAGE"'],
    ['an annotation that widens', '"ZVH-LIJST"', '"ZVH-LIJST", "ZVH-UITVRAAG"'],
    ['a field more', 'dagen: Int', 'dagen: Int weken: Int'],
    ['an optional argument more', 'fase: Fase)', 'fase: Fase, na: String)'],
    [
      'another source that serves a type',
      'type Casus implements Genaamd @join__type(graph: CASUS)',
      'type Casus implements Genaamd @join__type(graph: POLITIE)',
    ],
    ['a source that is no longer there', 'CASUS POLITIE', 'CASUS'],
    [
      'another argument of our own directive',
      '@doelbinding(doelen: [String!]!)',
      '@doelbinding(doelen: [String!]!, rij: String!)',
    ],
  ])('is not %s', (_, from, to) => {
    expect(changed(from, to)).toEqual([]);
  });
});
