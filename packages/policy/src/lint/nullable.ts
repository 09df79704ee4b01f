import { Kind } from 'graphql';
import { bestandenVan, type Lintregel, velden } from './lint-file.ts';

/**
 * A protected field is nullable (attack 13): the null of a denial would otherwise spread to its parent, and the size
 * of the hole tells what was asked for. The items of a list need not be: a row that is denied is left out, never null.
 */
export const weglaatbaar: Lintregel = (invoer) =>
  bestandenVan(invoer).flatMap((bestand) =>
    velden(bestand)
      .filter(({ node }) => node.type.kind === Kind.NON_NULL_TYPE)
      .filter(({ coordinate }) => (bestand.annotaties.get(coordinate)?.toepassingen.length ?? 0) > 0)
      .map(({ coordinate }) => ({
        regel: 'weglaatbaar',
        bestand: bestand.bestand,
        coordinate,
        fout: 'is beschermd en kan niet null zijn',
        herstel: 'haal het uitroepteken achter het type weg',
      })),
  );
