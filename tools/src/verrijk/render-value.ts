import { codeLabel, fieldLabel, isJsonObject, type JsonObject, organisationLabel } from '@ketenhub/client';
import { ORGANISATIES } from '@ketenhub/vocabulary';
import { dutchDate } from '../terminal/dutch-date.ts';
import { type Span, span } from '../terminal/line.ts';

/** Every record carries these (WGS 2.29(3), BGS 1.6); they stand apart from what the record says. */
const PROVENANCE = ['bron', 'herkomst', 'peildatum', 'status', 'beperking'] as const;
/** Fields that hold the code of an organisation, or a list of them. */
const ORGANISATIONS: readonly string[] = [
  'organisatie',
  'actiehouder',
  'aanwezig',
  'genomenDoor',
  'regieBij',
  'consultDoor',
  'casusregie',
  'procesregie',
  'opdrachtgever',
  'bestuurlijk',
];
/** Fields that speak for themselves, without their label. */
const SELF_EVIDENT: readonly string[] = [
  'datum',
  'soort',
  'toelichting',
  'tekst',
  'omschrijving',
  'naam',
  'afspraak',
  'organisatie',
  'klasse',
];

/** One plain value in words: a day as `18 november 2026`, a code in words, ja or nee. */
export function plainText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'string') return dutchDate(value) ?? codeLabel(value);
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  return isJsonObject(value) ? recordText(value) : String(value);
}

/** What a record says, without its provenance: `3 mei 2026; overlast; zitting: 12 december 2026`. */
export function recordText(record: JsonObject): string {
  const chosen = listValueText(record);
  if (chosen !== null) return chosen;
  const own = Object.entries(record).filter(([name, value]) => !isProvenance(name, record) && !isNothing(value));
  const parts = own.map(([name, value]) => {
    const text = isJsonObject(value) ? nestedText(value) : ownText(name, value);
    return isSelfEvident(name, record) ? text : `${fieldLabel(name)}: ${text}`;
  });
  // A text that ends its own sentence needs no semicolon after it.
  return parts.reduce((line, part) => (line === '' ? part : `${line}${/[.!?]$/.test(line) ? '' : ';'} ${part}`), '');
}

/** A record within a record: what it says, in brackets when that is more than one thing. A person is named as people say it. */
function nestedText({ volledigeNaam, ...rest }: JsonObject): string {
  const said = Object.values(rest).filter((value) => !isNothing(value)).length;
  const text = said > 1 && listValueText(rest) === null ? `(${recordText(rest)})` : recordText(rest);
  return typeof volledigeNaam === 'string' ? `${volledigeNaam} ${text}` : text;
}

/** The lists of records that a record holds, such as the doelen of a plan: each of their rows is a line of its own. */
export function innerLists(record: JsonObject): readonly (readonly [name: string, rows: readonly JsonObject[]])[] {
  return Object.entries(record).flatMap(([name, value]) =>
    Array.isArray(value) && value.length > 0 && value.every(isJsonObject) ? [[name, value] as const] : [],
  );
}

/** In a scenario the afspraak follows its aanleiding, and must not read as if it had happened. */
function isSelfEvident(name: string, record: JsonObject): boolean {
  return SELF_EVIDENT.includes(name) && !(name === 'afspraak' && 'aanleiding' in record);
}

/** A coded value in words; one of our lists with the list and version: `man`, `Verslaving (problematiek 2025.1)`. */
function listValueText({ code, naam, omschrijving, waardelijst, ...rest }: JsonObject): string | null {
  if (typeof code === 'string' && typeof omschrijving === 'string' && Object.keys(rest).length === 0)
    return omschrijving;
  const isListValue = typeof code === 'string' && typeof naam === 'string' && typeof waardelijst === 'string';
  return isListValue ? `${naam} (${waardelijst})` : null;
}

function ownText(name: string, value: unknown): string {
  if (name === 'inhoud' && typeof value === 'string') return organisationList(value) ?? plainText(value);
  if (!ORGANISATIONS.includes(name)) return plainText(value);
  if (Array.isArray(value)) return value.map((item) => ownText(name, item)).join(', ');
  return typeof value === 'string' ? organisationLabel(value) : plainText(value);
}

/** The organisations of a deelnemersbesluit, when the text is a row of their codes. */
function organisationList(text: string): string | null {
  const codes = text.split(' ');
  const isList = codes.every((code) => ORGANISATIES.some((known) => known === code));
  return isList ? codes.map(organisationLabel).join(', ') : null;
}

/** Where a record comes from: bron, herkomst when it is another, peildatum, status when it is no fact, beperking. */
export function provenance(record: JsonObject): Span[] {
  if (!hasProvenance(record)) return [];
  const { bron, herkomst, peildatum, status, beperking } = record;
  const name = (value: unknown): string => (typeof value === 'string' ? organisationLabel(value) : '');
  const parts = [
    isNothing(bron) ? '' : `bron ${name(bron)}`,
    isNothing(herkomst) || herkomst === bron ? '' : `herkomst ${name(herkomst)}`,
    isNothing(peildatum) ? '' : `peildatum ${plainText(peildatum)}`,
    isNothing(status) || status === 'FEIT' ? '' : plainText(status),
  ].filter((part) => part !== '');
  const limit = isNothing(beperking)
    ? []
    : [span(parts.length > 0 ? '; ' : '', 'dof'), span('beperking:', 'let-op'), span(` ${plainText(beperking)}`)];
  return [...(parts.length > 0 ? [span(parts.join(', '), 'dof')] : []), ...limit];
}

function hasProvenance(record: JsonObject): boolean {
  return 'peildatum' in record && 'bron' in record;
}

function isProvenance(name: string, record: JsonObject): boolean {
  return hasProvenance(record) && PROVENANCE.some((own) => own === name);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
