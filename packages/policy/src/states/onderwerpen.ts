import { BETROKKENE_SOORTEN, KLASSEN, ROLLEN, type Rol, THEMAS, type Thema } from '@ketenhub/vocabulary';
import type { Beleid, Deelnemer } from '../beleid.ts';
import type { CasusFeiten, Onderwerp } from '../besluit.ts';
import { type Kolom, kolommenVan } from '../matrix/kolommen.ts';
import type { Situatie, Toestand, Vragerplaats } from './toestand.ts';

const JA_NEE = [true, false] as const;
const AANMELDERS = ['BRON', 'VRAGER', 'ANDER'] as const;
const VRAGERS: readonly Vragerplaats[] = ['BRON', ...KLASSEN];

/** A state with the question that stands for it. */
export interface Geval {
  readonly toestand: Toestand;
  readonly onderwerp: Onderwerp;
}

/** All states of one column, role and asker: they differ only in the facts of the casus, its fase aside, and in whom it is about. */
export type Plaats = readonly [Geval, ...Geval[]];

interface Bereik {
  readonly alleRollen?: boolean;
}

/**
 * Every state in which a purpose can be claimed by some role, for data of one owner. In the states that are left out (a
 * purpose outside its phases, a role without the purpose) every policy with these doelen denies; `alleRollen` brings the roles
 * in too. @param over the doelen, roles and deelnemers of this policy are enumerated
 */
export function* gevallenVoor(over: Beleid, eigenaar: Deelnemer, bereik: Bereik = {}): Generator<Geval> {
  for (const plaats of plaatsenVoor(over, eigenaar, bereik)) yield* plaats;
}

/** The same states, in the same order, by place. */
export function* plaatsenVoor(
  over: Beleid,
  eigenaar: Deelnemer,
  { alleRollen = false }: Bereik = {},
): Generator<Plaats> {
  const themas = themasMetVerschil(over, eigenaar);
  for (const kolom of kolommenVan(over)) {
    const magDoel = over.doelen.find(({ code }) => code === kolom.doel)?.rollen ?? [];
    for (const rol of ROLLEN) {
      if (!alleRollen && !magDoel.includes(rol)) continue;
      for (const vrager of VRAGERS) {
        const organisatie = organisatieOp(over, vrager, eigenaar);
        if (organisatie === null) continue;
        const [eerste, ...rest] = gevallenOp(over, { kolom, rol, vrager, eigenaar, organisatie, themas });
        if (eerste !== undefined) yield [eerste, ...rest];
      }
    }
  }
}

function* gevallenOp(over: Beleid, plek: Plek): Generator<Geval> {
  const { kolom, rol, vrager, organisatie } = plek;
  const wie = { doel: kolom.doel, rol, klasse: organisatie.klasse, organisatie: organisatie.oin };
  for (const [situatie, casus] of situaties(over, plek)) {
    for (const betrokkeneSoort of casus === null ? [null] : BETROKKENE_SOORTEN) {
      yield {
        toestand: { kolom, rol, vrager, betrokkeneSoort, situatie },
        onderwerp: { ...wie, betrokkeneSoort, casus },
      };
    }
  }
}

/** The first theme stands for all that no prohibition on data of this owner names. */
function themasMetVerschil({ verboden, deelnemers }: Beleid, eigenaar: Deelnemer): readonly Thema[] {
  // What it owns in this policy, which in the other of two may be something else.
  const { subcategorieen } = deelnemers.find(({ code }) => code === eigenaar.code) ?? eigenaar;
  const eigen = verboden.filter(({ subcategorie }) => subcategorie.some((code) => subcategorieen.includes(code)));
  const genoemd = THEMAS.filter((thema) => eigen.some(({ themas }) => themas.includes(thema)));
  const overig = THEMAS.find((thema) => !genoemd.includes(thema));
  return overig === undefined ? genoemd : [overig, ...genoemd];
}

function organisatieOp({ deelnemers }: Beleid, vrager: Vragerplaats, eigenaar: Deelnemer): Deelnemer | null {
  // The house asks for its own register as the house.
  if (vrager === 'BRON') return eigenaar.klasse === 'SAMENWERKINGSVERBAND' ? null : eigenaar;
  if (vrager === 'SAMENWERKINGSVERBAND') return deelnemers.find(({ klasse }) => klasse === vrager) ?? null;
  return deelnemers.find(({ klasse, code }) => klasse === vrager && code !== eigenaar.code) ?? null;
}

interface Plek {
  readonly kolom: Kolom;
  readonly rol: Rol;
  readonly vrager: Vragerplaats;
  readonly eigenaar: Deelnemer;
  readonly organisatie: Deelnemer;
  readonly themas: readonly Thema[];
}

function* situaties(
  { deelnemers }: Beleid,
  { kolom, eigenaar, organisatie, themas }: Plek,
): Generator<readonly [Situatie | null, CasusFeiten | null]> {
  if (kolom.fase === null) {
    yield [null, null];
    return;
  }
  const ander = deelnemers.find(({ code }) => ![eigenaar.code, organisatie.code, 'zvh'].includes(code));
  const oinVan = { BRON: eigenaar.oin, VRAGER: organisatie.oin, ANDER: ander?.oin ?? '' } as const;
  for (const thema of themas) {
    for (const doelbesluit of JA_NEE) {
      for (const deelnemersbesluit of JA_NEE) {
        for (const vragerIsDeelnemer of JA_NEE) {
          for (const bronIsDeelnemer of eigenaar === organisatie ? [vragerIsDeelnemer] : JA_NEE) {
            for (const aanmelder of AANMELDERS) {
              const aanTafel = [
                ...(vragerIsDeelnemer ? [oinVan.VRAGER] : []),
                ...(bronIsDeelnemer ? [oinVan.BRON] : []),
              ];
              yield [
                { thema, doelbesluit, deelnemersbesluit, vragerIsDeelnemer, bronIsDeelnemer, aanmelder },
                {
                  fase: kolom.fase,
                  thema,
                  doelbesluit,
                  deelnemersbesluit,
                  aanmelder: oinVan[aanmelder],
                  deelnemers: aanTafel,
                },
              ];
            }
          }
        }
      }
    }
  }
}
