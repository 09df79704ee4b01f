import { readFileSync } from 'node:fs';
import { BRON } from './bron.ts';
import { Cursors } from './cursor.ts';
import { Logboek } from './logboek.ts';
import { Opslag } from './opslag.ts';
import { meld } from './proceslog.ts';
import { bouwSchema } from './schemabouw.ts';
import { sdlGaten } from './sdlregels.ts';
import { maakServer } from './server.ts';
import { Sleutelset } from './sleutels.ts';
import { bewaak } from './uitvoer.ts';
import { Vrijgaven } from './vrijgaven.ts';

function instelling(naam: string): string {
  const waarde = process.env[naam];
  if (waarde === undefined || waarde === '') throw new Error(`instelling ${naam} ontbreekt`);
  return waarde;
}
function getal(naam: string, standaard: number): number {
  const waarde = Number(process.env[naam] ?? standaard);
  if (!Number.isFinite(waarde) || waarde < 0) throw new Error(`instelling ${naam} is geen getal`);
  return waarde;
}

async function start(): Promise<void> {
  const uitgever = instelling('TOKEN_SERVICE_URL');
  const opslag = new Opslag(instelling('DATA_FILE'));
  const vrijgaven = new Vrijgaven(instelling('POLICY_RELEASES_DIR'), instelling('POLICY_KEY_FILE'), opslag);
  await vrijgaven.laad();
  const sdltekst = readFileSync(instelling('SDL_FILE'), 'utf8');
  const sdl = bouwSchema(sdltekst);
  const gaten = sdlGaten(sdltekst, sdl, vrijgaven.huidig().bundel, BRON);
  if (gaten.length > 0) throw new Error(`SDL: ${gaten.join('; ')}`);
  const cursors = new Cursors(getal('CURSOR_SECONDS', 900));
  bewaak(sdl, cursors);
  const logboek = new Logboek(instelling('LOGBOEK_URL'));
  const sleutels = (adres: string): Sleutelset => new Sleutelset(adres, getal('JWKS_MAX_AGE_SECONDS', 300) * 1_000);
  const server = maakServer({
    uitgever,
    tokensleutels: sleutels(uitgever),
    casussleutels: sleutels(instelling('CASE_URL')),
    vrijgaven,
    opslag,
    logboek,
    sdl,
    cursors,
  });
  vrijgaven.houdBij(Math.min(10_000, getal('POLICY_RELOAD_MS', 5_000)));
  server.listen(Number(instelling('PORT')), '127.0.0.1', () => {
    meld('bron luistert', { bron: BRON });
  });

  const stop = (): void => {
    vrijgaven.stop();
    server.close(() => {
      logboek.sluit().finally(() => {
        opslag.sluit();
        meld('bron gestopt', { bron: BRON });
        process.exit(0);
      });
    });
    server.closeIdleConnections();
    // Whoever keeps a connection open does not keep the process.
    setTimeout(() => {
      server.closeAllConnections();
    }, 3_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((fout: unknown) => {
  meld('bron start niet', { reden: fout instanceof Error ? fout.message : 'onbekend' });
  process.exit(1);
});
