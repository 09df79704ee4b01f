import { freePort } from '@ketenhub/postgres/free-port.ts';
import { PEILDATUM } from '@ketenhub/region';
import type { OwnerUrls } from '../hub/seed-casus.ts';
import { type Script, startScript } from '../start-script.ts';
import { JSON_HEADERS, type Variant } from '../variant.ts';

const BRON_OF = {
  case: 'casus',
  police: 'politie',
  justice: 'justitie',
  care: 'zorg',
  municipality: 'gemeente',
} as const;

/** Stock @apollo/gateway over stock Apollo Server subgraphs, as the owner of the same databases: no protection at all. */
export async function startStockVariant(urls: OwnerUrls): Promise<Variant> {
  const sources: Script[] = [];
  const addresses: Record<string, string> = {};
  for (const [process, bron] of Object.entries(BRON_OF)) {
    const port = String(await freePort());
    const entry = new URL('./subgraph.ts', import.meta.url);
    const url = `http://127.0.0.1:${port}/`;
    sources.push(await startScript(entry, [process, port, urls.get(process)?.ownerUrl ?? '', PEILDATUM], url));
    addresses[bron] = url;
  }
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}/`;
  const entry = new URL('./gateway.ts', import.meta.url);
  const gateway = await startScript(entry, [port, JSON.stringify(addresses)], url);
  return {
    name: 'stock',
    url,
    headers: async () => JSON_HEADERS,
    parts: { gateway: [gateway.pid], subgraphs: sources.map(({ pid }) => pid) },
    async stop() {
      await Promise.all([gateway, ...sources].map((script) => script.stop()));
    },
  };
}
