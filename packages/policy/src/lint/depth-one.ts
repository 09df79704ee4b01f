import { naamVanType } from '../annotations.ts';
import { type Lintregel, velden } from './lint-file.ts';

/**
 * R09, BGS 2.19: the directe kring is one step deep. No field under a person leads to a person again, so a question
 * cannot walk from relation to relation.
 */
export const kringdiepte: Lintregel = ({ subgraphs }) => {
  const uitgaand = new Map<string, string[]>();
  for (const bestand of subgraphs) {
    for (const { type, node } of velden(bestand))
      uitgaand.set(type, [...(uitgaand.get(type) ?? []), naamVanType(node.type)]);
  }
  const onderPersoon = new Set<string>(['Betrokkene']);
  for (const type of onderPersoon) for (const volgende of uitgaand.get(type) ?? []) onderPersoon.add(volgende);
  return subgraphs.flatMap((bestand) =>
    velden(bestand)
      .filter(({ type, node }) => onderPersoon.has(type) && naamVanType(node.type) === 'Betrokkene')
      .map(({ coordinate }) => ({
        regel: 'kringdiepte',
        bestand: bestand.bestand,
        coordinate,
        fout: 'leidt van een persoon naar een persoon (R09)',
        herstel: 'geef een omschrijving van de relatie, geen Betrokkene',
      })),
  );
};
