import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What stands before the police source: passes everything on, or answers by itself as a source would that is not in order. */
export type Behaviour =
  | 'DOORGEVEN'
  /** Gives a value to whoever asks entities of nobody. */
  | 'GEEFT'
  /** Looks at no token: null for nobody, and a value for who is known. */
  | 'VERTROUWT'
  /** Refuses as it should, but what it admits it answers whatever the purpose. */
  | 'VERGEET'
  | 'WEG';

export interface Front {
  behave(behaviour: Behaviour): void;
  /** What came by since the last time: questions of the probe, and of users. */
  takeSeen(): readonly ('PROEF' | 'VRAAG')[];
  close(): void;
}

const PROBE = 'urn:ketenhub:toelatingsproef';
const VALUE = { data: { _entities: [{ politie: { stand: 'GEKOPPELD' } }] } };
const NOTHING = { data: { _entities: [null] } };

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

interface Passed {
  readonly text: string;
  readonly targetUrl: string;
  readonly forgetsPurpose: boolean;
}

function passOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  { text, targetUrl, forgetsPurpose }: Passed,
): void {
  const target = new URL(incoming.url ?? '/', targetUrl);
  const onward = request(target, { method: incoming.method, headers: incoming.headers }, (answer) => {
    if (forgetsPurpose && answer.statusCode === 200) {
      answer.resume();
      return sendJson(response, VALUE);
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(text);
}

/** Only the probe's question is answered otherwise, so that the questions of users go on meanwhile. */
export async function startFront(port: number, targetUrl: string): Promise<Front> {
  let behaviour: Behaviour = 'DOORGEVEN';
  let seen: ('PROEF' | 'VRAAG')[] = [];
  const server = createServer(async (incoming, response) => {
    const text = await textOf(incoming);
    if (incoming.url === '/graphql') seen.push(text.includes(PROBE) ? 'PROEF' : 'VRAAG');
    const isProbe = behaviour !== 'DOORGEVEN' && text.includes(PROBE);
    if (!isProbe || behaviour === 'VERGEET')
      return passOn(incoming, response, { text, targetUrl, forgetsPurpose: isProbe });
    if (behaviour === 'WEG') return response.destroy();
    sendJson(response, behaviour === 'GEEFT' ? VALUE : NOTHING);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    behave(next) {
      behaviour = next;
    },
    takeSeen() {
      const taken = seen;
      seen = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
