import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isOpen, type Onderwerp } from './bron/beslissing.ts';
import { digestVan, leesBundel } from './bron/bundel.ts';
import { leesToets } from './bron/feitentoets.ts';
import { type Feit, type Feitstand, feitstand } from './bron/feitstand.ts';
import { gelezenDoor } from './bron/gelezen.ts';
import { type Bak, canoniek } from './bron/json.ts';
import { eisOmslag, leesJws, nuSeconden, type Sleutelbron } from './bron/jws.ts';
import { leesBericht } from './bron/koppelingen.ts';
import { leesSdl } from './bron/sdl.ts';
import { geldigeSleutel, leesSleutelset } from './bron/sleutelsets.ts';
import { verifieer } from './bron/vraag.ts';
import { isEntiteitenvraag, vraagHash } from './bron/vraaghash.ts';
import { controleerVrijgave } from './bron/vrijgaven.ts';

interface Beslissing {
  readonly wat: string;
  readonly coordinaat: string;
  readonly onderwerp: Onderwerp;
  readonly toegestaan: boolean;
}
interface Beleid {
  readonly dag: string;
  readonly bundel: Bak;
  readonly sdl: string;
  readonly beslissingen: readonly Beslissing[];
}
interface Geval {
  readonly wat: string;
  readonly klok: number;
  readonly aanvaard: boolean;
}
interface Plek {
  readonly organisatie: string;
  readonly betrokkene: string;
}
interface Vak {
  readonly organisatie: string;
  readonly subcategorie: string;
}
interface Vectoren {
  readonly canoniek: readonly { readonly waarde: unknown; readonly tekst: string }[];
  readonly vragen: readonly { query: string; variables?: Bak; entiteiten: boolean; vraag: string; wat: string }[];
  readonly beleid: Beleid;
  readonly tweedeBeleid: Beleid & {
    readonly argumenten: readonly (Beslissing & { argumenten: Bak; leest: readonly string[] | null })[];
  };
  readonly tokens: {
    readonly uitgever: string;
    readonly vraag: { query: string; variables: Bak };
    readonly sleutels: { readonly tokendienst: unknown; readonly casusautoriteit: unknown };
    readonly gevallen: readonly (Geval & { token: string; verbinding?: string })[];
  };
  readonly koppelingen: {
    readonly sleutels: unknown;
    readonly gevallen: readonly (Geval & { koppeling: string; gekoppeld?: readonly unknown[] })[];
  };
  readonly feitentoetsen: {
    readonly sleutels: unknown;
    readonly gevallen: readonly (Geval & { feitentoets: string })[];
  };
  readonly feitstanden: readonly {
    readonly wat: string;
    readonly doel: string;
    readonly feit: Feit;
    readonly gekoppeld: readonly Plek[];
    readonly weigeringen: readonly (Vak & { betrokkene: string | null; soort: string; reden: string })[];
    readonly poorten: readonly (Vak & Plek)[] | null;
    readonly stand: Feitstand;
  }[];
  readonly vrijgaven: {
    readonly sleutels: unknown;
    readonly gevallen: readonly { wat: string; aanvaard: boolean; vrijgave: string }[];
  };
}

const FILE = new URL('../../docs/spec/subgraph-protocol.vectors.json', import.meta.url);
const vectoren = JSON.parse(readFileSync(FILE, 'utf8')) as Vectoren;
const { tokens, koppelingen, feitentoetsen, feitstanden, vrijgaven, tweedeBeleid } = vectoren;

afterEach(() => {
  vi.useRealTimers();
});

const openIn = ({ bundel, sdl, dag }: Beleid, { coordinaat, onderwerp }: Beslissing): boolean =>
  isOpen({ bundel: leesBundel(bundel), sdl: leesSdl(sdl), dag }, coordinaat, onderwerp);

async function bronVan(set: unknown): Promise<Sleutelbron> {
  const sleutels = await leesSleutelset(set);
  return { sleutel: async (kid) => geldigeSleutel(sleutels, kid) };
}

const aanvaardt = (werk: Promise<unknown>): Promise<boolean> =>
  werk.then(
    () => true,
    () => false,
  );

