import { type Datum, type Verantwoording, vastgesteld } from '@ketenhub/region';
import type {
  AdviesRecord,
  AfdoeningRecord,
  BegeleidingRecord,
  IsdRecord,
  OnderzoekRecord,
  ProeftijdRecord,
  RisicotaxatieRecord,
  StrafzaakRecord,
  TenuitvoerleggingRecord,
  ToezichtRecord,
  VoorwaardeRecord,
  ZittingRecord,
  ZsmRecord,
} from './record.ts';

type Anders = Partial<Pick<Verantwoording, 'status' | 'beperking' | 'herkomst'>>;
type Rij<Kolommen extends readonly unknown[]> = readonly [...Kolommen, (Anders & { readonly peildatum?: Datum })?];

/** A record without what follows from its source: `peildatum` stays, the others only where they differ. */
type Kern<R extends Verantwoording> = Omit<R, keyof Verantwoording> & Pick<R, 'peildatum'> & Anders;

/** Rows of [parketnummer, pleegdatum, feit, stadium, peildatum], with what differs from a plain fact as a sixth column. */
export function strafzaken(
  persoon: string,
  rijen: readonly Rij<[string, Datum, string, string, Datum]>[],
): StrafzaakRecord[] {
  return rijen.map(([parketnummer, pleegdatum, feit, stadium, peildatum, anders]) => ({
    persoon,
    parketnummer,
    pleegdatum,
    feit,
    stadium,
    ...vastgesteld('om', peildatum, anders),
  }));
}

/** Rows of [datum, toelichting]; a hearing that is still to come has its own peildatum. */
export function zittingen(persoon: string, rijen: readonly Rij<[Datum, string]>[]): ZittingRecord[] {
  return rijen.map(([datum, toelichting, anders]) => ({
    persoon,
    datum,
    toelichting,
    ...vastgesteld('om', datum, anders),
  }));
}

/** Rows of [datum, inhoud, onherroepelijk]. */
export function afdoeningen(persoon: string, rijen: readonly Rij<[Datum, string, boolean]>[]): AfdoeningRecord[] {
  return rijen.map(([datum, inhoud, onherroepelijk, anders]) => ({
    persoon,
    datum,
    inhoud,
    onherroepelijk,
    ...vastgesteld('om', datum, anders),
  }));
}

/** Rows of [datum, route, toelichting]; what the table thought is a judgement, not a fact. */
export function zsmBeoordelingen(persoon: string, rijen: readonly Rij<[Datum, string, string]>[]): ZsmRecord[] {
  return rijen.map(([datum, route, toelichting, anders]) => ({
    persoon,
    datum,
    route,
    toelichting,
    ...vastgesteld('om', datum, { status: 'MENING_PROFESSIONAL', ...anders }),
  }));
}

type Uitzondering = Partial<Pick<VoorwaardeRecord, 'uitzondering' | 'uitzonderingTot'>>;

export function voorwaarde({
  peildatum,
  ...kern
}: Omit<Kern<VoorwaardeRecord>, keyof Uitzondering> & Uitzondering): VoorwaardeRecord {
  return { uitzondering: null, uitzonderingTot: null, ...vastgesteld('om', peildatum), ...kern };
}

export function proeftijd({ peildatum, ...kern }: Kern<ProeftijdRecord>): ProeftijdRecord {
  return { ...vastgesteld('om', peildatum), ...kern };
}

export function isd({ peildatum, ...kern }: Kern<IsdRecord>): IsdRecord {
  return { ...vastgesteld('om', peildatum, { herkomst: 'dji' }), ...kern };
}

export function tenuitvoerlegging({ peildatum, ...kern }: Kern<TenuitvoerleggingRecord>): TenuitvoerleggingRecord {
  return { ...vastgesteld('om', peildatum, { herkomst: 'dji' }), ...kern };
}

export function toezicht({ peildatum, ...kern }: Kern<ToezichtRecord>): ToezichtRecord {
  return { ...vastgesteld('reclassering', peildatum), ...kern };
}

/** An advice is an opinion of a professional, dated on the day it was given. */
export function advies(kern: Pick<AdviesRecord, 'persoon' | 'datum' | 'tekst'>): AdviesRecord {
  return { ...vastgesteld('reclassering', kern.datum, { status: 'MENING_PROFESSIONAL' }), ...kern };
}

/** The outcome is the opinion of the professional who took the instrument, on the day it was taken. */
export function risicotaxatie(kern: Omit<RisicotaxatieRecord, keyof Verantwoording> & Anders): RisicotaxatieRecord {
  return { ...vastgesteld('reclassering', kern.datum, { status: 'MENING_PROFESSIONAL' }), ...kern };
}

export function begeleiding({ peildatum, ...kern }: Kern<BegeleidingRecord>): BegeleidingRecord {
  return { ...vastgesteld('dji', peildatum), ...kern };
}

export function onderzoek({ peildatum, ...kern }: Kern<OnderzoekRecord>): OnderzoekRecord {
  return { ...vastgesteld('rvdk', peildatum), ...kern };
}
