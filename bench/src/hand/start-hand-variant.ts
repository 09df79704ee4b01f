import { freePort } from '@ketenhub/postgres/free-port.ts';
import { PEILDATUM } from '@ketenhub/region';
import type { OwnerUrls } from '../hub/seed-casus.ts';
import { startScript } from '../start-script.ts';
import { JSON_HEADERS, type Variant } from '../variant.ts';

/** One process that reads the same rows from the five databases and merges them, without GraphQL or protection. */
export async function startHandVariant(urls: OwnerUrls): Promise<Variant> {
  const names = ['case', 'police', 'justice', 'care', 'municipality'];
  const databases = Object.fromEntries(names.map((name) => [name, urls.get(name)?.ownerUrl ?? '']));
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}/`;
  const entry = new URL('./server.ts', import.meta.url);
  const script = await startScript(entry, [port, JSON.stringify(databases), PEILDATUM], url);
  return {
    name: 'hand',
    url,
    headers: async () => JSON_HEADERS,
    parts: { script: [script.pid] },
    stop: () => script.stop(),
  };
}
