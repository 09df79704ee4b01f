import { type Annotaties, leesAnnotaties } from '@ketenhub/policy';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Bladzijde } from '../index.ts';
import { selection } from './whole-query.ts';

/** A list of persons' data that is handed out by the page. */
export interface PageField {
  readonly coordinate: string;
  /** Field names from the person on, the list last. */
  readonly path: readonly string[];
  /** What is asked of a page: everything. */
  readonly selection: string;
  /** Field of a row that the list is sorted on, by the @leest of its cursor. */
  readonly sortedOn: string;
}

export type AnyPage = Bladzijde<Readonly<Record<string, unknown>>>;

/** A page of a list, as arguments. */
export interface PageAsked {
  readonly field: PageField;
  readonly eerste?: number;
  readonly na?: string;
}

const PAGE_TYPE = /.Bladzijde$/;

function sortField(annotaties: Annotaties, coordinate: string): string {
  const [read] = annotaties.get(coordinate)?.leest.get('na') ?? [];
  const name = read?.split('.')[1];
  if (name === undefined) throw new Error(`${coordinate}: na does not say what it reads`);
  return name;
}

/** Every list that this subgraph hands out by the page below a person; found in the schema, so that a new one is tested. */
export function pageFields(schema: GraphQLSchema, sdl: string): PageField[] {
  const annotaties = leesAnnotaties(sdl);
  const found: PageField[] = [];
  const walk = (typeName: string, path: readonly string[]): void => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type);
      const coordinate = `${type.name}.${field.name}`;
      if (!isObjectType(below)) continue;
      if (!PAGE_TYPE.test(below.name)) walk(below.name, [...path, field.name]);
      else
        found.push({
          coordinate,
          path: [...path, field.name],
          selection: selection(below),
          sortedOn: sortField(annotaties, coordinate),
        });
    }
  };
  walk('Betrokkene', []);
  return found;
}

function asked({ field, eerste, na }: PageAsked): string {
  const given = [...(eerste === undefined ? [] : [`eerste: ${eerste}`]), ...(na === undefined ? [] : [`na: "${na}"`])];
  const page = `${field.path.at(-1)}${given.length === 0 ? '' : `(${given.join(' ')})`} ${field.selection}`;
  return field.path.slice(0, -1).reduceRight((inner, name) => `${name} { ${inner} }`, page);
}

/** The question for these pages of each of these persons. */
export function pageQuery(handles: readonly string[], pages: readonly PageAsked[]): string {
  const representations = handles.map((id) => `{ __typename: "Betrokkene", id: "${id}" }`).join(' ');
  return `{ _entities(representations: [${representations}]) { ... on Betrokkene { ${pages.map(asked).join(' ')} } } }`;
}

/** The page of one list in what was answered about one person. */
export function pageOf(person: unknown, { path }: PageField): AnyPage | null {
  let value = person;
  for (const name of path) value = (value as Readonly<Record<string, unknown>> | null)?.[name] ?? null;
  return value as AnyPage | null;
}
