import type { Feitinvoer } from '../src/actions/check-feit.ts';

/** A fact of the politie about the person of the test casus, of which nothing is wrong. */
export function goodFeit(): Feitinvoer {
  return {
    betrokkene: 'h1',
    veld: 'PolitieMutatie.toelichting',
    waarde: 'Drie keer overlast op het plein.',
    herkomst: 'politie',
    peildatum: '2024-01-05',
    status: 'VERMOEDEN',
    beperking: 'Niet met de buurt delen.',
  };
}
