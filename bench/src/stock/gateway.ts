import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const [port = '', sources = '{}'] = process.argv.slice(2);
const urls = JSON.parse(sources) as Record<string, string>;
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync('schema/supergraph.graphql', 'utf8'),
  // Stock but for the addresses, which the committed supergraph does not hold.
  buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name] ?? '' }),
});
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: '127.0.0.1', port: Number(port) } });
