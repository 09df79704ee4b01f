import { BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSEN, ROLLEN } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import type { Beleid, Verbod } from '../src/index.ts';
import { beleid } from './protocol.ts';
import { SUBCATEGORIEEN } from './vragen.ts';

const subcategorie = fc.subarray(SUBCATEGORIEEN, { minLength: 1, maxLength: 12 });

/** A prohibition on anything, for anyone. */
export const verbod: fc.Arbitrary<Verbod> = fc.record({
  id: fc.constant('VERBOD-99'),
  grondslag: fc.constant('x'),
  uitleg: fc.constant('x'),
  subcategorie,
  rollen: fc.subarray([...ROLLEN]),
  klassen: fc.subarray([...KLASSEN]),
  doelen: fc.subarray([...DOELEN]),
  themas: fc.subarray(['VOLWASSENEN', 'STALKING']),
});

/** Some of a list, each with other values at some of its keys. */
const enkele = <T extends object>(lijst: readonly T[], anders: fc.Arbitrary<Partial<T>>): fc.Arbitrary<readonly T[]> =>
  fc
    .array(fc.tuple(fc.nat({ max: lijst.length - 1 }), anders), { maxLength: Math.ceil(lijst.length / 4) })
    .map((wijzigingen) => {
      const bij = new Map(wijzigingen);
      return lijst.map((een, plaats) => ({ ...een, ...bij.get(plaats) }));
    });

const wie = fc.record({
  rol: fc.constantFrom(...ROLLEN),
  klasse: fc.constantFrom(null, ...KLASSEN),
});

const regels = enkele(
  beleid.regels,
  fc.record(
    {
      subcategorie,
      wie: fc.array(wie, { minLength: 1, maxLength: 4 }),
      betrokkeneSoort: fc.subarray([...BETROKKENE_SOORTEN]),
      doel: fc.subarray([...DOELEN], { minLength: 1 }),
      fase: fc.subarray([...FASEN]),
      mits: fc.subarray(['BRON_IS_AANMELDER', 'VRAGER_IS_AANMELDER', 'VRAGER_IS_BRON'] as const),
    },
    { requiredKeys: [] },
  ),
);

const doelen = enkele(
  beleid.doelen,
  fc.record(
    {
      fasen: fc.subarray([...FASEN]),
      eigenFase: fc.constantFrom(null, ...FASEN),
      rollen: fc.subarray([...ROLLEN]),
    },
    { requiredKeys: [] },
  ),
);

const subcategorieen = enkele(
  beleid.subcategorieen,
  fc.record(
    {
      soort: fc.constantFrom('PERSOON', 'CASUS', 'STRUCTUUR'),
      geheim: fc.boolean(),
      besluit: fc.boolean(),
      volgt: fc.subarray(SUBCATEGORIEEN, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
);

const deelnemers = enkele(
  beleid.deelnemers,
  fc.record({ klasse: fc.constantFrom(...KLASSEN), subcategorieen: subcategorie }, { requiredKeys: [] }),
);

const soms = <T>(zelden: fc.Arbitrary<T>, meestal: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(meestal) }, zelden);

/** The real policy with other rules and prohibitions, and now and then other doelen, subcategorieen or deelnemers. */
export const beleiden: fc.Arbitrary<Beleid> = fc
  .record({
    regels,
    verboden: fc.array(verbod, { maxLength: 2 }).map((extra) => [...beleid.verboden, ...extra]),
    doelen: soms(doelen, beleid.doelen),
    subcategorieen: soms(subcategorieen, beleid.subcategorieen),
    deelnemers: soms(deelnemers, beleid.deelnemers),
  })
  .map((anders) => ({ ...beleid, ...anders }));
