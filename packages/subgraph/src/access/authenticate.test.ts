import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPolicyClock, type Release } from '@ketenhub/bundle';
import { readCompiled } from '@ketenhub/bundle/compiled-beleid.ts';
import { bronAudience, loadSigningKey, localKeys, requestHash, signTransactionToken } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, describe, expect, it } from 'vitest';
import { authenticate } from './authenticate.ts';

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-token-'));
afterAll(() => rmSync(dir, { recursive: true }));

const ISSUER = 'http://tokendienst';
const request = { query: '{ casussen { totaal } }', variables: undefined };
const key = await loadSigningKey(dir, 'transaction', 'ES256');
const own = await readCompiled(new URL('../../../../schema/beleid.json', import.meta.url).pathname);
const OUD = own.digest;
const NIEUW = `sha256-${'B'.repeat(43)}`;

// Tokens are made on the real clock; the instants of the releases move around it.
const begun = Date.now();
const instant = (ms: number): string => new Date(begun + ms).toISOString();
const release = (serienummer: number, digest: string, told: { vanaf: number; tot: number; vorige: string | null }) => ({
  vrijgave: {
    serienummer,
    digest,
    vorigeDigest: told.vorige,
    geldigVanaf: instant(told.vanaf),
    overlapTot: instant(told.tot),
    goedkeuringen: [],
  },
  beleid: { ...own, digest, regels: digest === OUD ? own.regels : [] },
});
const HOUR = 3_600_000;
const oud = release(1, OUD, { vanaf: -10 * HOUR, tot: -10 * HOUR, vorige: null });

async function ask(
  digest: string,
  releases: readonly Release[],
  asked: Parameters<typeof authenticate>[2] = request,
  { account, bron }: { readonly account: string | null; readonly bron: 'casus' | 'politie' } = {
    account: 'account',
    bron: 'casus',
  },
) {
  const keys = localKeys([key.publicJwk]);
  const policies = createPolicyClock(releases, () => begun);
  const token = await signTransactionToken(key, ISSUER, {
    aud: bronAudience(bron),
    txn: randomUUID(),
    sub: 'pseudoniem',
    scope: 'ZVH-WERKVOORRAAD',
    req_wl: 'gateway',
    tctx: {
      doel: 'ZVH-WERKVOORRAAD',
      casus: null,
      fase: null,
      betrokkenen: [],
      rol: 'PROCESREGISSEUR',
      org: OIN.zvh,
      klasse: 'SAMENWERKINGSVERBAND',
      accountklasse: 'UITVOERING',
      beleid: digest,
      velden: [],
      vraag: requestHash(request.query, request.variables),
      casusbewijs: null,
      ...(account === null ? {} : { account }),
    },
    rctx: { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
  });
  const verifier = {
    bron,
    issuer: ISSUER,
    tokenServiceKeys: keys,
    caseAuthorityKeys: keys,
    policies,
    presenter: null,
  } as const;
  const outcome = await authenticate(verifier, token, asked);
  return outcome.ok ? { digest: outcome.beleid.digest, regels: outcome.beleid.regels.length } : outcome.why;
}

const OLD_RULES = (await ask(OUD, [oud])) as { regels: number };

describe('a token and the policy that it was made under (A18, A49)', () => {
  it('is decided by that policy', async () => {
    expect(OLD_RULES).toMatchObject({ digest: OUD });
    expect(OLD_RULES.regels).toBeGreaterThan(100);
  });

  it('inside the overlap each token is decided by its own policy, the old and the new', async () => {
    const inOverlap = [oud, release(2, NIEUW, { vanaf: -HOUR, tot: HOUR, vorige: OUD })];
    expect(await ask(OUD, inOverlap)).toEqual(OLD_RULES);
    expect(await ask(NIEUW, inOverlap)).toEqual({ digest: NIEUW, regels: 0 });
  });

  it('after the overlap one of the old policy is refused', async () => {
    const after = [oud, release(2, NIEUW, { vanaf: -2 * HOUR, tot: -HOUR, vorige: OUD })];
    expect(await ask(OUD, after)).toBe('another policy version');
    expect(await ask(NIEUW, after)).toMatchObject({ digest: NIEUW });
  });

  it('one of a policy that is announced for later, or that nobody released, is refused', async () => {
    const before = [oud, release(2, NIEUW, { vanaf: HOUR, tot: 2 * HOUR, vorige: OUD })];
    expect(await ask(NIEUW, before)).toBe('another policy version');
    expect(await ask(`sha256-${'C'.repeat(43)}`, before)).toBe('another policy version');
    expect(await ask(OUD, before)).toEqual(OLD_RULES);
  });
});

describe('a question that has no canonical form (P18, A71)', () => {
  it('is the question of no token: a number that is no double is refused, and fails nothing', async () => {
    const variables: unknown = JSON.parse('{"n":1e400}');
    const asked = { ...request, variables: variables as Record<string, unknown> };
    expect(await ask(OUD, [oud], asked)).toBe('token of another question');
  });
});

describe('the account of the user (A90)', () => {
  it('A90: a token without one is refused at the case register, where nobody could be shut out of his worklist, and at no partner', async () => {
    expect(await ask(OUD, [oud], request, { account: null, bron: 'casus' })).toBe('no account at the case register');
    expect(await ask(OUD, [oud], request, { account: null, bron: 'politie' })).toEqual(OLD_RULES);
  });
});
