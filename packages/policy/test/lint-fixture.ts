import { type Lintinvoer, lintbestand, type Melding } from '../src/index.ts';
import type { Lintregel } from '../src/lint/lint-file.ts';
import { beleid } from './protocol.ts';

const KOP = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @link(url: "https://ketenhub.example/doelbinding/v1.0", import: ["@doelbinding", "@leest", "@sleutelveld"])
  @composeDirective(name: "@doelbinding") @composeDirective(name: "@leest") @composeDirective(name: "@sleutelveld")
`;

/** A subgraph `politie` with this SDL, under a correct head. */
export function politie(sdl: string, kop: string = KOP): Lintinvoer {
  return { subgraphs: [lintbestand('politie', 'police.graphql', kop + sdl)], supergraph: null, beleid };
}

/** The same subgraph next to a supergraph that composition made of it. */
export function metSupergraph(sdl: string, supergraph: string): Lintinvoer {
  return { ...politie(sdl), supergraph: lintbestand('supergraph', 'supergraph.graphql', supergraph) };
}

/** A correct annotation; `rest` adds arguments. */
export function bind(categorie = 'POLITIE_MUTATIE', rest = '', doelen = '["ZVH-UITVRAAG"]'): string {
  return `@doelbinding(categorie: "${categorie}", bron: "politie", doelen: ${doelen}${rest})`;
}

/** Coordinates and mistakes that a rule finds. */
export function bevindingen(regel: Lintregel, invoer: Lintinvoer): string[] {
  return regel(invoer).map(({ coordinate, fout }: Melding) => `${coordinate} ${fout}`);
}
