import { leesAnnotaties } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN, type BetrokkeneSoort } from '@ketenhub/vocabulary';
import { buildASTSchema, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { coerceVariables } from '../coerce-variables.ts';
import { type CompletedAnswer, completeAnswer } from '../complete-answer.ts';
import { type DecisionTable, personDenial } from '../decision-table.ts';
import { type FilteredOperation, prepareOperation } from '../filtered-operation.ts';
import { type OperationAnnotations, operationAnnotations } from '../operation-annotations.ts';
import { selectOperation } from '../select-operation.ts';

const DIRECTIVES = `
directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!, rij: String! = "R", afgeleidVan: [String!]! = []) repeatable on FIELD_DEFINITION
directive @leest(velden: [String!]!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
directive @sleutelveld on FIELD_DEFINITION
`;

export interface TestHub {
  readonly schema: GraphQLSchema;
  readonly annotations: OperationAnnotations;
}

export function hubOf(sdl: string): TestHub {
  const document = parse(DIRECTIVES + sdl);
  return { schema: buildASTSchema(document), annotations: operationAnnotations(leesAnnotaties(document)) };
}

/** Denied coordinates; a list of kinds after a coordinate denies only those. */
export type Denied = Readonly<Record<string, readonly BetrokkeneSoort[] | true>>;

/** A table that allows everything but what is named; an unknown argument coordinate (`T.f(a:)`) is denied, as by policy. */
export function tableOf(denied: Denied, soorten: readonly BetrokkeneSoort[] = BETROKKENE_SOORTEN): DecisionTable {
  return {
    soorten,
    decide: (coordinate) => {
      const rule = Object.hasOwn(denied, coordinate) ? denied[coordinate] : coordinate.includes('(') ? true : undefined;
      const besluit = (soort: BetrokkeneSoort) =>
        rule === true || rule?.includes(soort)
          ? ({
              effect: 'GEWEIGERD',
              reden: 'FASE',
              regel: `R-${coordinate}`,
              uitleg: `Geen ${coordinate}.`,
              welBij: { fase: ['UITVRAAG'] },
            } as const)
          : ({ effect: 'TOEGESTAAN', regel: 'OK-01' } as const);
      return { perSoort: { HOOFDPERSOON: besluit('HOOFDPERSOON'), DIRECTE_KRING: besluit('DIRECTE_KRING') } };
    },
  };
}

export interface Asked {
  readonly hub: TestHub;
  readonly query: string;
  readonly denied?: Denied;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly soorten?: readonly BetrokkeneSoort[];
}

/** Validates, selects, coerces and prepares; the filtered document must always be valid itself. */
export function prepare(asked: Asked): FilteredOperation {
  const { schema, annotations } = asked.hub;
  const document = parse(asked.query);
  const errors = validate(schema, document, specifiedRules);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const selection = selectOperation(document, asked.operationName);
  if (!selection.ok) throw new Error(selection.fout);
  const coerced = coerceVariables(schema, selection.selected, asked.variables ?? {});
  if (!coerced.ok) throw new Error(coerced.fout);
  const table = tableOf(asked.denied ?? {}, asked.soorten);
  const { selected } = selection;
  const filtered = prepareOperation({ schema, annotations, selected, variables: coerced.variables, table });
  const broken = validate(schema, parse(filtered.text));
  if (broken.length > 0) throw new Error(`filtered document is invalid: ${broken.join('\n')}\n${filtered.text}`);
  return filtered;
}

export const SOORT_BY_HANDLE: ReadonlyMap<string, BetrokkeneSoort> = new Map([
  ['h1', 'HOOFDPERSOON'],
  ['k1', 'DIRECTE_KRING'],
  ['k2', 'DIRECTE_KRING'],
]);

export function complete(asked: Asked, data: unknown, filtered = prepare(asked)): CompletedAnswer {
  const isDeniedFor = personDenial(tableOf(asked.denied ?? {}, asked.soorten), SOORT_BY_HANDLE);
  return completeAnswer({ filtered, data, isDeniedFor });
}

/** The filtered document on one line, for reading in a test. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
