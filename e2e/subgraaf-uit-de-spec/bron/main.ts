// Starts the source. Whatever is not in order - settings, SDL, policy, store - stops the start.
import { readFileSync } from 'node:fs';
import { Beleidsbron } from './beleidsbron.ts';
import { maakServer } from './http.ts';
import { BRON, leesInstellingen } from './instellingen.ts';
import { Koppelaar } from './koppelingen.ts';
import { SqliteLogboek } from './logboek.ts';
import { openOpslag } from './opslag.ts';
import { PgLogboek } from './pglogboek.ts';
import { meld } from './proceslog.ts';
import { bouwSchema } from './schema.ts';
import { controleerSdl, leesSdl } from './sdl.ts';
import { Sleutelset } from './sleutelsets.ts';
import { leesBeleidssleutels } from './vrijgaven.ts';

const VOLG_MS = 5_000;

const i = leesInstellingen();
const sdl = leesSdl(readFileSync(i.sdlBestand, 'utf8'));
const db = openOpslag(i.gegevensbestand);
const beleid = new Beleidsbron(i.vrijgavenMap, await leesBeleidssleutels(i.beleidssleutel), db, (bundel) =>
  controleerSdl(sdl, bundel, BRON),
);
await beleid.lees();
beleid.volg(VOLG_MS);

const logboek = i.logboek === undefined ? new SqliteLogboek(`${i.gegevensbestand}.logboek`) : new PgLogboek(i.logboek);
let open = true;
const server = maakServer(
  {
    tokendienst: i.tokendienst,
    tokensleutels: new Sleutelset(i.tokendienst, i.sleutelSeconden),
    casussleutels: new Sleutelset(i.casusautoriteit, i.sleutelSeconden),
    beleid,
    sdl,
    schema: bouwSchema(sdl, i.cursorSeconden),
    db,
    logboek,
    koppelaar: new Koppelaar(openOpslag(i.gegevensbestand), logboek),
  },
  () => open,
);
server.listen(i.poort, '127.0.0.1', () => meld('START', null, { poort: i.poort }));

process.on('SIGTERM', () => {
  open = false;
  server.close(() => db.close());
});
