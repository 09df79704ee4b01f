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
import { buildASTSchema, type GraphQLObjectType, parse } from 'graphql';
import type { JWK } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gekoppeldenVan } from '../koppelingen/gekoppelden-van.ts';
import { argumentCoordinates } from './argument-coordinates.ts';
import { authenticate, type GraphqlRequest } from './authenticate.ts';

interface Beslissing {
  readonly wat: string;
  readonly coordinaat: string;
  readonly onderwerp: Onderwerp;
  readonly toegestaan: boolean;
}

interface PolicyVectors {
  readonly dag: string;
  readonly bundel: Readonly<Record<string, unknown>>;
  readonly sdl: string;
  readonly beslissingen: readonly Beslissing[];
}

interface Vectors {
  readonly canoniek: readonly { readonly waarde: unknown; readonly tekst: string }[];
  readonly vragen: readonly {
    readonly wat: string;
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly entiteiten: boolean;
    readonly vraag: string;
  }[];
  readonly beleid: PolicyVectors;
  readonly tweedeBeleid: PolicyVectors & {
    readonly argumenten: readonly (Beslissing & {
      readonly argumenten: Readonly<Record<string, unknown>>;
      /** null where something is given that does not say what it reads. */
      readonly leest: readonly string[] | null;
    })[];
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
      /** Who is linked after it. */
      readonly gekoppeld?: readonly { readonly id: string; readonly soort: string; readonly bsn: string }[];
      readonly koppeling: string;
    }[];
  };
  readonly vrijgaven: {
    readonly sleutels: { readonly keys: readonly JWK[] };
    readonly gevallen: readonly { readonly wat: string; readonly aanvaard: boolean; readonly vrijgave: string }[];
  };
}

const FILE = new URL('../../../../docs/spec/subgraph-protocol.vectors.json', import.meta.url);
const { canoniek, vragen, beleid, tweedeBeleid, tokens, koppelingen, vrijgaven } = JSON.parse(
  readFileSync(FILE, 'utf8'),
) as Vectors & SignedVectors;
const bundel: Beleid = leesBeleid(beleid.bundel);

function isOpen({ bundel: told, dag, sdl }: PolicyVectors, { coordinaat, onderwerp }: Beslissing): boolean {
  const { effect } = beslisVeld(geldigOp(leesBeleid(told), dag), leesAnnotaties(sdl), coordinaat, onderwerp);
  return effect === 'TOEGESTAAN';
}

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

  it.each([beleid, tweedeBeleid])('P63: the digest of the bundle $bundel.versie', async ({ bundel: told }) => {
    expect(await berekenDigest(told)).toBe(leesBeleid(told).digest);
  });

  it.each(beleid.beslissingen)('P27: $wat', (asked) => {
    expect(isOpen(beleid, asked)).toBe(asked.toegestaan);
  });

  it.each(tweedeBeleid.beslissingen)('P27: under the second policy, $wat', (asked) => {
    expect(isOpen(tweedeBeleid, asked)).toBe(asked.toegestaan);
  });

  const types = buildASTSchema(parse(tweedeBeleid.sdl), { assumeValidSDL: true });
  it.each(tweedeBeleid.argumenten)('P31: $wat', ({ argumenten, leest, ...asked }) => {
    const [type = '', name = ''] = asked.coordinaat.split('.');
    const field = (types.getType(type) as GraphQLObjectType).getFields()[name];
    const read = argumentCoordinates(
      asked.coordinaat,
      field ?? { args: [] },
      argumenten,
      leesAnnotaties(tweedeBeleid.sdl),
    );
    // What does not say what it reads gives a coordinate that no SDL can have.
    const known = read.every((coordinaat) => /^\w+\.\w+$/.test(coordinaat));
    expect(known ? [...new Set(read)].sort() : null).toEqual(leest);
    const all = [asked.coordinaat, ...read];
    expect(all.every((coordinaat) => isOpen(tweedeBeleid, { ...asked, coordinaat }))).toBe(asked.toegestaan);
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

  it.each(koppelingen.gevallen)('P59: a link message, $wat', async ({ klok, aanvaard, gekoppeld, koppeling }) => {
    vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
    const expected = { bron: koppelingen.bron, presenter: null };
    const verified = await verifyKoppeling(koppeling, localKeys(koppelingen.sleutels.keys), expected);
    expect(verified.ok).toBe(aanvaard);
    if (verified.ok && gekoppeld !== undefined)
      expect(gekoppeldenVan(verified.claims).map(({ id, soort, bsn }) => ({ id, soort, bsn }))).toEqual(gekoppeld);
  });

  it.each(vrijgaven.gevallen)('P63: a release, $wat', async ({ aanvaard, vrijgave }) => {
    expect((await controleerVrijgave(vrijgave, releaseKeys([...vrijgaven.sleutels.keys]))).ok).toBe(aanvaard);
  });
});
