import { type Verantwoording, vastgesteld } from '@ketenhub/region';
import { SECRET_OWNERS } from '../store/secret-rules.ts';
import type * as record from './record.ts';

/** A record without what follows from its source: `peildatum` stays, the others only where they differ. */
type Kern<R extends Verantwoording> = Omit<R, keyof Verantwoording> &
  Pick<R, 'peildatum'> &
  Partial<Pick<R, 'status' | 'beperking' | 'herkomst'>>;

export function betrokkenheid({
  peildatum,
  ...kern
}: Kern<record.GgzBetrokkenheidRecord>): record.GgzBetrokkenheidRecord {
  return { ...vastgesteld('ggz', peildatum), ...kern };
}

export function kader({ peildatum, ...kern }: Kern<record.GgzKaderRecord>): record.GgzKaderRecord {
  return { ...vastgesteld('ggz', peildatum), ...kern };
}

/** The words of a behandelaar are a professional opinion. */
export function behandelstatus({
  peildatum,
  ...kern
}: Kern<record.GgzBehandelstatusRecord>): record.GgzBehandelstatusRecord {
  return { ...vastgesteld('ggz', peildatum, { status: 'MENING_PROFESSIONAL' }), ...kern };
}

/** Established by a professional on that day, or suspected: then with `status` VERMOEDEN. */
export function lvbIndicatie(kern: Omit<Kern<record.LvbIndicatieRecord>, 'peildatum'>): record.LvbIndicatieRecord {
  return { ...vastgesteld('ggz', kern.vastgesteldOp), ...kern };
}

export function verslavingszorg({
  peildatum,
  ...kern
}: Kern<record.VerslavingszorgBetrokkenheidRecord>): record.VerslavingszorgBetrokkenheidRecord {
  return { ...vastgesteld('verslavingszorg', peildatum), ...kern };
}

/** A melding at Veilig Thuis is what someone reported: a suspicion until it has been looked into. */
export function vtMelding(kern: Omit<Kern<record.VtMeldingRecord>, 'peildatum'>): record.VtMeldingRecord {
  return { ...vastgesteld('veilig-thuis', kern.datum, { status: 'VERMOEDEN' }), ...kern };
}

/** The outcome of an onderzoek is what Veilig Thuis makes of it. */
export function vtOnderzoek({ peildatum, ...kern }: Kern<record.VtOnderzoekRecord>): record.VtOnderzoekRecord {
  return { ...vastgesteld('veilig-thuis', peildatum, { status: 'MENING_PROFESSIONAL' }), ...kern };
}

/** Established on the day that it was written down unless it was looked at again since. */
export function veiligheidsafspraak(
  kern: Omit<Kern<record.VeiligheidsafspraakRecord>, 'peildatum'> & { readonly peildatum?: string },
): record.VeiligheidsafspraakRecord {
  return { ...vastgesteld('veilig-thuis', kern.vastgelegdOp), ...kern };
}

export function maatregel({ peildatum, ...kern }: Kern<record.GiMaatregelRecord>): record.GiMaatregelRecord {
  return { ...vastgesteld('gi', peildatum), ...kern };
}

export function bemoeizorg({ peildatum, ...kern }: Kern<record.BemoeizorgRecord>): record.BemoeizorgRecord {
  return { ...vastgesteld('ggd', peildatum), ...kern };
}

export function wlz({ peildatum, ...kern }: Kern<record.WlzRecord>): record.WlzRecord {
  return { ...vastgesteld('wonen', peildatum), ...kern };
}

export function beschermdWonen({ peildatum, ...kern }: Kern<record.BeschermdWonenRecord>): record.BeschermdWonenRecord {
  return { ...vastgesteld('wonen', peildatum), ...kern };
}

export function wachtlijst({ peildatum, ...kern }: Kern<record.WachtlijstRecord>): record.WachtlijstRecord {
  return { ...vastgesteld('wonen', peildatum), ...kern };
}

type GrondslagKern = Omit<record.GrondslagRecord, 'organisatie' | 'tot' | 'ingetrokkenOp' | 'toestemmingen'> &
  Partial<Pick<record.GrondslagRecord, 'tot' | 'ingetrokkenOp' | 'toestemmingen'>>;

/** A gate of the organisation whose secret the subcategorie is; open until further notice unless said otherwise. */
export function grondslag(kern: GrondslagKern): record.GrondslagRecord {
  const organisatie = SECRET_OWNERS[kern.subcategorie];
  return { tot: null, ingetrokkenOp: null, toestemmingen: [], ...kern, organisatie };
}

/** A gate that rests on consent: nobody's unless somebody is named. */
export function opToestemming(kern: Omit<GrondslagKern, 'grondslag'>): record.GrondslagRecord {
  return grondslag({ ...kern, grondslag: 'UITDRUKKELIJKE_TOESTEMMING' });
}

interface ToestemmingKern {
  readonly op: string;
  readonly ingetrokkenOp?: string;
}

/** The person's own consent. */
export function zelf({ op, ingetrokkenOp }: ToestemmingKern): record.ToestemmingRecord {
  return { door: null, gegevenOp: op, ingetrokkenOp: ingetrokkenOp ?? null };
}

/** Consent of the vertegenwoordiger of this name. */
export function namens(naam: string, { op, ingetrokkenOp }: ToestemmingKern): record.ToestemmingRecord {
  return { door: naam, gegevenOp: op, ingetrokkenOp: ingetrokkenOp ?? null };
}
