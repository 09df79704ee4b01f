import { dekking } from './coverage.ts';
import { kringdiepte } from './depth-one.ts';
import { afleiding } from './derived.ts';
import { interfaces } from './interfaces.ts';
import { sleutels } from './keys.ts';
import { gelinkt } from './linked-spec.ts';
import type { Lintinvoer, Lintregel, Melding } from './lint-file.ts';
import { verloren } from './lost-annotations.ts';
import { weglaatbaar } from './nullable.ts';
import { definitie } from './one-definition.ts';
import { eigendom } from './ownership.ts';
import { bladzijden } from './pages.ts';
import { structuur } from './structure.ts';

export { type Lintbestand, type Lintinvoer, lintbestand, type Melding } from './lint-file.ts';

export const LINTREGELS: readonly Lintregel[] = [
  gelinkt,
  definitie,
  dekking,
  verloren,
  eigendom,
  weglaatbaar,
  sleutels,
  afleiding,
  structuur,
  interfaces,
  kringdiepte,
  bladzijden,
];

/** Runs every rule over every subgraph SDL and the supergraph; an empty list means that the schema may be composed and served. */
export function lintSchema(invoer: Lintinvoer): Melding[] {
  return LINTREGELS.flatMap((regel) => regel(invoer));
}

/** One line: file, coordinate, what is wrong and how to mend it. */
export function regelTekst({ regel, bestand, coordinate, fout, herstel }: Melding): string {
  return `${bestand}: ${coordinate} ${fout}; ${herstel} [${regel}]`;
}
