import { Kind } from 'graphql';
import { naamVanType } from '../annotations.ts';
import {
  directive,
  type Lintbestand,
  type Lintregel,
  type Melding,
  tekstArgument,
  velden,
  veldenVanSet,
  veldtypen,
} from './lint-file.ts';

/**
 * A key is an opaque handle (attack 14): every field of `@key` is a `@sleutelveld` of type ID, and nothing else is one,
 * because a handle is not decided field by field.
 */
export const sleutels: Lintregel = ({ subgraphs }) => subgraphs.flatMap(controleer);

function controleer(bestand: Lintbestand): Melding[] {
  const typen = veldtypen([bestand]);
  const sleutelvelden = new Set(
    bestand.document.definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
      return (node.directives ?? [])
        .filter(({ name }) => name.value === 'key')
        .flatMap((key) => veldenVanSet(node.name.value, tekstArgument(key, 'fields') ?? '', typen));
    }),
  );
  const meld = (coordinate: string, fout: string, herstel: string): Melding => ({
    regel: 'sleutels',
    bestand: bestand.bestand,
    coordinate,
    fout,
    herstel,
  });
  return velden(bestand).flatMap(({ coordinate, node }) => {
    const handvat = directive(node, 'sleutelveld') !== undefined;
    const sleutel = sleutelvelden.has(coordinate);
    if (sleutel && !handvat)
      return [meld(coordinate, 'is een sleutel en geen @sleutelveld', 'gebruik een ondoorzichtig handvat als sleutel')];
    if (handvat && !sleutel)
      return [
        meld(coordinate, 'is een @sleutelveld en geen sleutel', 'zet er @doelbinding op in plaats van @sleutelveld'),
      ];
    if (handvat && naamVanType(node.type) !== 'ID')
      return [meld(coordinate, 'is een @sleutelveld en geen ID', 'maak het type ID!')];
    return [];
  });
}
