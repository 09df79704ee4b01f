import { loadAnnotaties } from '@ketenhub/bundle';
import type { Annotaties } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN, type Bron } from '@ketenhub/vocabulary';
import {
  type FragmentDefinitionNode,
  GraphQLError,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createDecisionTable } from '../src/decision/create-decision-table.ts';
import { createPreparedOperations } from '../src/execution/prepare-cached.ts';
import { createSubgraphSource } from '../src/federation/subgraph-source.ts';
import type { CoordinateDecision, DecisionTable } from '../src/operation/decision-table.ts';
import { type PrepareInput, prepareOperation } from '../src/operation/filtered-operation.ts';
import { GATEWAY_PARTS, type GatewayParts } from '../src/start-gateway.ts';
import { everythingAllowed } from './everything-allowed.ts';

/** Faults of a gateway that the no-leak proof must find (doelbinding.md 9); only in this test build. */
export type GatewayFault =
  | 'filter-uit'
  | 'afgeleid-niet-gevolgd'
  | 'leest-niet-gevolgd'
  | 'interface-op-eigen-coordinaat'
  | 'cache-zonder-rechten'
  | 'fouten-van-bronnen-doorgegeven';

function changed(annotaties: Annotaties, change: (coordinate: string) => object): Annotaties {
  return new Map([...annotaties].map(([coordinate, one]) => [coordinate, { ...one, ...change(coordinate) }]));
}

/** What a derived field is computed from does not count. */
const withoutDerivation: GatewayParts['readAnnotations'] = (beleid, served) => {
  const annotaties = loadAnnotaties(beleid, served);
  return changed(annotaties, (coordinate) => ({
    toepassingen: (annotaties.get(coordinate)?.toepassingen ?? []).map((one) => ({ ...one, afgeleidVan: [] })),
  }));
};

/** Any argument reads no more than the field that has it. */
const withoutReads: GatewayParts['readAnnotations'] = (beleid, served) => {
  const annotaties = loadAnnotaties(beleid, served);
  return changed(annotaties, (coordinate) => {
    const names = [...(annotaties.get(coordinate)?.leest.keys() ?? [])];
    return { leest: new Map(names.map((name) => [name, [coordinate]])), leestZelf: [] };
  });
};

/** Fields that the operation selects on an interface itself. */
function interfaceFields({ schema, selected }: PrepareInput): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    const types = new TypeInfo(schema);
    const enter = (field: { readonly name: { readonly value: string } }): void => {
      const parent = types.getParentType();
      if (!isInterfaceType(parent)) return;
      const coordinates = schema.getPossibleTypes(parent).map(({ name }) => `${name}.${field.name.value}`);
      for (const coordinate of coordinates) found.set(coordinate, coordinates);
    };
    visit({ kind: Kind.DOCUMENT, definitions: [node] }, visitWithTypeInfo(types, { Field: { enter } }));
  };
  for (const node of [selected.operation, ...selected.fragments.values()]) look(node);
  return found;
}

/** Per table the fields that its operation selects on an interface: known once the operation is prepared. */
const onInterface = new WeakMap<DecisionTable, ReadonlyMap<string, readonly string[]>>();

/** A field of an interface is judged by the interface, which is as wide as its widest implementer. */
const widenedTable: GatewayParts['createTable'] = (policy, context) => {
  const own = createDecisionTable(policy, context);
  const decide = (coordinate: string): CoordinateDecision => {
    const { perSoort } = own.decide(coordinate);
    const implementers = onInterface.get(table)?.get(coordinate) ?? [];
    const widest = BETROKKENE_SOORTEN.map((soort) => {
      const alternatives = implementers.map((one) => own.decide(one).perSoort[soort]);
      return [soort, alternatives.find(({ effect }) => effect === 'TOEGESTAAN') ?? perSoort[soort]];
    });
    return { perSoort: Object.fromEntries(widest) as CoordinateDecision['perSoort'] };
  };
  const table: DecisionTable = { ...own, decide };
  return table;
};

/** What sources said of their faults, word for word. */
const said = new Map<Bron, string>();

const tellingSource: GatewayParts['createSource'] = (settings) => {
  const { http, bron } = settings;
  const postJson: typeof http.postJson = async (url, body, headers) => {
    const answer = await http.postJson(url, body, headers);
    const { errors = [] } = Object(answer.body) as { errors?: { message?: string }[] };
    if (errors.length > 0) said.set(bron, errors.map(({ message }) => message).join(' '));
    return answer;
  };
  return createSubgraphSource({ ...settings, http: { ...http, postJson } });
};

const PARTS: Readonly<Record<GatewayFault, Partial<GatewayParts>>> = {
  'filter-uit': { createTable: everythingAllowed },
  'afgeleid-niet-gevolgd': { readAnnotations: withoutDerivation },
  'leest-niet-gevolgd': { readAnnotations: withoutReads },
  'interface-op-eigen-coordinaat': {
    createTable: widenedTable,
    createPrepared: () => ({
      prepare(input) {
        onInterface.set(input.table, interfaceFields(input));
        return prepareOperation(input);
      },
    }),
  },
  'cache-zonder-rechten': {
    createPrepared: () => {
      const { prepare } = createPreparedOperations();
      return { prepare: (input) => prepare(input, 'iedereen') };
    },
  },
  'fouten-van-bronnen-doorgegeven': {
    createSource: tellingSource,
    sourceErrors: (asked) =>
      GATEWAY_PARTS.sourceErrors(asked).map(
        ({ message, extensions }) => new GraphQLError(said.get(extensions.bron as Bron) ?? message, { extensions }),
      ),
  },
};

/** The sources of the proof give whatever is asked, so that only the gateway stands before them: no probe would admit them. */
const WHOEVER: Pick<GatewayParts, 'probeSource'> = {
  probeSource: async () => ({ soort: 'TOEGELATEN', supergraaf: '' }),
};

/** The parts of a gateway with this fault; of the shipped one without, but for its probe. */
export function partsWith(fault: GatewayFault | null): GatewayParts {
  return { ...GATEWAY_PARTS, ...WHOEVER, ...(fault === null ? {} : PARTS[fault]) };
}
