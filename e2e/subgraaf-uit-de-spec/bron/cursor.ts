import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { canoniek } from './canoniek.ts';
import type { Plaats } from './zicht.ts';

const IV = 12;
const ZEGEL = 16;
const INHOUD = 32 + 8 + 10 + 8;
const LENGTE = IV + ZEGEL + INHOUD;

// For whom and what a cursor opens (P57): user, organisation, rol, casus, list, filters and order. Not the doel, not the person.
export type Cursorband = {
  sub: string;
  org: string;
  rol: string;
  casus: string | null;
  lijst: string;
  filters: unknown;
  volgorde: string;
};
export type Cursorplaats = { handvat: string; plaats: Plaats };

const persoonsafdruk = (handvat: string): Buffer => createHash('sha256').update(handvat, 'utf8').digest();

// Sealed with a key of this process: a restart ends every cursor, and the reader begins again. The length is always the same, so that
// it tells nothing; the handle is in it as a hash, because its length is not fixed.
export class Cursors {
  readonly #sleutel = randomBytes(32);
  readonly #seconden: number;

  constructor(seconden: number) {
    this.#seconden = seconden;
  }

  maak(band: Cursorband, voor: Cursorplaats): string {
    const inhoud = Buffer.alloc(INHOUD);
    persoonsafdruk(voor.handvat).copy(inhoud, 0);
    inhoud.writeDoubleBE(Date.now() + this.#seconden * 1_000, 32);
    inhoud.write(voor.plaats.peildatum, 40, 'latin1');
    inhoud.writeDoubleBE(voor.plaats.id, 50);
    const iv = randomBytes(IV);
    const zegel = createCipheriv('aes-256-gcm', this.#sleutel, iv).setAAD(Buffer.from(canoniek(band)));
    const versleuteld = Buffer.concat([zegel.update(inhoud), zegel.final()]);
    return Buffer.concat([iv, zegel.getAuthTag(), versleuteld]).toString('base64url');
  }

  // Null for whatever is wrong. Gives a function: the place for the person it was made for, and null (the first page) for any other.
  open(band: Cursorband, cursor: string): ((handvat: string) => Plaats | null) | null {
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length !== LENGTE || bytes.toString('base64url') !== cursor) return null;
    try {
      const ontzegel = createDecipheriv('aes-256-gcm', this.#sleutel, bytes.subarray(0, IV)).setAAD(
        Buffer.from(canoniek(band)),
      );
      ontzegel.setAuthTag(bytes.subarray(IV, IV + ZEGEL));
      const inhoud = Buffer.concat([ontzegel.update(bytes.subarray(IV + ZEGEL)), ontzegel.final()]);
      if (inhoud.readDoubleBE(32) <= Date.now()) return null;
      const van = inhoud.subarray(0, 32);
      const plaats = { peildatum: inhoud.toString('latin1', 40, 50), id: inhoud.readDoubleBE(50) };
      return (handvat) => (persoonsafdruk(handvat).equals(van) ? plaats : null);
    } catch {
      return null;
    }
  }
}
