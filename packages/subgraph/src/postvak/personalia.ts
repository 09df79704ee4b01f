import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { StartRefused } from '@ketenhub/service';
import { readOrCreate } from '@ketenhub/tokens';
import { CompactEncrypt, compactDecrypt } from 'jose';
import * as v from 'valibot';

const personaliaSchema = v.object({ bsn: v.string(), naam: v.string(), geboortedatum: v.string() });

/** Who a question is about, as the case authority handed it over. */
export type Personalia = v.InferOutput<typeof personaliaSchema>;

const ALG = 'dir';
const ENC = 'A256GCM';
const KEY = /^[A-Za-z0-9_-]{43}$/;

/** Seals and opens who a question is about. */
export interface PersonaliaKluis {
  verzegel(personalia: Personalia): Promise<string>;
  /** null for what cannot be opened: the key is gone, and the next message about the casus brings it again. */
  open(verzegeld: string): Promise<Personalia | null>;
}

/**
 * The key with which this process seals whom its open questions are about, made at first use in `dir` (file 0600): a copy of the
 * database, or a statement that nobody meant, gives no name and no BSN. @throws when it cannot be read or written, or is no such key.
 */
export function openPersonaliaKluis(dir: string): PersonaliaKluis {
  const path = join(dir, 'vragen.key');
  const text = readOrCreate(path, () => `${randomBytes(32).toString('base64url')}\n`)
    .toString('utf8')
    .trim();
  if (!KEY.test(text)) throw new StartRefused(`${path} must hold a key of 43 characters`);
  const key = new Uint8Array(Buffer.from(text, 'base64url'));
  return {
    verzegel: ({ bsn, naam, geboortedatum }) =>
      new CompactEncrypt(Buffer.from(JSON.stringify({ bsn, naam, geboortedatum })))
        .setProtectedHeader({ alg: ALG, enc: ENC })
        .encrypt(key),
    async open(verzegeld) {
      try {
        const options = { keyManagementAlgorithms: [ALG], contentEncryptionAlgorithms: [ENC] };
        const { plaintext } = await compactDecrypt(verzegeld, key, options);
        return v.parse(personaliaSchema, JSON.parse(Buffer.from(plaintext).toString('utf8')));
      } catch {
        return null;
      }
    },
  };
}
