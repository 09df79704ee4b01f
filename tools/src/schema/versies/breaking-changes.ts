import { type BreakingChange, type BreakingChangeType, findBreakingChanges } from 'graphql';
import { apiSchema } from './api-schema.ts';

/** One way in which a question that worked may stop working. */
export interface Breuk {
  /** graphql-js's own name of it (`FIELD_REMOVED`). */
  readonly soort: BreakingChangeType;
  /** Schema coordinate (`Casus.fase`, `Query.casus(nummer:)`). */
  readonly coordinaat: string;
  /** The change in words, for whoever reads the line. */
  readonly wat: string;
}

interface Pattern {
  readonly text: RegExp;
  readonly coordinate: (parts: readonly string[]) => string;
}

const first: Pattern['coordinate'] = ([one = '']) => one;
const member: Pattern['coordinate'] = ([name = '', owner = '']) => `${owner}.${name}`;
const argument: Pattern['coordinate'] = ([field = '', name = '']) => `${field}(${name}:)`;

/** graphql-js tells the place of a change only inside its sentence; an approval must name it exactly. */
const PLACES: Readonly<Partial<Record<BreakingChangeType, Pattern>>> = {
  TYPE_REMOVED: { text: /^(?:Standard scalar )?(\w+) was removed/, coordinate: first },
  TYPE_CHANGED_KIND: { text: /^(\w+) changed from /, coordinate: first },
  TYPE_REMOVED_FROM_UNION: { text: /^(\w+) was removed from union type (\w+)\.$/, coordinate: member },
  VALUE_REMOVED_FROM_ENUM: { text: /^(\w+) was removed from enum type (\w+)\.$/, coordinate: member },
  REQUIRED_INPUT_FIELD_ADDED: { text: /^A required field (\w+) on input type (\w+) was added/, coordinate: member },
  IMPLEMENTED_INTERFACE_REMOVED: { text: /^(\w+) no longer implements interface (\w+)\.$/, coordinate: first },
  FIELD_REMOVED: { text: /^([\w.]+) was removed\.$/, coordinate: first },
  FIELD_CHANGED_KIND: { text: /^([\w.]+) changed type from /, coordinate: first },
  REQUIRED_ARG_ADDED: {
    text: /^A required arg (\w+) on ([\w.]+) was added/,
    coordinate: ([name = '', field = '']) => argument([field, name]),
  },
  ARG_REMOVED: { text: /^([\w.]+) arg (\w+) was removed\.$/, coordinate: argument },
  ARG_CHANGED_KIND: { text: /^([\w.]+) arg (\w+) has changed type from /, coordinate: argument },
};

function asBreuk({ type: soort, description: wat }: BreakingChange): Breuk {
  const place = PLACES[soort];
  const parts = place?.text.exec(wat)?.slice(1);
  // Never left out: a change whose place cannot be read is one that nobody can agree to by name.
  if (place === undefined || parts === undefined) throw new Error(`no place for ${soort}: ${wat}`);
  return { soort, coordinaat: place.coordinate(parts), wat };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything of the released supergraph that a client may rely on and that the other one breaks, in a fixed order. */
export function breakingChanges(released: string, composed: string): Breuk[] {
  return findBreakingChanges(apiSchema(released), apiSchema(composed))
    .map(asBreuk)
    .sort((a, b) => order(a.coordinaat, b.coordinaat) || order(a.soort, b.soort) || order(a.wat, b.wat));
}
