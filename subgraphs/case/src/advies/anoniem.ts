import { isBsn } from '@ketenhub/vocabulary';
import { holdsLongNumber } from './lang-nummer.ts';
import { naamIn, type Woordenboek } from './naam-in.ts';

/** A form in which a person is named, with what to do instead. */
interface Vorm {
  readonly staatIn: (text: string) => boolean;
  readonly uitleg: string;
}

/** Digits of a text that belong together, however they are parted: 123 456 789 and 123.456.789 are one. */
function numbersIn(text: string): string[] {
  return (text.match(/\d(?:[\s.\-/()]{0,2}\d)*/gu) ?? []).map((run) => run.replaceAll(/\D/gu, ''));
}

const BSN_DIGITS = 9;
const LONG = 7;

/** Any nine digits in a row; a number of eight lacks its leading zero. */
function holdsBsn(digits: string): boolean {
  if (digits.length === BSN_DIGITS - 1) return isBsn(`0${digits}`);
  return [...digits].some((_, start) => isBsn(digits.slice(start, start + BSN_DIGITS)));
}

const MAAND = '(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*\\.?';
const DATUM = new RegExp(
  `(?<!\\d)(?:\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{2,4}|\\d{4}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{1,2}|\\d{1,2}\\s+${MAAND}\\s+'?\\d{2,4})(?!\\d)`,
  'iu',
);
/** A postcode as it is written, and one in any letters beside a house number, but for "in 2025 en 2026". */
const POSTCODE = /(?<!\d)[1-9]\d{3}\s?[A-Z]{2}(?!\p{L})/u;
const POSTCODE_EN_NUMMER =
  /(?<!\d)[1-9]\d{3}\s?(?!(?:aan|al|de|en|er|in|is|na|nu|of|om|op|te|we|ze)(?!\p{L}))[a-z]{2}\s*[,;]?\s*(?:nr\.?|nummer|huisnummer|-)?\s*\d{1,5}(?!\d)|(?:nr\.?|nummer|huisnummer)\s*\d{1,5}[a-z]?\s*[,;]?\s*[1-9]\d{3}\s?[a-z]{2}(?!\p{L})/iu;
const STRAAT = /\p{L}(?:straat|laan|weg|plein|kade|gracht|dreef|singel|hof|steeg|pad)\s+\d{1,5}(?!\d)/iu;
const TUSSEN = "(?:(?:van|de|der|den|ten|ter|te|el|al|'t)\\s+){0,3}";
/** The title in any letters; what follows counts when it begins with a capital, so that "mevrouw wil" passes. */
const AANSPREKING = new RegExp(
  `(?<!\\p{L})(?:[Dd][Ee]\\s+[Hh][Ee][Ee][Rr]|[Mm][Ee][Nn][Ee][Ee][Rr]|[Mm][Ee][Vv][Rr][Oo][Uu][Ww]|[Mm][Ee][Jj][Uu][Ff][Ff][Rr][Oo][Uu][Ww]|[Ff][Aa][Mm][Ii][Ll][Ii][Ee]|(?:[Dd][Hh][Rr]|[Mm][Ww]|[Mm][Ee][Vv][Rr]?|[Mm][Ee][Jj]|[Hh][Rr]|[Ff][Aa][Mm])\\.?)\\s+${TUSSEN}\\p{Lu}`,
  'u',
);
const VOORLETTERS = new RegExp(`(?<!\\p{L})(?:\\p{Lu}\\.\\s?)+${TUSSEN}\\p{Lu}\\p{Ll}`, 'u');
/** One sign before the @ is enough to know it; more would be looked for anew from each sign of a long text. */
const EMAIL = /[^\s@]@[^\s@]+\.\p{L}{2,}/u;
const CASUSNUMMER = /ZVH\s?-\s?\d{4}(?:\s?-\s?\d+)?/iu;
/** A date and a casusnummer are told as what they are, and not as a long number too. */
const withoutTold = (text: string): string =>
  [DATUM, CASUSNUMMER].reduce((rest, form) => rest.replaceAll(new RegExp(form, `g${form.flags}`), ' x '), text);
