import { readFileSync } from 'node:fs';
import { isObjectType } from 'graphql';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Bundel } from './bron/beleid.ts';
import { bewoners, digestVan, leesBundel } from './bron/beleid.ts';
import type { Onderwerp } from './bron/beslissing.ts';
import { beslis } from './bron/beslissing.ts';
import { canoniek, leesJson, vanPlanner, vraaghash } from './bron/canoniek.ts';
import type { Feit } from './bron/feitentoets.ts';
import { keurFeitentoets } from './bron/feitentoets.ts';
import type { Koppelingen, Poorten, Weigering } from './bron/feitstand.ts';
import { feitstand } from './bron/feitstand.ts';
import { keurKoppeling } from './bron/koppelbericht.ts';
import { gelezen } from './bron/leest.ts';
import { keurPartnervraag, type Ondertekenaar, staatAan } from './bron/partnervraag.ts';
import { leesSdl } from './bron/sdl.ts';
import { sleutelsUit } from './bron/sleutels.ts';
import { keurToken } from './bron/token.ts';
import { leesSleutels, leesVrijgave } from './bron/vrijgave.ts';

type Beslissing = { wat: string; coordinaat: string; onderwerp: Onderwerp; toegestaan: boolean };
type Argumenten = Beslissing & { argumenten: Record<string, unknown>; leest: string[] | null };
type Beleidvector = {
  dag: string;
  bundel: Record<string, unknown>;
  sdl: string;
  beslissingen: Beslissing[];
  argumenten?: Argumenten[];
};
type Geval = { wat: string; klok: number; aanvaard: boolean; verbinding?: string };
type Vectoren = {
  canoniek: { waarde: unknown; tekst: string }[];
  vragen: { wat: string; query: string; variables?: Record<string, unknown>; entiteiten: boolean; vraag: string }[];
  beleid: Beleidvector;
  tweedeBeleid: Beleidvector;
  tokens: {
    bron: string;
    uitgever: string;
    vraag: { query: string; variables: Record<string, unknown> };
    sleutels: { tokendienst: unknown; casusautoriteit: unknown };
    gevallen: (Geval & { token: string })[];
  };
  koppelingen: {
    bron: string;
    sleutels: unknown;
    gevallen: (Geval & { koppeling: string; gekoppeld?: { id: string }[] })[];
  };
  vrijgaven: { sleutels: unknown; gevallen: { wat: string; aanvaard: boolean; vrijgave: string }[] };
  feitentoetsen: { bron: string; sleutels: unknown; gevallen: (Geval & { feitentoets: string })[] };
  partnervragen: { bron: string; sleutels: unknown; gevallen: (Geval & { partnervraag: string })[] };
  schakelaars: {
    ondertekenaars: Ondertekenaar[];
    gevallen: { wat: string; dag: string; aan: boolean; stukken: string[] }[];
  };
  feitstanden: {
    wat: string;
    doel: string;
    feit: Feit;
    gekoppeld: Koppelingen;
    weigeringen: Weigering[];
    poorten: Poorten;
    stand: unknown;
  }[];
};

const v = leesJson(
  readFileSync(new URL('../../docs/spec/subgraph-protocol.vectors.json', import.meta.url)),
) as Vectoren;

const uitkomsten = new Map<string, { readonly wat: string; readonly goed: boolean }[]>();

function toets(groep: string, wat: string, goed: boolean): void {
  const van = uitkomsten.get(groep) ?? [];
  uitkomsten.set(groep, van);
  van.push({ wat, goed });
}
const gelijk = (a: unknown, b: unknown): boolean => canoniek(a) === canoniek(b);
const zoekerIn = (set: unknown) => {
  const sleutels = sleutelsUit(set);
  return (kid: string): Promise<JWK | null> => Promise.resolve(sleutels.get(kid)?.jwk ?? null);
};
const ofFout = <T>(belofte: Promise<T>): Promise<T | null> =>
  belofte.then(
    (w) => w,
    () => null,
  );

for (const c of v.canoniek) toets('canoniek', c.tekst, canoniek(c.waarde) === c.tekst);
for (const q of v.vragen) {
  toets('vragen', q.wat, vraaghash(q.query, q.variables ?? {}) === q.vraag);
  toets('vragen', `${q.wat}: entiteiten`, vanPlanner(q.query) === q.entiteiten);
}

