import {
  BETROKKENE_SOORTEN,
  type BetrokkeneSoort,
  KLASSEN,
  ROLLEN,
  type Rol,
  THEMAS,
  type Thema,
} from '@ketenhub/vocabulary';
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
export interface Plaats {
  /** The question of one of them. */
  readonly voorbeeld: Onderwerp;
  readonly aantal: number;
  /** Made when they are first asked for: most places are settled without. */
  readonly gevallen: () => readonly Geval[];
}

interface Bereik {
  readonly alleRollen?: boolean;
}

/**
 * Every state in which a purpose can be claimed by some role, for data of one owner. In the states that are left out (a
 * purpose outside its phases, a role without the purpose) every policy with these doelen denies; `alleRollen` brings the roles
 * in too. @param over the doelen, roles and deelnemers of this policy are enumerated
 */
export function* gevallenVoor(over: Beleid, eigenaar: Deelnemer, bereik: Bereik = {}): Generator<Geval> {
  for (const { gevallen } of plaatsenVoor(over, eigenaar, bereik)) yield* gevallen();
}

/** The same states, in the same order, by place. */
export function* plaatsenVoor(
  over: Beleid,
  eigenaar: Deelnemer,
  { alleRollen = false }: Bereik = {},
): Generator<Plaats> {
  const feiten = feitenVoor(over, eigenaar);
  for (const kolom of kolommenVan(over)) {
    const magDoel = over.doelen.find(({ code }) => code === kolom.doel)?.rollen ?? [];
    for (const rol of ROLLEN) {
      if (!alleRollen && !magDoel.includes(rol)) continue;
      for (const vrager of VRAGERS) {
        const organisatie = organisatieOp(over, vrager, eigenaar);
        if (organisatie === null) continue;
        const plaats = plaatsOp(feiten(kolom.fase, organisatie), { kolom, rol, vrager, organisatie });
        if (plaats !== null) yield plaats;
      }
    }
  }
}

/** The facts that a casus can have, made once for all roles and purposes. */
function feitenVoor(
  over: Beleid,
  eigenaar: Deelnemer,
): (fase: Kolom['fase'], organisatie: Deelnemer) => readonly Feiten[] {
  const themas = themasMetVerschil(over, eigenaar);
  const bekend = new Map<string, readonly Feiten[]>();
  return (fase, organisatie) => {
    const sleutel = `${fase} ${organisatie.code}`;
    const feiten = bekend.get(sleutel) ?? [...situaties(over, { fase, eigenaar, organisatie, themas })];
    bekend.set(sleutel, feiten);
    return feiten;
  };
}

interface Plek {
  readonly kolom: Kolom;
  readonly rol: Rol;
  readonly vrager: Vragerplaats;
  readonly organisatie: Deelnemer;
}

function plaatsOp(feiten: readonly Feiten[], { kolom, rol, vrager, organisatie }: Plek): Plaats | null {
  const [eerste] = feiten;
  if (eerste === undefined) return null;
  const soorten = kolom.fase === null ? [null] : BETROKKENE_SOORTEN;
  const [soort] = soorten;
  const gevalVan = ([situatie, casus]: Feiten, betrokkeneSoort: BetrokkeneSoort | null): Geval => ({
    toestand: { kolom, rol, vrager, betrokkeneSoort, situatie },
    onderwerp: {
      doel: kolom.doel,
      rol,
      klasse: organisatie.klasse,
      organisatie: organisatie.oin,
      betrokkeneSoort,
      casus,
    },
  });
  let gemaakt: readonly Geval[] | null = null;
  return {
    voorbeeld: gevalVan(eerste, soort ?? null).onderwerp,
    aantal: feiten.length * soorten.length,
    gevallen: () => {
      gemaakt ??= feiten.flatMap((feit) => soorten.map((een) => gevalVan(feit, een)));
      return gemaakt;
    },
  };
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

interface Casusplek {
  readonly fase: Kolom['fase'];
  readonly eigenaar: Deelnemer;
  readonly organisatie: Deelnemer;
  readonly themas: readonly Thema[];
}

/** The facts of a casus as a state names them, and as a decision reads them. */
type Feiten = readonly [Situatie | null, CasusFeiten | null];

function* situaties({ deelnemers }: Beleid, { fase, eigenaar, organisatie, themas }: Casusplek): Generator<Feiten> {
  if (fase === null) {
    yield [null, null];
    return;
  }
  const ander = deelnemers.find(({ code }) => ![eigenaar.code, organisatie.code, 'zvh'].includes(code));
  const oinVan = { BRON: eigenaar.oin, VRAGER: organisatie.oin, ANDER: ander?.oin ?? '' } as const;
  for (const thema of themas) {
    for (const doelbesluit of JA_NEE) {
      for (const deelnemersbesluit of JA_NEE) {
        for (const vragerIsDeelnemer of JA_NEE) {
          for (const bronIsDeelnemer of eigenaar.code === organisatie.code ? [vragerIsDeelnemer] : JA_NEE) {
            for (const aanmelder of AANMELDERS) {
              const aanTafel = [
                ...(vragerIsDeelnemer ? [oinVan.VRAGER] : []),
                ...(bronIsDeelnemer ? [oinVan.BRON] : []),
              ];
              yield [
                { thema, doelbesluit, deelnemersbesluit, vragerIsDeelnemer, bronIsDeelnemer, aanmelder },
                {
                  fase,
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
