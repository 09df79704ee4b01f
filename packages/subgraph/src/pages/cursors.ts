import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { jwtDecrypt } from 'jose';
import type { Principal } from '../access/principal.ts';
import { pageRefused } from './page-refused.ts';

/** What a cursor belongs to; anywhere else it opens nothing. */
export interface CursorPlace {
  /** Coordinate of the list, `PolitieBeeld.mutaties`. */
  readonly lijst: string;
  /** Text of the filters and the order: a place in one order is none in another. */
  readonly keuze: string;
  /** null for a list outside any casus. */
  readonly casus: string | null;
}

/** The last row handed out: the text of what the list is sorted on (null: it has none) and the id that breaks a tie. */
export type CursorPosition = readonly [op: string | null, id: number];

/** What a cursor holds. */
export interface CursorMark {
  /** Whose list it was handed out of; null for a list without handles. One person's place is none in another's list. */
  readonly handvat: string | null;
  readonly na: CursorPosition;
}

/** Seals and opens the cursors of one asker; nobody else, and not the same person in another role, can use them. */
export interface CursorSealer {
  seal(place: CursorPlace & CursorMark): Promise<string>;
  /** @throws GraphQLError BLADZIJDE whatever is wrong with it. */
  open(cursor: string, place: CursorPlace): Promise<CursorMark>;
}

export interface CursorSettings {
  /** 256 bits each, of this process alone. The first seals; what another of them sealed still opens. */
  readonly keys: () => readonly [Uint8Array, ...Uint8Array[]];
  readonly lifetimeSeconds: number;
}

const ALG = 'dir';
const ENC = 'A256GCM';
const TYP = 'bladwijzer+jwt';
const HEADER = { alg: ALG, enc: ENC, typ: TYP };
/** Every cursor would begin with it, and with the empty key of `dir`; without them none looks like a token that leaked. */
const ENCODED_HEADER = Buffer.from(Buffer.from(JSON.stringify(HEADER)).toString('base64url'));
const PREFIX = `${ENCODED_HEADER}..`;
const CURSOR_CHARS_MAX = 2_048;
/** A length would tell how many digits an id has, or that a day is missing; a moment, an id and a handle fit in. */
const MARK_CHARS = 128;

/** In base64url, because a claim's own escapes would add to the length again. */
function encoded({ na: [op, id], handvat }: CursorMark): string {
  const text = JSON.stringify([op, id, handvat]);
  return Buffer.from(text.padEnd(Math.ceil(text.length / MARK_CHARS) * MARK_CHARS)).toString('base64url');
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

function decoded(claim: unknown): CursorMark | null {
  if (typeof claim !== 'string') return null;
  const value: unknown = JSON.parse(Buffer.from(claim, 'base64url').toString('utf8'));
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [op, id, handvat] = value as readonly unknown[];
  if (!isTextOrNull(op) || !isTextOrNull(handvat) || typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  return { handvat, na: [op, id] };
}

/**
 * The part of the JWE after its header: iv, text and tag (RFC 7516 5.1; RFC 7518 5.3). Made here and not on a thread: a page
 * has one for each person, and what reads them is jose.
 */
function sealed(key: Uint8Array, claims: object): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(ENCODED_HEADER);
  const text = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  return [iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.');
}

/**
 * Cursors as JWE (RFC 7516; dir, A256GCM): nothing in them can be read or changed, and each opens only for the asker,
 * casus, list and choice that it was made for, until it expires (attack 99). It says for whom it holds: a question about
 * several persons takes it along for each of them.
 */
export function createCursors(
  { keys, lifetimeSeconds }: CursorSettings,
  { gebruiker, organisatie, rol }: Pick<Principal, 'gebruiker' | 'organisatie' | 'rol'>,
): CursorSealer {
  const placeOf = ({ lijst, keuze, casus }: CursorPlace): string =>
    createHash('sha256')
      .update(JSON.stringify([gebruiker, organisatie, rol, casus, lijst, keuze]))
      .digest('base64url');
  const readWith = async (key: Uint8Array, cursor: string, place: CursorPlace): Promise<CursorMark | null> => {
    const { payload } = await jwtDecrypt(`${PREFIX}${cursor}`, key, {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
      typ: TYP,
      requiredClaims: ['exp'],
    });
    return payload.plaats === placeOf(place) ? decoded(payload.na) : null;
  };
  const read = async (cursor: string, place: CursorPlace): Promise<CursorMark | null> => {
    for (const key of keys()) {
      const mark = await readWith(key, cursor, place).catch(() => null);
      if (mark !== null) return mark;
    }
    return null;
  };
  return {
    async seal(place) {
      const exp = Math.floor(Date.now() / 1000) + lifetimeSeconds;
      return sealed(keys()[0], { plaats: placeOf(place), na: encoded(place), exp });
    },
    async open(cursor, place) {
      const mark = cursor.length > CURSOR_CHARS_MAX ? null : await read(cursor, place);
      if (mark === null) throw pageRefused('BLADZIJDE');
      return mark;
    },
  };
}
