import type { Annotatie } from '../annotations.ts';
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
 * What a field, argument or ordering reads (attack 6, 7): every coordinate of `afgeleidVan` and `@leest` exists, none
 * has a narrower ceiling than the reader (by induction so over chains of any length), no chain is a circle, and what
 * `@requires` fetches is named in `afgeleidVan`, because decisions follow only that. `@fromContext` is refused: it
 * carries a value into an argument without a trace in the SDL of its reader.
 */
export const afleiding: Lintregel = ({ subgraphs }) => {
  const alle = new Map<string, Annotatie>(subgraphs.flatMap(({ annotaties }) => [...annotaties]));
  const typen = veldtypen(subgraphs);
  return subgraphs.flatMap((bestand) => [
    ...[...bestand.annotaties].flatMap(([coordinate, annotatie]) =>
      lezers(coordinate, annotatie).flatMap((lezer) => controleer(bestand, lezer, alle)),
    ),
    ...velden(bestand).flatMap(({ coordinate, type, node }) => [
      ...ongenoemd(bestand, { coordinate, nodig: veldenVanRequires(type, directive(node, 'requires'), typen) }),
      ...(node.arguments ?? [])
        .filter((argument) => directive(argument, 'fromContext') !== undefined)
        .map((argument) =>
          meld(bestand, `${coordinate}(${argument.name.value}:)`, [
            'gebruikt @fromContext',
            'gebruik afgeleidVan en lees de waarde in de eigen bron',
          ]),
        ),
    ]),
  ]);
};

interface Lezer {
  /** The coordinate in messages; for an argument `Type.veld(argument:)`. */
  readonly coordinate: string;
  readonly van: string;
  readonly plafond: readonly string[];
  readonly leest: readonly string[];
  readonly afgeleid: boolean;
}

function lezers(coordinate: string, { toepassingen, leest, leestZelf }: Annotatie): Lezer[] {
  const plafond = plafondVan(toepassingen);
  return [
    ...toepassingen.map(({ doelen, afgeleidVan }) => ({
      coordinate,
      van: coordinate,
      plafond: doelen,
      leest: afgeleidVan,
      afgeleid: true,
    })),
    ...[...leest].map(([argument, gelezen]) => ({
      coordinate: `${coordinate}(${argument}:)`,
      van: coordinate,
      plafond,
      leest: gelezen,
      afgeleid: false,
    })),
    // An enum value or input field has no ceiling of its own; the argument that takes it has.
    { coordinate, van: coordinate, plafond: [], leest: leestZelf, afgeleid: false },
  ];
}

/** Applications are AND-ed, so the ceiling of a field is what they share. */
function plafondVan(toepassingen: Annotatie['toepassingen']): string[] {
  const [eerste, ...rest] = toepassingen;
  return (eerste?.doelen ?? []).filter((doel) => rest.every(({ doelen }) => doelen.includes(doel)));
}

function controleer(bestand: Lintbestand, lezer: Lezer, alle: ReadonlyMap<string, Annotatie>): Melding[] {
  return lezer.leest.flatMap((gelezen) => {
    const bron = alle.get(gelezen);
    if (bron === undefined || bron.toepassingen.length === 0) {
      return [
        meld(bestand, lezer.coordinate, [
          `leest ${gelezen}, dat niet bestaat of geen @doelbinding heeft`,
          'noem een beschermd veld van het schema',
        ]),
      ];
    }
    if (lezer.afgeleid && bereikt(gelezen, lezer.van, alle)) {
      return [
        meld(bestand, lezer.coordinate, [`is via ${gelezen} van zichzelf afgeleid`, 'haal de kring uit afgeleidVan']),
      ];
    }
    const ruimer = lezer.plafond.filter((doel) => !plafondVan(bron.toepassingen).includes(doel));
    if (ruimer.length === 0) return [];
    return [
      meld(bestand, lezer.coordinate, [
        `is ruimer dan ${gelezen}, dat het leest: ${ruimer.join(', ')}`,
        'haal die doelen uit het plafond van de lezer',
      ]),
    ];
  });
}

function bereikt(van: string, doel: string, alle: ReadonlyMap<string, Annotatie>, gezien = new Set<string>()): boolean {
  if (van === doel) return true;
  if (gezien.has(van)) return false;
  gezien.add(van);
  const verder = alle.get(van)?.toepassingen.flatMap(({ afgeleidVan }) => afgeleidVan) ?? [];
  return verder.some((volgende) => bereikt(volgende, doel, alle, gezien));
}

function veldenVanRequires(
  type: string,
  requires: Parameters<typeof tekstArgument>[0] | undefined,
  typen: ReadonlyMap<string, string>,
): string[] {
  return requires === undefined ? [] : veldenVanSet(type, tekstArgument(requires, 'fields') ?? '', typen);
}

function ongenoemd(
  bestand: Lintbestand,
  { coordinate, nodig }: { readonly coordinate: string; readonly nodig: readonly string[] },
): Melding[] {
  const genoemd = bestand.annotaties.get(coordinate)?.toepassingen.flatMap(({ afgeleidVan }) => afgeleidVan) ?? [];
  return nodig
    .filter((veld) => !genoemd.includes(veld))
    .map((veld) =>
      meld(bestand, coordinate, [`haalt ${veld} op met @requires zonder het te noemen`, `zet ${veld} in afgeleidVan`]),
    );
}

function meld({ bestand }: Lintbestand, coordinate: string, [fout, herstel]: readonly [string, string]): Melding {
  return { regel: 'afleiding', bestand, coordinate, fout, herstel };
}
