import type { Beleid, Onderwerp } from '@ketenhub/policy';
import {
  type BetrokkeneSoort,
  DOELEN,
  type Doel,
  FASEN,
  type Fase,
  KLASSE_VAN,
  KLASSEN,
  type Klasse,
  OIN,
  ORGANISATIES,
  type Organisatie,
  PERSONAS,
  ROLLEN,
  type Rol,
} from '@ketenhub/vocabulary';

/** Everything that a token and its evidence say of who asks, for what, in which casus; a source decides on nothing else. */
export interface Right {
  readonly doel: Doel;
  /** null exactly when the doel has no casus. */
  readonly fase: Fase | null;
  readonly rol: Rol;
  readonly organisatie: Organisatie;
  readonly klasse: Klasse;
  readonly thema: string;
  readonly doelbesluit: boolean;
  readonly deelnemersbesluit: boolean;
  readonly aanmelder: Organisatie;
  readonly deelnemers: readonly Organisatie[];
}

export const DIMENSIONS = [
  'doel',
  'fase',
  'rol',
  'organisatie',
  'klasse',
  'thema',
  'doelbesluit',
  'deelnemersbesluit',
  'aanmelder',
  'vrager van de lijst (R03)',
  'bron van de lijst (R04)',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface NearMiss {
  readonly dimension: Dimension;
  readonly right: Right;
}

const THEMAS = ['VOLWASSENEN', 'HUISELIJK_GEWELD', 'STALKING', 'JEUGD'];
/** Owners of data that no persona works for, and a casusregisseur from a private deelnemer. */
const MORE_ASKERS: readonly { readonly rol: Rol; readonly organisatie: Organisatie }[] = [
  { rol: 'CASUSREGISSEUR', organisatie: 'wonen' },
  ...(['dji', 'rvdk', 'verslavingszorg', 'wonen'] as const).map((organisatie) => ({
    rol: 'PROFESSIONAL' as const,
    organisatie,
  })),
];
const PARTNERS = ORGANISATIES.filter((code) => code !== 'zvh');

/** What the policy is asked for this right; the same facts as in the token and its evidence. */
export function onderwerpOf(right: Right, betrokkeneSoort: BetrokkeneSoort | null): Onderwerp {
  const { doel, fase, rol, organisatie, klasse, thema, doelbesluit, deelnemersbesluit, aanmelder, deelnemers } = right;
  const oins = deelnemers.map((code) => OIN[code]);
  return {
    doel,
    rol,
    klasse,
    organisatie: OIN[organisatie],
    betrokkeneSoort,
    casus:
      fase === null
        ? null
        : { fase, thema, doelbesluit, deelnemersbesluit, aanmelder: OIN[aanmelder], deelnemers: oins },
  };
}

/** Every right that a persona (or another asker) can have: each doel, in each fase that it is for, with each kind of aanmelder. */
export function personaRights(beleid: Beleid): Right[] {
  const personas = [...Object.values(PERSONAS), ...MORE_ASKERS];
  return beleid.doelen.flatMap((doel) =>
    (doel.casus === 'GEEN' ? [null] : doel.fasen).flatMap((fase) =>
      personas.flatMap(({ rol, organisatie }) =>
        PARTNERS.map(
          (aanmelder): Right => ({
            doel: doel.code,
            fase,
            rol,
            organisatie,
            klasse: KLASSE_VAN[organisatie],
            thema: 'VOLWASSENEN',
            doelbesluit: true,
            deelnemersbesluit: true,
            aanmelder,
            deelnemers: PARTNERS,
          }),
        ),
      ),
    ),
  );
}

/** All rights that differ from this one in exactly one dimension; `bronnen` are the organisations that own the field. */
export function nearMisses(beleid: Beleid, right: Right, bronnen: readonly Organisatie[]): NearMiss[] {
  const vary = <Value>(
    dimension: Dimension,
    values: readonly Value[],
    change: (value: Value) => Partial<Right>,
  ): NearMiss[] => values.map((value) => ({ dimension, right: { ...right, ...change(value) } }));
  const withCasus = new Set(
    beleid.doelen.filter((doel) => (doel.casus === 'EEN') === (right.fase !== null)).map(({ code }) => code),
  );
  const without = (code: Organisatie): Partial<Right> => ({
    deelnemers: right.deelnemers.filter((other) => other !== code),
  });
  const noCasus: NearMiss[] = [
    ...vary(
      'doel',
      DOELEN.filter((doel) => doel !== right.doel && withCasus.has(doel)),
      (doel) => ({ doel }),
    ),
    ...vary(
      'rol',
      ROLLEN.filter((rol) => rol !== right.rol),
      (rol) => ({ rol }),
    ),
    ...vary(
      'organisatie',
      ORGANISATIES.filter((code) => code !== right.organisatie),
      (code) => ({
        organisatie: code,
        klasse: KLASSE_VAN[code],
      }),
    ),
    ...vary(
      'klasse',
      KLASSEN.filter((klasse) => klasse !== right.klasse),
      (klasse) => ({ klasse }),
    ),
  ];
  if (right.fase === null) return noCasus;
  return [
    ...noCasus,
    ...vary(
      'fase',
      FASEN.filter((fase) => fase !== right.fase),
      (fase) => ({ fase }),
    ),
    ...vary(
      'thema',
      THEMAS.filter((thema) => thema !== right.thema),
      (thema) => ({ thema }),
    ),
    ...vary('doelbesluit', [false], (doelbesluit) => ({ doelbesluit })),
    ...vary('deelnemersbesluit', [false], (deelnemersbesluit) => ({ deelnemersbesluit })),
    ...vary(
      'aanmelder',
      PARTNERS.filter((code) => code !== right.aanmelder),
      (aanmelder) => ({ aanmelder }),
    ),
    ...vary('vrager van de lijst (R03)', right.organisatie === 'zvh' ? [] : [right.organisatie], without),
    ...vary(
      'bron van de lijst (R04)',
      bronnen.filter((code) => code !== 'zvh'),
      without,
    ),
  ];
}
