import { ORGANISATIES } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeer } from './activeren.ts';
import { beginDossier, type Dossier, voegToe } from './dossier.ts';
import type { Ondertekend } from './handtekening.ts';
import { type Ondertekenaar, TEKENROLLEN } from './ondertekenaars.ts';
import type { Stuk } from './stuk.ts';
import type { Vereisten } from './vereisten.ts';

const VERSIES = ['A', 'B', 'C'];

const organisaties = fc.constantFrom(...ORGANISATIES.slice(0, 3));
const [huis, politie, om] = ORGANISATIES;
type Rol = Pick<Ondertekenaar, 'rol' | 'organisatie'>;
/** Those whom a good procedure needs, and some more. */
const VAST: readonly Rol[] = [
  { rol: 'FG', organisatie: huis },
  { rol: 'RAC_LID', organisatie: huis },
  { rol: 'PRIVACYFUNCTIONARIS', organisatie: huis },
  { rol: 'PRIVACYFUNCTIONARIS', organisatie: politie },
  { rol: 'PRIVACYFUNCTIONARIS', organisatie: om },
];
const mensen = fc
  .array(fc.record<Rol>({ rol: fc.constantFrom(...TEKENROLLEN), organisatie: organisaties }), { maxLength: 3 })
  .map((meer) => [...VAST, ...meer]);
const vereisten: fc.Arbitrary<Vereisten> = fc
  .record({
    verruimt: fc.boolean(),
    bronnen: fc.uniqueArray(organisaties, { minLength: 1, maxLength: 2 }),
    isNieuw: fc.boolean(),
  })
  .map(({ verruimt, bronnen, isNieuw }) => ({
    verruimt,
    bronnen: verruimt ? bronnen : [],
    personen: verruimt ? 2 : 1,
    nieuw: isNieuw ? [{ soort: 'DOEL', wat: 'x' }] : [],
  }));
const versie = fc.constantFrom('A', 'A', 'A', ...VERSIES);
const voorstellen = fc.array(fc.record({ van: versie, naar: versie, vereisten }), { minLength: 1, maxLength: 3 });

const gebeurtenis = fc.record({
  voorstel: fc.nat(2),
  /** The proposal that the document itself names: sometimes another. */
  over: fc.option(fc.nat(2), { nil: null, freq: 5 }),
  wie: fc.nat(7),
  wat: fc.constantFrom('FG', 'RAC', 'AKKOORD', 'AKKOORD', 'VASTSTELLING', 'ACTIVERING'),
  strekking: fc.constantFrom('POSITIEF' as const, 'NEGATIEF' as const),
  afwijkingen: fc.subarray(['FG' as const, 'RAC' as const]),
});
type Gebeurtenis = typeof gebeurtenis extends fc.Arbitrary<infer G> ? G : never;

function stukVan({ wat, strekking, afwijkingen }: Gebeurtenis, voorstel: string, persoon: string): Stuk {
  const kop = { voorstel, persoon, op: '2026-11-28T12:00:00Z' };
  if (wat === 'AKKOORD') return { soort: 'AKKOORD', ...kop };
  if (wat === 'FG' || wat === 'RAC') return { soort: 'ADVIES', ...kop, orgaan: wat, strekking, tekst: 'x' };
  const afwijking = (advies: 'FG' | 'RAC') => ({ advies, wat: 'x', waarom: 'y' });
  return { soort: 'VASTSTELLING', ...kop, afwijkingen: afwijkingen.map(afwijking) };
}

interface Verloop {
  readonly dossier: Dossier;
  /** Everybody who ever signed an approval of exactly this proposal, whatever the procedure made of it. */
  readonly getekend: readonly Ondertekenaar[];
  readonly geadviseerd: readonly string[];
}

/** Plays all events; gives every activation with what had been signed by then. */
function speel(
  wereld: { readonly voorstellen: readonly Pick<Dossier['voorstel'], 'van' | 'naar' | 'vereisten'>[] },
  register: readonly Ondertekenaar[],
  gebeurd: readonly Gebeurtenis[],
): { readonly geactiveerd: readonly Verloop[] } {
  const verlopen: Verloop[] = wereld.voorstellen.map((voorstel, plaats) => ({
    dossier: beginDossier({ ...voorstel, digest: `voorstel-${plaats}` }),
    getekend: [],
    geadviseerd: [],
  }));
  const geactiveerd: Verloop[] = [];
  const gebruikt = new Set<string>();
  let actief = 'A';
  for (const gebeurtenis of gebeurd) {
    const plaats = gebeurtenis.voorstel % verlopen.length;
    const verloop = verlopen[plaats];
    const door = register[gebeurtenis.wie % register.length];
    if (verloop === undefined || door === undefined) continue;
    const { dossier } = verloop;
    if (gebeurtenis.wat === 'ACTIVERING') {
      const uitkomst = activeer(dossier, { actief, gebruikt });
      if (!uitkomst.ok) continue;
      actief = dossier.voorstel.naar;
      gebruikt.add(dossier.voorstel.digest);
      geactiveerd.push(verloop);
      continue;
    }
    const over = `voorstel-${(gebeurtenis.over ?? plaats) % verlopen.length}`;
    const stuk = stukVan(gebeurtenis, over, door.persoon);
    const ondertekend: Ondertekend = { ok: true, jws: '', stuk, door };
    const uitkomst = voegToe(dossier, ondertekend);
    const isHierover = over === dossier.voorstel.digest;
    verlopen[plaats] = {
      dossier: uitkomst.ok ? uitkomst.dossier : dossier,
      getekend: stuk.soort === 'AKKOORD' && isHierover ? [...verloop.getekend, door] : verloop.getekend,
      geadviseerd: stuk.soort === 'ADVIES' && isHierover ? [...verloop.geadviseerd, door.rol] : verloop.geadviseerd,
    };
  }
  return { geactiveerd };
}

