import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { freshBytes } from '../fresh-bytes.ts';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** AES-256-GCM; `context` must be the same to open it, so that a sealed text is worth nothing in another place. */
export function sealBytes(key: KeyObject, plain: Buffer, context: string): Buffer {
  const iv = freshBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null for what was sealed by another key, in another place, or was changed. */
export function openBytes(key: KeyObject, sealed: Buffer, context: string): Buffer | null {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null;
  const tagAt = sealed.length - TAG_BYTES;
  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES), options)
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, tagAt)), decipher.final()]);
  } catch {
    return null;
  }
}

/** The key of one person at one organisation in one year, under a random name. */
export interface SubjectKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** A key that nobody keeps: what it seals can never be opened. */
export const newSubjectKey = (): SubjectKey => ({
  id: randomBytes(16).toString('hex'),
  key: createSecretKey(randomBytes(KEY_BYTES)),
});

/**
 * The span of the request that the line is of: a sealed handle cannot be moved to another request. Lines of before `docs/adr/0052` have
 * their own span here.
 */
export interface LinePlace {
  readonly traceId: string;
  readonly spanId: string;
}

const placeText = (id: string, { traceId, spanId }: LinePlace): string => `${id} ${traceId} ${spanId}`;

/** `<name of the key>.<sealed handle>`, both hexadecimal: in base64url a line would now and then look as if it held a token. */
export function sealHandle({ id, key }: SubjectKey, handle: string, place: LinePlace): string {
  return `${id}.${sealBytes(key, Buffer.from(handle), placeText(id, place)).toString('hex')}`;
}

/** The name of the key that a handle was sealed with. */
export const keyIdOf = (sealed: string): string => sealed.split('.', 1)[0] ?? '';

export function openHandle({ id, key }: SubjectKey, sealed: string, place: LinePlace): string | null {
  if (keyIdOf(sealed) !== id) return null;
  const opened = openBytes(key, Buffer.from(sealed.slice(id.length + 1), 'hex'), placeText(id, place));
  return opened?.toString('utf8') ?? null;
}
