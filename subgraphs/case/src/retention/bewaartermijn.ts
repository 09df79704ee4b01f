import { unreachable } from '@ketenhub/vocabulary';
import { addYears } from './calendar-years.ts';

export const BEWAARBESLUITEN = ['VERLENGING', 'NIET_MEER_NODIG', 'BEWAARPLICHT', 'BEWAARPLICHT_OPGEHEVEN'] as const;
/** `a` and `b` of BGS 1.16(2) for a VERLENGING; the two exceptions of WGS 1.8(7) for a BEWAARPLICHT. */
export const GRONDEN = ['A', 'B', 'ANDERE_WET', 'RECHTSVORDERING'] as const;

/** Hard stop after the first processing in the samenwerkingsverband (WGS 1.8(7)). */
export const TERMIJN_JAREN = 5;
/** Longest renewal, from the day that the data is made available again; may be repeated (BGS 1.16(2)). */
export const VERLENGING_JAREN = 2;

/** A decision about keeping, as far as the term rests on it. Days are ISO 8601, in the Netherlands. */
export interface Bewaarbesluit {
  readonly soort: (typeof BEWAARBESLUITEN)[number];
  /** Day of the decision. */
  readonly op: string;
  /** Last day of a renewal or, when it is known, of a duty to keep. */
  readonly tot: string | null;
  readonly grond: (typeof GRONDEN)[number] | null;
}

export interface Bewaartermijn {
  /** On this day at the latest everything is destroyed. */
  readonly vernietigenUiterlijkOp: string;
  readonly grondslag: 'WGS 1.8(7)' | 'BGS 1.16(2)a' | 'BGS 1.16(2)b';
  readonly isVerlengd: boolean;
  /** Somebody decided that it is not needed any more: then it does not wait for the hard stop. */
  readonly isNietMeerNodig: boolean;
  /** Another law forbids the destruction, or a rechtsvordering needs the data: nothing is destroyed meanwhile. */
  readonly heeftBewaarplicht: boolean;
}

/**
 * Whether this renewal holds on a term that ends on `einde`: decided before the data had to be gone, later than that end, and
 * at most two years from its own day. A row that says more does not count, so that no mistake in the register keeps longer.
 */
export function isGeldigeVerlenging({ op, tot }: Pick<Bewaarbesluit, 'op' | 'tot'>, einde: string): boolean {
  return tot !== null && op <= einde && tot > einde && tot <= addYears(op, VERLENGING_JAREN);
}

function verleng(termijn: Bewaartermijn, besluit: Bewaarbesluit): Bewaartermijn {
  if (besluit.tot === null || !isGeldigeVerlenging(besluit, termijn.vernietigenUiterlijkOp)) return termijn;
  if (besluit.grond !== 'A' && besluit.grond !== 'B') return termijn;
  return {
    ...termijn,
    vernietigenUiterlijkOp: besluit.tot,
    grondslag: besluit.grond === 'A' ? 'BGS 1.16(2)a' : 'BGS 1.16(2)b',
    isVerlengd: true,
  };
}

/**
 * Whether, on `dag`, another law forbids the destruction or a rechtsvordering needs the data (WGS 1.8(7)): a duty to keep that
 * has begun, has not ended and was not lifted after it was recorded.
 */
export function heeftBewaarplicht(besluiten: readonly Bewaarbesluit[], dag: string): boolean {
  return besluiten.reduce((holds, { soort, op, tot }) => {
    if (op > dag) return holds;
    if (soort === 'BEWAARPLICHT_OPGEHEVEN') return false;
    return holds || (soort === 'BEWAARPLICHT' && (tot === null || tot >= dag));
  }, false);
}

function metBesluit(termijn: Bewaartermijn, besluit: Bewaarbesluit): Bewaartermijn {
  switch (besluit.soort) {
    case 'VERLENGING':
      return verleng(termijn, besluit);
    case 'NIET_MEER_NODIG':
      return besluit.op >= termijn.vernietigenUiterlijkOp
        ? termijn
        : { ...termijn, vernietigenUiterlijkOp: besluit.op, isNietMeerNodig: true };
    case 'BEWAARPLICHT':
    case 'BEWAARPLICHT_OPGEHEVEN':
      return termijn;
    default:
      return unreachable(besluit.soort);
  }
}

/**
 * The term of a betrokkene in a casus, as it stands on `dag`: five calendar years from the day of the first processing, never
 * reset; renewed or shortened by the decisions, in the order in which they were taken (WGS 1.8(7), BGS 1.16; R18).
 */
export function bewaartermijn(
  eersteVerwerkingOp: string,
  besluiten: readonly Bewaarbesluit[],
  dag: string,
): Bewaartermijn {
  const begin: Bewaartermijn = {
    vernietigenUiterlijkOp: addYears(eersteVerwerkingOp, TERMIJN_JAREN),
    grondslag: 'WGS 1.8(7)',
    isVerlengd: false,
    isNietMeerNodig: false,
    heeftBewaarplicht: heeftBewaarplicht(besluiten, dag),
  };
  return besluiten.reduce(metBesluit, begin);
}

/** Whether destruction may wait no longer: on the last day itself, unless there is a duty to keep. */
export function moetVernietigd(termijn: Bewaartermijn, dag: string): boolean {
  return dag >= termijn.vernietigenUiterlijkOp && !termijn.heeftBewaarplicht;
}
