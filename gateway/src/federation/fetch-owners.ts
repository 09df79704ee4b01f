import { type Annotaties, bronhoudersVan } from '@ketenhub/policy';
import {
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A selection and the type that it is of. */
export interface Scope {
  readonly typeName: string;
  readonly set: SelectionSetNode;
}

/** Whose data the parts of a planned fetch are, by code of schema/deelnemers.yaml. */
export interface FetchOwners {
  /** Of everything that is asked in these selections. */
  beneath(scopes: readonly Scope[]): ReadonlySet<string>;
  /**
   * Of what is asked at the path of an error (GraphQL 7.1.2): of the field itself, or of all that it groups. Null when the path
   * leads nowhere in the question; the fault can then be anybody's.
   */
  at(operation: OperationDefinitionNode, path: unknown): ReadonlySet<string> | null;
}

interface Step {
  readonly coordinate: string;
  readonly below: readonly Scope[];
}

export function rootScope(schema: GraphQLSchema, operation: OperationDefinitionNode): Scope {
  return { typeName: schema.getRootType(operation.operation)?.name ?? '', set: operation.selectionSet };
}

export function createFetchOwners(schema: GraphQLSchema, annotaties: Annotaties): FetchOwners {
  /** Of an abstract type every branch counts: which of them came does not have to be known. */
  const steps = ({ typeName, set }: Scope): { readonly key: string; readonly step: Step }[] => {
    const type = schema.getType(typeName);
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return steps({ typeName: selection.typeCondition?.name.value ?? typeName, set: selection.selectionSet });
      const name = selection.name.value;
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
      const fieldType = field === undefined ? '' : getNamedType(field.type).name;
      const below = selection.selectionSet === undefined ? [] : [{ typeName: fieldType, set: selection.selectionSet }];
      return [{ key: selection.alias?.value ?? name, step: { coordinate: `${typeName}.${name}`, below } }];
    });
  };
  const beneath = (scopes: readonly Scope[]): Set<string> =>
    new Set(
      scopes
        .flatMap(steps)
        .flatMap(({ step }) => [...bronhoudersVan(annotaties, step.coordinate), ...beneath(step.below)]),
    );
  return {
    beneath,
    at(operation, path) {
      const keys = Array.isArray(path) ? path.filter((key) => typeof key === 'string') : [];
      let scopes: readonly Scope[] = [rootScope(schema, operation)];
      let here: readonly Step[] = [];
      for (const key of keys) {
        here = scopes.flatMap(steps).flatMap((found) => (found.key === key ? [found.step] : []));
        scopes = here.flatMap(({ below }) => below);
      }
      if (here.length === 0) return null;
      const own = here.flatMap(({ coordinate }) => bronhoudersVan(annotaties, coordinate));
      return own.length > 0 ? new Set(own) : beneath(scopes);
    },
  };
}
