import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { startScript } from '../start-script.ts';
import type { StockVariant } from '../stock/start-stock-variant.ts';
import { JSON_HEADERS, type Variant } from '../variant.ts';

const CONFIG = new URL('../../hive/gateway.config.mjs', import.meta.url);
const BIN = new URL('../../hive/node_modules/@graphql-hive/gateway/dist/bin.js', import.meta.url);

/** Whether `npm ci` was run in `bench/hive`; the root's never installs it. */
export const isHiveInstalled = (): boolean => existsSync(BIN);

/** The committed supergraph, with the addresses at which the stock subgraphs of this run answer. */
function supergraphAt(addresses: Readonly<Record<string, string>>): string {
  const sdl = readFileSync('schema/supergraph.graphql', 'utf8');
  return sdl.replace(
    /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "${addresses[name] ?? ''}")`,
  );
}

/** Hive Gateway with its compiled planner and executor, each request asked for itself, over the subgraphs of the stock variant. */
export async function startHiveVariant(stock: StockVariant): Promise<Variant> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-hive-'));
  const supergraph = join(dir, 'supergraph.graphql');
  writeFileSync(supergraph, supergraphAt(stock.addresses));
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const args = [
    'supergraph',
    supergraph,
    '--host',
    '127.0.0.1',
    '--port',
    port,
    '--hive-router-runtime',
    '--config-path',
    CONFIG.pathname,
  ];
  const gateway = await startScript(BIN, args, `${origin}/healthcheck`);
  return {
    name: 'hive',
    url: `${origin}/graphql`,
    headers: async () => JSON_HEADERS,
    parts: { gateway: [gateway.pid], subgraphs: stock.parts.subgraphs ?? [] },
    async stop() {
      await gateway.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
