import { isBsn } from '@ketenhub/vocabulary';

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
const EMAIL = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;
const CASUSNUMMER = /ZVH\s?-\s?\d{4}/iu;
/** A digit of another script would pass every form below. */
const ANDER_CIJFER = /(?!\d)\p{Nd}/u;

/** In this order, so that each text gets the message that fits it best. */
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
    staatIn: (text) => numbersIn(text).some(holdsBsn),
    uitleg: 'Hier staat een nummer dat een burgerservicenummer kan zijn. Een adviesvraag is anoniem; laat het weg.',
  },
  {
    staatIn: (text) => numbersIn(text).some((digits) => digits.length >= LONG),
    uitleg: 'Hier staat een telefoonnummer of ander lang nummer. Een adviesvraag is anoniem; laat het weg.',
  },
  {
    staatIn: (text) => [POSTCODE, POSTCODE_EN_NUMMER, STRAAT].some((form) => form.test(text)),
    uitleg: 'Hier staat een adres of postcode. Een adviesvraag is anoniem; noem hooguit de gemeente.',
  },
  {
    staatIn: (text) => AANSPREKING.test(text) || VOORLETTERS.test(text),
    uitleg: 'Hier staat een naam of voorletter. Een adviesvraag is anoniem; schrijf "betrokkene", "partner" of "kind".',
  },
];

/**
 * Why this text is not anonymous, by its form alone; null when no form is found in it. Nothing is looked up: an answer that
 * depended on who stands in the register would tell who does. What has no form, such as a lone first name, is not found
 * (docs/adr/0039). The text is never repeated.
 */
export function waaromNietAnoniem(text: string): string | null {
  const plain = text.normalize('NFKC');
  return VORMEN.find(({ staatIn }) => staatIn(plain))?.uitleg ?? null;
}
