import { type Verantwoording, vastgesteld } from '@ketenhub/region';
import type {
  MaatregelRecord,
  RelatieRecord,
  SchuldhulpRecord,
  UitkeringRecord,
  VoorzieningRecord,
  WoonoverlastRecord,
} from './record.ts';

/** Day on which the demo region was last compared with the BRP. */
export const BRP_PEILDATUM = '2026-11-01';

/** A record without what follows from its source: `peildatum` stays, the others only where they differ. */
type Kern<R extends Verantwoording> = Omit<R, keyof Verantwoording> &
  Pick<R, 'peildatum'> &
  Partial<Pick<R, 'status' | 'beperking' | 'herkomst'>>;

export function relatie(kern: Omit<RelatieRecord, keyof Verantwoording>): RelatieRecord {
  return { ...kern, ...vastgesteld('college', BRP_PEILDATUM) };
}

export function voorziening({ peildatum, ...kern }: Kern<VoorzieningRecord>): VoorzieningRecord {
  return { ...vastgesteld('college', peildatum), ...kern };
}

export function uitkering({ peildatum, ...kern }: Kern<UitkeringRecord>): UitkeringRecord {
  return { ...vastgesteld('college', peildatum), ...kern };
}

export function schuldhulp({ peildatum, ...kern }: Kern<SchuldhulpRecord>): SchuldhulpRecord {
  return { ...vastgesteld('college', peildatum), ...kern };
}

export function maatregel({ peildatum, ...kern }: Kern<MaatregelRecord>): MaatregelRecord {
  return { ...vastgesteld('burgemeester', peildatum), ...kern };
}

export function woonoverlast({ peildatum, ...kern }: Kern<WoonoverlastRecord>): WoonoverlastRecord {
  return { ...vastgesteld('burgemeester', peildatum), ...kern };
}
