import { Kind } from 'graphql';
import { naamVanType } from '../annotations.ts';
import { bestandenVan, type Lintbestand, type Lintregel, velden } from './lint-file.ts';

const PERSOON = 'Betrokkene';

/**
 * R09, BGS 2.19: the directe kring is one step deep. No field under a person leads to a person again, also not as a member
 * of a union or behind an interface, so a question cannot walk from relation to relation.
 */
export const kringdiepte: Lintregel = (invoer) => {
  const bestanden = bestandenVan(invoer);
  const soorten = concreteTypen(bestanden);
  const uitgaand = new Map<string, string[]>();
  for (const { type, node } of bestanden.flatMap(velden)) {
    const naar = naamVanType(node.type);
    uitgaand.set(type, [...(uitgaand.get(type) ?? []), naar, ...(soorten.get(naar) ?? [])]);
  }
  const onderPersoon = new Set<string>([PERSOON]);
  for (const type of onderPersoon) for (const volgende of uitgaand.get(type) ?? []) onderPersoon.add(volgende);
  return bestanden.flatMap((bestand) =>
    velden(bestand)
      .filter(({ type, node }) => {
        const naar = naamVanType(node.type);
        return onderPersoon.has(type) && (naar === PERSOON || soorten.get(naar)?.includes(PERSOON) === true);
      })
      .map(({ coordinate }) => ({
        regel: 'kringdiepte',
        bestand: bestand.bestand,
        coordinate,
        fout: 'leidt van een persoon naar een persoon (R09)',
        herstel: 'geef een omschrijving van de relatie, geen Betrokkene',
      })),
  );
};

/** The object types that a union or interface stands for, over all files. */
function concreteTypen(bestanden: readonly Lintbestand[]): ReadonlyMap<string, readonly string[]> {
  const soorten = new Map<string, string[]>();
  const voeg = (abstract: string, type: string): void => {
    soorten.set(abstract, [...(soorten.get(abstract) ?? []), type]);
  };
  for (const node of bestanden.flatMap(({ document }) => document.definitions)) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_EXTENSION)
      for (const lid of node.types ?? []) voeg(node.name.value, lid.name.value);
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION)
      for (const van of node.interfaces ?? []) voeg(van.name.value, node.name.value);
  }
  return soorten;
}
