import type { Annotaties, Toepassing } from './annotations.ts';

/** What a field of structure has as its subcategorie: it groups the fields of organisations and holds nothing itself. */
const STRUCTUUR = 'DOMEINOBJECT';

/** What a coordinate gives of whom; nothing for structure and for what has no annotation. */
export function gegevensVan(annotaties: Annotaties, coordinate: string): readonly Toepassing[] {
  return (annotaties.get(coordinate)?.toepassingen ?? []).filter(({ categorie }) => categorie !== STRUCTUUR);
}

const perAnnotaties = new WeakMap<Annotaties, Map<string, readonly string[]>>();

/**
 * The organisations whose data a coordinate gives, by code of schema/deelnemers.yaml; none for structure and for what has no
 * annotation. Status, records and refusals go by organisation, not by the subgraph that several of them share (WGS 2.27).
 */
export function bronhoudersVan(annotaties: Annotaties, coordinate: string): readonly string[] {
  const known = perAnnotaties.get(annotaties) ?? new Map<string, readonly string[]>();
  perAnnotaties.set(annotaties, known);
  const bronhouders = known.get(coordinate) ?? [
    ...new Set(gegevensVan(annotaties, coordinate).map(({ bron }) => bron)),
  ];
  // Of no other texts than those of the schema, which has an end.
  if (annotaties.has(coordinate)) known.set(coordinate, bronhouders);
  return bronhouders;
}