/** A digit of another script would pass every form below. */
const ANDER_CIJFER = /(?!\d)\p{Nd}/u;

/** Of a number: the first form that fits tells what it is, or a BSN would be told again as a telephone number. */
const NUMMERS: readonly Vorm[] = [
  {
    staatIn: (text) => numbersIn(withoutTold(text)).some(holdsBsn),
    uitleg: 'Hier staat een nummer dat een burgerservicenummer kan zijn. Een adviesvraag is anoniem; laat het weg.',
  },
  {
    staatIn: (text) => numbersIn(withoutTold(text)).some((digits) => digits.length >= LONG),
    uitleg: 'Hier staat een telefoonnummer of ander lang nummer. Een adviesvraag is anoniem; laat het weg.',
  },
];

const NAAM: Vorm = {
  staatIn: (text) => AANSPREKING.test(text) || VOORLETTERS.test(text),
  uitleg: 'Hier staat een naam of voorletter. Een adviesvraag is anoniem; schrijf "betrokkene", "partner" of "kind".',
};

/** Each that is found is told, in this order and before what a number is. */
const VORMEN: readonly Vorm[] = [
  { staatIn: (text) => ANDER_CIJFER.test(text), uitleg: 'Schrijf cijfers als 0 tot en met 9.' },
  {
    staatIn: (text) => EMAIL.test(text),
    uitleg: 'Hier staat een e-mailadres. Een adviesvraag is anoniem; laat het weg.',
  },
  {
    staatIn: (text) => CASUSNUMMER.test(text),
    uitleg: 'Hier staat een casusnummer. Een adviesvraag hoort bij geen casus; laat het weg.',
  },
  {
    staatIn: (text) => DATUM.test(text),
    uitleg: 'Hier staat een volledige datum. Schrijf een leeftijd of een maand, geen geboortedatum.',
  },
  {
    staatIn: (text) => [POSTCODE, POSTCODE_EN_NUMMER, STRAAT].some((form) => form.test(text)),
    uitleg: 'Hier staat een adres of postcode. Een adviesvraag is anoniem; noem hooguit de gemeente.',
  },
  NAAM,
];

const naamOp = (plaats: number): string =>
  `Woord ${plaats} kan een naam zijn. Een adviesvraag is anoniem; schrijf "betrokkene", "partner" of "kind", en een gewoon woord met een kleine letter.`;

/**
 * Whether a number or e-mail address stands in this text by which somebody is found: a BSN, a telephone number, a casusnummer. A day of the
 * calendar passes; what only looks like one does not, as here nobody refuses a date for what it is (attack 106).
 */
export function holdsFindableNumber(text: string): boolean {
  const plain = text.normalize('NFKC');
  return ANDER_CIJFER.test(plain) || EMAIL.test(plain) || CASUSNUMMER.test(plain) || holdsLongNumber(plain);
}

/**
 * Each form in which this text names a person. Nothing is looked up: an answer that depended on who stands in the register would tell
 * who does (docs/adr/0039). The text is never repeated.
 */
export function persoonsvormenIn(text: string): readonly string[] {
  const plain = text.normalize('NFKC');
  const nummer = NUMMERS.find(({ staatIn }) => staatIn(plain));
  const vormen = [...VORMEN.filter(({ staatIn }) => staatIn(plain)), ...(nummer === undefined ? [] : [nummer])];
  return vormen.map(({ uitleg }) => uitleg);
}

/** Each reason why this text is not anonymous: the forms in it, and otherwise the first word that may be a name. */
export function waaromNietAnoniem(text: string, woordenboek: Woordenboek): readonly string[] {
  const vormen = persoonsvormenIn(text);
  if (vormen.includes(NAAM.uitleg)) return vormen;
  const plaats = naamIn(text.normalize('NFKC'), woordenboek);
  return plaats === null ? vormen : [...vormen, naamOp(plaats)];
}
