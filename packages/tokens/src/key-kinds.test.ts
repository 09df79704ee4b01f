import { describe, expect, it } from 'vitest';
import { KEY_MATERIALS, keepMsOf, leadMsOf, readKeySettings, SECRET_KEYS, SIGNING_KEYS } from './key-kinds.ts';
import { ringLog } from './ring-log.ts';

describe('the times of a rotation', () => {
  it('publish a key longer before it signs than anybody holds a set of keys without it', () => {
    for (const env of [{}, { KEYS_MAX_AGE_MS: '86400000' }]) {
      const settings = readKeySettings(env);
      expect(leadMsOf(settings)).toBeGreaterThan(settings.publishedMs);
    }
  });

  it('keep the key before it until the last token that it signed is refused by every clock', () => {
    for (const seconds of [30, 60, 900]) expect(keepMsOf(seconds)).toBeGreaterThan((seconds + 30) * 1_000);
  });
});

describe('a kind of key', () => {
  it('reads what it makes, under the same name each time, and no two are the same', async () => {
    for (const { make, read } of [SIGNING_KEYS.transaction, SECRET_KEYS.cookie]) {
      const bytes = Buffer.from(make());
      const { kid } = await read(bytes);
      expect(kid).toMatch(/^[\w-]{43}$/);
      expect((await read(bytes)).kid).toBe(kid);
      expect((await read(Buffer.from(make()))).kid).not.toBe(kid);
    }
  });

  it('refuses a key of another kind', async () => {
    const [pem, secret] = [Buffer.from(SIGNING_KEYS.transaction.make()), Buffer.from(SECRET_KEYS.cookie.make())];
    await expect(KEY_MATERIALS.access.read(pem)).rejects.toThrow('holds no PS256 key');
    await expect(KEY_MATERIALS.client.read(secret)).rejects.toThrow('holds no private key');
    await expect(KEY_MATERIALS.cookie.read(pem)).rejects.toThrow('must hold 32 bytes');
  });

  it('names a secret without telling anything of it', async () => {
    const bytes = Buffer.from(SECRET_KEYS.cookie.make());
    const { kid } = await SECRET_KEYS.cookie.read(bytes);
    expect(kid).not.toContain(bytes.toString('base64url').slice(0, 10));
  });
});

describe('what an operator reads of a rotation', () => {
  it('is one line each, with names and instants and nothing else', () => {
    const lines: unknown[] = [];
    const write = (facts: unknown, text: unknown): void => void lines.push([facts, text]);
    const tell = ringLog({ info: write, error: write } as never);
    const [name, kid] = ['access', 'k1'];
    tell({ kind: 'AANGEKONDIGD', name, kid, tekentMs: 0 });
    tell({ kind: 'TEKENT', name, kid });
    tell({ kind: 'VERNIETIGD', name, kid });
    tell({ kind: 'GEWEIGERD', name, why: 'it is damaged' });
    expect(lines).toEqual([
      [{ sleutel: name, kid, tekent: '1970-01-01T00:00:00.000Z' }, 'next key published'],
      [{ sleutel: name, kid }, 'key in use'],
      [{ sleutel: name, kid }, 'key destroyed'],
      [{ beveiliging: 'SLEUTEL_GEWEIGERD', sleutel: name, why: 'it is damaged' }, 'keys stay as they were'],
    ]);
  });
});
