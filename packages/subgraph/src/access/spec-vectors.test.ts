import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { controleerVrijgave, releaseKeys } from '@ketenhub/bundle';
import { alwaysInForce } from '@ketenhub/bundle/testing/test-release.ts';
import {
  type Beleid,
  berekenDigest,
  beslisVeld,
  canonicalJson,
  geldigOp,
  leesAnnotaties,
  leesBeleid,
  type Onderwerp,
} from '@ketenhub/policy';
import { localKeys, requestHash, resolvesEntities, verifyKoppeling } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import type { JWK } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authenticate, type GraphqlRequest } from './authenticate.ts';

interface Vectors {
  readonly canoniek: readonly { readonly waarde: unknown; readonly tekst: string }[];
  readonly vragen: readonly {
    readonly wat: string;
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly entiteiten: boolean;
    readonly vraag: string;
  }[];
  readonly beleid: {
    readonly dag: string;
    readonly bundel: Readonly<Record<string, unknown>>;
    readonly sdl: string;
    readonly beslissingen: readonly {
      readonly wat: string;
      readonly coordinaat: string;
      readonly onderwerp: Onderwerp;
      readonly toegestaan: boolean;
    }[];
  };
  readonly tokens: {
    readonly bron: Bron;
    readonly uitgever: string;
    readonly vraag: GraphqlRequest;
    readonly sleutels: Readonly<Record<'tokendienst' | 'casusautoriteit', { readonly keys: readonly JWK[] }>>;
    readonly certificaat: { readonly pem: string; readonly 'x5t#S256': string };
    readonly gevallen: readonly {
      readonly wat: string;
      readonly klok: number;
      /** Thumbprint of the client certificate of the connection. */
      readonly verbinding?: string;
      readonly aanvaard: boolean;
      readonly token: string;
    }[];
  };
}

interface SignedVectors {
  readonly koppelingen: {
    readonly bron: Bron;
    readonly sleutels: { readonly keys: readonly JWK[] };
    readonly gevallen: readonly {
      readonly wat: string;
      readonly klok: number;
      readonly aanvaard: boolean;
      readonly koppeling: string;
    }[];
  };
  readonly vrijgaven: {
    readonly sleutels: { readonly keys: readonly JWK[] };
    readonly gevallen: readonly { readonly wat: string; readonly aanvaard: boolean; readonly vrijgave: string }[];
  };
}

const FILE = new URL('../../../../docs/spec/subgraph-protocol.vectors.json', import.meta.url);
const { canoniek, vragen, beleid, tokens, koppelingen, vrijgaven } = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors &
  SignedVectors;
const bundel: Beleid = leesBeleid(beleid.bundel);

afterEach(() => {
  vi.useRealTimers();
});

describe('the test vectors of docs/spec/subgraph-protocol.md hold for this code', () => {
  it.each(canoniek)('P18: the canonical JSON is $tekst', ({ waarde, tekst }) => {
    expect(canonicalJson(waarde)).toBe(tekst);
  });

  it.each(vragen)('P18: the request hash of $wat', ({ query, variables, entiteiten, vraag }) => {
    expect([resolvesEntities(query), requestHash(query, variables)]).toEqual([entiteiten, vraag]);
  });

  it('P63: the digest of the bundle', async () => {
    expect(await berekenDigest(beleid.bundel)).toBe(bundel.digest);
  });

  const annotaties = leesAnnotaties(beleid.sdl);
  const onDay = geldigOp(bundel, beleid.dag);
  it.each(beleid.beslissingen)('P27: $wat', ({ coordinaat, onderwerp, toegestaan }) => {
    const { effect } = beslisVeld(onDay, annotaties, coordinaat, onderwerp);
    expect(effect).toBe(toegestaan ? 'TOEGESTAAN' : 'GEWEIGERD');
  });

  it('P66: the thumbprint of a certificate', () => {
    const { pem, 'x5t#S256': thumbprint } = tokens.certificaat;
    expect(createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url')).toBe(thumbprint);
  });

  it.each(tokens.gevallen)('P11 to P23, P66: a token, $wat', async ({ klok, verbinding, aanvaard, token }) => {
    vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
    const verifier = {
      bron: tokens.bron,
      issuer: tokens.uitgever,
      tokenServiceKeys: localKeys(tokens.sleutels.tokendienst.keys),
      caseAuthorityKeys: localKeys(tokens.sleutels.casusautoriteit.keys),
      policies: alwaysInForce(bundel),
      presenter: verbinding ?? null,
    };
    expect((await authenticate(verifier, token, tokens.vraag)).ok).toBe(aanvaard);
  });

  it.each(koppelingen.gevallen)('P59: a link message, $wat', async ({ klok, aanvaard, koppeling }) => {
    vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
    const expected = { bron: koppelingen.bron, presenter: null };
    const { ok } = await verifyKoppeling(koppeling, localKeys(koppelingen.sleutels.keys), expected);
    expect(ok).toBe(aanvaard);
  });

  it.each(vrijgaven.gevallen)('P63: a release, $wat', async ({ aanvaard, vrijgave }) => {
    expect((await controleerVrijgave(vrijgave, releaseKeys([...vrijgaven.sleutels.keys]))).ok).toBe(aanvaard);
  });
});
