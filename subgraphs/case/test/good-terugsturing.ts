import type { Terugstuurpunt } from '../src/values/terugsturing.ts';

/** What a melding lacks that goes back, of which nothing is wrong. */
export const ONTBREEKT: readonly Terugstuurpunt[] = [
  { onderdeel: 'CRITERIA', toelichting: 'Bij criterium b staat niet wat er is geprobeerd.' },
  { onderdeel: 'AANLEIDING', toelichting: 'Er staat niet bij wat er is gebeurd.' },
];
