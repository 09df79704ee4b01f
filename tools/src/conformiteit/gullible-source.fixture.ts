import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SDL = `type Betrokkene @key(fields: "id") {
  id: ID! @sleutelveld
  politie: PolitieBeeld @doelbinding(categorie: "DOMEINOBJECT", bron: "politie", doelen: ["ZVH-UITVRAAG", "ZVH-CASUSOVERLEG"])
}
type PolitieBeeld {
  stand: String @doelbinding(categorie: "POLITIE_STAND", bron: "politie", doelen: ["ZVH-UITVRAAG", "ZVH-CASUSOVERLEG"])
}
`;

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answer(text: string): unknown {
  try {
    const { variables } = JSON.parse(text) as { variables?: { representations?: { id: string }[] } };
    const persons = variables?.representations ?? [];
    return { data: { _entities: persons.map(({ id }) => ({ id, politie: { stand: 'GEKOPPELD' } })) } };
  } catch (error) {
    return { data: null, errors: [{ message: `select * from personen: ${String(error)}`, extensions: {} }] };
  }
}

/** A source that believes everybody and writes nothing down: what the kit must not call good. */
export async function startGullibleSource(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const text = await read(request);
    const body = request.url === '/koppelingen' ? { ontvangen: true } : answer(text);
    response.writeHead(request.url === '/koppelingen' ? 202 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
