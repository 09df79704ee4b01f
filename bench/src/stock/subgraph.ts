import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readSdl, stopClockAt } from '@ketenhub/subgraph';
import { parse } from 'graphql';
import pg from 'pg';
import { stockSource } from './definitions.ts';
import { openContext } from './open-context.ts';

const [name = '', port = '', databaseUrl = '', day = ''] = process.argv.slice(2);
stopClockAt(day);
const { definition, resolvers } = stockSource(name);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, options: '-c search_path=stock,public' });
const schema = buildSubgraphSchema({
  typeDefs: parse(readSdl(definition.schemaFile)),
  resolvers: resolvers as never,
});
const contextOf = openContext(pool)(definition);
const server = new ApolloServer<never>({ schema });
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(port) },
  context: async () => contextOf() as never,
});