/** It reads the same file as our own code does, and shares no line with it. */
describe('the test vectors hold for the source that was built from the specification', () => {
  it.each(vectoren.canoniek)('P18: the canonical JSON is $tekst', ({ waarde, tekst }) => {
    expect(canoniek(waarde)).toBe(tekst);
  });

  it.each(vectoren.vragen)('P18: the request hash of $wat', ({ query, variables = {}, entiteiten, vraag }) => {
    expect([isEntiteitenvraag(query), vraagHash(query, variables)]).toEqual([entiteiten, vraag]);
  });

  describe.each([vectoren.beleid, tweedeBeleid])('under the policy $bundel.versie', (beleid) => {
    it('P63: the digest of the bundle', () => {
      expect(digestVan(beleid.bundel)).toBe(beleid.bundel.digest);
    });

    it.each(beleid.beslissingen)('P27: $wat', (gevraagd) => {
      expect(openIn(beleid, gevraagd)).toBe(gevraagd.toegestaan);
    });
  });

  it.each(tweedeBeleid.argumenten)('P31: $wat', ({ argumenten, leest, ...gevraagd }) => {
    const gelezen = gelezenDoor(leesSdl(tweedeBeleid.sdl), gevraagd.coordinaat, argumenten);
    expect(gelezen === null ? null : [...new Set(gelezen)].sort()).toEqual(leest);
    const mag = [gevraagd.coordinaat, ...(gelezen ?? [])].every((c) =>
      openIn(tweedeBeleid, { ...gevraagd, coordinaat: c }),
    );
    expect(gelezen !== null && mag).toBe(gevraagd.toegestaan);
  });

  // It speaks no TLS, so the cases of a connection with a certificate are not for it.
  it.each(tokens.gevallen.filter(({ verbinding }) => verbinding === undefined))(
    'P11 to P23, P66: a token, $wat',
    async ({ klok, aanvaard, token }) => {
      vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
      const bundel = leesBundel(vectoren.beleid.bundel);
      const omgeving = {
        tokendienst: tokens.uitgever,
        tokensleutels: await bronVan(tokens.sleutels.tokendienst),
        casussleutels: await bronVan(tokens.sleutels.casusautoriteit),
        beleid: {
          inWerking: (digest: string) => (digest === bundel.digest ? bundel : undefined),
          laatste: () => bundel,
        },
        sdl: leesSdl(vectoren.beleid.sdl),
        // Nothing is read before the intent.
        db: null as unknown as DatabaseSync,
      };
      expect(await aanvaardt(verifieer(omgeving, token, tokens.vraag))).toBe(aanvaard);
    },
  );

  it.each(koppelingen.gevallen)('P59: a link message, $wat', async ({ klok, aanvaard, gekoppeld, koppeling }) => {
    vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
    const lees = async () => {
      const c = await leesJws(koppeling, 'koppeling+jwt', await bronVan(koppelingen.sleutels));
      eisOmslag(c, { iss: 'urn:ketenhub:casusautoriteit', aud: 'urn:ketenhub:bron:politie', nu: nuSeconden() });
      return leesBericht(c, leesBundel(vectoren.beleid.bundel));
    };
    expect(await aanvaardt(lees())).toBe(aanvaard);
    if (gekoppeld !== undefined) expect((await lees()).gekoppeld).toEqual(gekoppeld);
  });

  it.each(feitentoetsen.gevallen)('P69: a question about facts, $wat', async ({ klok, aanvaard, feitentoets }) => {
    vi.useFakeTimers({ now: klok * 1000, toFake: ['Date'] });
    const lees = async () => {
      const c = await leesJws(feitentoets, 'feitentoets+jwt', await bronVan(feitentoetsen.sleutels));
      eisOmslag(c, { iss: 'urn:ketenhub:casusautoriteit', aud: 'urn:ketenhub:bron:politie', nu: nuSeconden() });
      return leesToets(c, leesBundel(vectoren.beleid.bundel));
    };
    expect(await aanvaardt(lees())).toBe(aanvaard);
  });

  it.each(feitstanden)('P71: a fact, $wat', ({ doel, feit, gekoppeld, weigeringen, poorten, stand }) => {
    const regels = { sdl: leesSdl(vectoren.beleid.sdl), bundel: leesBundel(vectoren.beleid.bundel) };
    const isVan = (a: Vak, b: Vak) => a.organisatie === b.organisatie && a.subcategorie === b.subcategorie;
    const nu = {
      gekoppeld: (organisatie: string, handvat: string) =>
        gekoppeld.some((k) => k.organisatie === organisatie && k.betrokkene === handvat),
      voorbehouden: (soort: string, vak: Vak, handvat: string) =>
        weigeringen
          .filter((w) => w.soort === soort && isVan(w, vak) && (w.betrokkene ?? handvat) === handvat)
          .map((w) => w.reden),
      poortOpen:
        poorten === null
          ? null
          : (vak: Vak, handvat: string) => poorten.some((p) => isVan(p, vak) && p.betrokkene === handvat),
    };
    expect(feitstand(regels, doel, feit, nu)).toEqual(stand);
  });

  it.each(vrijgaven.gevallen)('P63: a release, $wat', async ({ aanvaard, vrijgave }) => {
    const sleutels = await leesSleutelset(vrijgaven.sleutels);
    expect(await aanvaardt(controleerVrijgave(vrijgave, sleutels))).toBe(aanvaard);
  });
});
