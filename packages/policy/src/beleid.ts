import {
  ACCOUNTKLASSEN,
  BETROKKENE_SOORTEN,
  BRONNEN,
  CATEGORIEEN,
  DOELEN,
  FASEN,
  KLASSEN,
  ORGANISATIES,
  ROLLEN,
} from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { bedoeltU } from './naaste-woord.ts';

/**
 * Conditions of a rule. VRAGER_IS_BRON is recipient E of the privacyprotocol (the owner's own people); the aanmelder
 * processes its own data from the melding on (WGS 2.31(1)).
 */
export const VOORWAARDEN = ['BRON_IS_AANMELDER', 'VRAGER_IS_AANMELDER', 'VRAGER_IS_BRON'] as const;
export type Voorwaarde = (typeof VOORWAARDEN)[number];

const tekst = v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'));
const dag = v.pipe(v.string(), v.isoDate('moet een dag zijn (jjjj-mm-dd)'));
const lijst = <T extends v.GenericSchema>(van: T) => v.pipe(v.array(van), v.minLength(1, 'mag niet leeg zijn'));

const doelSchema = v.strictObject({
  code: v.picklist(DOELEN),
  naam: tekst,
  uitleg: tekst,
  /** EEN: claimed for one casus; GEEN: never together with a casus. */
  casus: v.picklist(['EEN', 'GEEN']),
  /** Phases in which it can be claimed; empty when there is no casus. */
  fasen: v.array(v.picklist(FASEN)),
  /** The phase whose column of the privacyprotocol this purpose is; claimed elsewhere, both columns must hold (ADR 0003). */
  eigenFase: v.nullable(v.picklist(FASEN)),
  rollen: v.array(v.picklist(ROLLEN)),
  accountklassen: v.array(v.picklist(ACCOUNTKLASSEN)),
  motiveringVerplicht: v.boolean(),
});

const subcategorieSchema = v.strictObject({
  code: tekst,
  naam: tekst,
  /** Exactly one category of the closed list of WGS 2.30(1); null only for structure without data. */
  categorie: v.nullable(v.picklist(CATEGORIEEN)),
  /** About one person, about the casus as a whole, or structure without data. */
  soort: v.picklist(['PERSOON', 'CASUS', 'STRUCTUUR']),
  /** Secret-bound (WGS 2.29(2)): every denial has the same neutral text. */
  geheim: v.boolean(),
  /** Records a decision of the overheidsdeelnemers (WGS 2.31(2), (4), (8)); never open to a private deelnemer (R22). */
  besluit: v.boolean(),
  /** Allowed exactly when one of these is; empty when it has rules of its own. */
  volgt: v.array(tekst),
});

export const wieSchema = v.strictObject({ rol: v.picklist(ROLLEN), klasse: v.nullable(v.picklist(KLASSEN)) });

const regelSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]+-\d{2,3}$/, 'moet op POL-01 lijken')),
  subcategorie: lijst(tekst),
  wie: lijst(wieSchema),
  betrokkeneSoort: v.array(v.picklist(BETROKKENE_SOORTEN)),
  doel: lijst(v.picklist(DOELEN)),
  fase: v.array(v.picklist(FASEN)),
  mits: v.array(v.picklist(VOORWAARDEN)),
  noodzaak: tekst,
  grondslagSamenwerking: tekst,
  grondslagVerstrekking: tekst,
  verwerkingsactiviteit: v.pipe(v.string(), v.url('moet een URI zijn')),
  doorverstrekking: v.picklist(['NEE', 'MET_INSTEMMING', 'JA']),
  uitleg: tekst,
  bevestiging: tekst,
  geldigVanaf: dag,
  geldigTot: v.nullable(dag),
  herbeoordelenOp: dag,
});

