// Parses, validates and resolves one document, and gives errors in the fixed form only (P46, P47).
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { BladFout, TEKSTEN } from './bladzijde.ts';
import type { Bak } from './json.ts';
import type { Verzoek } from './verzoek.ts';

export interface Uitkomst {
  readonly body: string;
  readonly gelukt: boolean;
  // The name of an unexpected fault, for the process log; never its text.
  readonly fouten: readonly string[];
}

const BRON_FOUT = { message: 'De bron kon dit gegeven niet leveren.', extensions: { code: 'BRON_FOUT' } };
const NIETS: Uitkomst = { body: JSON.stringify({ errors: [BRON_FOUT] }), gelukt: false, fouten: ['question'] };

function neutraal(e: GraphQLError): object {
  const oorzaak = e.originalError ?? e;
  const blad = oorzaak instanceof BladFout ? oorzaak.code : undefined;
  const fout =
    blad === undefined ? BRON_FOUT : { message: TEKSTEN.get(blad) ?? BRON_FOUT.message, extensions: { code: blad } };
  return e.path === undefined ? fout : { ...fout, path: e.path };
}

function lees(schema: GraphQLSchema, query: string): DocumentNode | undefined {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true, maxTokens: 20_000 });
  } catch {
    return undefined;
  }
  // P02: exactly one operation, and a source only answers questions.
  const operaties = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (operaties.length !== 1 || operaties[0]?.operation !== 'query') return undefined;
  return validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule], { maxErrors: 1 }).length > 0
    ? undefined
    : document;
}

// P35: what the text asks, whatever becomes of it.
function noteerGevraagd(schema: GraphQLSchema, document: DocumentNode, v: Verzoek): void {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(knoop) {
        const coordinaat = `${info.getParentType()?.name ?? ''}.${knoop.name.value}`;
        const veld = v.beleid.sdl.velden.get(coordinaat);
        if (veld !== undefined && !veld.sleutel) v.gevraagd(coordinaat);
      },
    }),
  );
}

export async function voerUit(schema: GraphQLSchema, query: string, variables: Bak, v: Verzoek): Promise<Uitkomst> {
  const document = lees(schema, query);
  if (document === undefined) return NIETS;
  noteerGevraagd(schema, document, v);
  const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue: v });
  if (data === undefined) return NIETS;
  if (errors === undefined) return { body: JSON.stringify({ data }), gelukt: true, fouten: [] };
  const fouten = errors
    .map((e) => e.originalError ?? e)
    .filter((e) => !(e instanceof BladFout))
    .map((e) => e.name);
  return {
    body: JSON.stringify({ errors: errors.map(neutraal), data }),
    gelukt: fouten.length === 0 && data !== null,
    fouten,
  };
}
