import { casusnummer, tekst } from '@ketenhub/subgraph';
import * as v from 'valibot';
import { TOESTEMMING_VORMEN, VERTEGENWOORDIGER_ROLLEN } from '../consent/rechtspositie.ts';
import { SECRET_SUBCATEGORIEEN } from '../store/secret-rules.ts';

/** What is wrong, per field, for whoever typed it. */
export type Gebreken = Readonly<Record<string, string>>;

const isDay = (text: string): boolean => {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

export const dag = v.pipe(v.string(), v.regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/), v.check(isDay));
const id = v.pipe(v.string(), v.uuid());
export const casus = casusnummer;
const door = tekst(100);

/** One consent: of the person self or of the vertegenwoordiger with this id. */
const gever = v.union([v.literal('BETROKKENE'), id]);
const toestemming = v.strictObject({ van: gever, gegevenOp: dag, vorm: v.picklist(TOESTEMMING_VORMEN) });
const toestemmingen = v.pipe(v.array(toestemming), v.minLength(1), v.maxLength(10));

/** Whom it is about: by default whom the organisation knows itself, else who stands for its answers by hand. */
const plaats = {
  casus,
  betrokkene: tekst(100),
  voor: v.optional(v.picklist(['EIGEN_DOSSIER', 'MET_DE_HAND'])),
};

const besluit = {
  ...plaats,
  subcategorie: v.picklist(SECRET_SUBCATEGORIEEN),
  vanaf: dag,
  tot: v.optional(dag),
  motivering: tekst(2_000),
  door,
};

const weging = v.strictObject({
  alternatieven: tekst(2_000),
  waaromGeenToestemming: tekst(2_000),
  schade: tekst(2_000),
  collegiaalOverleg: tekst(2_000),
  overlegMet: tekst(100),
  gewogenOp: dag,
});

/** What each ground of WGS 2.29(2) asks; nothing of another ground stands beside it. */
export const poortSchema = v.variant('grondslag', [
  v.strictObject({ ...besluit, grondslag: v.literal('UITDRUKKELIJKE_TOESTEMMING'), toestemmingen }),
  v.strictObject({ ...besluit, grondslag: v.literal('WETTELIJKE_PLICHT'), voorschrift: tekst(300) }),
  v.strictObject({ ...besluit, grondslag: v.literal('WETTELIJK_MELDRECHT'), voorschrift: tekst(300) }),
  v.strictObject({ ...besluit, grondslag: v.literal('GOED_HULPVERLENERSCHAP'), weging }),
]);
export type PoortInvoer = v.InferOutput<typeof poortSchema>;
export type ToestemmingInvoer = v.InferOutput<typeof toestemming>;
export type Plaats = Pick<PoortInvoer, 'casus' | 'betrokkene' | 'voor'>;

export const intrekSchema = v.strictObject({ poort: id, door });
export const toestemSchema = v.strictObject({ poort: id, toestemmingen, door });
export const nietLangerSchema = v.strictObject({ poort: id, van: gever, op: v.optional(dag), door });
export const nergensSchema = v.strictObject({ ...plaats, van: gever, op: v.optional(dag), door });
export const geborenSchema = v.strictObject({ ...plaats, geboortedatum: dag, door });
export const staatVoorSchema = v.strictObject({
  ...plaats,
  rol: v.picklist(VERTEGENWOORDIGER_ROLLEN),
  naam: tekst(200),
  vanaf: dag,
  tot: v.optional(dag),
  door,
});
export const eindigtSchema = v.strictObject({ vertegenwoordiger: id, tot: dag, door });

