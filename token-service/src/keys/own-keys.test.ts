import { createSecretKey } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OwnKeys, openOwnKeys, privateJwk } from './own-keys.ts';
import { pairwiseSubject } from './pairwise.ts';

const freshDir = () => join(mkdtempSync(join(tmpdir(), 'ketenhub-keys-')), 'token-service');

async function loadOwnKeys(dir: string): Promise<OwnKeys> {
  const waits = {
    reloadMs: 3_600_000,
    leadMs: 1_000,
    accessTokenSeconds: 900,
    clientTokenSeconds: 300,
    sessionSeconds: 900,
  };
  const rings = await openOwnKeys({ dir, ...waits, onEvent: () => undefined });
  rings.stop();
  return rings.current();
}

describe('the own keys', () => {
  it('are made once, readable by this process only', async () => {
    const dir = freshDir();
    const [first, second] = [await loadOwnKeys(dir), await loadOwnKeys(dir)];
    expect(second.access.kid).toBe(first.access.kid);
    expect(second.cookieSecrets).toEqual(first.cookieSecrets);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(readdirSync(dir).map((name) => statSync(join(dir, name)).mode & 0o777)).toEqual([
      0o600, 0o600, 0o600, 0o600,
    ]);
  });

  it('are one for access tokens and another for transaction tokens', async () => {
    const { access, transaction } = await loadOwnKeys(freshDir());
    expect([access.alg, transaction.alg]).toEqual(['PS256', 'ES256']);
    expect(privateJwk(access)).toMatchObject({ kid: access.kid, alg: 'PS256', d: expect.any(String) });
    expect(access.publicJwk).not.toHaveProperty('d');
  });

  it('are refused when a secret file was cut off', async () => {
    const dir = freshDir();
    await loadOwnKeys(dir);
    writeFileSync(join(dir, 'pairwise.key'), 'kort');
    await expect(loadOwnKeys(dir)).rejects.toThrow(/pairwise.key must hold 32 bytes/);
  });
});

describe('the pairwise pseudonym', () => {
  it('is the same for one user at one source, and another at another source or under another secret', () => {
    const [a, b] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))];
    expect(pairwiseSubject(a, 'politie', 'fg')).toBe(pairwiseSubject(a, 'politie', 'fg'));
    const others = [
      pairwiseSubject(a, 'zorg', 'fg'),
      pairwiseSubject(b, 'politie', 'fg'),
      pairwiseSubject(a, 'politie', 'rac'),
    ];
    expect(new Set([pairwiseSubject(a, 'politie', 'fg'), ...others]).size).toBe(4);
  });
});
