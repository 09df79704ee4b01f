import { Kind } from 'graphql';
import { naamVanType } from '../annotations.ts';
import { tabelVan } from '../tabel.ts';
import { bestandenVan, type Lintregel, type Melding, velden } from './lint-file.ts';

/**
 * A field of structure (`DOMEINOBJECT`) is never denied, so it may hold nothing itself: it is one object, no list (a
 * length is a count) and no scalar, and its type has fields that are each decided on their own.
 */
export const structuur: Lintregel = (invoer) => {
  const { bladen } = tabelVan(invoer.beleid);
  return bestandenVan(invoer).flatMap((bestand) => {
    const objecten = new Set(
      bestand.document.definitions.flatMap((node) =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION ? [node.name.value] : [],
      ),
    );
    return velden(bestand).flatMap(({ coordinate, node }): Melding[] => {
      const toepassingen = bestand.annotaties.get(coordinate)?.toepassingen ?? [];
      if (!toepassingen.some(({ categorie }) => bladen.get(categorie)?.sub.soort === 'STRUCTUUR')) return [];
      const melding = { regel: 'structuur', bestand: bestand.bestand, coordinate };
      const type = node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : node.type;
      if (type.kind === Kind.LIST_TYPE)
        return [{ ...melding, fout: 'is structuur en een lijst', herstel: 'geef een enkel object terug' }];
      if (objecten.has(naamVanType(node.type))) return [];
      return [
        { ...melding, fout: 'is structuur en geen object', herstel: 'geef het veld de subcategorie van zijn inhoud' },
      ];
    });
  });
};
