import { freePort } from '@ketenhub/postgres/free-port.ts';
import { PEILDATUM } from '@ketenhub/region';
import type { OwnerUrls } from '../hub/seed-casus.ts';
import { asOwner } from '../measure/growth.ts';
import { type Script, startScript } from '../start-script.ts';
import { JSON_HEADERS, type Variant } from '../variant.ts';

const BRON_OF = {
  case: 'casus',
  police: 'politie',
  justice: 'justitie',
  care: 'zorg',
  municipality: 'gemeente',
} as const;

/** The links without the fence of the hub's own view: here nobody has a context, and every link is found. */
const OPEN_LINKS = `create schema if not exists stock;
  create or replace view stock.gekoppelde_personen as
    select k.handvat, k.organisatie, k.casus, k.soort, p.id as persoon_id, h.id as hand_persoon_id
    from public.koppelingen k
      left join public.personen p on p.organisatie = k.organisatie and p.zegel = k.zegel
      left join public.personen h on h.organisatie = k.organisatie and h.van_handvat = k.handvat`;

export interface StockVariant extends Variant {
  /** Address of each source, which another gateway can be put over. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Stock @apollo/gateway over stock Apollo Server subgraphs, as the owner of the same databases: no protection at all. */
export async function startStockVariant(urls: OwnerUrls): Promise<StockVariant> {
  const sources: Script[] = [];
  const addresses: Record<string, string> = {};
  for (const [process, bron] of Object.entries(BRON_OF)) {
    const port = String(await freePort());
    const entry = new URL('./subgraph.ts', import.meta.url);
    const url = `http://127.0.0.1:${port}/`;
    const ownerUrl = urls.get(process)?.ownerUrl ?? '';
    if (bron !== 'casus') await asOwner(ownerUrl, OPEN_LINKS);
    sources.push(await startScript(entry, [process, port, ownerUrl, PEILDATUM], url));
    addresses[bron] = url;
  }
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}/`;
  const entry = new URL('./gateway.ts', import.meta.url);
  const gateway = await startScript(entry, [port, JSON.stringify(addresses)], url);
  return {
    name: 'stock',
    url,
    addresses,
    headers: async () => JSON_HEADERS,
    parts: { gateway: [gateway.pid], subgraphs: sources.map(({ pid }) => pid) },
    async stop() {
      await Promise.all([gateway, ...sources].map((script) => script.stop()));
    },
  };
}
