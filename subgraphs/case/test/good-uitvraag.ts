import { dutchDay } from '@ketenhub/vocabulary';
import type { Uitvraaginvoer } from '../src/actions/check-uitvraag.ts';

/** A question to the ggz of which nothing is wrong. */
export function goodUitvraag(): Uitvraaginvoer {
  return {
    organisatie: 'ggz',
    leefgebied: 'PSYCHISCHE_GEZONDHEID',
    vraag: 'Wat moeten wij weten om hem veilig te kunnen plaatsen?',
    reden: 'In het overleg wordt beslist welke plek past.',
    gewenstOp: dutchDay(new Date(Date.now() + 7 * 86_400_000)),
  };
}
