import { type ConstDirectiveNode, Kind } from 'graphql';
import { naamVanType } from '../annotations.ts';
import {
  bestandenVan,
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
 * because a handle is not decided field by field. In the supergraph the key stands in `@join__type`.
 */
export const sleutels: Lintregel = (invoer) => bestandenVan(invoer).flatMap(controleer);

interface Sleutelset {
  readonly type: string;
  /** null when it is no field set. */
  readonly velden: readonly string[] | null;
}

function sleutelsets(bestand: Lintbestand): Sleutelset[] {
  const typen = veldtypen([bestand]);
  return bestand.document.definitions.flatMap((node) =>
    isSleuteldrager(node.kind) && 'name' in node && node.name !== undefined && 'directives' in node
      ? (node.directives ?? []).flatMap((kandidaat) => {
          const set = sleutelVan(kandidaat as ConstDirectiveNode);
          const type = node.name?.value ?? '';
          return set === undefined ? [] : [{ type, velden: veldenVanSet(type, set, typen) }];
        })
      : [],
  );
}

function isSleuteldrager(kind: Kind): boolean {
  return (
    kind === Kind.OBJECT_TYPE_DEFINITION ||
    kind === Kind.OBJECT_TYPE_EXTENSION ||
    kind === Kind.INTERFACE_TYPE_DEFINITION ||
    kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

function sleutelVan(node: ConstDirectiveNode): string | undefined {
  if (node.name.value === 'key') return tekstArgument(node, 'fields') ?? '';
  return node.name.value === 'join__type' ? tekstArgument(node, 'key') : undefined;
}

function controleer(bestand: Lintbestand): Melding[] {
  const sets = sleutelsets(bestand);
  const sleutelvelden = new Set(sets.flatMap((set) => set.velden ?? []));
  const meld = (coordinate: string, fout: string, herstel: string): Melding => ({
    regel: 'sleutels',
    bestand: bestand.bestand,
    coordinate,
    fout,
    herstel,
  });
  const onleesbaar = sets
    .filter((set) => set.velden === null)
    .map(({ type }) => meld(type, 'heeft een onleesbare @key', 'noem een handvat: @key(fields: "id")'));
  const opVelden = velden(bestand).flatMap(({ coordinate, node, opInterface }) => {
    const handvat = directive(node, 'sleutelveld') !== undefined;
    const sleutel = sleutelvelden.has(coordinate);
    if (sleutel && !handvat && !opInterface)
      return [meld(coordinate, 'is een sleutel en geen @sleutelveld', 'gebruik een ondoorzichtig handvat als sleutel')];
    if (handvat && !sleutel && kentSleutels(bestand))
      return [
        meld(coordinate, 'is een @sleutelveld en geen sleutel', 'zet er @doelbinding op in plaats van @sleutelveld'),
      ];
    if (handvat && naamVanType(node.type) !== 'ID')
      return [meld(coordinate, 'is een @sleutelveld en geen ID', 'maak het type ID!')];
    return [];
  });
  return [...onleesbaar, ...opVelden];
}

/** Whether keys are written in this file: always in an SDL, and in a supergraph that composition made. */
function kentSleutels({ naam, document }: Lintbestand): boolean {
  return (
    naam !== 'supergraph' ||
    document.definitions.some((node) => node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === 'join__type')
  );
}
