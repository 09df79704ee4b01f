// The SDL as an index of annotations, and the checks of P64 at start.
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Bundel } from './bundel.ts';
import { isTeksten } from './json.ts';

export interface Toepassing {
  readonly categorie: string;
  readonly bron: string;
  readonly doelen: readonly string[];
  readonly afgeleidVan: readonly string[];
}
// What takes a value: an argument or the field of an input type.
export interface Invoer {
  readonly type: string;
  // What it says that it reads; null where it says nothing.
  readonly leest: readonly string[] | null;
}
export interface Veld {
  readonly type: string;
  readonly verplicht: boolean;
  readonly sleutel: boolean;
  readonly toepassingen: readonly Toepassing[];
  readonly argumenten: ReadonlyMap<string, Invoer>;
}
export interface Sdl {
  readonly document: DocumentNode;
  readonly velden: ReadonlyMap<string, Veld>;
  readonly metHandvat: ReadonlySet<string>;
  // Per field of an interface the coordinates of the fields that implement it.
  readonly uitvoerders: ReadonlyMap<string, readonly string[]>;
  readonly invoertypes: ReadonlyMap<string, ReadonlyMap<string, Invoer>>;
  // What the values of an enum read, by `Enum.VALUE`.
  readonly waarden: ReadonlyMap<string, readonly string[]>;
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

type MetDirectives = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

// @leest may be there more than once, and an empty one says nothing (P31).
function leestVan(node: MetDirectives): readonly string[] | null {
  const gelezen = (node.directives ?? [])
    .filter((d) => d.name.value === 'leest')
    .flatMap((d) => teksten(argument(d, 'velden')));
  return gelezen.length === 0 ? null : gelezen;
}

const invoerVan = (nodes: readonly InputValueDefinitionNode[] = []): ReadonlyMap<string, Invoer> =>
  new Map(nodes.map((n) => [n.name.value, { type: naamVan(n.type), leest: leestVan(n) }]));

function veldVan(f: FieldDefinitionNode): Veld {
  const directives = f.directives ?? [];
  return {
    type: naamVan(f.type),
    verplicht: f.type.kind === Kind.NON_NULL_TYPE,
    sleutel: directives.some((d) => d.name.value === 'sleutelveld'),
    argumenten: invoerVan(f.arguments),
    toepassingen: directives.filter((d) => d.name.value === 'doelbinding').map(toepassing),
  };
}

function uitvoerdersIn(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const types = document.definitions.filter((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION);
  const interfaces = document.definitions.filter((d) => d.kind === Kind.INTERFACE_TYPE_DEFINITION);
  return new Map(
    interfaces.flatMap((i) => {
      const van = types.filter((t) => t.interfaces?.some((n) => n.name.value === i.name.value));
      return (i.fields ?? []).map((f): [string, readonly string[]] => [
        `${i.name.value}.${f.name.value}`,
        van.map((t) => `${t.name.value}.${f.name.value}`),
      ]);
    }),
  );
}

export function leesSdl(tekst: string): Sdl {
  const document = parse(tekst);
  const velden = new Map<string, Veld>();
  const metHandvat = new Set<string>();
  const invoertypes = new Map<string, ReadonlyMap<string, Invoer>>();
  const waarden = new Map<string, readonly string[]>();
  for (const def of document.definitions) {
    if (def.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) invoertypes.set(def.name.value, invoerVan(def.fields));
    if (def.kind === Kind.ENUM_TYPE_DEFINITION)
      for (const w of def.values ?? []) waarden.set(`${def.name.value}.${w.name.value}`, leestVan(w) ?? []);
    if (def.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const f of def.fields ?? []) {
      const veld = veldVan(f);
      if (veld.sleutel) metHandvat.add(def.name.value);
      velden.set(`${def.name.value}.${f.name.value}`, veld);
    }
  }
  return { document, velden, metHandvat, uitvoerders: uitvoerdersIn(document), invoertypes, waarden };
}

export function controleerSdl(sdl: Sdl, bundel: Bundel, bron: string): void {
  // It can decide them, and has no resolver for one.
  if (sdl.uitvoerders.size > 0) throw new Error('an interface, which this source has none of');
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
    for (const [naam, { leest }] of v.argumenten) {
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
