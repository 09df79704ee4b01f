import { Kind } from 'graphql';
import { directive, type Lintregel, velden } from './lint-file.ts';

/**
 * An interface field requires what all its implementers require (attack 8), so an annotation on the interface itself
 * promises protection that does not exist (attack 9); `@interfaceObject` would add fields to implementers unseen (attack 10).
 */
export const interfaces: Lintregel = ({ subgraphs }) =>
  subgraphs.flatMap((bestand) => [
    ...velden(bestand)
      .filter(({ node, opInterface }) => opInterface && directive(node, 'doelbinding') !== undefined)
      .map(({ coordinate }) => ({
        regel: 'interfaces',
        bestand: bestand.bestand,
        coordinate,
        fout: 'staat op een interface en heeft @doelbinding',
        herstel: 'zet @doelbinding op het veld van elk type dat de interface uitvoert',
      })),
    ...bestand.document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && directive(node, 'interfaceObject') !== undefined
        ? [
            {
              regel: 'interfaces',
              bestand: bestand.bestand,
              coordinate: node.name.value,
              fout: 'is een @interfaceObject',
              herstel: 'voeg het veld toe aan elk type dat de interface uitvoert',
            },
          ]
        : [],
    ),
  ]);
