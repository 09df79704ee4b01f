import { readFileSync } from 'node:fs';
import { leesBeleid, type Ondertekenaar } from '@ketenhub/policy';
import { localKeys, verifyPartnervraag } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import type { JWK } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPartnerschakelaar } from './partnerschakelaar.ts';
import { askedOf } from './receive-partnervraag.ts';

interface Vectors {
  readonly beleid: { readonly bundel: unknown };
  readonly partnervragen: {
    readonly bron: Bron;
    readonly sleutels: { readonly keys: readonly JWK[] };
    readonly gevallen: readonly {
      readonly wat: string;
      readonly klok: number;
      readonly aanvaard: boolean;
      readonly partnervraag: string;
    }[];
  };
  readonly schakelaars: {
    readonly ondertekenaars: readonly Ondertekenaar[];
    readonly gevallen: readonly {
      readonly wat: string;
      readonly dag: string;
      readonly stukken: readonly string[];
      readonly aan: boolean;
    }[];
  };
}

const FILE = new URL('../../../../docs/spec/subgraph-protocol.vectors.json', import.meta.url);
const { beleid, partnervragen, schakelaars } = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;
const bundel = leesBeleid(beleid.bundel);

afterEach(() => {
  vi.useRealTimers();
});

describe('the test vectors of docs/spec/subgraph-protocol.md about who is known hold for this code', () => {
  it.each(partnervragen.gevallen)('P73: a question, $wat', async ({ klok, aanvaard, partnervraag }) => {
    vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
    const { bron, sleutels } = partnervragen;
    const verified = await verifyPartnervraag(partnervraag, localKeys(sleutels.keys), { bron, presenter: null });
    const living = bundel.deelnemers.filter(({ subgraph }) => subgraph === bron);
    const organisaties = new Map(living.map(({ oin, code }) => [oin, code]));
    const policies = { current: () => bundel };
    const asked = verified.ok ? askedOf({ organisaties, policies }, verified.claims.organisatie) : null;
    expect(asked !== null).toBe(aanvaard);
  });

  it.each(schakelaars.gevallen)('P74: the switch, $wat', async ({ dag, stukken, aan }) => {
    const [meegestuurd, ...eigen] = stukken;
    const stand = await createPartnerschakelaar(eigen, schakelaars.ondertekenaars)(dag, meegestuurd);
    expect(stand.aan).toBe(aan);
  });
});
