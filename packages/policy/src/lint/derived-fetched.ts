import { type ConstDirectiveNode, type FieldDefinitionNode, Kind } from 'graphql';
import type { Annotatie } from '../annotations.ts';
import { directive, type Melding, tekstArgument, veldenVanSet } from './lint-file.ts';

type Fout = Pick<Melding, 'fout' | 'herstel'>;

export interface Ophaler {
  readonly type: string;
  readonly node: FieldDefinitionNode;
  /** What the field says that it is derived from. */
  readonly genoemd: readonly string[];
  /** The field types by coordinate over all files. */
  readonly typen: ReadonlyMap<string, string>;
  readonly alle: ReadonlyMap<string, Annotatie>;
}

/**
 * What the gateway fetches for a field before it asks it (attack 6), in an SDL by `@requires` and in the supergraph by
 * `@join__field(requires:)`: each coordinate must be named in `afgeleidVan`, a handle excepted. An argument in the set is
 * refused: it reads what nobody named.
 */
export function ongenoemdOpgehaald({ type, node, genoemd, typen, alle }: Ophaler): Fout[] {
  return setsVan(node).flatMap((set) => {
    const nodig = veldenVanSet(type, set, typen);
    if (nodig === null) return [{ fout: 'heeft een onleesbare @requires', herstel: 'noem velden: "a b { c }"' }];
    const metArgument = set.includes('(')
      ? [{ fout: 'geeft in @requires een argument mee', herstel: 'vraag het veld zonder argumenten' }]
      : [];
    const ongenoemd = nodig
      .filter((veld) => !genoemd.includes(veld) && !isHandvat(alle.get(veld)))
      .map((veld) => ({
        fout: `haalt ${veld} op met @requires zonder het te noemen`,
        herstel: `zet ${veld} in afgeleidVan`,
      }));
    return [...metArgument, ...ongenoemd];
  });
}

function isHandvat(annotatie: Annotatie | undefined): boolean {
  return annotatie?.sleutelveld === true && annotatie.toepassingen.length === 0;
}

function setsVan(node: FieldDefinitionNode): string[] {
  return (node.directives ?? []).flatMap((kandidaat) => {
    if (kandidaat.name.value === 'requires') return [tekstArgument(kandidaat, 'fields') ?? ''];
    const requires = kandidaat.name.value === 'join__field' ? tekstArgument(kandidaat, 'requires') : undefined;
    return requires === undefined ? [] : [requires];
  });
}

/** The arguments that get a value from elsewhere in the answer (attack 7). */
export function argumentenUitContext(node: FieldDefinitionNode): string[] {
  const inSdl = (node.arguments ?? [])
    .filter((argument) => directive(argument, 'fromContext') !== undefined)
    .map(({ name }) => name.value);
  return [...inSdl, ...(node.directives ?? []).flatMap(contextArgumenten)];
}

/** Composition takes these arguments out of the API and writes them in `@join__field(contextArguments:)`. */
function contextArgumenten(node: ConstDirectiveNode): string[] {
  const waarde = node.arguments?.find(({ name }) => name.value === 'contextArguments')?.value;
  if (waarde?.kind !== Kind.LIST) return [];
  return waarde.values.flatMap((item) => {
    const naam = item.kind === Kind.OBJECT ? item.fields.find((veld) => veld.name.value === 'name')?.value : undefined;
    return [naam?.kind === Kind.STRING ? naam.value : '?'];
  });
}
