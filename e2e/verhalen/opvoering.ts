import { dutchDay, type Fase, type Organisatie, PERSONAS, type PersonaNaam } from '@ketenhub/vocabulary';
import { it } from 'vitest';
import type { Spel } from './spel.ts';
import type { Stuk } from './stuk.ts';

/** What the steps of one story need of the play, once it is open. */
export interface Opvoering {
  readonly stuk: Stuk;
  readonly spel: () => Spel;
}

export const organisatieVan = (persona: PersonaNaam): Organisatie => PERSONAS[persona].organisatie;

/** ISO 8601, counted from the real day. */
export const overDagen = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));

/** The scenes of one story in a fase, after its sentences. */
export function scenes({ stuk, spel }: Opvoering, fase: Fase): void {
  for (const scene of stuk.scenes[fase] ?? []) it(scene.zin, () => scene.speel(spel()));
}
