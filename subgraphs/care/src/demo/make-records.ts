import { type Verantwoording, vastgesteld } from '@ketenhub/region';
import {
  type GgzBehandelstatusRecord,
  type GgzBetrokkenheidRecord,
  type GgzKaderRecord,
  type GrondslagRecord,
  SECRET_OWNERS,
  type VeiligheidsafspraakRecord,
  type VerslavingszorgBetrokkenheidRecord,
  type VtMeldingRecord,
  type WachtlijstRecord,
} from './record.ts';

/** A record without what follows from its source: `peildatum` stays, the others only where they differ. */
type Kern<R extends Verantwoording> = Omit<R, keyof Verantwoording> &
  Pick<R, 'peildatum'> &
  Partial<Pick<R, 'status' | 'beperking' | 'herkomst'>>;

export function betrokkenheid({ peildatum, ...kern }: Kern<GgzBetrokkenheidRecord>): GgzBetrokkenheidRecord {
  return { ...vastgesteld('ggz', peildatum), ...kern };
}

export function kader({ peildatum, ...kern }: Kern<GgzKaderRecord>): GgzKaderRecord {
  return { ...vastgesteld('ggz', peildatum), ...kern };
}

/** The words of a behandelaar are a professional opinion. */
export function behandelstatus({ peildatum, ...kern }: Kern<GgzBehandelstatusRecord>): GgzBehandelstatusRecord {
  return { ...vastgesteld('ggz', peildatum, { status: 'MENING_PROFESSIONAL' }), ...kern };
}

export function verslavingszorg({
  peildatum,
  ...kern
}: Kern<VerslavingszorgBetrokkenheidRecord>): VerslavingszorgBetrokkenheidRecord {
  return { ...vastgesteld('verslavingszorg', peildatum), ...kern };
}

/** A melding at Veilig Thuis is what someone reported: a suspicion until it has been looked into. */
export function vtMelding(kern: Omit<Kern<VtMeldingRecord>, 'peildatum'>): VtMeldingRecord {
  return { ...vastgesteld('veilig-thuis', kern.datum, { status: 'VERMOEDEN' }), ...kern };
}

export function veiligheidsafspraak({
  peildatum,
  ...kern
}: Kern<VeiligheidsafspraakRecord>): VeiligheidsafspraakRecord {
  return { ...vastgesteld('veilig-thuis', peildatum), ...kern };
}

export function wachtlijst({ peildatum, ...kern }: Kern<WachtlijstRecord>): WachtlijstRecord {
  return { ...vastgesteld('wonen', peildatum), ...kern };
}

type GrondslagKern = Omit<GrondslagRecord, 'organisatie' | 'tot' | 'ingetrokkenOp'> &
  Partial<Pick<GrondslagRecord, 'tot' | 'ingetrokkenOp'>>;

/** A gate of the organisation whose secret the subcategorie is; open until further notice unless said otherwise. */
export function grondslag(kern: GrondslagKern): GrondslagRecord {
  return { tot: null, ingetrokkenOp: null, ...kern, organisatie: SECRET_OWNERS[kern.subcategorie] };
}
