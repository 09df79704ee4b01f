import {
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';

/** The only sentences there are: what was written is never said back (attacks 108, 110). */
export const VELD_UITLEG = {
  DAG: 'Dit is geen bestaande dag; schrijf jjjj-mm-dd.',
  VERPLICHT: 'Dit veld is verplicht.',
  ONBEKEND: 'Hier staat een veld dat er niet is.',
  LIJST: 'Deze waarde staat niet in de lijst.',
  VORM: 'Dit heeft niet de vorm die het schema vraagt.',
} as const;
export type VeldFout = keyof typeof VELD_UITLEG;

/** One field of the input that does not fit the schema. */
export interface FaultyField {
  /** Of the variable (in a document: the argument), then fields as the schema names them, and places in a list from 0. */
  readonly veld: string;
  readonly uitleg: (typeof VELD_UITLEG)[VeldFout];
}

/** Enough for any form that a person fills in; more would only make the refusal of a hostile question long. */
export const FAULTS_TOLD_MAX = 50;

type Path = readonly (string | number)[];
type Fault = readonly [path: Path, fout: VeldFout];

/** What can be wrong with a value of this type. */
export function faultOfType(type: GraphQLInputType): VeldFout {
  const named = getNamedType(type);
  if (isEnumType(named)) return 'LIJST';
  return named.name === 'Datum' ? 'DAG' : 'VORM';
}

/** The type at a path that graphql-js gave; a value that stands for a list of one has no place of its own. */
function typeAt(type: GraphQLInputType, path: Path): GraphQLInputType {
  return path.reduce<GraphQLInputType>((outer, key) => {
    let bare = getNullableType(outer);
    if (typeof key === 'number') return isListType(bare) ? bare.ofType : bare;
    while (isListType(bare)) bare = getNullableType(bare.ofType);
    return (isInputObjectType(bare) ? bare.getFields()[key]?.type : undefined) ?? bare;
  }, type);
}

/** What is wrong with the names in one object; the fields that it has are judged one by one. */
function faultsOfNames(type: GraphQLInputObjectType, path: Path, value: object): Fault[] {
  const fields = type.getFields();
  const given = new Map<string, unknown>(Object.entries(value));
  const faults = Object.values(fields)
    .filter((field) => isRequiredInputField(field) && given.get(field.name) === undefined)
    .map((field): Fault => [[...path, field.name], 'VERPLICHT']);
  // A name that the caller made up may be a BSN: only the place that holds it is told.
  if ([...given.keys()].some((name) => fields[name] === undefined)) faults.push([path, 'ONBEKEND']);
  return faults;
}

/** What graphql-js found wrong at one place. */
function faultsAt(type: GraphQLInputType, path: Path, value: unknown): Fault[] {
  if (value === null || value === undefined) return [[path, 'VERPLICHT']];
  const named = getNamedType(typeAt(type, path));
  const isObject = typeof value === 'object' && !Array.isArray(value);
  const ofNames = isObject && isInputObjectType(named) ? faultsOfNames(named, path, value) : [];
  return ofNames.length > 0 ? ofNames : [[path, faultOfType(named)]];
}

/** The fields in a value that do not fit this type, by their path after `name`; none when it fits. */
export function faultyFields(name: string, type: GraphQLInputType, input: unknown): FaultyField[] {
  const told = new Map<string, FaultyField>();
  // graphql-js comes back to an object for each name in it that is wrong.
  const judged = new Set<string>();
  const tell = (path: Path, value: unknown): void => {
    const key = path.join('.');
    if (told.size >= FAULTS_TOLD_MAX || judged.has(key)) return;
    judged.add(key);
    for (const [place, fout] of faultsAt(type, path, value)) {
      const veld = [name, ...place].join('.');
      told.set(`${veld} ${fout}`, { veld, uitleg: VELD_UITLEG[fout] });
    }
  };
  // The message of graphql-js repeats the value: only the place is used.
  coerceInputValue(input, type, (path, value) => tell(path, value), true);
  return [...told.values()].slice(0, FAULTS_TOLD_MAX);
}
