import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { Antwoord } from './antwoorden.ts';
import { ANTWOORD, verstuur } from './antwoorden.ts';
import { koppel, toetsFeiten } from './berichtroutes.ts';
import type { Binnenkomst, Delen } from './bron.ts';
import { leesLichaam } from './lichaam.ts';
import { meld } from './proceslog.ts';
import { spoorVan } from './trace.ts';
import { beantwoord } from './vraagroute.ts';

type Route = { methode: string; doe: (delen: Delen, binnen: Binnenkomst, req: IncomingMessage) => Promise<Antwoord> };

const kopregel = (req: IncomingMessage, naam: string): string | undefined => {
  const waarde = req.headers[naam];
  return typeof waarde === 'string' ? waarde : undefined;
};

// P04: addresses are compared exactly, without their query. `Txn-Token` is the one header with authority (P08).
const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  [
    '/graphql',
    {
      methode: 'POST',
      doe: async (delen, binnen, req) => beantwoord(delen, binnen, kopregel(req, 'txn-token'), await leesLichaam(req)),
    },
  ],
  [
    '/koppelingen',
    { methode: 'POST', doe: async (delen, binnen, req) => koppel(delen, binnen, await leesLichaam(req)) },
  ],
  [
    '/feitentoets',
    { methode: 'POST', doe: async (delen, binnen, req) => toetsFeiten(delen, binnen, await leesLichaam(req)) },
  ],
  ['/health/live', { methode: 'GET', doe: () => Promise.resolve(ANTWOORD.live) }],
  ['/health/ready', { methode: 'GET', doe: () => Promise.resolve(ANTWOORD.ready) }],
]);

async function antwoordOp(delen: Delen, req: IncomingMessage): Promise<Antwoord> {
  const route = ROUTES.get((req.url ?? '').split('?')[0] ?? '');
  if (route === undefined) return ANTWOORD.adres;
  if (route.methode !== req.method) return ANTWOORD.methode;
  const binnen = {
    spoor: spoorVan(kopregel(req, 'traceparent')),
    oorsprong: req.socket.remoteAddress ?? '',
    begin: Date.now(),
    verbinding: null,
  };
  return route.doe(delen, binnen, req);
}

// Whoever still sends when the answer is there already may finish, or it would see a broken connection and not the answer. Not forever.
function laatUitpraten(req: IncomingMessage): void {
  let over = 8 * 1_048_576;
  req.on('data', (deel: Buffer) => {
    over -= deel.length;
    if (over < 0) req.socket.destroy();
  });
  req.on('error', () => undefined);
}

export function maakServer(delen: Delen): Server {
  // P03: a token of 60,000 characters must fit.
  const server = createServer({ maxHeaderSize: 81_920, requestTimeout: 30_000 }, (req, res) => {
    antwoordOp(delen, req)
      .catch((fout: unknown) => {
        meld('fout buiten een vraag', { reden: fout instanceof Error ? fout.name : 'onbekend' });
        return ANTWOORD.fout;
      })
      .then(
        (antwoord) => {
          verstuur(res, antwoord);
          if (!req.readableEnded) laatUitpraten(req);
        },
        () => {
          res.destroy();
        },
      );
  });
  return server;
}
