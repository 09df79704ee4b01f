import { casusnummer, tekst } from '@ketenhub/subgraph';
import { isDatum } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { BEWAARBESLUITEN, GRONDEN } from './bewaartermijn.ts';

/** What is wrong with one field of what somebody sent. */
export interface Gebrek {
  readonly veld: string;
  readonly uitleg: string;
}

export type Gelezen<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly gebreken: readonly Gebrek[] };

const dag = v.pipe(
  v.string(),
  v.check((text) => isDatum(text)),
);
const codes = v.optional(v.pipe(v.array(tekst(50)), v.maxLength(50)), []);
const door = tekst(100);

const runSchema = v.strictObject({ door });
const besluitSchema = v.strictObject({
  casus: casusnummer,
  /** How many decisions about keeping of this casus the recorder saw. */
  versie: v.pipe(v.number(), v.integer(), v.minValue(0)),
  soort: v.picklist(BEWAARBESLUITEN),
  tot: v.optional(v.nullable(dag), null),
  grond: v.optional(v.nullable(v.picklist(GRONDEN)), null),
  toelichting: tekst(500),
  genomenDoor: codes,
  instemming: codes,
  /** Who of the house records it. */
  door,
});
export type BesluitInvoer = v.InferOutput<typeof besluitSchema>;

const eerste = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100)),
  '50',
);
const termijnenSchema = v.strictObject({
  casus: v.optional(casusnummer),
  eerste,
  na: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}_[A-Z0-9-]{1,40}$/))),
});
const bewijzenSchema = v.strictObject({ eerste, na: v.optional(v.pipe(v.string(), v.uuid())) });

const MELDING: Readonly<Record<string, string>> = {
  casus: 'Geef het nummer van de casus.',
  versie: 'Geef de versie die GET /bewaartermijnen bij deze casus noemt.',
  soort: `Kies een soort besluit: ${BEWAARBESLUITEN.join(', ')}.`,
  tot: 'Geef de laatste dag (JJJJ-MM-DD), een dag die bestaat; een verlenging heeft er altijd een.',
  grond:
    'Kies een grond: A of B bij een verlenging (BGS 1.16(2)), ANDERE_WET of RECHTSVORDERING bij een bewaarplicht (WGS 1.8(7)).',
  toelichting: 'Schrijf op waarom, zonder persoonsgegevens (1 tot 500 tekens).',
  genomenDoor: 'Noem de codes van de overheidsdeelnemers die het besluit namen (WGS 2.31), uit het register.',
  instemming: 'Noem de codes van de deelnemers die instemmen met de verlenging (BGS 1.16(3)), uit het register.',
  door: 'Noem wie van het huis dit vastlegt of laat doen (1 tot 100 tekens).',
  eerste: 'Geef een aantal van 1 tot 100.',
  na: 'Geef de waarde van "volgende" van de bladzijde ervoor, of laat dit weg.',
};
const ONLEESBAAR: Gebrek = {
  veld: 'verzoek',
  uitleg: 'Dit verzoek is niet leesbaar; kijk in de handleiding welke velden het heeft.',
};

const gebrek = (veld: string): Gebrek => ({ veld, uitleg: MELDING[veld] ?? 'Dit veld hoort hier niet bij.' });

/** One gebrek per field, whatever is wrong with it; an item of a list is told at its list. */
function gebrekenVan(issues: readonly v.BaseIssue<unknown>[]): Gebrek[] {
  const fields = new Set(issues.map(({ path }) => path?.[0]?.key));
  return [...fields].map((field) => (typeof field === 'string' ? gebrek(field) : ONLEESBAAR));
}

function lees<Schema extends v.GenericSchema>(schema: Schema, body: unknown): Gelezen<v.InferOutput<Schema>> {
  const read = v.safeParse(schema, body);
  return read.success ? { ok: true, value: read.output } : { ok: false, gebreken: gebrekenVan(read.issues) };
}

/** What each kind of decision cannot do without. */
const VRAAGT: Readonly<Record<BesluitInvoer['soort'], readonly string[]>> = {
  VERLENGING: ['tot', 'grond', 'genomenDoor', 'instemming'],
  NIET_MEER_NODIG: ['genomenDoor'],
  BEWAARPLICHT: ['grond'],
  BEWAARPLICHT_OPGEHEVEN: [],
};
const fieldsSchema = v.record(v.string(), v.unknown());
const soortSchema = v.object({ soort: v.picklist(BEWAARBESLUITEN) });
const isEmpty = (value: unknown): boolean => value === undefined || value === null || String(value) === '';

/** Fields that are well formed and still not good: empty where this kind asks for them, or with an organisation that does not exist. */
function alsoWrong(body: unknown, isKnown: (code: string) => boolean): string[] {
  const fields = v.safeParse(fieldsSchema, body);
  if (!fields.success) return [];
  const kind = v.safeParse(soortSchema, body);
  const asked = kind.success ? VRAAGT[kind.output.soort] : [];
  const unknown = (['genomenDoor', 'instemming'] as const).filter((veld) => {
    const listed = v.safeParse(codes, fields.output[veld]);
    return listed.success && !listed.output.every(isKnown);
  });
  return [...asked.filter((veld) => isEmpty(fields.output[veld])), ...unknown];
}

/** A decision about keeping as somebody sent it, or all that is wrong with it at once. */
export function leesBesluit(body: unknown, isKnown: (code: string) => boolean): Gelezen<BesluitInvoer> {
  const read = lees(besluitSchema, body);
  const told = read.ok ? [] : read.gebreken;
  const more = alsoWrong(body, isKnown).filter((veld) => told.every((een) => een.veld !== veld));
  return read.ok && more.length === 0
    ? read
    : { ok: false, gebreken: [...told, ...[...new Set(more)].map((veld) => gebrek(veld))] };
}

export const leesRun = (body: unknown) => lees(runSchema, body);
export const leesTermijnenvraag = (zoek: URLSearchParams) => lees(termijnenSchema, Object.fromEntries(zoek));
export const leesBewijzenvraag = (zoek: URLSearchParams) => lees(bewijzenSchema, Object.fromEntries(zoek));
