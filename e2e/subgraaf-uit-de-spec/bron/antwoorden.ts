import type { ServerResponse } from 'node:http';

export type Antwoord = { status: number; tekst: string };

const json = (status: number, lichaam: object): Antwoord => ({ status, tekst: JSON.stringify(lichaam) });
const weigering = (status: number): Antwoord =>
  json(status, { errors: [{ message: 'Niet toegestaan.', extensions: { code: 'NIET_TOEGESTAAN' } }] });
const onleesbaar = (status: number): Antwoord => json(status, { fout: 'Dit bericht is niet leesbaar.' });

// The fixed texts of the protocol, each in one place.
export const ANTWOORD = {
  nietToegestaan: weigering(401),
  vraagOnleesbaar: weigering,
  geenLogboek: json(503, {
    errors: [
      { message: 'Er wordt nu niets geleverd: het logboek is niet bereikbaar.', extensions: { code: 'LOGBOEK' } },
    ],
  }),
  methode: json(405, { fout: 'Deze methode kan hier niet.' }),
  adres: json(404, { fout: 'Dit adres bestaat niet.' }),
  fout: json(500, { fout: 'Er ging iets mis; probeer het later opnieuw.' }),
  live: json(200, { status: 'live' }),
  ready: json(200, { status: 'ready' }),
  starting: json(503, { status: 'starting' }),
  berichtOnleesbaar: onleesbaar,
  berichtGeweigerd: json(401, { fout: 'Niet toegestaan.' }),
  berichtGeenLogboek: json(503, { fout: 'Het logboek is niet bereikbaar; stuur dit bericht later opnieuw.' }),
  ontvangen: json(202, { ontvangen: true }),
  van: json,
};

export function verstuur(res: ServerResponse, antwoord: Antwoord): void {
  if (res.headersSent || res.destroyed) return;
  const bytes = Buffer.from(antwoord.tekst, 'utf8');
  res.writeHead(antwoord.status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  });
  res.end(bytes);
}
