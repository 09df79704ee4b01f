import { type Verantwoording, vastgesteld } from '@ketenhub/region';
import type {
  AdviesRecord,
  BegeleidingRecord,
  OnderzoekRecord,
  StrafzaakRecord,
  TenuitvoerleggingRecord,
  ToezichtRecord,
  VoorwaardeRecord,
} from './record.ts';

/** A record without what follows from its source: `peildatum` stays, the others only where they differ. */
type Kern<R extends Verantwoording> = Omit<R, keyof Verantwoording> &
  Pick<R, 'peildatum'> &
  Partial<Pick<R, 'status' | 'beperking' | 'herkomst'>>;

export function strafzaak({ peildatum, ...kern }: Kern<StrafzaakRecord>): StrafzaakRecord {
  return { ...vastgesteld('om', peildatum), ...kern };
}

export function voorwaarde({ peildatum, ...kern }: Kern<VoorwaardeRecord>): VoorwaardeRecord {
  return { ...vastgesteld('om', peildatum), ...kern };
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

export function begeleiding({ peildatum, ...kern }: Kern<BegeleidingRecord>): BegeleidingRecord {
  return { ...vastgesteld('dji', peildatum), ...kern };
}

export function onderzoek({ peildatum, ...kern }: Kern<OnderzoekRecord>): OnderzoekRecord {
  return { ...vastgesteld('rvdk', peildatum), ...kern };
}
