import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { stopClockAt } from '@ketenhub/subgraph';
import pg from 'pg';
import { type Pools, readByHand } from './read-rows.ts';

const [port = '', urls = '{}', day = ''] = process.argv.slice(2);
stopClockAt(day);
const pools = Object.fromEntries(
  Object.entries(JSON.parse(urls) as Record<string, string>).map(([name, connectionString]) => [
    name,
    new pg.Pool({ connectionString, max: 10 }),
  ]),
) as unknown as Pools;
createServer(async (request, response) => {
  if (request.method !== 'POST') return response.end();
  const { variables } = (await json(request)) as { variables: { nummer: string } };
  const text = JSON.stringify({ data: await readByHand(pools, variables.nummer) });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}).listen(Number(port), '127.0.0.1');
