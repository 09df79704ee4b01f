import { unreachable } from '@ketenhub/vocabulary';
import type { Voorwaarde } from './beleid.ts';
import type { Vraag } from './besluit.ts';

/** Whether a condition of a rule holds. Without a casus there is no aanmelder, so nothing that names one holds. */
export function voldoet(voorwaarde: Voorwaarde, { bron, organisatie, casus }: Vraag): boolean {
  switch (voorwaarde) {
    case 'BRON_IS_AANMELDER':
      return casus !== null && casus.aanmelder === bron;
    case 'VRAGER_IS_AANMELDER':
      return casus !== null && casus.aanmelder === organisatie;
    case 'VRAGER_IS_BRON':
      return organisatie === bron;
    default:
      return unreachable(voorwaarde);
  }
}
