import { BETROKKENE_SOORTEN, DOELEN, FASEN, OIN, ROLLEN } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import type { Vraag } from '../src/index.ts';
import { ALLE_OIN, beleid, eigenaarVan } from './protocol.ts';

export const SUBCATEGORIEEN = beleid.subcategorieen.map(({ code }) => code);
const oin = fc.constantFrom(...ALLE_OIN);

const meestal = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false));

/** What may be attested of a casus; mostly with both decisions. */
export const casussen = fc.record({
  fase: fc.constantFrom(...FASEN),
  thema: fc.constantFrom('VOLWASSENEN', 'HUISELIJK_GEWELD', 'STALKING'),
  doelbesluit: meestal,
  deelnemersbesluit: meestal,
  aanmelder: oin,
  deelnemers: fc.oneof(fc.constant(ALLE_OIN), fc.subarray([...ALLE_OIN])),
});

/** The house with its own roles, the deelnemers with theirs, and now and then a combination that does not exist. */
const askers = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(['PROCESREGISSEUR', OIN.zvh], ['PROCESONDERSTEUNER', OIN.zvh]) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('PROFESSIONAL', 'CASUSREGISSEUR'), oin) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...ROLLEN), oin) },
);

/** Questions that are mostly well formed, so that a fair part of them is allowed. */
export const vragen: fc.Arbitrary<Vraag> = fc
  .record({
    subcategorie: fc.constantFrom(...SUBCATEGORIEEN),
    asker: askers,
    betrokkeneSoort: fc.constantFrom(...BETROKKENE_SOORTEN),
    doelKeuze: fc.option(fc.constantFrom(...DOELEN), { freq: 2 }),
    casus: fc.option(casussen, { freq: 9 }),
  })
  .map(({ asker: [rol = '', organisatie = ''], doelKeuze, ...rest }) => ({
    ...rest,
    doel: doelKeuze ?? `ZVH-${rest.casus?.fase ?? 'WERKVOORRAAD'}`,
    plafond: [...DOELEN],
    rol,
    organisatie,
    klasse: beleid.deelnemers.find((deelnemer) => deelnemer.oin === organisatie)?.klasse ?? '',
    bron: OIN[eigenaarVan(rest.subcategorie)],
  }));
