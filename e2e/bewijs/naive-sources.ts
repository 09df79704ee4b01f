import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Bron } from '@ketenhub/vocabulary';
import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  graphql,
  isAbstractType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import type { Handle } from '../zero-trust/ask-directly.ts';
import { SHAPES } from './shapes-sdl.ts';
import { readAll } from './wire-recorder.ts';

/** What is other in the second world: the values of a field of a person, and so whatever order or number hangs on them. */
export type Changed = (coordinate: string, handle: string | null) => boolean;

export interface NaiveSources {
  readonly urls: Readonly<Partial<Record<Bron, string>>>;
  /** From now on these values differ. */
  change(changed: Changed): void;
  /** From now on this source answers every question with a fault that quotes what it holds. */
  breakDown(bron: Bron | null): void;
  close(): Promise<void>;
}

interface Thing {
  readonly __typename: string;
  readonly handle: string | null;
  readonly row: number;
  readonly antecedenten?: string;
  /** Of a page. */
  readonly rijen?: readonly Thing[];
}

export const canary = (coordinate: string, handle: string | null, rest = ''): string =>
  `kanarie:${coordinate}:${handle ?? '-'}:${rest}:`;

const ROWS = 3;
/** Pages in which every row is of another type. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'PolitieBlad.signalen': ['Wapensignaal', 'Zorgsignaal', 'Geweldsignaal'],
  'PolitieBlad.beelden': ['Wapensignaal', 'Zorgsignaal'],
};

/** Sources that give whatever is asked: behind them only the gateway stands between a user and what is hidden. */
export async function startNaiveSources(casus: string, persons: readonly Handle[]): Promise<NaiveSources> {
  let changed: Changed = () => false;
  let broken: Bron | null = null;
  const tag = (coordinate: string, handle: string | null): string => (changed(coordinate, handle) ? 'B' : 'A');

  /** Rows in the order of the values of a field; in the other world the other way round. */
  function rows(type: string, thing: Thing, by: string): Thing[] {
    const list = Array.from({ length: ROWS }, (_, row): Thing => ({ ...thing, __typename: type, row }));
    return tag(by, thing.handle) === 'A' ? list : list.toReversed();
  }

  /** What stands in a page, in order; a filter on a value takes another number of them in the other world. */
  function pageOf(coordinate: string, args: Readonly<Record<string, unknown>>, thing: Thing): readonly Thing[] {
    const kinds = KINDS[coordinate];
    if (kinds !== undefined) return kinds.map((kind) => ({ ...thing, __typename: kind }));
    if (coordinate === 'JustitieBlad.strafzaken') return rows('Strafzaak', thing, 'Strafzaak.feit');
    const sorted = rows('Melding', thing, args.volgorde === 'OP_WAPEN' ? 'Melding.wapen' : 'Melding.datum');
    const isFiltered = args.wapen !== undefined && args.wapen !== null;
    return isFiltered && tag('Melding.wapen', thing.handle) === 'B' ? sorted.slice(1) : sorted;
  }

  function listOf(coordinate: string, thing: Thing): readonly Thing[] {
    if (coordinate === 'Casus.betrokkenen')
      return persons.map(({ id }) => ({ __typename: 'Betrokkene', handle: id, row: 0 }));
    return thing.rijen ?? [{ ...thing, __typename: 'Gegeven' }];
  }

  function leaf(coordinate: string, { handle, row, antecedenten }: Thing): string {
    const own = (of: string): string => canary(of, handle, `${row}${tag(of, handle)}`);
    if (coordinate === 'Melding.samenvatting') return `${own(coordinate)} ${own('Melding.wapen')}`;
    if (coordinate === 'Betrokkene.risico') return `${own(coordinate)} ${antecedenten ?? ''}`;
    return own(coordinate);
  }

  const resolve: GraphQLFieldResolver<Thing | undefined, unknown> = (source, args, _context, info) => {
    const coordinate = `${info.parentType.name}.${info.fieldName}`;
    const thing = source ?? { __typename: 'Query', handle: null, row: 0 };
    if (coordinate === 'Query.casus') return args.nummer === casus ? { ...thing, __typename: 'Casus' } : null;
    if (coordinate === 'Betrokkene.id') return thing.handle;
    const type = getNamedType(info.returnType);
    if (isListType(getNullableType(info.returnType))) return listOf(coordinate, thing);
    if (info.fieldName === 'aantal') return thing.rijen?.length ?? 0;
    if (type.name.endsWith('Bladzijde'))
      return { ...thing, __typename: type.name, rijen: pageOf(coordinate, args, thing) };
    if (isAbstractType(type)) return { ...thing, __typename: 'Zorgsignaal' };
    return isObjectType(type) ? { ...thing, __typename: type.name } : leaf(coordinate, thing);
  };

  async function start(bron: Bron, sdl: string): Promise<{ url: string; close(): Promise<void> }> {
    const schema = naiveSchema(sdl);
    const server = createServer(async (request, response) => {
      const { query, variables } = JSON.parse(await readAll(request)) as {
        query: string;
        variables?: Record<string, unknown>;
      };
      const text = `duplicate key (${canary('PolitieBlad.status', persons[0]?.id ?? null, 'sql')}) is there already`;
      const answer =
        broken === bron
          ? { data: null, errors: [new GraphQLError(text)] }
          : await graphql({ schema, source: query, variableValues: variables ?? {}, fieldResolver: resolve as never });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const close = async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    };
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
  }

  const started = await Promise.all(
    Object.entries(SHAPES).map(async ([bron, sdl]) => ({ bron: bron as Bron, ...(await start(bron as Bron, sdl)) })),
  );
  return {
    urls: Object.fromEntries(started.map(({ bron, url }) => [bron, url])),
    change(next) {
      changed = next;
    },
    breakDown(bron) {
      broken = bron;
    },
    async close() {
      await Promise.all(started.map(({ close }) => close()));
    },
  };
}

function naiveSchema(sdl: string): GraphQLSchema {
  const reference = {
    __resolveReference: ({ id, antecedenten }: { id: string; antecedenten?: string }) => ({
      __typename: 'Betrokkene',
      handle: id,
      row: 0,
      antecedenten,
    }),
  };
  return buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: { Betrokkene: reference } as never });
}
