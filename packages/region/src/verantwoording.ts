import type { Organisatie, RecordStatus } from '@ketenhub/vocabulary';
import type { Datum } from './datum.ts';

/** What every record carries from the first version on (BGS 1.6, 1.8(1); WGS 2.29(3)). */
export interface Verantwoording {
  /** Organisation that supplies the record. */
  readonly bron: Organisatie;
  /** Organisation where the record came into being. */
  readonly herkomst: Organisatie;
  /** Day on which it was last established. */
  readonly peildatum: Datum;
  readonly status: RecordStatus;
  /** Condition that the source puts on passing it on. */
  readonly beperking: string | null;
}

/** The five for a record that its own source established as a fact; `anders` overrides what is different. */
export function vastgesteld(bron: Organisatie, peildatum: Datum, anders: Partial<Verantwoording> = {}): Verantwoording {
  return { bron, herkomst: bron, peildatum, status: 'FEIT', beperking: null, ...anders };
}