const sdlVan = (b: Beleidvector) => leesSdl(b.sdl);
function beslissingen(groep: string, b: Beleidvector): Bundel {
  toets(groep, 'digest', digestVan(b.bundel) === b.bundel.digest);
  const bundel = leesBundel(b.bundel);
  const sdl = sdlVan(b);
  for (const d of b.beslissingen)
    toets(groep, d.wat, beslis(bundel, b.dag, sdl, d.coordinaat, d.onderwerp).open === d.toegestaan);
  for (const a of b.argumenten ?? []) {
    const [typenaam = '', veldnaam = ''] = a.coordinaat.split('.');
    const type = sdl.schema.getType(typenaam);
    const veld = isObjectType(type) ? type.getFields()[veldnaam] : undefined;
    const leest = gelezen(veld?.args ?? [], a.argumenten);
    toets(
      'argumenten',
      a.wat,
      gelijk(leest === null ? null : [...leest].sort(), a.leest === null ? null : [...a.leest].sort()),
    );
    const open =
      leest !== null && [a.coordinaat, ...leest].every((c) => beslis(bundel, b.dag, sdl, c, a.onderwerp).open);
    toets('argumenten', `${a.wat}: toegestaan`, open === a.toegestaan);
  }
  return bundel;
}
const bundel = beslissingen('beleid', v.beleid);
beslissingen('tweedeBeleid', v.tweedeBeleid);

for (const g of v.tokens.gevallen) {
  const uitkomst = await ofFout(
    keurToken(g.token, v.tokens.vraag, {
      bron: v.tokens.bron,
      uitgever: v.tokens.uitgever,
      nu: g.klok,
      verbinding: g.verbinding ?? null,
      tokensleutel: zoekerIn(v.tokens.sleutels.tokendienst),
      casussleutel: zoekerIn(v.tokens.sleutels.casusautoriteit),
      beleidGeldt: (digest) => digest === bundel.digest,
    }),
  );
  toets('tokens', g.wat, (uitkomst !== null) === g.aanvaard);
}

const woont =
  (bron: string) =>
  (oin: string): boolean =>
    bewoners(bundel, bron).some((d) => d.oin === oin);
for (const g of v.koppelingen.gevallen) {
  const { bron } = v.koppelingen;
  const uitkomst = await ofFout(
    keurKoppeling(g.koppeling, {
      bron,
      nu: g.klok,
      verbinding: g.verbinding ?? null,
      casussleutel: zoekerIn(v.koppelingen.sleutels),
      woontHier: woont(bron),
    }),
  );
  toets('koppelingen', g.wat, (uitkomst !== null) === g.aanvaard);
  if (g.gekoppeld === undefined) continue;
  const opId = (lijst: readonly { id: string }[]) => [...lijst].sort((a, b) => (a.id < b.id ? -1 : 1));
  toets('koppelingen', `${g.wat}: gekoppeld`, gelijk(opId(uitkomst?.gekoppeld ?? []), opId(g.gekoppeld)));
}
const compliance = leesSleutels(v.vrijgaven.sleutels);
for (const g of v.vrijgaven.gevallen) {
  toets('vrijgaven', g.wat, ((await ofFout(leesVrijgave(g.vrijgave, compliance))) !== null) === g.aanvaard);
}
for (const g of v.feitentoetsen.gevallen) {
  const { bron } = v.feitentoetsen;
  const uitkomst = await ofFout(
    keurFeitentoets(g.feitentoets, {
      bron,
      nu: g.klok,
      verbinding: g.verbinding ?? null,
      casussleutel: zoekerIn(v.feitentoetsen.sleutels),
      woontHier: woont(bron),
    }),
  );
  toets('feitentoetsen', g.wat, (uitkomst !== null) === g.aanvaard);
}
for (const g of v.partnervragen.gevallen) {
  const { bron } = v.partnervragen;
  const uitkomst = await ofFout(
    keurPartnervraag(g.partnervraag, {
      bron,
      nu: g.klok,
      verbinding: g.verbinding ?? null,
      casussleutel: zoekerIn(v.partnervragen.sleutels),
      woontHier: woont(bron),
      bundel,
    }),
  );
  toets('partnervragen', g.wat, (uitkomst !== null) === g.aanvaard);
}
for (const s of v.schakelaars.gevallen) {
  toets('schakelaars', s.wat, (await staatAan(s.stukken, v.schakelaars.ondertekenaars, s.dag)) === s.aan);
}
for (const f of v.feitstanden) {
  toets(
    'feitstanden',
    f.wat,
    gelijk(feitstand(bundel, sdlVan(v.beleid), f.doel, f.feit, f.gekoppeld, f.weigeringen, f.poorten), f.stand),
  );
}

describe.each([...uitkomsten])('de bron uit de specificatie, tegen de vectoren: %s', (_, gevallen) => {
  it.each(gevallen)('$wat', ({ goed }) => {
    expect(goed).toBe(true);
  });
});

it('houdt alle groepen van de vectoren tegen het licht', () => {
  expect([...uitkomsten.keys()].sort()).toEqual(
    [...Object.keys(v).filter((groep) => groep !== 'toelichting'), 'argumenten'].sort(),
  );
});
