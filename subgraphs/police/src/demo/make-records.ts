import { type Datum, type Verantwoording, vastgesteld } from '@ketenhub/region';
import type {
  ContactpuntRecord,
  GeweldWapenRecord,
  MeldingRecord,
  MutatieRecord,
  MutatieSoort,
  VeelplegerRecord,
} from './record.ts';

type Rij<Kolommen extends readonly string[]> = readonly [...Kolommen, Partial<Verantwoording>?];

/** As the list of contacts stood at its last revision. */
export function contactpunt(kern: Omit<ContactpuntRecord, keyof Verantwoording>): ContactpuntRecord {
  return { ...kern, ...vastgesteld('politie', '2026-11-02') };
}

/** Rows of [datum, soort, toelichting], with what differs from a plain fact of the police as a fourth column. */
export function mutaties(persoon: string, rijen: readonly Rij<[Datum, MutatieSoort, string]>[]): MutatieRecord[] {
  return rijen.map(([datum, soort, toelichting, anders]) => ({
    persoon,
    datum,
    soort,
    toelichting,
    ...vastgesteld('politie', datum, anders),
  }));
}

/** Rows of [datum, toelichting], with what differs from a plain fact of the police as a third column. */
export function meldingen(persoon: string, rijen: readonly Rij<[Datum, string]>[]): MeldingRecord[] {
  return rijen.map(([datum, toelichting, anders]) => ({
    persoon,
    datum,
    toelichting,
    ...vastgesteld('politie', datum, anders),
  }));
}

export function veelpleger(
  persoon: string,
  veelplegerstatus: VeelplegerRecord['veelplegerstatus'],
  peildatum: Datum,
): VeelplegerRecord {
  return { persoon, veelplegerstatus, ...vastgesteld('politie', peildatum) };
}

type Kaart = Pick<GeweldWapenRecord, 'persoon' | 'geweldsindicatie' | 'wapenindicatie' | 'advies' | 'peildatum'>;

/** The advice is the judgement of a professional, not a fact. */
export function veiligheidskaart({ peildatum, ...kaart }: Kaart): GeweldWapenRecord {
  return { ...kaart, ...vastgesteld('politie', peildatum, { status: 'MENING_PROFESSIONAL' }) };
}
