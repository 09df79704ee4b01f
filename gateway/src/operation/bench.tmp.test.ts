import { it } from 'vitest';
import { complete, prepare } from './test-support/operation.ts';
import { regionAnnotations, regionSchema } from './test-support/region-schema.ts';

it('b', () => {
  const hub = { schema: regionSchema, annotations: regionAnnotations };
  const query =
    '{ casus(nummer: "Z") { betrokkenen { naam soort politie { stand mutaties { datum soort toelichting bron herkomst peildatum status beperking } hgMeldingen { datum toelichting } } zorg { ggz { stand kader { soort } } } justitie { om { stand strafzaken { feit pleegdatum zitting { datum } } } } } } }';
  const asked = { hub, query, denied: { 'OmBeeld.strafzaken': ['DIRECTE_KRING'] as const } };
  const filtered = prepare(asked);
  const m = Array.from({ length: 5 }, () => ({
    datum: 'd',
    soort: 'GEWELD',
    toelichting: 't',
    bron: 'b',
    herkomst: 'h',
    peildatum: 'p',
    status: 'FEIT',
    beperking: null,
  }));
  const p = (id: string) => ({
    kh_id: id,
    naam: 'n',
    soort: 'HOOFDPERSOON',
    politie: { stand: 'GEKOPPELD', mutaties: m, hgMeldingen: m },
    zorg: { ggz: { stand: 'GEKOPPELD', kader: { soort: 's' } } },
    justitie: { om: { stand: 'GEKOPPELD', strafzaken: [] } },
  });
  const data = { casus: { betrokkenen: [p('h1'), p('k1'), p('k2'), p('h1')] } };
  for (const [n, f] of [
    ['prepare', () => prepare(asked)],
    ['complete', () => complete(asked, data, filtered)],
  ] as const) {
    for (let i = 0; i < 300; i++) f();
    const s = performance.now();
    for (let i = 0; i < 1000; i++) f();
    process.stdout.write(`${n} ${(performance.now() - s).toFixed(0)} us\n`);
  }
});
