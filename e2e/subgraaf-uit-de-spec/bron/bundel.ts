// The compiled policy as a bundle: only the members that decide. A bundle of another shape is not a policy.
import { type Bak, canoniek, isBak, isTeksten, sha256url } from './json.ts';

export interface Doel {
  readonly code: string;
  readonly casus: string;
  readonly fasen: readonly string[];
  readonly eigenFase: string | null;
  readonly rollen: readonly string[];
}
export interface Subcategorie {
  readonly code: string;
  readonly categorie: string | null;
  readonly soort: string;
  readonly geheim: boolean;
  readonly besluit: boolean;
  readonly volgt: readonly string[];
}
export interface Wie {
  readonly rol: string;
  readonly klasse: string | null;
}
export interface Regel {
  readonly subcategorie: readonly string[];
  readonly wie: readonly Wie[];
  readonly betrokkeneSoort: readonly string[];
  readonly doel: readonly string[];
  readonly fase: readonly string[];
  readonly mits: readonly string[];
  readonly verwerkingsactiviteit: string;
  readonly geldigVanaf: string;
  readonly geldigTot: string | null;
}
export interface Verbod {
  readonly subcategorie: readonly string[];
  readonly rollen: readonly string[];
  readonly klassen: readonly string[];
  readonly doelen: readonly string[];
  readonly themas: readonly string[];
}
export interface Deelnemer {
  readonly code: string;
  readonly oin: string;
  readonly klasse: string;
  readonly subgraph: string;
  readonly subcategorieen: readonly string[];
}
export interface Bundel {
  readonly digest: string;
  readonly doelen: readonly Doel[];
  readonly subcategorieen: readonly Subcategorie[];
  readonly regels: readonly Regel[];
  readonly verboden: readonly Verbod[];
  readonly deelnemers: readonly Deelnemer[];
}

const t = (x: unknown): x is string => typeof x === 'string';
const tn = (x: unknown): x is string | null => x === null || t(x);
const b = (x: unknown): x is boolean => typeof x === 'boolean';

// P27: members that are not in the bundle of the vectors make it unreadable.
const LEDEN = {
  bundel: 'versie doelen subcategorieen regels verboden deelnemers digest',
  doel: 'code naam uitleg casus fasen eigenFase rollen accountklassen motiveringVerplicht',
  sub: 'code naam categorie soort geheim besluit volgt',
  regel:
    'id subcategorie wie betrokkeneSoort doel fase mits noodzaak grondslagSamenwerking grondslagVerstrekking verwerkingsactiviteit doorverstrekking uitleg bevestiging geldigVanaf geldigTot herbeoordelenOp',
  wie: 'rol klasse',
  verbod: 'id subcategorie rollen klassen doelen themas grondslag uitleg',
  deelnemer: 'code oin naam klasse soort subgraph subcategorieen',
} as const;

const heeft = (x: Bak, soort: keyof typeof LEDEN): boolean =>
  Object.keys(x).sort().join(' ') === LEDEN[soort].split(' ').sort().join(' ');

const isDoel = (x: Bak): boolean =>
  heeft(x, 'doel') && t(x.code) && t(x.casus) && isTeksten(x.fasen) && tn(x.eigenFase) && isTeksten(x.rollen);
const isSub = (x: Bak): boolean =>
  heeft(x, 'sub') && t(x.code) && tn(x.categorie) && t(x.soort) && b(x.geheim) && b(x.besluit) && isTeksten(x.volgt);
const isWie = (x: unknown): boolean => isBak(x) && heeft(x, 'wie') && t(x.rol) && tn(x.klasse);
const isRegel = (x: Bak): boolean =>
  heeft(x, 'regel') &&
  ['subcategorie', 'betrokkeneSoort', 'doel', 'fase', 'mits'].every((k) => isTeksten(x[k])) &&
  Array.isArray(x.wie) &&
  x.wie.every(isWie) &&
  t(x.verwerkingsactiviteit) &&
  t(x.geldigVanaf) &&
  tn(x.geldigTot);
const isVerbod = (x: Bak): boolean =>
  heeft(x, 'verbod') && ['subcategorie', 'rollen', 'klassen', 'doelen', 'themas'].every((k) => isTeksten(x[k]));
const isDeelnemer = (x: Bak): boolean =>
  heeft(x, 'deelnemer') && t(x.code) && t(x.oin) && t(x.klasse) && t(x.subgraph) && isTeksten(x.subcategorieen);

const lijst = (x: unknown, is: (y: Bak) => boolean): boolean => Array.isArray(x) && x.every((y) => isBak(y) && is(y));

function isBundel(x: unknown): x is Bundel {
  return (
    isBak(x) &&
    heeft(x, 'bundel') &&
    t(x.digest) &&
    lijst(x.doelen, isDoel) &&
    lijst(x.subcategorieen, isSub) &&
    lijst(x.regels, isRegel) &&
    lijst(x.verboden, isVerbod) &&
    lijst(x.deelnemers, isDeelnemer)
  );
}

// P63: the digest covers every member but itself, also those that we do not read.
export function digestVan(x: Bak): string {
  const { digest: _weg, ...rest } = x;
  return `sha256-${sha256url(canoniek(rest))}`;
}

export function leesBundel(x: unknown): Bundel {
  if (!isBak(x) || !isBundel(x)) throw new Error('not a bundle');
  if (digestVan(x) !== x.digest) throw new Error('the digest of the bundle differs');
  return x;
}
