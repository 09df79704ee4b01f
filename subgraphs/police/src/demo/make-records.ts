import { type Datum, type Verantwoording, vastgesteld } from '@ketenhub/region';
import type {
  AandachtsvestigingRecord,
  AanhoudingRecord,
  ContactpuntRecord,
  GeweldWapenRecord,
  MeldingRecord,
  MutatieRecord,
  MutatieSoort,
  Politiegegeven,
  SfeerPvRecord,
  VeelplegerRecord,
} from './record.ts';

type Anders = Partial<Verantwoording>;
type Rij<Kolommen extends readonly unknown[]> = readonly [...Kolommen, Anders?];

/** Provenance of a record of the daily police task (Wpg art. 8). */
const dagelijks = (peildatum: Datum, anders?: Anders): Omit<Politiegegeven, 'persoon'> => ({
  wpgArtikel: 8,
  ...vastgesteld('politie', peildatum, anders),
});

/** Provenance of what is brought to the attention of all patrols, for a right approach of a person (Wpg art. 13). */
const ondersteunend = (peildatum: Datum, anders?: Anders): Omit<Politiegegeven, 'persoon'> => ({
  wpgArtikel: 13,
  ...vastgesteld('politie', peildatum, anders),
});

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
    ...dagelijks(datum, anders),
  }));
}

/** Rows of [datum, toelichting], with what differs from a plain fact of the police as a third column. */
export function meldingen(persoon: string, rijen: readonly Rij<[Datum, string]>[]): MeldingRecord[] {
  return rijen.map(([datum, toelichting, anders]) => ({ persoon, datum, toelichting, ...dagelijks(datum, anders) }));
}

/** Rows of [datum, feit, vervolg, peildatum]; what came of an arrest is known on a later day than the arrest itself. */
export function aanhoudingen(
  persoon: string,
  rijen: readonly Rij<[Datum, string, string, Datum]>[],
): AanhoudingRecord[] {
  return rijen.map(([datum, feit, vervolg, peildatum, anders]) => ({
    persoon,
    datum,
    feit,
    vervolg,
    ...dagelijks(peildatum, anders),
  }));
}

/** Rows of [begin, einde, instructie], with what differs from a plain fact of the police as a fourth column. */
export function aandachtsvestigingen(
  persoon: string,
  rijen: readonly Rij<[Datum, Datum | null, string]>[],
): AandachtsvestigingRecord[] {
  return rijen.map(([begin, einde, instructie, anders]) => ({
    persoon,
    begin,
    einde,
    instructie,
    ...ondersteunend(begin, anders),
  }));
}

export function veelpleger(
  persoon: string,
  veelplegerstatus: VeelplegerRecord['veelplegerstatus'],
  peildatum: Datum,
): VeelplegerRecord {
  return { persoon, veelplegerstatus, ...ondersteunend(peildatum) };
}

type Kaart = Pick<GeweldWapenRecord, 'persoon' | 'geweldsindicatie' | 'wapenindicatie' | 'advies' | 'peildatum'>;

/** The advice is the judgement of a professional, not a fact. */
export function veiligheidskaart({ peildatum, ...kaart }: Kaart): GeweldWapenRecord {
  return { ...kaart, ...ondersteunend(peildatum, { status: 'MENING_PROFESSIONAL' }) };
}

/** What officers saw and what they make of it, as they wrote it down that day: no fact that was established. */
export function sfeerPvs(persoon: string, rijen: readonly Rij<[Datum, string]>[]): SfeerPvRecord[] {
  return rijen.map(([datum, tekst, anders]) => ({
    persoon,
    datum,
    tekst,
    ...dagelijks(datum, { status: 'MENING_PROFESSIONAL', ...anders }),
  }));
}
