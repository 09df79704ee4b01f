// GET of a small JSON document with node:http. Not fetch: that refuses some ports by list (4190, where the conformance kit has its
// keys, is one of them), and it would follow a redirect unless told not to.
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { leesJson } from './json.ts';

const MAX = 262_144;

export function haalJson(adres: string, wachtMs: number): Promise<unknown> {
  const get = adres.startsWith('https:') ? getHttps : getHttp;
  return new Promise((goed, fout) => {
    const req = get(adres, { signal: AbortSignal.timeout(wachtMs), headers: { accept: 'application/json' } }, (res) => {
      if (res.statusCode !== 200) {
        res.resume();
        fout(new Error('no key set at the address'));
        return;
      }
      const delen: Buffer[] = [];
      let lengte = 0;
      res.on('data', (deel: Buffer) => {
        lengte += deel.length;
        if (lengte > MAX) req.destroy(new Error('too long'));
        else delen.push(deel);
      });
      res.on('end', () => goed(leesJson(Buffer.concat(delen).toString('utf8'))));
      res.on('error', fout);
    });
    req.on('error', fout);
  });
}
