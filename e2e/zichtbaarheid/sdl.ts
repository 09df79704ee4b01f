import { readdirSync } from 'node:fs';
import { readSchemaSource, schemaPathIn } from '@ketenhub/service';
import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeNode,
} from 'graphql';

const SUBGRAPHS = new URL('../../subgraphs/', import.meta.url);

/** The text of the five SDLs, as the partners wrote them. */
export const SDL: readonly string[] = readdirSync(SUBGRAPHS).map((naam) =>
  readSchemaSource(schemaPathIn(new URL(naam, SUBGRAPHS))),
);

/** What the SDL says of one coordinate, read from the text itself: the table leans on no code of the hub. */
export interface Sdlveld {
  /** Name of the type without list and non-null. */
  readonly type: string;
  /** `categorie` of each @doelbinding on the field. */
  readonly subcategorieen: readonly string[];
  /** Everything in the annotations on which a decision depends, as one text. */
  readonly plafond: string;
  readonly afgeleidVan: readonly string[];
}

function waarden(value: ConstValueNode): readonly string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap(waarden);
  return value.kind === Kind.STRING ? [value.value] : [];
}

function argument(directive: ConstDirectiveNode, naam: string): readonly string[] {
  return (directive.arguments ?? []).filter(({ name }) => name.value === naam).flatMap(({ value }) => waarden(value));
}

function typenaam(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typenaam(type.type);
}

function leesVeld({ type, directives = [] }: FieldDefinitionNode): Sdlveld {
  const doelbindingen = directives.filter(({ name }) => name.value === 'doelbinding');
  return {
    type: typenaam(type),
    subcategorieen: doelbindingen.flatMap((een) => argument(een, 'categorie')),
    plafond: doelbindingen
      .map((een) => [argument(een, 'categorie'), argument(een, 'bron'), argument(een, 'doelen')].join(' | '))
      .sort()
      .join(' && '),
    afgeleidVan: doelbindingen.flatMap((een) => argument(een, 'afgeleidVan')),
  };
}

/** Every coordinate of the five SDLs that carries an annotation. */
export function sdlvelden(): ReadonlyMap<string, Sdlveld> {
  const types = SDL.flatMap((tekst) => parse(tekst).definitions).filter(
    (definitie) => definitie.kind === Kind.OBJECT_TYPE_DEFINITION || definitie.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  const velden = types.flatMap((type) =>
    (type.fields ?? []).map((veld) => [`${type.name.value}.${veld.name.value}`, leesVeld(veld)] as const),
  );
  return new Map(velden.filter(([, { subcategorieen }]) => subcategorieen.length > 0));
}

/** The subcategorieen of every coordinate. */
export function subcategorieen(): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...sdlvelden()].map(([coordinaat, veld]) => [coordinaat, new Set(veld.subcategorieen)]));
}
