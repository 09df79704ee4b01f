// The fixed answers. Their bytes are part of the protocol, so they are written out and not built.
export interface Antwoord {
  readonly status: number;
  readonly body: string;
}

const GEWEIGERD = '{"errors":[{"message":"Niet toegestaan.","extensions":{"code":"NIET_TOEGESTAAN"}}]}';

export const geweigerd = (status: 400 | 401 | 413 | 415): Antwoord => ({ status, body: GEWEIGERD });
export const GEEN_LOGBOEK: Antwoord = {
  status: 503,
  body: '{"errors":[{"message":"Er wordt nu niets geleverd: het logboek is niet bereikbaar.","extensions":{"code":"LOGBOEK"}}]}',
};
export const FOUT: Antwoord = { status: 500, body: '{"fout":"Er ging iets mis; probeer het later opnieuw."}' };
export const METHODE: Antwoord = { status: 405, body: '{"fout":"Deze methode kan hier niet."}' };
export const ADRES: Antwoord = { status: 404, body: '{"fout":"Dit adres bestaat niet."}' };
export const LEEFT: Antwoord = { status: 200, body: '{"status":"live"}' };
export const KLAAR: Antwoord = { status: 200, body: '{"status":"ready"}' };
export const START: Antwoord = { status: 503, body: '{"status":"starting"}' };
export const ONTVANGEN: Antwoord = { status: 202, body: '{"ontvangen":true}' };
export const KOPPELING_GEWEIGERD: Antwoord = { status: 401, body: '{"fout":"Niet toegestaan."}' };
export const KOPPELING_LATER: Antwoord = {
  status: 503,
  body: '{"fout":"Het logboek is niet bereikbaar; stuur dit bericht later opnieuw."}',
};
export const onleesbaar = (status: 400 | 413 | 415): Antwoord => ({
  status,
  body: '{"fout":"Dit bericht is niet leesbaar."}',
});
