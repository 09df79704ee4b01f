import { type ConstDirectiveNode, Kind } from 'graphql';
import {
  bestandenVan,
  directive,
  isWaar,
  type Lintbestand,
  type Lintregel,
  type Melding,
  velden,
} from './lint-file.ts';

/** What composition makes of our directives on an interface: nothing that any decision reads. */
const ONZE = ['doelbinding', 'sleutelveld', 'leest'] as const;

/**
 * An interface field requires what all its implementers require (attack 8), so an annotation on the interface itself
 * promises protection that does not exist (attack 9); `@interfaceObject` would add fields to implementers unseen (attack 10).
 */
export const interfaces: Lintregel = (invoer) =>
  bestandenVan(invoer).flatMap((bestand) => [...opInterfaces(bestand), ...interfaceObjecten(bestand)]);

function opInterfaces({ bestand, ...rest }: Lintbestand): Melding[] {
  return velden({ bestand, ...rest })
    .filter(({ opInterface }) => opInterface)
    .flatMap(({ coordinate, node }) => {
      const onze = ONZE.filter(
        (naam) =>
          directive(node, naam) !== undefined ||
          (node.arguments ?? []).some((argument) => directive(argument, naam) !== undefined),
      );
      return onze.map((naam) => ({
        regel: 'interfaces',
        bestand,
        coordinate,
        fout: `staat op een interface en heeft @${naam}`,
        herstel: `zet @${naam} op het veld van elk type dat de interface uitvoert`,
      }));
    });
}

/** In an SDL `@interfaceObject`, in the supergraph `@join__type(isInterfaceObject: true)`. */
function isInterfaceObject(node: ConstDirectiveNode): boolean {
  return node.name.value === 'interfaceObject' || isWaar(node, 'isInterfaceObject');
}

function interfaceObjecten({ document, bestand }: Lintbestand): Melding[] {
  return document.definitions.flatMap((node) =>
    'name' in node &&
    'directives' in node &&
    node.kind !== Kind.DIRECTIVE_DEFINITION &&
    (node.directives ?? []).some((kandidaat) => isInterfaceObject(kandidaat as ConstDirectiveNode))
      ? [
          {
            regel: 'interfaces',
            bestand,
            coordinate: node.name?.value ?? '',
            fout: 'is een @interfaceObject',
            herstel: 'voeg het veld toe aan elk type dat de interface uitvoert',
          },
        ]
      : [],
  );
}