const MELDING: Gebreken = {
  grondslag:
    'Kies een grondslag: UITDRUKKELIJKE_TOESTEMMING, WETTELIJKE_PLICHT, WETTELIJK_MELDRECHT of GOED_HULPVERLENERSCHAP (WGS 2.29(2)).',
  casus: 'Geef het nummer van de casus.',
  betrokkene: 'Geef het handvat van de betrokkene; GET /weigeringen/betrokkenen noemt ze.',
  voor: 'Kies EIGEN_DOSSIER of MET_DE_HAND, of laat dit veld weg.',
  subcategorie: 'Geef een subcategorie onder beroepsgeheim.',
  vanaf: 'Geef de eerste dag (JJJJ-MM-DD).',
  tot: 'Geef de eerste dag waarop het niet meer geldt (JJJJ-MM-DD).',
  motivering: 'Schrijf op waarom de verstrekking nodig is en wat ermee is besproken (1 tot 2000 tekens).',
  door: 'Noem wie van uw organisatie dit besloot of vastlegde (1 tot 100 tekens).',
  voorschrift: 'Noem het wetsartikel dat tot verstrekken verplicht of dat toestaat (1 tot 300 tekens).',
  toestemmingen: 'Leg van ieder die moet toestemmen vast dat en wanneer die dat deed (1 tot 10).',
  van: 'Zeg wie toestemt: BETROKKENE, of de id van de vertegenwoordiger.',
  gegevenOp: 'Geef de dag waarop de toestemming is gegeven (JJJJ-MM-DD).',
  vorm: 'Kies hoe de toestemming is gegeven: SCHRIFTELIJK of MONDELING.',
  weging: 'Goed hulpverlenerschap vraagt een schriftelijke weging.',
  alternatieven: 'Schrijf op wat zonder delen is geprobeerd of bekeken, en waarom dat niet volstaat.',
  waaromGeenToestemming: 'Schrijf op waarom toestemming niet kon worden gevraagd of niet is gegeven.',
  schade: 'Schrijf op welke ernstige schade dreigt zonder deze verstrekking.',
  collegiaalOverleg: 'Schrijf op wat het collegiaal overleg opleverde.',
  overlegMet: 'Noem met wie is overlegd (1 tot 100 tekens).',
  gewogenOp: 'Geef de dag van de weging (JJJJ-MM-DD).',
  poort: 'Geef de id van de poort.',
  op: 'Geef de dag (JJJJ-MM-DD), of laat dit veld weg voor vandaag.',
  geboortedatum: 'Geef de geboortedatum (JJJJ-MM-DD).',
  rol: 'Kies GEZAGHEBBENDE, CURATOR of MENTOR.',
  naam: 'Geef de naam (1 tot 200 tekens).',
  vertegenwoordiger: 'Geef de id van de vertegenwoordiger.',
};

/** What stands in an object under what; a whole object that lacks is told field by field. */
const DELEN: Readonly<Record<string, readonly string[]>> = { weging: Object.keys(weging.entries) };

function gebrekenVan(issues: readonly v.BaseIssue<unknown>[]): Gebreken {
  const gebreken: Record<string, string> = {};
  for (const issue of issues) {
    const path = v.getDotPath(issue as v.BaseIssue<unknown> & { path?: never }) ?? '';
    const veld = path.split('.').at(-1) ?? '';
    const onbekend = issue.type === 'strict_object' && issue.expected === 'never';
    if (path === '') gebreken.verzoek = 'Dit verzoek is niet leesbaar; kijk in de handleiding welke velden het heeft.';
    else if (onbekend) gebreken[path] = 'Dit veld hoort hier niet bij.';
    else {
      gebreken[path] = MELDING[veld] ?? 'Dit veld klopt niet.';
      for (const deel of issue.input === undefined ? (DELEN[path] ?? []) : [])
        gebreken[`${path}.${deel}`] = MELDING[deel] ?? '';
    }
  }
  return gebreken;
}

export type Gelezen<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly gebreken: Gebreken };

/** What somebody typed, or what is wrong with each field of it. */
export function lees<Schema extends v.GenericSchema>(schema: Schema, body: unknown): Gelezen<v.InferOutput<Schema>> {
  const read = v.safeParse(schema, body);
  return read.success ? { ok: true, value: read.output } : { ok: false, gebreken: gebrekenVan(read.issues) };
}
