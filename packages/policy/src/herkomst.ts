export type Pad = readonly (string | number)[];

/** Line and column of a place in a file, both from 1. */
export interface Plek {
  readonly regel: number;
  readonly kolom: number;
}

/** One parsed YAML file; its top-level keys say what it holds (`doelen`, `regels`, ...). */
export interface BeleidBron {
  /** Name for messages, for example `regels/politie.yaml`. */
  readonly bestand: string;
  readonly inhoud: unknown;
  /** Where what stands at this path of `inhoud` was written; `SLEUTEL`: where its key was. null when it is not there. */
  readonly plekVan?: (pad: Pad, wat: 'SLEUTEL' | 'WAARDE') => Plek | null;
}

/** One entry of a source, for messages about it. */
export interface Herkomst {
  readonly bron: BeleidBron;
  /** Path of the entry in the source. */
  readonly pad: Pad;
  readonly item: unknown;
}

/** The start of a message: `regels/politie.yaml:12:9`, or the file alone when its places are not known. */
export function bestandMetPlek(
  { bestand, plekVan }: BeleidBron,
  pad: Pad,
  wat: 'SLEUTEL' | 'WAARDE' = 'WAARDE',
): string {
  if (plekVan === undefined) return bestand;
  // The place of what is missing is that of what it is missing from.
  for (let lengte = pad.length; lengte >= 0; lengte -= 1) {
    const plek = plekVan(pad.slice(0, lengte), lengte === pad.length ? wat : 'WAARDE');
    if (plek !== null) return `${bestand}:${plek.regel}:${plek.kolom}`;
  }
  return bestand;
}

/** The path, within an entry, of what it takes from `standaard` or holds itself, seen from the top of its file. */
export function padInBron({ bron, pad, item }: Herkomst, binnen: Pad): Pad {
  const [sleutel] = binnen;
  const standaard = Object(Object(bron.inhoud).standaard) as object;
  const isEigen = sleutel === undefined || Object.hasOwn(Object(item), sleutel);
  return !isEigen && Object.hasOwn(standaard, sleutel) ? ['standaard', ...binnen] : [...pad, ...binnen];
}

/** The path within `waarde` of the first text that is `woord`; null when it stands nowhere in it. */
export function padVanWoord(waarde: unknown, woord: string): Pad | null {
  if (waarde === woord) return [];
  if (typeof waarde !== 'object' || waarde === null) return null;
  for (const [sleutel, deel] of Object.entries(waarde)) {
    const binnen = padVanWoord(deel, woord);
    if (binnen !== null) return [Array.isArray(waarde) ? Number(sleutel) : sleutel, ...binnen];
  }
  return null;
}
