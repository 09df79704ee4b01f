// The SDL as an index of annotations, and the checks of P64 at start.
import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type TypeNode, valueFromASTUntyped } from 'graphql';
import type { Bundel } from './bundel.ts';
import { isTeksten } from './json.ts';

export interface Toepassing {
  readonly categorie: string;
  readonly bron: string;
  readonly doelen: readonly string[];
  readonly afgeleidVan: readonly string[];
}
export interface Veld {
  readonly type: string;
  readonly verplicht: boolean;
  readonly sleutel: boolean;
  readonly toepassingen: readonly Toepassing[];
  readonly argumenten: ReadonlyMap<string, readonly string[] | null>;
}
export interface Sdl {
  readonly document: DocumentNode;
  readonly velden: ReadonlyMap<string, Veld>;
  readonly metHandvat: ReadonlySet<string>;
}

function argument(d: ConstDirectiveNode, naam: string): unknown {
  const a = d.arguments?.find((x) => x.name.value === naam);
  return a === undefined ? undefined : valueFromASTUntyped(a.value);
}

function teksten(x: unknown): readonly string[] {
  if (!isTeksten(x)) throw new Error('an annotation is not a list of texts');
  return x;
}

function toepassing(d: ConstDirectiveNode): Toepassing {
  const categorie = argument(d, 'categorie');
  const bron = argument(d, 'bron');
  if (typeof categorie !== 'string' || typeof bron !== 'string')
    throw new Error('an annotation without categorie or bron');
  return {
    categorie,
    bron,
    doelen: teksten(argument(d, 'doelen')),
    afgeleidVan: teksten(argument(d, 'afgeleidVan') ?? []),
  };
}

function naamVan(t: TypeNode): string {
  return t.kind === Kind.NAMED_TYPE ? t.name.value : naamVan(t.type);
}

export function leesSdl(tekst: string): Sdl {
  const document = parse(tekst);
  const velden = new Map<string, Veld>();
  const metHandvat = new Set<string>();
  for (const def of document.definitions) {
    // This source has no interfaces and no input types: an SDL with one is refused rather than half understood.
    if (def.kind === Kind.INTERFACE_TYPE_DEFINITION || def.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      throw new Error('a kind of type that this source does not decide');
    if (def.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const f of def.fields ?? []) {
      const sleutel = (f.directives ?? []).some((d) => d.name.value === 'sleutelveld');
      if (sleutel) metHandvat.add(def.name.value);
      const argumenten = new Map(
        (f.arguments ?? []).map((a) => {
          const d = a.directives?.find((x) => x.name.value === 'leest');
          return [a.name.value, d === undefined ? null : teksten(argument(d, 'velden'))] as const;
        }),
      );
      velden.set(`${def.name.value}.${f.name.value}`, {
        type: naamVan(f.type),
        verplicht: f.type.kind === Kind.NON_NULL_TYPE,
        sleutel,
        argumenten,
        toepassingen: (f.directives ?? []).filter((d) => d.name.value === 'doelbinding').map(toepassing),
      });
    }
  }
  return { document, velden, metHandvat };
}

export function controleerSdl(sdl: Sdl, bundel: Bundel, bron: string): void {
  const koppelingen = sdl.document.definitions
    .flatMap((d) => (d.kind === Kind.SCHEMA_EXTENSION ? (d.directives ?? []) : []))
    .filter((d) => d.name.value === 'link')
    .map((d) => argument(d, 'url'));
  for (const url of ['https://specs.apollo.dev/federation/v2.9', 'https://ketenhub.example/doelbinding/v1.0']) {
    if (!koppelingen.includes(url)) throw new Error(`the SDL does not link ${url}`);
  }
  for (const [coordinaat, v] of sdl.velden) {
    if (!v.sleutel && v.toepassingen.length === 0) throw new Error(`${coordinaat} has no annotation`);
    if (!v.sleutel && v.verplicht) throw new Error(`${coordinaat} is protected and not nullable`);
    for (const [naam, leest] of v.argumenten) {
      if (leest === null || !leest.every((c) => sdl.velden.has(c)))
        throw new Error(`argument ${naam} of ${coordinaat} does not say what it reads`);
    }
    for (const t of v.toepassingen) {
      const deelnemer = bundel.deelnemers.find((d) => d.code === t.bron && d.subgraph === bron);
      const sub = bundel.subcategorieen.find((s) => s.code === t.categorie);
      if (deelnemer === undefined || sub === undefined) throw new Error(`${coordinaat} names something unknown`);
      if (sub.soort !== 'STRUCTUUR' && !deelnemer.subcategorieen.includes(sub.code))
        throw new Error(`${coordinaat} claims a categorie of another`);
    }
  }
}

// Every subcategorie that a coordinate rests on, through any chain of derivation (P32, P65).
export function categorieenVan(
  sdl: Sdl,
  coordinaat: string,
  gezien: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (gezien.has(coordinaat)) return [];
  const verder = new Set([...gezien, coordinaat]);
  return (sdl.velden.get(coordinaat)?.toepassingen ?? []).flatMap((t) => [
    t.categorie,
    ...t.afgeleidVan.flatMap((c) => categorieenVan(sdl, c, verder)),
  ]);
}
