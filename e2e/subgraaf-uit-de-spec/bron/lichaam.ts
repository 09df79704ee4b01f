import type { IncomingMessage } from 'node:http';
import { leesJson } from './canoniek.ts';

const HOOGSTE = 262_144;
const TYPEN = ['application/json', 'application/graphql-response+json'];

export type Lichaam = { soort: 'GELEZEN'; waarde: unknown } | { soort: 'ONLEESBAAR'; status: 400 | 413 | 415 };

// P01 to P03. Of a body that is too long or of another type nothing more is kept; the server lets the sender finish.
export async function leesLichaam(req: IncomingMessage): Promise<Lichaam> {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPEN.includes(type)) {
    return { soort: 'ONLEESBAAR', status: 415 };
  }
  if (Number(req.headers['content-length'] ?? 0) > HOOGSTE) {
    return { soort: 'ONLEESBAAR', status: 413 };
  }
  const delen: Buffer[] = [];
  let lengte = 0;
  const heel = await new Promise<boolean>((klaar, mislukt) => {
    req.on('data', (deel: Buffer) => {
      lengte += deel.length;
      if (lengte > HOOGSTE) klaar(false);
      else delen.push(deel);
    });
    req.on('end', () => {
      klaar(true);
    });
    req.on('error', mislukt);
    req.on('aborted', () => {
      mislukt(new Error('afgebroken'));
    });
  });
  if (!heel) return { soort: 'ONLEESBAAR', status: 413 };
  try {
    return { soort: 'GELEZEN', waarde: leesJson(Buffer.concat(delen)) };
  } catch {
    return { soort: 'ONLEESBAAR', status: 400 };
  }
}