const stap = (wat: Gebeurtenis['wat'], wie: number, anders: Partial<Gebeurtenis> = {}): Gebeurtenis => ({
  voorstel: 0,
  over: null,
  wie,
  wat,
  strekking: 'POSITIEF',
  afwijkingen: [],
  ...anders,
});
const GOED: readonly Gebeurtenis[] = [
  stap('FG', 0),
  stap('RAC', 1),
  stap('AKKOORD', 2),
  stap('AKKOORD', 3),
  stap('AKKOORD', 4),
  stap('VASTSTELLING', 2),
  stap('ACTIVERING', 0),
];
/** A good procedure of which some steps are left out, with every kind of wrong event in between: near misses. */
const gebeurtenissen = fc
  .tuple(fc.subarray([...GOED], { minLength: 4 }), fc.array(fc.tuple(fc.nat(6), gebeurtenis), { maxLength: 12 }))
  .map(([goed, fout]) =>
    [...goed.map((een, plaats) => [plaats + 0.5, een] as const), ...fout]
      .toSorted(([a], [b]) => a - b)
      .map(([, een]) => een),
  );
const opstelling = fc.record({ voorstellen, mensen, gebeurtenissen });
const registerVan = (gekozen: readonly Rol[]): Ondertekenaar[] =>
  gekozen.map((wie, plaats) => ({
    ...wie,
    persoon: `p${plaats}`,
    naam: `p${plaats}`,
    sleutel: { kty: 'EC', crv: 'P-256', x: `${plaats}`, y: '', kid: `k${plaats}` },
  }));

describe('whatever happens in whatever order', () => {
  it('no wider policy comes into force without two persons, one of them the officer of each source that opens', () => {
    let verruimd = 0;
    let smal = 0;
    fc.assert(
      fc.property(opstelling, ({ mensen: gekozen, gebeurtenissen: gebeurd, ...wereld }) => {
        for (const { dossier, getekend, geadviseerd } of speel(wereld, registerVan(gekozen), gebeurd).geactiveerd) {
          const officers = getekend.filter(({ rol }) => rol === 'PRIVACYFUNCTIONARIS');
          const { vereisten: nodig } = dossier.voorstel;
          expect(geadviseerd).toContain('FG');
          if (nodig.nieuw.length > 0) expect(geadviseerd).toContain('RAC_LID');
          if (nodig.verruimt) {
            verruimd += 1;
            expect(new Set(officers.map(({ persoon }) => persoon)).size).toBeGreaterThanOrEqual(2);
            for (const bron of nodig.bronnen) expect(officers.map(({ organisatie }) => organisatie)).toContain(bron);
          } else {
            smal += 1;
            expect(officers.map(({ organisatie }) => organisatie)).toContain('zvh');
          }
        }
      }),
      { numRuns: 20_000, seed: 20_261_128 },
    );
    // The test would say nothing if hardly anything ever came into force.
    expect(smal).toBeGreaterThan(50);
    expect(verruimd).toBeGreaterThan(20);
  });

  it('an advice that is not followed never comes into force without its deviation', () => {
    fc.assert(
      fc.property(opstelling, ({ mensen: gekozen, gebeurtenissen: gebeurd, ...wereld }) => {
        for (const { dossier } of speel(wereld, registerVan(gekozen), gebeurd).geactiveerd) {
          const negatief = dossier.adviezen.filter(({ strekking }) => strekking === 'NEGATIEF');
          const afwijkingen = dossier.vaststelling?.afwijkingen.map(({ advies }) => advies) ?? [];
          expect(afwijkingen).toEqual(expect.arrayContaining(negatief.map(({ orgaan }) => orgaan)));
        }
      }),
      { numRuns: 5_000, seed: 20_261_129 },
    );
  });
});
