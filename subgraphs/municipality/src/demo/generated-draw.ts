import { PEILDATUM, type Persoon, plusDagen, type Random, registratienummer } from '@ketenhub/region';

/** One person with the numbers drawn for that person. */
export interface Bron {
  readonly random: Random;
  readonly persoon: string;
  readonly inwoner: Persoon;
  /** On the reference day. */
  readonly leeftijd: number;
  /** How far back the records of this person may reach: an adult had no uitkering as a child. At least 30. */
  readonly terugDagen: number;
  /** Whether the casus is about, among other things, no home or a bad one. */
  readonly zonderPlek: boolean;
}

/** Probabilities (0 to 1) that the gemeente has something to do with a person. */
export interface Kansen {
  readonly voorziening: number;
  readonly uitkering: number;
  readonly schuldhulp: number;
  readonly huisvesting: number;
  readonly identiteitsbewijs: number;
  readonly leerplicht: number;
  readonly maatregel: number;
  readonly gebiedsverbod: number;
  readonly huisverbod: number;
  readonly woonoverlast: number;
}

/** A day in the last two and a half years, at least thirty days back. */
export function dag({ random, terugDagen }: Bron): string {
  return plusDagen(PEILDATUM, -random.integer(30, terugDagen));
}

export function tekst({ random, persoon }: Bron, keuze: readonly string[], soort: string): string {
  return `${random.pick(keuze)} Zaak ${registratienummer(soort, persoon, 1)}.`;
}

/** The record in a list with probability `kans`, otherwise none. */
export function soms<Row>({ random }: Bron, kans: number, maak: () => Row): Row[] {
  return random.chance(kans) ? [maak()] : [];
}
