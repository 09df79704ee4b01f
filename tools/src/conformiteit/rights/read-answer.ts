import type { GraphQLObjectType } from 'graphql';
import type { Handle, Setting } from '../asking/token-claims.ts';
import { mayHave } from './open-fields.ts';
import type { Right } from './rights.ts';
import { betrokkeneType, type Field, keyOf, objectTypeOf, rootFields, type Soort, type View } from './schema-view.ts';

/** What one answer shows, held against the policy. */
export interface Reading {
  /** Values that should not be there, and values that should. */
  readonly wrong: string[];
  /** Fields that were reached and that the policy opens. */
  readonly opened: Set<string>;
  /** Fields that were reached and that the policy denies. */
  readonly withheld: Set<string>;
}

/** What the reader of an answer knows of the data behind it. */
export interface Known {
  /** Whether a field that is open must have a value here. */
  mustBeThere(coordinate: string, right: Right): boolean;
  /** Called with what every open field holds. */
  onValue?(key: string, values: readonly unknown[]): void;
}

export interface AnsweredQuestion {
  readonly setting: Setting;
  readonly data: Record<string, unknown>;
}

const isMissing = (value: unknown): boolean => value === null || value === undefined;

/** Walks an answer to the whole question: what the policy denies must be null, what it opens may be there. */
export function readAnswer(view: View, right: Right, asked: AnsweredQuestion, known: Known): Reading {
  const reading: Reading = { wrong: [], opened: new Set(), withheld: new Set() };
  const soortOf = new Map(asked.setting.betrokkenen.map(({ id, soort }: Handle) => [id, soort]));
  const visit = (definition: Field, place: { coordinate: string; soort: Soort; value: unknown }): void => {
    const { coordinate, soort, value } = place;
    if (view.annotaties.get(coordinate)?.sleutelveld === true) return;
    const key = keyOf(coordinate, soort);
    if (!mayHave(view, right, { coordinate, soort, definition })) {
      reading.withheld.add(key);
      // A field that is not in the answer at all gives as little away, but then something else is wrong with the answer.
      if (value !== null) reading.wrong.push(`${key} ${value === undefined ? 'is weggelaten' : 'staat er'}`);
      return;
    }
    reading.opened.add(key);
    const values = Array.isArray(value) ? value : [value];
    const isEmpty = values.length === 0 || values.some(isMissing);
    if (isEmpty && known.mustBeThere(coordinate, right)) reading.wrong.push(`${key} ontbreekt`);
    known.onValue?.(key, values);
    const type = objectTypeOf(definition);
    if (type !== null) for (const item of values) visitObject(type, soort, item);
  };
  const visitObject = (type: GraphQLObjectType, soort: Soort, object: unknown): void => {
    if (typeof object !== 'object' || object === null) return;
    const own = type.name === 'Betrokkene' ? (soortOf.get(String((object as { id?: unknown }).id)) ?? null) : soort;
    for (const definition of Object.values(type.getFields())) {
      const value = (object as Record<string, unknown>)[definition.name];
      visit(definition, { coordinate: `${type.name}.${definition.name}`, soort: own, value });
    }
  };
  const betrokkene = betrokkeneType(view);
  const entities = asked.data._entities;
  if (!Array.isArray(entities) || entities.length !== asked.setting.betrokkenen.length)
    reading.wrong.push('de personen staan niet op hun plaats');
  for (const entity of Array.isArray(entities) ? entities : []) {
    if (right.fase === null && entity !== null) reading.wrong.push('een persoon zonder casus');
    if (betrokkene !== null) visitObject(betrokkene, null, entity);
  }
  for (const definition of rootFields(view)) {
    visit(definition, { coordinate: `Query.${definition.name}`, soort: null, value: asked.data[definition.name] });
  }
  return reading;
}
