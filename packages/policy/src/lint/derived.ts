import { type Annotatie, naamVanType } from '../annotations.ts';
import { argumentenUitContext, ongenoemdOpgehaald } from './derived-fetched.ts';
import { gelezenDoorType } from './derived-input.ts';
import { bestandenVan, type Lintbestand, type Lintregel, type Melding, velden, veldtypen } from './lint-file.ts';

/**
 * What a field, argument or ordering reads (attack 6, 7): every coordinate of `afgeleidVan` and `@leest` exists, none
 * has a narrower ceiling than the reader (by induction so over chains of any length), no chain is a circle, and what
 * `@requires` fetches is named in `afgeleidVan`, because decisions follow only that. `@fromContext` is refused: it
 * carries a value into an argument without a trace in the SDL of its reader.
 */
export const afleiding: Lintregel = (invoer) => {
  const bestanden = bestandenVan(invoer);
  const alle = alleAnnotaties(bestanden);
  const typen = veldtypen(bestanden);
  return bestanden.flatMap((bestand) => [
    ...[...bestand.annotaties].flatMap(([coordinate, annotatie]) =>
      lezers(coordinate, annotatie).flatMap((lezer) => controleer(bestand, lezer, alle)),
    ),
    ...invoerlezers(bestand).flatMap((lezer) => controleer(bestand, lezer, alle)),
    ...velden(bestand).flatMap(({ coordinate, type, node }) => [
      ...ongenoemdOpgehaald({ type, node, genoemd: afgeleidVan(bestand, coordinate), typen, alle }).map(
        ({ fout, herstel }) => meld(bestand, coordinate, [fout, herstel]),
      ),
      ...argumentenUitContext(node).map((argument) =>
        meld(bestand, `${coordinate}(${argument}:)`, [
          'gebruikt @fromContext',
          'gebruik afgeleidVan en lees de waarde in de eigen bron',
        ]),
      ),
    ]),
  ]);
};

/** Several files may annotate one field; all of it holds (AND). */
function alleAnnotaties(bestanden: readonly Lintbestand[]): ReadonlyMap<string, Annotatie> {
  const alle = new Map<string, Annotatie>();
  for (const [coordinate, annotatie] of bestanden.flatMap(({ annotaties }) => [...annotaties])) {
    const oud = alle.get(coordinate)?.toepassingen ?? [];
    alle.set(coordinate, { ...annotatie, toepassingen: [...oud, ...annotatie.toepassingen] });
  }
  return alle;
}

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
    // An enum value or input field has no ceiling of its own; the argument that takes it has (`invoerlezers`).
    { coordinate, van: coordinate, plafond: [], leest: leestZelf, afgeleid: false },
  ];
}

/** Every argument as the reader of what a value of its type can read: an input field, an ordering. */
function invoerlezers(bestand: Lintbestand): Lezer[] {
  const perType = gelezenDoorType(bestand);
  return velden(bestand).flatMap(({ coordinate, node }) => {
    const plafond = plafondVan(bestand.annotaties.get(coordinate)?.toepassingen ?? []);
    return (node.arguments ?? []).map((argument) => ({
      coordinate: `${coordinate}(${argument.name.value}:)`,
      van: coordinate,
      plafond,
      leest: perType.get(naamVanType(argument.type)) ?? [],
      afgeleid: false,
    }));
  });
}

function afgeleidVan({ annotaties }: Lintbestand, coordinate: string): string[] {
  return annotaties.get(coordinate)?.toepassingen.flatMap((toepassing) => toepassing.afgeleidVan) ?? [];
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

function meld({ bestand }: Lintbestand, coordinate: string, [fout, herstel]: readonly [string, string]): Melding {
  return { regel: 'afleiding', bestand, coordinate, fout, herstel };
}