/** An empty dimension means: whatever it is. A prohibition wins from every rule (attack 88). */
const verbodSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^VERBOD-\d{2}$/, 'moet op VERBOD-01 lijken')),
  subcategorie: lijst(tekst),
  rollen: v.array(v.picklist(ROLLEN)),
  klassen: v.array(v.picklist(KLASSEN)),
  doelen: v.array(v.picklist(DOELEN)),
  themas: v.array(tekst),
  grondslag: tekst,
  uitleg: tekst,
});

const deelnemerSchema = v.strictObject({
  code: v.picklist(ORGANISATIES),
  oin: v.pipe(v.string(), v.regex(/^\d{20}$/, 'moet twintig cijfers zijn (OIN)')),
  naam: tekst,
  klasse: v.picklist(KLASSEN),
  /** Kind of deelnemer in the words of WGS 2.27. */
  soort: tekst,
  subgraph: v.picklist(BRONNEN),
  subcategorieen: v.array(tekst),
});

export const inhoudSchemas = {
  doelen: v.array(doelSchema),
  subcategorieen: v.array(subcategorieSchema),
  regels: v.array(regelSchema),
  verboden: v.array(verbodSchema),
  deelnemers: v.array(deelnemerSchema),
} as const;

const beleidSchema = v.strictObject({
  versie: tekst,
  digest: v.pipe(v.string(), v.regex(/^sha256-[A-Za-z0-9_-]{43}$/, 'moet een sha256-digest zijn')),
  ...inhoudSchemas,
});

type DiepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DiepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DiepReadonly<T[K]> }
    : T;

export type Beleid = DiepReadonly<v.InferOutput<typeof beleidSchema>>;
export type Doelbeschrijving = Beleid['doelen'][number];
export type Subcategorie = Beleid['subcategorieen'][number];
export type Regel = Beleid['regels'][number];
export type Verbod = Beleid['verboden'][number];
export type Deelnemer = Beleid['deelnemers'][number];

/** Nobody may widen a bundle after it was read: the lookup table would not know. */
export function bevries<T>(waarde: T): T {
  if (typeof waarde === 'object' && waarde !== null && !Object.isFrozen(waarde)) {
    Object.freeze(waarde);
    for (const deel of Object.values(waarde)) bevries(deel);
  }
  return waarde;
}

/** The path of what an issue is about, from the value that was read. */
export const padVan = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** Path and message of one valibot issue, for example `regels[3].wie[0].rol: ...`; `sleutels` are the keys that exist. */
export function melding(issue: v.BaseIssue<unknown>, sleutels: readonly string[] = []): string {
  const pad = padVan(issue).map((deel) => (typeof deel === 'number' ? `[${deel}]` : `.${deel}`));
  return `${pad.join('').replace(/^\./, '')}: ${tekstVan(issue, sleutels)}`;
}

/** Path and message of every valibot issue. */
export function meldingen(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map((issue) => melding(issue));
}

/** In Dutch, and with the word that was probably meant, for the mistakes that authors make most. */
function tekstVan({ type, input, expected, message }: v.BaseIssue<unknown>, sleutels: readonly string[]): string {
  if (type === 'picklist' && typeof input === 'string') {
    const keuze = [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, woord]) => woord ?? '');
    return `"${input}" bestaat niet${bedoeltU(input, keuze)}`;
  }
  if (type !== 'strict_object') return message;
  return expected === 'never' ? `sleutel bestaat niet${bedoeltU(String(input), sleutels)}` : 'ontbreekt';
}

/**
 * Reads a compiled bundle; the result is frozen. Unknown keys, roles, phases and purposes are refused (attack 17, 19).
 * The digest is not recomputed here (see `berekenDigest`). @throws Error that names every wrong place
 */
export function leesBeleid(json: unknown): Beleid {
  const gelezen = v.safeParse(beleidSchema, json);
  if (!gelezen.success) throw new Error(`beleid is onleesbaar: ${meldingen(gelezen.issues).join('; ')}`);
  return bevries(gelezen.output);
}
