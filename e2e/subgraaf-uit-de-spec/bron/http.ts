// Section 1: addresses, bodies and headers.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ADRES, type Antwoord, FOUT, geweigerd, KLAAR, LEEFT, METHODE, onleesbaar, START } from './antwoorden.ts';
import { verwerkFeitentoets } from './feitentoets.ts';
import { MAX_BODY, MAX_KOP } from './instellingen.ts';
import { isBak, leesJson } from './json.ts';
import { verwerkKoppeling } from './koppelingen.ts';
import { meld } from './proceslog.ts';
import { leesTrace } from './trace.ts';
import { beantwoord, type Herkomst, leesVraag, type Omgeving } from './vraag.ts';

const KOPPEN = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-type': 'application/json; charset=utf-8',
};

const METHODES: ReadonlyMap<string, string> = new Map([
  ['/graphql', 'POST'],
  ['/koppelingen', 'POST'],
  ['/feitentoets', 'POST'],
  ['/health/live', 'GET'],
  ['/health/ready', 'GET'],
]);

function isJsonType(kop: string | undefined, soorten: readonly string[]): boolean {
  // P01: parameters are allowed and not looked at; the body is read as UTF-8 whatever they say.
  return soorten.includes((kop ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '');
}

type Gelezen = { readonly json: unknown } | { readonly status: 400 | 413 | 415 };

async function leesBody(req: IncomingMessage, soorten: readonly string[]): Promise<Gelezen> {
  if (!isJsonType(req.headers['content-type'], soorten)) return { status: 415 };
  if (Number(req.headers['content-length'] ?? 0) > MAX_BODY) return { status: 413 };
  const delen: Buffer[] = [];
  let lengte = 0;
  for await (const deel of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    lengte += deel.length;
    if (lengte > MAX_BODY) return { status: 413 };
    delen.push(deel);
  }
  try {
    const json = leesJson(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(delen)));
    return json === undefined ? { status: 400 } : { json };
  } catch {
    return { status: 400 };
  }
}

async function graphql(o: Omgeving, req: IncomingMessage, h: Herkomst): Promise<Antwoord> {
  const gelezen = await leesBody(req, ['application/json', 'application/graphql-response+json']);
  if ('status' in gelezen) return geweigerd(gelezen.status);
  const vraag = leesVraag(gelezen.json);
  if (vraag === undefined) return geweigerd(400);
  const kop = req.headers['txn-token'];
  return beantwoord(o, typeof kop === 'string' ? kop : undefined, vraag, h);
}

// The two messages of the case authority.
const BERICHTEN = {
  '/koppelingen': ['koppeling', verwerkKoppeling],
  '/feitentoets': ['feitentoets', verwerkFeitentoets],
} as const;

async function bericht(
  o: Omgeving,
  req: IncomingMessage,
  h: Herkomst,
  [naam, verwerk]: (typeof BERICHTEN)[keyof typeof BERICHTEN],
): Promise<Antwoord> {
  const gelezen = await leesBody(req, ['application/json']);
  if ('status' in gelezen) return onleesbaar(gelezen.status);
  // A body that was read and holds no message is a message that is refused (P59), not one that could not be read.
  const jws = isBak(gelezen.json) ? gelezen.json[naam] : undefined;
  return verwerk(o, typeof jws === 'string' ? jws : '', h);
}

async function kies(o: Omgeving, req: IncomingMessage, klaar: () => boolean): Promise<Antwoord> {
  const adres = (req.url ?? '').split('?')[0] ?? '';
  const methode = METHODES.get(adres);
  if (methode === undefined) return ADRES;
  if (req.method !== methode) return METHODE;
  if (adres === '/health/live') return LEEFT;
  if (adres === '/health/ready') return klaar() ? KLAAR : START;
  const h: Herkomst = { trace: leesTrace(req.headers.traceparent), oorsprong: req.socket.remoteAddress ?? '' };
  try {
    if (adres === '/koppelingen' || adres === '/feitentoets') return await bericht(o, req, h, BERICHTEN[adres]);
    return await graphql(o, req, h);
  } catch (e) {
    meld('FOUT', h.trace, { soort: e instanceof Error ? e.name : 'unknown' });
    return FOUT;
  }
}

function stuur(req: IncomingMessage, res: ServerResponse, a: Antwoord): void {
  // What is left of a refused body is thrown away; the server's own time limit ends it.
  req.resume();
  res.writeHead(a.status, { ...KOPPEN, 'content-length': Buffer.byteLength(a.body) }).end(a.body);
}

export function maakServer(o: Omgeving, klaar: () => boolean): Server {
  // P03: a token of 60,000 characters must fit in the headers.
  const server = createServer({ maxHeaderSize: MAX_KOP, requestTimeout: 30_000 }, (req, res) => {
    void kies(o, req, klaar).then((a) => stuur(req, res, a));
  });
  // What is no HTTP, or has headers beyond every bound, gets the one refusal and the same headers.
  server.on('clientError', (_e, socket) => {
    if (!socket.writable) return;
    const { status, body } = geweigerd(400);
    const koppen = Object.entries(KOPPEN)
      .map(([k, w]) => `${k}: ${w}\r\n`)
      .join('');
    socket.end(
      `HTTP/1.1 ${status} Bad Request\r\n${koppen}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
  return server;
}
