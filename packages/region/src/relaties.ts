import type { Organisatie } from '@ketenhub/vocabulary';
import type { Datum } from './datum.ts';

/** What another person of a story is to its hoofdpersoon, as the register keeps it. */
export interface DemoRelatie {
  /** Code of the other person. */
  readonly ander: string;
  readonly soort: 'OUDER' | 'KIND' | 'PARTNER';
  readonly bron: Organisatie;
  readonly peildatum: Datum;
}

const GEZIN = { bron: 'college', peildatum: '2026-03-02' } as const;

const RELATIES: Readonly<Record<string, readonly DemoRelatie[]>> = {
  'ZVH-2026-0101': [{ ander: 'willem-moeder', soort: 'OUDER', bron: 'politie', peildatum: '2026-10-06' }],
  'ZVH-2026-0104': [
    { ander: 'gezinx-moeder', soort: 'PARTNER', ...GEZIN },
    ...[1, 2, 3, 4, 5].map((kind) => ({ ander: `gezinx-kind${kind}`, soort: 'KIND', ...GEZIN }) as const),
  ],
};

/** The relations in this casus of the demo region; of most there are none. */
export function relatiesVan(nummer: string): readonly DemoRelatie[] {
  return RELATIES[nummer] ?? [];
}
