import { readFileSync } from 'node:fs';
import { leesAnnotaties, leesBeleid } from '@ketenhub/policy';
import { type FeitentoetsClaims, localKeys, verifyFeitentoets } from '@ketenhub/tokens';
import type { Bron, Organisatie } from '@ketenhub/vocabulary';
import type { JWK } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Weigerrij, weigeringenUit } from '../weigeringen/weigeringen.ts';
import { codesOf } from './receive-feitentoets.ts';
import { type Feitstand, linkKey, oordeel } from './toets-feiten.ts';

interface Plek {
  readonly organisatie: string;
  readonly betrokkene: string;
}

interface Vectors {
  readonly beleid: { readonly bundel: unknown; readonly sdl: string };
  readonly feitentoetsen: {
    readonly bron: Bron;
    readonly sleutels: { readonly keys: readonly JWK[] };
    readonly gevallen: readonly {
      readonly wat: string;
      readonly klok: number;
      readonly aanvaard: boolean;
      readonly feitentoets: string;
    }[];
  };
  readonly feitstanden: readonly {
    readonly wat: string;
    readonly doel: FeitentoetsClaims['doel'];
    readonly feit: FeitentoetsClaims['feiten'][number];
    readonly gekoppeld: readonly Plek[];
    readonly weigeringen: readonly (Omit<Weigerrij, 'handvat'> & { readonly betrokkene: string | null })[];
    /** Open gates; null of a source that is not secret-bound. */
    readonly poorten: readonly (Plek & { readonly subcategorie: string })[] | null;
    readonly stand: Feitstand;
  }[];
}

const FILE = new URL('../../../../docs/spec/subgraph-protocol.vectors.json', import.meta.url);
const { beleid, feitentoetsen, feitstanden } = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;
const bundel = leesBeleid(beleid.bundel);
const codeOf = (oin: string): Organisatie => {
  const found = bundel.deelnemers.find((deelnemer) => deelnemer.oin === oin);
  if (found === undefined) throw new Error(`nobody has ${oin}`);
  return found.code;
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the test vectors of docs/spec/subgraph-protocol.md about facts hold for this code', () => {
  it.each(feitentoetsen.gevallen)('P69: a question, $wat', async ({ klok, aanvaard, feitentoets }) => {
    vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
    const expected = { bron: feitentoetsen.bron, presenter: null };
    const verified = await verifyFeitentoets(feitentoets, localKeys(feitentoetsen.sleutels.keys), expected);
    const living = bundel.deelnemers.filter(({ subgraph }) => subgraph === feitentoetsen.bron);
    const organisaties = new Map(living.map(({ oin, code }) => [oin, code]));
    expect(verified.ok && codesOf(organisaties, verified.claims) !== null).toBe(aanvaard);
  });

  it.each(feitstanden)('P71: a fact, $wat', ({ doel, feit, gekoppeld, weigeringen, poorten, stand }) => {
    const regels = { annotaties: leesAnnotaties(beleid.sdl), policies: { current: () => bundel } };
    const rijen = weigeringen.map(({ betrokkene, organisatie, ...rij }) => ({
      ...rij,
      organisatie: codeOf(organisatie),
      handvat: betrokkene,
    }));
    const said = oordeel(regels, doel, {
      gekoppeld: new Set(gekoppeld.map((link) => linkKey(codeOf(link.organisatie), link.betrokkene))),
      weigeringen: weigeringenUit(rijen),
      poorten:
        poorten === null
          ? null
          : {
              isOpen: (organisatie, subcategorie, handvat) =>
                poorten.some(
                  (poort) =>
                    codeOf(poort.organisatie) === organisatie &&
                    poort.subcategorie === subcategorie &&
                    poort.betrokkene === handvat,
                ),
            },
    });
    expect(said(feit)).toEqual(stand);
  });
});
